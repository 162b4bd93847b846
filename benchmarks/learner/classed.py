"""Files of an ordered scale of classes, in columns, each with the group that it may not be parted from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.learner.graded import Whole
from benchmarks.learner.measures import Reals, Truths
from engine import chaining
from engine.condition import Test
from engine.model import Rulebook
from intake import Record
from learner.candidates.facts import Tested
from learner.candidates.vocabulary import truths_of, vocabulary
from learner.firing import fired

FEWEST = 10  # files that a column parts, at the least
FOLDS = 5


@dataclass(frozen=True)
class Classed:
    """Files: one for each distinct set of facts and class within a group, however many rows say it.

    Attributes:
        rulebook: what read them.
        tests: the tests of its vocabulary.
        tested: their truth on each file.
        rules: files x rules with points.
        points: of each rule.
        rule_names: of each rule.
        decided: the rank of the class, the lightest 0.
        proposed: the rank of the level that the rulebook proposes; -1 if none.
        group: of each file.
        year: of the first file of the group; 0 if unknown.
    """

    rulebook: Rulebook
    tests: list[Test]
    tested: Tested
    rules: Reals
    points: Reals
    rule_names: list[str]
    decided: Whole
    proposed: Whole
    group: NDArray[np.str_]
    year: Whole


Split = list[tuple[Truths, Truths]]  # files learnt from, files judged


def classed(rulebook: Rulebook, records: Sequence[Record], outcome: str, classes: Sequence[str]) -> Classed:
    """The records as files; `classes` from the lightest to the heaviest."""
    held = fired(rulebook, [each.case for each in records], chaining.assess, "modes")
    tests = vocabulary(rulebook, held.facts, _told_of(rulebook, records))
    tested = truths_of(tests, held.facts)
    decided = np.array([classes.index(each.outcomes[outcome]) for each in records])
    group = np.array([each.group or each.case.id for each in records])
    keyed = np.column_stack([tested.truths, held.columns, decided, np.unique(group, return_inverse=True)[1]])
    kept = np.sort(np.unique(keyed, axis=0, return_index=True)[1])
    return Classed(
        rulebook=rulebook,
        tests=tests,
        tested=tested.of(kept),
        rules=held.columns[kept].astype(np.float64),
        points=np.array([each.points for each in held.levers], dtype=np.float64),
        rule_names=[each.rule.label for each in held.levers],
        decided=decided[kept],
        proposed=held.proposed[kept],
        group=group[kept],
        year=_first_year(records, group)[kept],
    )


def _told_of(rulebook: Rulebook, records: Sequence[Record]) -> set[str]:
    """The attributes that some record tells, and what the rulebook derives."""
    return {id for each in records for id in each.case.given} | {
        each.id for each in rulebook.attributes.values() if each.derived
    }


def _first_year(records: Sequence[Record], group: NDArray[np.str_]) -> Whole:
    first: dict[str, int] = {}
    for name, each in zip(group, records, strict=True):
        year = each.day.year if each.day else 0
        first[name] = min(year, first.get(name, year))
    return np.array([first[name] for name in group], dtype=np.int64)


def by_group(files: Classed, seed: int) -> Split:
    """Five folds; all the files of a group are on one side."""
    names, number = np.unique(files.group, return_inverse=True)
    fold = np.random.default_rng(seed).permutation(len(names))[number] % FOLDS
    return [(fold != each, fold == each) for each in range(FOLDS)]


def by_year(files: Classed, years: range) -> Split:
    """Each year judged by the years before it."""
    return [(files.year < year, files.year == year) for year in years if (files.year == year).any()]


def told(columns: Reals) -> list[int]:
    """The columns that part ten files at least, each once."""
    first: dict[bytes, int] = {}
    for place in range(columns.shape[1]):
        count = columns[:, place].sum()
        if min(count, len(columns) - count) >= FEWEST:
            first.setdefault(columns[:, place].tobytes(), place)
    return list(first.values())
