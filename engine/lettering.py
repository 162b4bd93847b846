"""Texts that a rule would recognise, were they written in its capitals: case counts, and nothing else would tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine import messages_case as say
from engine.condition import Cmp, Leaf, Prefix, leaves_of
from engine.errors import Diagnostic, Location, diagnostic
from engine.facts import Fact
from engine.model import Rulebook


class Lettering:
    """The texts that the rules of a rulebook look for, and the facts that differ from them by case alone."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Gather what is looked for, by attribute."""
        self._beginnings: dict[str, dict[str, None]] = {}
        self._wholes: dict[str, dict[str, None]] = {}
        texts = {id for id, attribute in rulebook.attributes.items() if attribute.kind == "text"}
        for rule in rulebook.all_rules:
            for leaf in leaves_of(rule.when):
                if leaf.attribute in texts:
                    self._learn(leaf)

    def _learn(self, leaf: Leaf) -> None:
        if isinstance(leaf, Prefix):
            self._beginnings.setdefault(leaf.attribute, {})[leaf.prefix] = None
        elif isinstance(leaf, Cmp) and isinstance(leaf.value, str):
            self._wholes.setdefault(leaf.attribute, {})[leaf.value] = None

    def doubts(self, facts: Iterable[Fact]) -> Iterator[Diagnostic]:
        """A warning for each text given that some rule would recognise in other capitals."""
        for fact in facts:
            if fact.attribute in self._beginnings or fact.attribute in self._wholes:
                yield from self._doubt(fact)

    def _doubt(self, fact: Fact) -> Iterator[Diagnostic]:
        text = str(fact.value) if fact.value is not None else ""
        missed = next(self._missed(fact.attribute, text), None)
        if missed is not None:
            said = {"attribute": fact.attribute, "value": text[:60], "missed": missed}
            where = Location(path=fact.attribute)
            yield diagnostic(say.LETTERING, where, near=_in_the_capitals_of(missed, text)[:60], **said)

    def _missed(self, attribute: str, text: str) -> Iterator[str]:
        """What a rule looks for and would find here, case aside."""
        bare = text.casefold()
        begins = self._beginnings.get(attribute, ())
        yield from (each for each in begins if bare.startswith(each.casefold()) and not text.startswith(each))
        yield from (each for each in self._wholes.get(attribute, ()) if bare == each.casefold() and text != each)


def _in_the_capitals_of(missed: str, text: str) -> str:
    """The text as the rule has it; what follows is put in capitals where it had none either."""
    rest = text[len(missed) :]
    return missed + (rest.upper() if missed.isupper() and text.islower() else rest)
