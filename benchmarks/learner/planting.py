"""Histories whose rules are known: thirty correlated facts, decisions that follow a score, people who slip and follow.

By seed, so that anybody draws the same. Points are those of a rulebook: levels begin at whole scores.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from learner.attention import Judged
from learner.candidates.facts import Tested
from learner.candidates.sample import Sample
from learner.candidates.screening import Tests

YES_NO, NUMBERS, CHOICES, CAUSES = 20, 6, 4, 6  # thirty facts, and what makes them correlated
TODAY = range(0, 2 * YES_NO, 4)  # the tests that today's rules are made of, one each
Reals = NDArray[np.float64]


@dataclass(frozen=True)
class Plan:
    """What is planted.

    Attributes:
        files: how many decisions.
        slips: the share of decisions that are drawn at random.
        rules: how many good rules, of three to six points each.
        support: the fewest and the most files that a rule holds of, as shares.
        severity: the most points by which a directorate is heavier than another.
        advised: the share of decisions taken with today's proposal in view.
        follows: how often it is then taken as it is.
        practice: whether the first directorate alone has a rule of its own.
        drifted: whether a rule is given up halfway.
        today: how many rules everybody knows, ten at the most.
        aside: whether a slip is one level heavier or lighter, where there is one, not any level.
    """

    files: int = 4000
    slips: float = 0.05
    rules: int = 8
    support: tuple[float, float] = (0.05, 0.4)
    severity: float = 0.0
    advised: float = 0.0
    follows: float = 0.5
    practice: bool = False
    drifted: bool = False
    today: int = 10
    aside: bool = False


@dataclass(frozen=True)
class Planted:
    """A history, and what was planted in it: good rules with their points, the practice, the rule given up."""

    sample: Sample
    rules: dict[Tests, int]
    practice: Tests | None
    drifted: Tests | None


def planted(plan: Plan, seed: int) -> Planted:
    """Draw a history."""
    random = np.random.default_rng(seed)
    tested = _facts(plan.files, random)
    directorate, order = random.integers(0, 4, plan.files), np.arange(plan.files)
    rules, used = _rules(tested, plan, random)
    special = [_rule(tested, (0.15, 0.3), used, random) if wanted else None for wanted in (plan.practice, plan.drifted)]
    rules_of_today, today = _today(tested, plan, random)
    true = today + sum((points * tested.joined(rule) for rule, points in rules.items()), np.zeros(plan.files))
    true = true + random.uniform(0.0, plan.severity, 4)[directorate]
    if special[0] is not None:
        true = true + 5 * tested.joined(special[0]) * (directorate == 0)
    if special[1] is not None:
        true = true + 5 * tested.joined(special[1]) * (order < plan.files / 2)
    cuts = np.unique(np.round(np.quantile(true, [0.35, 0.65, 0.88]))) - 0.5
    judged = _judged(np.digitize(true, cuts), np.digitize(today, cuts), len(cuts) + 1, plan, random)
    return Planted(
        Sample(tested, judged, today, rules_of_today, directorate, order, cuts), rules, special[0], special[1]
    )


def _judged(
    true: NDArray[np.int64], advice: NDArray[np.int64], levels: int, plan: Plan, random: np.random.Generator
) -> Judged:
    """What people decided: their judgement, slips, and the advice that some of them take."""
    slipped = random.random(plan.files) < plan.slips
    slips = _aside(true, levels, random) if plan.aside else random.integers(0, levels, plan.files)
    level = np.where(slipped, slips, true)
    advised = random.random(plan.files) < plan.advised
    level = np.where(advised & (random.random(plan.files) < plan.follows), advice, level)
    return Judged(level, level, np.ones(plan.files), levels, advised, advised & (level == advice))


def _aside(true: NDArray[np.int64], levels: int, random: np.random.Generator) -> NDArray[np.int64]:
    """One level heavier or lighter; at an end of the scale, inwards."""
    step = np.where(random.random(len(true)) < 0.5, -1, 1)
    return np.where((true + step < 0) | (true + step >= levels), true - step, true + step)


def _facts(files: int, random: np.random.Generator) -> Tested:
    count = YES_NO + NUMBERS + CHOICES
    common = random.normal(size=(files, CAUSES))
    hidden = 0.85 * random.normal(size=(files, count)) + 0.55 * common[:, np.arange(count) % CAUSES]
    columns, about = [], []
    for fact in range(count):
        for column in _tests(hidden[:, fact], fact, random):
            columns.append(column)
            about.append(fact)
    return Tested(np.stack(columns, axis=1), np.array(about))


def _tests(hidden: Reals, fact: int, random: np.random.Generator) -> list[NDArray[np.bool_]]:
    """Yes and no; three cut-points both ways; three values."""
    if fact < YES_NO:
        yes = hidden > np.quantile(hidden, 1.0 - random.uniform(0.15, 0.5))
        return [yes, ~yes]
    if fact < YES_NO + NUMBERS:
        over = [hidden >= np.quantile(hidden, cut) for cut in (0.25, 0.5, 0.75)]
        return [each for above in over for each in (above, ~above)]
    value = np.digitize(hidden, np.quantile(hidden, [0.4, 0.75]))
    return [value == each for each in range(3)]


def _rules(tested: Tested, plan: Plan, random: np.random.Generator) -> tuple[dict[Tests, int], set[int]]:
    used: set[int] = set()
    rules = {_rule(tested, plan.support, used, random): int(random.integers(3, 7)) for _ in range(plan.rules)}
    return rules, used


def _rule(tested: Tested, support: tuple[float, float], used: set[int], random: np.random.Generator) -> Tests:
    """A conjunction of one to three tests that no other rule has, true of as many files as is asked.

    Not one fact that a rule of today already looks at alone: more points for that rule would say the same.
    """
    while True:
        size = int(random.choice([1, 2, 3], p=[0.2, 0.5, 0.3]))
        tests = tuple(sorted(int(each) for each in random.choice(tested.truths.shape[1], size, replace=False)))
        share = float(tested.joined(tests).mean())
        apart = len({int(tested.about[each]) for each in tests}) == size and not used & set(tests)
        known = size == 1 and int(tested.about[tests[0]]) in {int(tested.about[each]) for each in TODAY}
        if apart and not known and support[0] <= share <= support[1]:
            used |= set(tests)
            return tests


def _today(tested: Tested, plan: Plan, random: np.random.Generator) -> tuple[Reals, Reals]:
    """Rules of one fact, of one to three points, that everybody knows; and their score."""
    known = tested.real[:, TODAY[: plan.today]]
    points = random.integers(1, 4, known.shape[1]).astype(np.float64)
    return known, known @ points
