"""Several values of one attribute as one test: « contient (cancer ; VIH) », ordered by what was decided.

Source: Breiman et al., Classification and Regression Trees (1984), 4.2: of two classes, the best split of values is
along their order by rate. Rates are drawn towards that of all files, so that a value seen twice does not lead.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from engine.condition import Test
from engine.model import Attribute, Rulebook

Reals = NDArray[np.float64]
DRAWN = 20.0  # files of the common rate added to each value


def groups(rulebook: Rulebook, tests: list[Test], truths: Reals, decided: Reals) -> Iterator[tuple[int, ...]]:
    """The places of the tests to join: values that pull up, and values that pull down."""
    base = float(decided.mean())
    rate = (decided @ truths + DRAWN * base) / (truths.sum(axis=0) + DRAWN)
    for attribute in rulebook.attributes.values():
        places = [place for place, test in enumerate(tests) if _of_one_value(test, attribute)]
        ranked = sorted(places, key=lambda place: -rate[place])
        above = sum(bool(rate[place] > base) for place in ranked)
        yield from (tuple(ranked[:size]) for size in range(2, above + 1))
        yield from (tuple(ranked[-size:]) for size in range(2, len(ranked) - above + 1))


def _of_one_value(test: Test, attribute: Attribute) -> bool:
    plural = attribute.kind == "set" or (attribute.kind == "choice" and not attribute.ordered)
    return plural and test.attribute == attribute.id


def named(tests: list[Test], places: tuple[int, ...]) -> str:
    """The group as an expert would write it."""
    values = " ; ".join(tests[place].cell.removeprefix("contient ").strip("« »") for place in places)
    return f"{tests[places[0]].attribute} : {values}"
