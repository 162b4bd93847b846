"""`python -m benchmarks.learner.recovery`: planted rules found again, by seed.

`--seeds 20` histories a line; `--first 1000` is the first seed: the method was worked out on seeds below 100, so that
only others say how well it does.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import process_time

import numpy as np

from benchmarks.learner.planting import Plan, Planted, planted
from learner.candidates.mining import Mined, mine
from learner.candidates.screening import Tests

NEAR = 0.8  # the Jaccard index from which two conjunctions are nearly the same
GRID = {
    "4,000 files, 5 % slips": Plan(practice=True, drifted=True),
    "1,000 files": Plan(files=1000),
    "15 % slips": Plan(slips=0.15),
    "severity of 4 points": Plan(severity=4.0),
    "advice seen by 70 %": Plan(advised=0.7),
    "nothing planted": Plan(rules=0),
}


@dataclass(frozen=True)
class Found:
    """Of one history: rules found exactly, nearly; false and practices proposed; largest error in points; seconds."""

    exact: int
    near: int
    false: int
    promoted: int
    error: float
    seconds: float


def recovered(plan: Plan, seed: int) -> Found:
    """Mine one planted history."""
    history = planted(plan, seed)
    start = process_time()
    mined = mine(history.sample)
    return _compared(history, mined, process_time() - start)


def _compared(history: Planted, mined: Mined, seconds: float) -> Found:
    proposed = {each.tests: each.points for each in mined.proposed if each.points}  # without points, no rule
    nearest = {each: max(history.rules, key=_likeness(history, each), default=()) for each in proposed}
    true = {each: rule for each, rule in nearest.items() if rule and _likeness(history, each)(rule) >= NEAR}
    errors = [abs(proposed[each] - history.rules[rule]) for each, rule in true.items()]
    other = [each for each in proposed if each not in true]
    practices = [each for each in other if history.practice and _likeness(history, each)(history.practice) >= NEAR]
    return Found(
        exact=sum(rule in proposed for rule in history.rules),
        near=len(set(true.values())),
        false=len(other) - len(practices),
        promoted=len(practices),
        error=float(max(errors, default=0)),
        seconds=seconds,
    )


def _likeness(history: Planted, one: Tests) -> Callable[[Tests], float]:
    held = history.sample.tested.joined(one) > 0

    def like(other: Tests) -> float:
        also = history.sample.tested.joined(other) > 0
        return float((held & also).sum() / max(int((held | also).sum()), 1))

    return like


def main() -> None:
    """Mine each history of the grid, and print the means."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learner.recovery", description=__doc__)
    parser.add_argument("--seeds", type=int, default=2, help="histories a line")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--line", default="", help="only the lines of the grid whose name holds this")
    asked = parser.parse_args()
    seeds = range(asked.first, asked.first + asked.seeds)
    print("| | exact | least exact | near | false | runs with one | practices promoted | worst points | s |")
    print(f"| --- |{' ---: |' * 8}")
    for name, plan in ((name, plan) for name, plan in GRID.items() if asked.line in name):
        print(f"| {name} | {' | '.join(_means([recovered(plan, seed) for seed in seeds]))} |", flush=True)


def _means(found: list[Found]) -> Iterator[str]:
    yield f"{np.mean([each.exact for each in found]):.2f}"
    yield f"{min(each.exact for each in found)}"
    yield f"{np.mean([each.near for each in found]):.2f}"
    yield f"{np.mean([each.false for each in found]):.2f}"
    yield f"{sum(each.false > 0 for each in found)} of {len(found)}"
    yield f"{sum(each.promoted for each in found)}"
    yield f"{max(each.error for each in found):.0f}"
    yield f"{np.mean([each.seconds for each in found]):.0f}"


if __name__ == "__main__":
    main()
