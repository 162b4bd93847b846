"""UNUSED: an attribute that no rule reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.condition import attributes_of
from engine.model import Attribute, Effect, Rulebook
from engine.strata import derivations_of, terms_of
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.proof import Place, Proof, finding


def read_by_rules(rulebook: Rulebook) -> frozenset[str]:
    """Every attribute that some rule or row reads, to hold, to derive or to set a deadline."""
    found = {rulebook.dated_by}
    for rule in rulebook.all_rules:
        found.update(attributes_of(rule.when))
        for derivation in derivations_of(rule):
            found.update(terms_of(derivation))
        for effect in rule.then:
            found.update(_dates(effect))
    return frozenset(found)


def _dates(effect: Effect) -> Iterator[str]:
    if effect.deadline is not None:
        yield effect.deadline.start
        yield from filter(None, [effect.deadline.stopped])


def is_read(rulebook: Rulebook, attribute: str) -> bool:
    """Whether some rule reads an attribute."""
    return attribute in read_by_rules(rulebook)


def _attributes(proof: Proof) -> Sequence[Attribute]:
    """Those of the rulebook itself: who asks is shown without being read, and what is shared may serve others."""
    shared = proof.rulebook.shared.attributes if proof.rulebook.shared else {}
    return [each for each in proof.rulebook.attributes.values() if each.role != "identity" and each.id not in shared]


def _look(proof: Proof, attribute: Attribute) -> Iterator[Finding]:
    if not is_read(proof.rulebook, attribute.id):
        section = "derived" if attribute.derived else "attributes"
        yield finding(proof, say.UNUSED, Place(section, attribute.id), {"label": attribute.label})


CHECK = Check("UNUSED", "attributes", _attributes, lambda attribute: attribute.id, _look)
