"""`python -m benchmarks.learner.drifting`: how often a watch over drift cries for nothing, and how often it sees.

Twelve quarters of decisions by a rulebook of twelve rules, by seed: people slip, differ, see advice; in the last
quarter, or little by little, what they do or what they receive may change.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np

from benchmarks.learner.rulebooks import mode, rule, written, yes_no
from engine import reference
from engine.facts import Case, Fact
from engine.model import Rulebook
from learner.drift import Drift, DriftSettings, Watch, watch
from learner.drift.model import Now, State
from learner.history import PastDecision

FACTS, QUARTERS, STARTS, MODES = 12, 12, (6, 12), ("leger", "moyen", "lourd")
POINTS = (5, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1)
SHARES = np.linspace(0.5, 0.12, FACTS)
FIRST, RULE = date(2023, 1, 1), "E-2"
LABELS = ("Léger", "Moyen", "Lourd")


@dataclass(frozen=True)
class Plan:
    """What a history is made of.

    Attributes:
        files: a quarter.
        slips: the share of decisions drawn at random.
        advised: the share taken having seen the proposal, from the middle of the history on; half of these follow it.
        people: how many evaluators are named; each stays two years at most. 0: nobody is.
        severity: the standard deviation of what an evaluator adds, in points.
        mix: how many times as often, in odds, the first fact is met in the last quarter.
        rule: points added to the second rule in the last quarter.
        shift: points added to all in the last quarter.
        slow: points added to all at each of the last six quarters.
        unknown: the share of facts that are not known, before and in the last quarter.
        cautious: whether people decide as precaution proposes, else by known facts alone: before, in the last quarter.
    """

    files: int = 100
    slips: float = 0.05
    advised: float = 0.0
    people: int = 0
    severity: float = 0.0
    mix: float = 1.0
    rule: float = 0.0
    shift: float = 0.0
    slow: float = 0.0
    unknown: tuple[float, float] = (0.0, 0.0)
    cautious: tuple[bool, bool] = (False, False)


GRID = {
    "nothing": Plan(),
    "nothing, 40 files a quarter": Plan(files=40),
    "nothing, 400 files a quarter": Plan(files=400),
    "nothing, advice seen by 70 %": Plan(advised=0.7),
    "nothing, 24 evaluators who differ (1 point)": Plan(people=24, severity=1.0),
    "nothing, 10 evaluators who differ (1 point)": Plan(people=10, severity=1.0),
    "files only: one fact's odds x 4": Plan(mix=4.0),
    "one rule given up (4 points)": Plan(rule=-4.0),
    "one rule given up, 24 evaluators who differ": Plan(rule=-4.0, people=24, severity=1.0),
    "one rule given up, 400 files": Plan(rule=-4.0, files=400),
    "one rule given up, advice seen by 70 %": Plan(rule=-4.0, advised=0.7, files=400),
    "one rule, 2 points more, 400 files": Plan(rule=2.0, files=400),
    "all heavier by 1 point": Plan(shift=1.0),
    "all heavier by 1 point, 400 files": Plan(shift=1.0, files=400),
    "all heavier by 1 point, 400 files, 24 evaluators": Plan(shift=1.0, files=400, people=24, severity=1.0),
    "all heavier by 3 points, 10 evaluators": Plan(shift=3.0, people=10, severity=1.0),
    "heavier by 0.3 point each quarter": Plan(slow=0.3),
}
WATCHED = ("nothing", "nothing, 24 evaluators who differ (1 point)")
YEARS = range(QUARTERS - 8, QUARTERS)  # two years
TENTH, FOLLOWED = (0.1, 0.1), (True, True)
PRECAUTION = {
    "nothing, proposals followed": Plan(unknown=TENTH, cautious=FOLLOWED),
    "nothing, known facts followed": Plan(unknown=TENTH),
    "files only: a quarter of facts unknown": Plan(unknown=(0.1, 0.25), cautious=FOLLOWED),
    "one rule given up, proposals followed": Plan(unknown=TENTH, cautious=FOLLOWED, rule=-4.0),
    "proposals no longer followed": Plan(unknown=TENTH, cautious=(True, False)),
    "proposals no longer followed, 400 files": Plan(unknown=TENTH, cautious=(True, False), files=400),
    "proposals now followed": Plan(unknown=TENTH, cautious=(False, True)),
}


@cache
def rulebook() -> Rulebook:
    """Twelve facts, a rule each."""
    modes = (mode(*each) for each in zip(MODES, LABELS, (0, *STARTS), strict=True))
    rules = (rule(each + 1, f"Fait {each}", each, points) for each, points in enumerate(POINTS))
    return written(modes, yes_no(FACTS), rules)


def drawn(plan: Plan, seed: int) -> list[PastDecision]:
    """A history."""
    random = np.random.default_rng(seed)
    severe = random.normal(0.0, plan.severity, max(plan.people, 1))
    return [
        _decision(plan, quarter, place, severe, random) for quarter in range(QUARTERS) for place in range(plan.files)
    ]


def _decision(
    plan: Plan, quarter: int, place: int, severe: np.typing.NDArray[np.float64], random: np.random.Generator
) -> PastDecision:
    last, odds = quarter == QUARTERS - 1, SHARES / (1 - SHARES)
    odds = odds * np.append(plan.mix if last else 1.0, np.ones(FACTS - 1))
    yes = random.random(FACTS) < odds / (1 + odds)
    unknown = random.random(FACTS) < plan.unknown[last] if any(plan.unknown) else np.zeros(FACTS, dtype=bool)
    points, counted = np.array(POINTS, dtype=np.float64), np.where(unknown, plan.cautious[last], yes)
    advice = int(np.searchsorted(STARTS, points @ (yes | unknown), side="right"))
    points[1] += plan.rule if last else 0.0
    added = (plan.shift if last else 0.0) + plan.slow * max(0, quarter - (QUARTERS - 7))
    who = _who(plan, quarter, random)
    felt = points @ counted + added + (severe[who] if plan.people else 0.0) + random.logistic(scale=1.0)
    rank = int(np.searchsorted(STARTS, felt + 0.5, side="right"))
    rank = int(random.integers(3)) if random.random() < plan.slips else rank
    advised = quarter >= QUARTERS // 2 and random.random() < plan.advised
    rank = advice if advised and random.random() < 0.5 else rank
    facts = tuple(
        Fact(attribute=f"f{each}", kind="boolean", value=bool(yes[each]), standing="given")
        for each in np.flatnonzero(~unknown)
    )
    return PastDecision(
        Case(id=f"D-{quarter}-{place}", facts=facts),
        MODES[rank],
        FIRST + timedelta(days=91 * quarter + 90 * place // plan.files),
        evaluator=f"e{who}" if plan.people else "",
        shown=MODES[advice] if advised else "",
    )


def _who(plan: Plan, quarter: int, random: np.random.Generator) -> int:
    """Who decides: half of them stay, half are there for two thirds of the time."""
    if not plan.people:
        return 0
    here = [each for each in range(plan.people) if each % 2 or (each // 2) % 3 != quarter // 4]
    return int(random.choice(here))


def looked_at(plan: Plan, seed: int, quarter: int = QUARTERS - 1) -> Drift:
    """The watch over one history, as it was at the end of a quarter."""
    since = FIRST + timedelta(days=91 * quarter)
    settings = DriftSettings(file="", sha256="", scale="modes", since=since, until=since + timedelta(days=90))
    return watch(rulebook(), drawn(plan, seed), Watch(settings, date(2030, 1, 1)), reference.assess)


def main() -> None:
    """Draw the histories of the grid and print the shares."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learner.drifting", description=__doc__)
    parser.add_argument("--seeds", type=int, default=40, help="histories a line")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--only", default="", help="lines whose name begins so")
    parser.add_argument("--years", action="store_true", help="a quarter after the other, where nothing changes")
    parser.add_argument("--precaution", action="store_true", help="where facts are missing")
    asked = parser.parse_args()
    seeds = range(asked.first, asked.first + asked.seeds)
    if asked.years:
        _over_years(seeds)
    else:
        _last_quarter(asked, seeds)


