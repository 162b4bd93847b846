"""The figures of the evidence in words of one language."""

from __future__ import annotations

from engine.cells import parse_cell
from engine.condition import All, Condition, Test
from engine.model import Rulebook
from engine.sentences import condition_sentence
from learner.evidence.model import Overlap, Pairs, When
from learner.firing import Scale
from reports.foreign import fenced_condition
from reports.measured.saying import Figures
from reports.typography import percent, spaced
from reports.views.lexicon import Lexicon


class Saying(Figures):
    """Says rules, levels and figures."""

    def __init__(self, rulebook: Rulebook, scale: Scale, lexicon: Lexicon) -> None:
        """`rulebook` is the one learnt about, and `scale` that of its decisions."""
        super().__init__(lexicon, scale)
        self._rulebook = rulebook

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

    def pairs(self, each: Pairs) -> str:
        """`88 sur 515`."""
        return self.words("learning_of", n=self.count(each.differ), total=self.count(each.pairs))

    def overlap(self, each: Overlap) -> str:
        """`P-2 Enfants (240 décisions en commun, 42 %)`."""
        said = {"common": self.count(each.common), "share": percent(each.jaccard, self.language)}
        return self.words("learning_overlap", rule=each.rule, label=self.lexicon.label_of(each.rule), **said)
