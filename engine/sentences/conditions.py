"""Conditions as phrases: one reading of the kernel, which says each node and its negation."""

from __future__ import annotations

from dataclasses import dataclass

from engine.cells.ordered import compared_scales
from engine.condition import All, Any, Cmp, Has, Known, Not, Op, Prefix, Ref, Test
from engine.errors import Language
from engine.model import Attribute, Rulebook
from engine.sentences.phrases import Phrases, Verb, phrases
from engine.sentences.wording import listed_with, said_value

_COMPLEMENT = {Op.LT: Op.GE, Op.LE: Op.GT, Op.GT: Op.LE, Op.GE: Op.LT}


@dataclass(frozen=True, slots=True)
class Phrase:
    """What holds, and what does when it does not.

    `verb` and `words` let alike phrases of one cell merge: `MRP ou DCP`. `whole` marks phrases
    that name their attribute; `alone` is said instead of `affirmed` when nothing is around.
    """

    affirmed: str
    denied: str
    verb: Verb | None = None
    words: tuple[str, ...] = ()
    whole: bool = False
    alone: str = ""


class Saying:
    """Reads conditions in one language, with the labels of a rulebook."""

    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        """Say the conditions of this rulebook's rules."""
        self._rulebook = rulebook
        self._language: Language = language
        self._say: Phrases = phrases(language)

    def cmp(self, node: Cmp) -> Phrase:
        """A comparison, with a value or with another attribute."""
        attribute = self._rulebook.attributes[node.attribute]
        if isinstance(node.value, Ref):
            return self._reference(attribute, node.op, node.value)
        word = said_value(node.value, attribute, self._language)
        if node.op is Op.EQ:
            return self._equal(attribute, node.value, word)
        forms = self._say.date if attribute.kind == "date" else self._say.number
        return Phrase(forms[node.op].format(word), forms[_COMPLEMENT[node.op]].format(word))

    def _equal(self, attribute: Attribute, value: object, word: str) -> Phrase:
        if isinstance(value, bool):
            return Phrase(word, self._say.booleans[1 if value else 0])
        return self._worded(self._say.equal, self._say.on.format(word) if attribute.kind == "date" else word)

    def _reference(self, attribute: Attribute, op: Op, other: Ref) -> Phrase:
        dated = attribute.kind == "date"
        name = self._name(other.attribute)
        if op is Op.EQ:
            same = self._say.same_day if dated else self._say.same
            return Phrase(same[0].format(name), same[1].format(name))
        forms = self._say.date_reference if dated else self._say.number_reference
        return Phrase(forms[op].format(name), forms[_COMPLEMENT[op]].format(name))

    def _name(self, attribute: str) -> str:
        return self._say.quotes.format(self._rulebook.attributes[attribute].label)

    def has(self, node: Has) -> Phrase:
        """A membership."""
        word = said_value(node.value, self._rulebook.attributes[node.attribute], self._language)
        return self._worded(self._say.contains, word)

    def prefix(self, node: Prefix) -> Phrase:
        """A prefix."""
        return self._worded(self._say.begins, node.prefix)

    def _worded(self, verb: Verb, word: str) -> Phrase:
        return Phrase(verb.affirmed.format(word), verb.denied.format(word), verb, (word,))

    def known(self, node: Known) -> Phrase:
        """A question about knowledge itself."""
        return Phrase(*self._say.known)

    def test(self, node: Test, meaning: Phrase) -> Phrase:
        """A cell: the attribute's label, then what is asked of it."""
        lead = self._rulebook.attributes[node.attribute].label + self._say.colon
        return Phrase(lead + meaning.affirmed, lead + meaning.denied, whole=True)

    def all(self, node: All, parts: tuple[Phrase, ...]) -> Phrase:
        """A conjunction: of tests, or within a cell."""
        affirmed, denied = _sides(parts)
        if not parts:
            return Phrase(*self._say.always, whole=True)
        if not any(part.whole for part in parts):
            return Phrase(self._together(affirmed), self._alternatives(denied))
        together = f",{self._say.and_}".join(affirmed)
        return Phrase(together, self._say.not_all.format(self._say.semicolon.join(affirmed)), whole=True)

    def any(self, node: Any, parts: tuple[Phrase, ...]) -> Phrase:
        """A disjunction: of tests, or within a cell."""
        affirmed, denied = _sides(parts)
        if not any(part.whole for part in parts):
            merged = self._ranked(node) or self._merged(parts)
            return merged or Phrase(self._alternatives(affirmed), self._together(denied))
        listed = self._say.semicolon.join(affirmed)
        one, none = self._say.one_of.format(listed), self._say.none_of.format(listed)
        simple = all(isinstance(part, Test) for part in node.parts)
        return Phrase(one, none, whole=True, alone=f",{self._say.or_}".join(affirmed) if simple else "")

    def _ranked(self, node: Any) -> Phrase | None:
        """A comparison of two scales, whose expansion into pairs says nothing to a reader."""
        found = compared_scales(node, self._rulebook.attributes)
        if found is None:
            return None
        op, name = found[0], self._name(found[1])
        return Phrase(self._say.rank[op].format(name), self._say.rank[_COMPLEMENT[op]].format(name))

    def not_(self, node: Not, part: Phrase) -> Phrase:
        """A negation: the part's two sides change places."""
        return Phrase(part.denied, part.affirmed, whole=part.whole)

    def _merged(self, parts: tuple[Phrase, ...]) -> Phrase | None:
        """`MRP ou DCP`, and its negation `ni MRP ni DCP`, when all parts have one verb."""
        verb = parts[0].verb
        if verb is None or any(part.verb != verb for part in parts):
            return None
        words = tuple(word for part in parts for word in part.words)
        affirmed = verb.affirmed.format(listed_with(words, self._say.or_))
        return Phrase(affirmed, verb.denied_of_all.format(verb.nor.join(words)), verb, words)

    def _alternatives(self, phrases: tuple[str, ...]) -> str:
        """`a ou b`; a comma parts them where an *and* is within."""
        compound = len(phrases) > 1 and any(self._say.and_ in phrase for phrase in phrases)
        return (f",{self._say.or_}" if compound else self._say.or_).join(phrases)

    def _together(self, phrases: tuple[str, ...]) -> str:
        """`a et b`, each within parentheses where an *or* is within."""
        return self._say.and_.join(f"({phrase})" if self._say.or_ in phrase else phrase for phrase in phrases)


def _sides(parts: tuple[Phrase, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(part.affirmed for part in parts), tuple(part.denied for part in parts)
