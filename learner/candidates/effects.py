"""How strongly a rule weighs, overall and in parts of the files: with each directorate, in each period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from learner.candidates.explained import Explained
from learner.candidates.screening import Reals

FAINT, EXPECTED = 1.64, 2.5  # one-sided 5 %; and a strength that would have been seen
DRIFT = 0.001  # how improbable a difference between parts of the files must be by chance
TRACE = 0.25  # of what a rule weighs with one directorate, less than which is no rule elsewhere


@dataclass(frozen=True, slots=True)
class Part:
    """The weight of a rule in some of the files, on the logit scale, and its standard error.

    `files` are the decisions where it holds, each as often as it stands for.
    """

    name: str
    files: int
    weight: float
    error: float

    @property
    def strength(self) -> float:
        """In standard errors."""
        return self.weight / self.error if self.error > 0 else 0.0

    def seen(self) -> bool:
        """Whether the files of this part alone show the rule."""
        return self.strength > FAINT

    def could_see(self, weight: float) -> bool:
        """Whether they are enough to have shown a rule of this weight."""
        return self.error > 0 and weight / self.error > EXPECTED


def effect(others: Explained, column: Reals) -> Part:
    """The weight of a rule beside what `others` explains."""
    return effects(others, column, {"": np.ones(len(column), dtype=bool)})[0]


def effects(others: Explained, column: Reals, within: Mapping[str, NDArray[np.bool_]]) -> list[Part]:
    """The weights of a rule in parts of the files, by their names, beside what `others` explains.

    They are fitted together: where the rule counted for nothing in the other parts, all that it explains there would
    make every score tell less, and the part look as if it weighed less.
    """
    held = [column * each for each in within.values()]
    elsewhere = column * ~np.any(list(within.values()), axis=0)
    fit = others.joined_by(np.column_stack([*held, *([elsewhere] if elsewhere.any() else [])]))
    first = others.columns.shape[1]
    return [
        Part(name, round(float(others.judged.weight @ part)), float(fit.weights[place]), fit.errors[place])
        for place, (name, part) in enumerate(zip(within, held, strict=True), start=first)
    ]


def only_there(rest: Part, weight: float) -> bool:
    """Whether a rule is not seen elsewhere, although a rule of this weight would have been."""
    return not rest.seen() and rest.could_see(weight)


def lighter_by_far(one: Part, other: Part) -> bool:
    """Whether one weighs less than a quarter of what the other does, beyond chance."""
    missing = TRACE * other.weight - one.weight
    return bool(norm.sf(missing / np.hypot(TRACE * other.error, one.error)) < DRIFT)


def differs(one: Part, other: Part) -> float:
    """How probable so large a difference between two parts would be by chance."""
    spread = float(np.hypot(one.error, other.error))
    return float(2.0 * norm.sf(abs(one.weight - other.weight) / spread)) if spread > 0 else 1.0
