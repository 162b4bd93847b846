"""Past files to read: five of those that show something, by as many people as can be, who say why first."""

from __future__ import annotations

from collections import Counter
from datetime import date

import numpy as np

from learner.divergences.columns import Columns, Truths
from learner.divergences.model import DivergingFile

FILES = 5


def five(columns: Columns, among: Truths) -> tuple[DivergingFile, ...]:
    """At most five of these decisions: those with a reason first, then the latest, one person after another."""
    places = sorted((int(each) for each in np.flatnonzero(among)), key=lambda place: _order(columns, place))
    met: Counter[str] = Counter()
    turns = []
    for place in places:
        who = columns.decisions[place].evaluator
        turns.append((met[who], place))
        met[who] += 1
    chosen = [place for _, place in sorted(turns, key=lambda each: each[0])[:FILES]]
    asked = {place: columns.fired.levels[int(columns.asked_for[place])].id for place in chosen}
    return tuple(DivergingFile.of(columns.decisions[place], asked=level) for place, level in asked.items())


def _order(columns: Columns, place: int) -> tuple[bool, int, str]:
    each = columns.decisions[place]
    return not each.reason, -(each.day or date.min).toordinal(), each.case.id
