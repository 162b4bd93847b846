"""`python -m benchmarks.learner.recovery`: planted rules found again as `gdr learn` proposes them, by seed.

`--seeds 20` histories a line; `--first 1000` is the first seed: the method was worked out on seeds below 100, so that
only others say how well it does.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from time import process_time
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.learner.filed import decisions_of, rulebook_of
from benchmarks.learner.planting import Plan, Planted, planted
from engine import chaining
from learner.candidates.sample import Sample
from learner.candidates.screening import Tests
from learner.learning import Asked, learn

NEAR = 0.8  # the Jaccard index from which two conjunctions are nearly the same
GRID = {
    "4,000 files, 5 % slips": Plan(practice=True, drifted=True),
    "1,000 files": Plan(files=1000),
    "15 % slips": Plan(slips=0.15),
    "severity of 4 points": Plan(severity=4.0),
    "advice seen by 70 %": Plan(advised=0.7),
    "nothing planted": Plan(rules=0),
    "small and exact": Plan(files=3000, rules=1, today=5, aside=True),
}
SIZES, SLIPS = (1000, 2000, 4000, 8000), (0.0, 0.05, 0.15, 0.25)
CURVE = {f"{files:,} files, {slips:.0%} slips": Plan(files=files, slips=slips) for files in SIZES for slips in SLIPS}

Files = NDArray[np.bool_]


class Rule(NamedTuple):
    """Of each file, whether it holds; and its points."""

    files: Files
    points: int


@dataclass(frozen=True)
class Proposed:
    """New rules; how many of today's points and thresholds, all of them true, would change."""

    rules: list[Rule]
    changed: int = 0


@dataclass(frozen=True)
class Found:
    """Of one history: rules found exactly, nearly; false and practices proposed; largest error in points; seconds."""

    exact: int
    near: int
    false: int
    promoted: int
    error: float
    changed: int
    seconds: float


def recovered(plan: Plan, seed: int) -> Found:
    """Look for the rules of one planted history."""
    history = planted(plan, seed)
    start = process_time()
    found = learnt(history.sample)
    return _compared(history, found, process_time() - start)


def learnt(sample: Sample) -> Proposed:
    """What `gdr learn` proposes of the same history as files of a rulebook, today's points and thresholds included."""
    book = rulebook_of(sample)
    found = learn(book, decisions_of(sample), Asked("modes", tuple(book.attributes)), chaining.assess)
    rules = [Rule(_where(found.sample, each.tests), each.points) for each in found.new_rules]
    return Proposed(rules, len(found.reweighed.points) + len(found.reweighed.starts))


def _where(sample: Sample, tests: Tests) -> Files:
    return sample.tested.joined(tests) > 0


def _compared(history: Planted, proposed: Proposed, seconds: float) -> Found:
    planted_ones = [Rule(_where(history.sample, tests), points) for tests, points in history.rules.items()]
    nearest = [_nearest(each, planted_ones) for each in proposed.rules]
    true = [(each, rule) for each, rule in zip(proposed.rules, nearest, strict=True) if rule is not None]
    other = [each for each, rule in zip(proposed.rules, nearest, strict=True) if rule is None]
    practice = [Rule(_where(history.sample, history.practice), 0)] if history.practice else []
    promoted = sum(_nearest(each, practice) is not None for each in other)
    return Found(
        exact=sum(any(np.array_equal(rule.files, each.files) for each in proposed.rules) for rule in planted_ones),
        near=len({id(rule) for _, rule in true}),
        false=len(other) - promoted,
        promoted=promoted,
        error=float(max((abs(each.points - rule.points) for each, rule in true), default=0)),
        changed=proposed.changed,
        seconds=seconds,
    )


def _nearest(one: Rule, rules: list[Rule]) -> Rule | None:
    """The rule that is nearly the same, if one is."""
    found = max(rules, key=lambda rule: _likeness(one, rule), default=None)
    return found if found is not None and _likeness(one, found) >= NEAR else None


def _likeness(one: Rule, other: Rule) -> float:
    return float((one.files & other.files).sum() / max(int((one.files | other.files).sum()), 1))


def main() -> None:
    """Mine each history of the grid, and print the means."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learner.recovery", description=__doc__)
    parser.add_argument("--seeds", type=int, default=2, help="histories a line")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--line", default="", help="only the lines of the grid whose name holds this")
    parser.add_argument("--curve", action="store_true", help="by how many files and slips there are, not the grid")
    asked = parser.parse_args()
    seeds = range(asked.first, asked.first + asked.seeds)
    print("| | exact | least exact | near | false | runs with one | practices promoted | worst points | changed | s |")
    print(f"| --- |{' ---: |' * 9}")
    for name, plan in (CURVE if asked.curve else GRID).items():
        if asked.line not in name:
            continue
        print(f"| {name} | {' | '.join(_means([recovered(plan, seed) for seed in seeds]))} |", flush=True)


def _means(found: list[Found]) -> Iterator[str]:
    yield f"{np.mean([each.exact for each in found]):.2f}"
    yield f"{min(each.exact for each in found)}"
    yield f"{np.mean([each.near for each in found]):.2f}"
    yield f"{np.mean([each.false for each in found]):.2f}"
    yield f"{sum(each.false > 0 for each in found)} of {len(found)}"
    yield f"{sum(each.promoted for each in found)}"
    yield f"{max(each.error for each in found):.0f}"
    yield f"{np.mean([each.changed for each in found]):.2f}"
    yield f"{np.mean([each.seconds for each in found]):.0f}"


if __name__ == "__main__":
    main()
