"""A few files, as unlike one another as can be."""

from __future__ import annotations

import numpy as np

from learner.candidates.screening import Reals
from learner.evidence.setting import Setting, Truths, Whole

SHOWN = 5
LOOKED_AT = 2000  # files among which they are chosen: the first by their ids


def unlike(among: Truths, first: Truths, setting: Setting) -> list[int]:
    """At most five of these files: those of `first` first, each the least like those before it.

    Two files are as unlike as the tests that part them; another directorate, or another half of the history, counts
    as three tests.
    """
    chosen: list[int] = []
    for held in (among & first, among & ~first):
        chosen = _more(chosen, [place for place in setting.order if held[place]][:LOOKED_AT], setting)
    return chosen


def _more(chosen: list[int], among: list[int], setting: Setting) -> list[int]:
    places = np.array([*chosen, *among], dtype=np.int64)
    features, left = _features(places, setting), set(range(len(chosen), len(places)))
    taken = list(range(len(chosen)))
    while left and len(taken) < SHOWN:
        best = max(left, key=lambda each: (_apart(each, taken, features), -each))
        taken.append(best)
        left.remove(best)
    return [int(places[each]) for each in taken]


def _apart(one: int, others: list[int], features: Reals) -> float:
    return float(np.abs(features[others] - features[one]).sum(axis=1).min()) if others else 0.0


def _features(places: Whole, setting: Setting) -> Reals:
    sample = setting.sample
    known = np.arange(sample.directorate.max(initial=-1) + 1)
    who = 1.5 * (sample.directorate[places, None] == known[None, :])
    half = 3.0 * (sample.order[places] > np.median(sample.order))
    return np.column_stack([sample.tested.real[places], who, half])