def _last_quarter(asked: argparse.Namespace, seeds: range) -> None:
    about, grid = ("precaution", PRECAUTION) if asked.precaution else (RULE, GRID)
    named = "that habit named | rules named" if asked.precaution else "that rule named | other rules named"
    print(f"| | alert | watch or alert | {named} | files told to have changed |")
    print(f"| --- |{' ---: |' * 5}")
    for name, plan in grid.items():
        if name.startswith(asked.only):
            found = [looked_at(plan, seed) for seed in seeds]
            print(f"| {name} | {' | '.join(_shares(found, about))} |", flush=True)


def _over_years(seeds: range) -> None:
    """Each of the last quarters watched as it ends: verdicts, and histories in which one of them cried."""
    print("| | quarters told to alert | to watch or alert | histories with an alert | with a watch or an alert |")
    print(f"| --- |{' ---: |' * 4}")
    for name, plan in GRID.items():
        if name in WATCHED:
            found = [[looked_at(plan, seed, quarter).decisions for quarter in YEARS] for seed in seeds]
            print(f"| {name} | {' | '.join(_cried(found))} |", flush=True)


def _cried(found: list[list[State]]) -> Iterator[str]:
    states: tuple[set[State], ...] = ({"alert"}, {"alert", "watch"})
    for said in states:
        yield f"{sum(each in said for one in found for each in one)} of {sum(map(len, found))}"
    for said in states:
        yield f"{sum(not said.isdisjoint(one) for one in found)} of {len(found)}"


def _shares(found: list[Drift], about: str) -> Iterator[str]:
    moved = [set(_named(each.now)) if each.now else set() for each in found]
    yield _of(sum(each.decisions == "alert" for each in found), found)
    yield _of(sum(each.decisions in ("alert", "watch") for each in found), found)
    yield _of(sum(about in each for each in moved), found)
    yield f"{sum(len(each - {about}) for each in moved) / len(found):.2f} a history"
    yield _of(sum(each.files == "watch" for each in found), found)


def _named(now: Now) -> Iterator[str]:
    yield from (rule.rule for rule in now.rules if rule.moved)
    if now.precaution is not None and now.precaution.moved:
        yield "precaution"


def _of(count: int, found: list[Drift]) -> str:
    return f"{count} of {len(found)}"


if __name__ == "__main__":
    main()
