"""What running the rules on one case settled: the common ground of scoring, reach and trace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from engine.assessment import Bounds
from engine.conditions import Pattern, Truth
from engine.facts import Fact


class Consulted(NamedTuple):
    """A table on one case: its rows' truths and choices in the order of the file, and what it adds.

    `indices` are the places of its rows in the order of evaluation. `together`: its points are bounded once, and
    `added` holds what it adds to each account, by place.
    """

    table: str
    indices: tuple[int, ...]
    together: bool
    truths: Pattern
    choices: Pattern
    disputed_by: tuple[str, ...]
    score: Bounds
    urgency: Bounds
    added: tuple[tuple[int, Bounds], ...]

    def rows(self) -> Iterator[tuple[int, Truth, Truth]]:
        """Each row: its index, its truth, its choice."""
        return zip(self.indices, self.truths, self.choices, strict=True)


@dataclass(frozen=True, slots=True)
class Settled:
    """Rules and rows by index in the order of evaluation; tests and values by place in the plan.

    `truths` are those of the tests; `states` those of the rules and the choices of the rows. `fired` are the
    rules and rows that apply, `undetermined` those unknown; `tables` are in the order of evaluation.
    """

    facts: Mapping[str, Fact]
    truths: Sequence[Truth]
    states: Sequence[Truth]
    fired: tuple[int, ...]
    undetermined: tuple[int, ...]
    tables: tuple[Consulted, ...] = ()
