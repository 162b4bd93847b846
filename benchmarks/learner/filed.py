"""Planted histories as past decisions on files of a rulebook, which the whole of `gdr learn` reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from benchmarks.learner.planting import CHOICES, NUMBERS, TODAY, YES_NO
from benchmarks.learner.rulebooks import mode, rule, written, yes_no
from engine.facts import Case, Fact
from engine.model import Rulebook
from learner.candidates.sample import Sample
from learner.history import PastDecision

FIRST, DAYS = date(2023, 1, 1), 1095
QUARTERS, VALUES = ("q1", "q2", "q3", "q4"), ("a", "b", "c")


def rulebook_of(sample: Sample) -> Rulebook:
    """Today's rules of a planted history: the points that everybody knows, a fact each."""
    points = np.linalg.lstsq(sample.rules, sample.score, rcond=None)[0]
    starts = [0, *(int(cut + 0.5) for cut in sample.cuts)]
    modes = (mode(f"m{rank}", f"Mode {rank}", start) for rank, start in enumerate(starts))
    rules = (
        rule(rank, f"Règle {rank}", test // 2, round(each))
        for rank, (test, each) in enumerate(zip(TODAY[: len(points)], points, strict=True))
    )
    return written(modes, _attributes(), rules)


def _attributes() -> Iterator[str]:
    yield from yes_no(YES_NO)
    for each in range(NUMBERS):
        yield f'  n{each}: {{label: "Quart {each}", kind: choice, values: {json.dumps(QUARTERS)}, ordered: true}}'
    for each in range(CHOICES):
        yield f'  c{each}: {{label: "Choix {each}", kind: choice, values: {json.dumps(VALUES)}}}'


def decisions_of(sample: Sample) -> list[PastDecision]:
    """A decision for each row, which stands for as many as it weighs; over three years."""
    return [_decision(sample, row) for row in range(len(sample.score))]


def _decision(sample: Sample, row: int) -> PastDecision:
    return PastDecision(
        Case(id=f"D-{row}", facts=tuple(_facts(sample.tested.truths[row]))),
        f"m{sample.judged.high[row]}",
        FIRST + timedelta(days=int(sample.order[row]) * DAYS // (int(sample.order.max()) + 1)),
        directorate=f"direction {sample.directorate[row]}",
        shown=_shown(sample, row),
        times=int(sample.judged.weight[row]),
    )


def _shown(sample: Sample, row: int) -> str:
    """Who is advised has seen what today's rules propose."""
    seen = sample.judged.advised is not None and sample.judged.advised[row]
    return f"m{int(np.digitize(sample.score[row], sample.cuts))}" if seen else ""


def _facts(truths: np.typing.NDArray[np.bool_]) -> Iterator[Fact]:
    for each in range(YES_NO):
        yield Fact(attribute=f"f{each}", kind="boolean", value=bool(truths[2 * each]), standing="given")
    numbers, choices = np.split(truths[2 * YES_NO :], [6 * NUMBERS])
    for each, held in enumerate(numbers.reshape(NUMBERS, 6)):
        value = QUARTERS[int(held[::2].sum())]
        yield Fact(attribute=f"n{each}", kind="choice", value=value, standing="given")
    for each, held in enumerate(choices.reshape(CHOICES, 3)):
        yield Fact(attribute=f"c{each}", kind="choice", value=VALUES[int(np.argmax(held))], standing="given")


def as_rows(decisions: list[PastDecision]) -> list[PastDecision]:
    """The same decisions, each a file of its own."""
    return [
        replace(each, case=each.case.model_copy(update={"id": f"{each.case.id}-{number}"}), times=1)
        for each in decisions
        for number in range(each.times)
    ]
