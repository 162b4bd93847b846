"""The declared domain of a number or a date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from engine.condition import Frozen


class Range(Frozen):
    """From an end to another. A None end is unbounded."""

    text: str
    low: Decimal | date | None = None
    high: Decimal | date | None = None
    low_open: bool = False
    high_open: bool = False

    def holds(self, value: Decimal | date) -> bool:
        """Whether the value is within the range, open ends left out."""
        return self._above(value) and self._below(value)

    def _above(self, value: Decimal | date) -> bool:
        return self.low is None or value > self.low or (not self.low_open and value == self.low)  # type: ignore[operator]

    def _below(self, value: Decimal | date) -> bool:
        return self.high is None or value < self.high or (not self.high_open and value == self.high)  # type: ignore[operator]
