"""A few files, as unlike one another as can be."""

from __future__ import annotations

import numpy as np

from learner.candidates.screening import Reals
from learner.evidence.setting import Setting, Truths, Whole

SHOWN = 5
NEVER = -1.0  # below any distance: taken already
LOOKED_AT = 2000  # files among which they are chosen: the first by their ids


def unlike(among: Truths, first: Truths, setting: Setting) -> list[int]:
    """At most five of these files: those of `first` first, each the least like those before it.

    Two files are as unlike as the tests that part them; another directorate, or another half of the history, counts
    as three tests.
    """
    chosen: list[int] = []
    for held in (among & first, among & ~first):
        chosen = _more(chosen, setting.order[held[setting.order]][:LOOKED_AT], setting)
    return chosen


def _more(chosen: list[int], among: Whole, setting: Setting) -> list[int]:
    """One after the other, the file farthest from the nearest of those taken; the first of them where several are."""
    places = np.append(np.array(chosen, dtype=np.int64), among)
    features, taken = _features(places, setting), list(range(len(chosen)))
    apart = np.zeros(len(places)) if not chosen else np.min([_from(each, features) for each in taken], axis=0)
    apart[taken] = NEVER
    while len(taken) < min(SHOWN, len(places)):
        best = int(np.argmax(apart))
        away = _from(best, features)
        apart = np.minimum(apart, away) if taken else away
        taken.append(best)
        apart[best] = NEVER
    return [int(places[each]) for each in taken]


def _from(one: int, features: Reals) -> Reals:
    found: Reals = np.abs(features - features[one]).sum(axis=1)
    return found


def _features(places: Whole, setting: Setting) -> Reals:
    sample = setting.sample
    known = np.arange(sample.directorate.max(initial=-1) + 1)
    who = 1.5 * (sample.directorate[places, None] == known[None, :])
    half = 3.0 * (sample.order[places] > np.median(sample.order))
    return np.column_stack([sample.tested.real[places], who, half])
