"""What foretells a class: at most ten whole-number rules, and rivals that nobody can read; judged on other files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import process_time
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from benchmarks.learner.classed import FEWEST, Classed, Split, told
from benchmarks.learner.graded import Whole
from benchmarks.learner.grouped import groups, named
from benchmarks.learner.measures import Reals, Truths
from learner.attention import Judged
from learner.candidates.explained import explained
from learner.candidates.screening import Tests, screened
from learner.weights import IntegerScorecard

TERMS, BOUND, PAIRS, SEED = 10, 5, 200, 20_260_101


@dataclass(frozen=True)
class Foretold:
    """Probabilities of the judged files (NaN elsewhere), processor seconds of all fits, most terms, the last fit.

    `sure`: a proposal without a probability; `failed`: what stopped a rival, in a few words.
    """

    probability: Reals
    seconds: float = 0.0
    terms: int = 0
    last: tuple[str, ...] = ()
    sure: bool = False
    failed: str = ""


@dataclass(frozen=True)
class Columns:
    """What ours may give points to, for one fold: rules, tests, two tests together, groups of values."""

    truths: Reals
    names: list[str]
    signs: Reals


def integer(files: Classed, split: Split) -> Foretold:
    """At most ten rules: today's by their declared direction, tests, pairs of tests, values of one attribute."""
    kept, spent, most = _nothing(files), 0.0, 0
    last: tuple[str, ...] = ()
    for learnt, judged in split:
        start = process_time()
        offered = _offered(files, learnt)
        lowest, highest = np.where(offered.signs > 0, 0, -BOUND), np.where(offered.signs < 0, 0, BOUND)
        model = IntegerScorecard(TERMS, BOUND, lowest=lowest, highest=highest)
        model.fit(offered.truths[learnt], files.decided[learnt])
        spent += process_time() - start
        _fill(kept, judged, model, offered.truths)
        last = tuple(f"{points:+d} {offered.names[place]}" for place, points in enumerate(model.points_) if points)
        most = max(most, len(last))
    return Foretold(kept, spent, most, last)


def _offered(files: Classed, learnt: Truths) -> Columns:
    tested, decided = files.tested, files.decided[learnt].astype(np.float64)
    pairs = _pairs(files, learnt)
    joined = list(groups(files.rulebook, files.tests, tested.real[learnt], decided))
    truths = np.column_stack(
        [
            files.rules,
            tested.real,
            *(tested.joined(each) for each in pairs),
            *(tested.real[:, list(each)].max(axis=1) for each in joined),
        ]
    )
    names = [
        *files.rule_names,
        *(_said(files, (place,)) for place in range(len(files.tests))),
        *(_said(files, each) for each in pairs),
        *(named(files.tests, each) for each in joined),
    ]
    signs = np.append(np.sign(files.points), np.zeros(len(names) - len(files.points)))
    kept = told(truths[learnt])
    return Columns(truths[:, kept], [names[place] for place in kept], signs[kept])


def _pairs(files: Classed, learnt: Truths) -> list[Tests]:
    """The pairs of tests that the classes pull at most, before anything is explained."""
    decided = files.decided[learnt]
    judged = Judged(decided, decided, np.ones(len(decided)), int(files.decided.max()) + 1)
    left = explained(np.zeros((len(decided), 0)), judged).residuals
    found = screened(files.tested.of(learnt), left, FEWEST, depth=2)
    pairs: list[Tests] = [each for each in found.tests if len(each) > 1]
    return pairs[:PAIRS]


def _said(files: Classed, places: tuple[int, ...]) -> str:
    return " et ".join(f"{files.tests[place].attribute} : {files.tests[place].cell}" for place in places)


def rival(files: Classed, split: Split, make: Callable[[], Any]) -> Foretold:
    """A scikit-learn model on each test and each rule."""
    columns, kept, spent, terms = read_by_rivals(files), _nothing(files), 0.0, 0
    for learnt, judged in split:
        used = told(columns[learnt])
        start = process_time()
        model = make().fit(columns[learnt][:, used], files.decided[learnt])
        spent += process_time() - start
        _fill(kept, judged, model, columns[:, used])
        terms = max(terms, len(used))
    return Foretold(kept, spent, terms)


def read_by_rivals(files: Classed) -> Reals:
    """Each test and each rule."""
    return np.column_stack([files.tested.real, files.rules])


def commonest(files: Classed, split: Split) -> Foretold:
    """The shares of the classes among the files learnt from: the commonest class always."""
    kept = _nothing(files)
    for learnt, judged in split:
        kept[judged] = np.bincount(files.decided[learnt], minlength=kept.shape[1]) / learnt.sum()
    return Foretold(kept)


def as_it_is(files: Classed, rank_of: Whole) -> Foretold:
    """What the rulebook proposes, nothing learnt; `rank_of`: of each level, the rank of its class."""
    kept = np.zeros_like(_nothing(files))
    kept[np.arange(len(kept)), rank_of[np.maximum(files.proposed, 0)]] = 1.0
    return Foretold(kept, terms=len(files.points), sure=True)


RIVALS: dict[str, Callable[[], Any]] = {
    "logistic regression": lambda: LogisticRegression(max_iter=2000),
    "gradient boosting": lambda: HistGradientBoostingClassifier(max_iter=150, max_depth=3, random_state=SEED),
}


def _nothing(files: Classed) -> Reals:
    return np.full((len(files.decided), int(files.decided.max()) + 1), np.nan)


def _fill(kept: Reals, judged: Truths, model: Any, columns: Reals) -> None:
    kept[judged] = 0.0
    kept[np.ix_(judged, model.classes_)] = model.predict_proba(columns[judged])
