"""What running the rules on one case settled: the common ground of scoring, reach and trace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.conditions import Truth
from engine.facts import Fact


@dataclass(frozen=True, slots=True)
class Settled:
    """Rules by index in the order of evaluation; tests and values by place in the plan.

    `truths` are those of the tests, `fired` the rules that are true, `undetermined` those unknown.
    """

    facts: Mapping[str, Fact]
    truths: Sequence[Truth]
    states: Sequence[Truth]
    fired: tuple[int, ...]
    undetermined: tuple[int, ...]
