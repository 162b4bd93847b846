"""`python -m benchmarks.learner.designation`: eight integer rules against what nobody can read, on real designations.

Rolling origin: fitted on the files received before a year, judged on those of that year, 1995 to 2016. Facts known at
receipt only. Rivals read each test of the rulebook's vocabulary, and the rulebook's own rules; ours, these rules and
groups of the tests of one value.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from benchmarks.learner.classed import told
from benchmarks.learner.grouped import groups, named
from benchmarks.learner.measures import Reals, Truths, auc, calibration_error, difference, loss
from benchmarks.learner.peers import peers
from engine import chaining
from engine.condition import Test
from engine.loading import load_rulebook
from engine.model import Rulebook
from intake import Record, load_mapping, read_records
from learner.candidates.vocabulary import truths_of, vocabulary
from learner.firing import fired
from learner.weights import IntegerScorecard

HERE = Path(__file__).parent / "cder"
SHARED = Path(os.environ.get("GDR_SHARED", "../shared")) / "data" / "fda-cder-nme" / "cder_nme_1985_2016.csv.gz"
YEARS, SEED, TERMS, MARGIN = range(1995, 2017), 20_260_101, 8, 0.02
UNUSABLE = {"date_depot", "substance_active", "indication", "demandeur"}


@dataclass(frozen=True)
class History:
    """Files in columns: tests, then the rulebook's rules with their points, the year of receipt, what was decided."""

    rulebook: Rulebook
    tests: list[Test]
    truths: Reals
    rules: Reals
    points: Reals
    rule_names: list[str]
    year: Reals
    decided: Truths


@dataclass(frozen=True)
class Judged:
    """Probabilities of the judged files, processor seconds of all fits, most terms of any fit, and the last fit.

    `failed`: what stopped a rival, in a few words.
    """

    probability: Reals
    seconds: float
    terms: int
    last: list[str]
    failed: str = ""


def read() -> History:
    """The history, as intake and engine read it."""
    rulebook, mapping = load_rulebook(HERE / "designation-cder.yaml"), load_mapping(HERE / "fda-cder-nme.yaml")
    records = [each for each in read_records(SHARED, rulebook, mapping) if isinstance(each, Record)]
    held = fired(rulebook, [each.case for each in records], chaining.assess, "priorities")
    tests = vocabulary(rulebook, held.facts, [id for id in rulebook.attributes if id not in UNUSABLE])
    return History(
        rulebook,
        tests,
        truths_of(tests, held.facts).real,
        held.columns.astype(np.float64),
        np.array([each.points for each in held.levers], dtype=np.float64),
        [each.rule.label for each in held.levers],
        np.array([each.day.year if each.day else 0 for each in records], dtype=np.float64),
        np.array([each.outcomes["designation"] == "prioritaire" for each in records]),
    )


def integer(history: History) -> Judged:
    """Eight whole-number rules: today's by their declared direction, tests of several values."""
    kept = np.zeros(len(history.decided))
    spent, most, last = 0.0, 0, [""]
    for before, now in _origins(history):
        start = process_time()
        columns, names, signs = _columns(history, before)
        parting = told(columns[before])
        lowest, highest = np.where(signs[parting] > 0, 0, -5), np.where(signs[parting] < 0, 0, 5)
        model = IntegerScorecard(TERMS, 5, lowest=lowest, highest=highest)
        model.fit(columns[before][:, parting], history.decided[before])
        spent += process_time() - start
        kept[now] = model.predict_proba(columns[now][:, parting])[:, 1]
        last = [f"{points:+d} {names[parting[place]]}" for place, points in enumerate(model.points_) if points]
        most = max(most, len(last))
    return Judged(kept, spent, most, last)


def _origins(history: History) -> Iterator[tuple[Truths, Truths]]:
    """The files before each year, and those of it, where there are any."""
    for year in YEARS:
        now = history.year == year
        if now.any():
            yield history.year < year, now


def _columns(history: History, before: Truths) -> tuple[Reals, list[str], Reals]:
    """Today's rules, with their sign, then groups of values, with either."""
    found = list(
        groups(history.rulebook, history.tests, history.truths[before], history.decided[before].astype(np.float64))
    )
    joined = [history.truths[:, list(each)].max(axis=1) for each in found]
    names = [*history.rule_names, *(named(history.tests, each) for each in found)]
    return np.column_stack([history.rules, *joined]), names, np.append(np.sign(history.points), np.zeros(len(joined)))


def rival(history: History, make: Callable[[], Any]) -> Judged:
    """A scikit-learn model on each test and each rule."""
    columns = np.column_stack([history.truths, history.rules])
    kept, spent, terms = np.zeros(len(history.decided)), 0.0, 0
    for before, now in _origins(history):
        parting = told(columns[before])
        start = process_time()
        model = make().fit(columns[before][:, parting], history.decided[before])
        spent += process_time() - start
        kept[now] = model.predict_proba(columns[now][:, parting])[:, 1]
        terms = max(terms, len(parting))
    return Judged(kept, spent, terms, [])


MODELS: dict[str, Callable[[History], Judged]] = {
    "at most 8 integer rules": integer,
    "logistic regression": lambda history: rival(history, lambda: LogisticRegression(max_iter=5000)),
    "gradient boosting": lambda history: rival(
        history,
        lambda: GradientBoostingClassifier(
            n_estimators=150, max_depth=2, learning_rate=0.05, subsample=0.7, random_state=SEED
        ),
    ),
}


def others(history: History) -> dict[str, Judged]:
    """What others wrote, where a Python that has it is named."""
    columns, decided = np.column_stack([history.truths, history.rules]), history.decided.astype(np.int64)
    found = peers(columns, decided, list(_origins(history)), ["EBM", "RuleFit", "RIPPER", "FasterRisk"])
    return {
        name: Judged(each.probability[:, -1:].ravel(), each.seconds, each.terms, [], each.failed)
        for name, each in found.items()
    }


def main() -> None:
    """Read, judge, print the table."""
    if not SHARED.is_file():
        print("CDER review designation left out: the shared files are not at hand (GDR_SHARED).")
        return
    history = read()
    judged = (history.year >= YEARS.start) & (history.year < YEARS.stop)
    decided = history.decided[judged]
    found = {name: model(history) for name, model in MODELS.items()} | others(history)
    ours = found["at most 8 integer rules"]
    print(f"{len(decided)} files judged, of {len(history.decided)}\n")
    print("| | AUC | log-loss | calibration | terms | processor s | ours less theirs, AUC [95 %] |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    for name, each in found.items():
        if each.failed:
            print(f"| {name} | {each.failed} | | | | | |")
            continue
        here = each.probability[judged]
        figures = f"{auc(decided, here):.3f} | {loss(decided, here):.3f} | {calibration_error(decided, here):.3f}"
        print(f"| {name} | {figures} | {each.terms} | {each.seconds:.1f} | {_gap(decided, ours, each, judged)} |")
    print("\n".join(["", "The last fit:", *(f"- {each}" for each in ours.last)]))


def _gap(decided: Truths, ours: Judged, other: Judged, judged: Truths) -> str:
    if other is ours:
        return ""
    gap, low, high = difference(decided, ours.probability[judged], other.probability[judged], SEED)
    return f"{gap:+.3f} [{low:+.3f} to {high:+.3f}], margin {'held' if low > -MARGIN else 'missed'}"


if __name__ == "__main__":
    main()
