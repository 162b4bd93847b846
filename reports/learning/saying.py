"""The figures of the evidence in words of one language."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from engine.cells import parse_cell
from engine.condition import All, Condition, Test
from engine.examples import Mismatch
from engine.model import Level, Rulebook
from engine.sentences import condition_sentence
from learner.evidence.model import Overlap, Pairs, Share, When
from reports.agreement_tables import two_places
from reports.foreign import bare, fenced_condition
from reports.typography import number, percent, spaced
from reports.views.lexicon import Lexicon

LEAST = 0.001  # below which a probability is said to be less


class Saying:
    """Says rules, levels and figures."""

    def __init__(self, rulebook: Rulebook, levels: Iterable[Level], lexicon: Lexicon) -> None:
        """`rulebook` is the one learnt about, and `levels` the scale."""
        self.lexicon, self.words, self.language = lexicon, lexicon.words, lexicon.language
        self._rulebook = rulebook
        self._levels = {level.id: level.label for level in levels}

    def condition(self, when: When) -> str:
        """What a rule asks of a file, as a sentence."""
        parts = tuple(self._test(attribute, cell) for attribute, cell in when.items())
        condition: Condition = parts[0] if len(parts) == 1 else All(parts=parts)
        if self.lexicon.foreign:
            condition = fenced_condition(condition, self._rulebook.attributes)
        return spaced(condition_sentence(condition, self.lexicon.rulebook, self.language), self.language)

    def _test(self, attribute: str, cell: str) -> Test:
        attributes = self._rulebook.attributes
        meaning = parse_cell(cell, attributes[attribute], attributes)
        assert meaning is not None  # noqa: S101 - no candidate asks nothing
        return Test(attribute=attribute, cell=cell, meaning=meaning)

    def level(self, id: str | None) -> str:
        """The label of a level without what it says between parentheses, or that there is none."""
        if id is None:
            return self.words.no_mode
        return self.lexicon.said(bare(self._levels[id]).partition(" (")[0])

    def expected(self, each: Mismatch) -> dict[str, str]:
        """What an example expects, and what it would find: levels by their labels."""
        level = each.field in ("mode", "priority")
        expected, got = (
            self.level(value) if level and value in self._levels else value for value in (each.expected, each.got)
        )
        return {"field": "" if level else f"{each.field} : ", "expected": expected, "got": got or "—"}

    def count(self, value: float) -> str:
        """A whole number."""
        return number(round(value), self.language)

    def figure(self, value: float) -> str:
        """A figure to the hundredth."""
        return two_places(value, self.language)

    def thousandth(self, value: float) -> str:
        """A figure to the thousandth."""
        return number(Decimal(repr(value)).quantize(Decimal("0.001")), self.language)

    def interval(self, value: float, ends: tuple[float, float], *, fine: bool = False) -> str:
        """`0,5 [0,2 à 0,8]`."""
        said = self.thousandth if fine else self.figure
        return self.words("against_interval", value=said(value), low=said(ends[0]), high=said(ends[1]))

    def p(self, value: float) -> str:
        """A probability by chance; less than a thousandth is all that is said of smaller ones."""
        return self.words("learning_p_less", p=self.thousandth(LEAST)) if value < LEAST else self.thousandth(value)

    def share(self, each: Share) -> str:
        """`12/279, 4,3 % [2,5 à 7,4]`."""
        if each.low is None or each.high is None:
            return "—"
        rates = (each.count / each.total, each.low, each.high)
        share, low, high = (percent(rate, self.language, 1) for rate in rates)
        counts = {"count": self.count(each.count), "total": self.count(each.total)}
        return self.words("rate", share=share, low=low, high=high, **counts)

    def pairs(self, each: Pairs) -> str:
        """`88 sur 515`."""
        return self.words("learning_of", n=self.count(each.differ), total=self.count(each.pairs))

    def overlap(self, each: Overlap) -> str:
        """`P-2 Enfants (240 décisions en commun, 42 %)`."""
        rule = self.lexicon.rule(each.rule)
        said = {"common": self.count(each.common), "share": percent(each.jaccard, self.language)}
        return self.words("learning_overlap", rule=each.rule, label=rule.label, **said)
