"""Figures in words of one language: with their intervals, their chances, their quarters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from learner.evidence.model import Share
from learner.firing import Scale
from reports.typography import day, number, percent
from reports.views.lexicon import Lexicon

LEAST = 0.001  # below which a probability is said to be less


class Figures:
    """Says levels and figures."""

    def __init__(self, lexicon: Lexicon, scale: Scale) -> None:
        """`scale`: whose levels are said."""
        self.lexicon, self.words, self.language = lexicon, lexicon.words, lexicon.language
        self.scale: Scale = scale

    def level(self, id: str | None) -> str:
        """The label of a level without what it says between parentheses, or that there is none."""
        return self.lexicon.short_level(id, self.scale)

    def count(self, value: float) -> str:
        """A whole number."""
        return number(round(value), self.language)

    def figure(self, value: float, places: int = 2) -> str:
        """A figure to so many decimals."""
        return number(Decimal(repr(value)).quantize(Decimal(1).scaleb(-places)) + Decimal(0), self.language)

    def interval(self, value: float, ends: tuple[float, float], places: int = 2) -> str:
        """`0,5 [0,2 à 0,8]`."""
        low, high = (self.figure(each, places) for each in ends)
        return self.words("against_interval", value=self.figure(value, places), low=low, high=high)

    def p(self, value: float) -> str:
        """A probability; less than a thousandth is all that is said of smaller ones."""
        if value < LEAST:
            return self.words("measured_p_less", p=self.figure(LEAST, 3))
        return self.figure(value, 3)

    def share(self, each: Share) -> str:
        """`12/279, 4,3 % [2,5 à 7,4]`; a dash for none of none."""
        if each.low is None or each.high is None:
            return "—"
        rates = (each.count / each.total, each.low, each.high)
        share, low, high = (percent(rate, self.language, 1) for rate in rates)
        counts = {"count": self.count(each.count), "total": self.count(each.total)}
        return self.words("rate", share=share, low=low, high=high, **counts)

    def percent(self, share: float) -> str:
        """A share of one, to the tenth of a hundredth."""
        return percent(share, self.language, 1)

    def day(self, value: date) -> str:
        """A day."""
        return day(value, self.language)

    def quarters(self, name: str) -> str:
        """`2025-Q3` or `2025-Q3 … 2026-Q1`, as the language says them."""
        return " … ".join(self._quarter(each) for each in name.split(" … "))

    def _quarter(self, name: str) -> str:
        year, _, quarter = name.partition("-Q")
        return self.words("drift_quarter", year=year, quarter=quarter)
