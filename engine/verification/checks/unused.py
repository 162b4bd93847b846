"""UNUSED: an attribute that no rule reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.model import Attribute
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.proof import Place, Proof, finding


def _attributes(proof: Proof) -> Sequence[Attribute]:
    """Those of the rulebook itself: who asks is shown without being read, and what is shared may serve others."""
    shared = proof.rulebook.shared.attributes if proof.rulebook.shared else {}
    return [each for each in proof.rulebook.attributes.values() if each.role != "identity" and each.id not in shared]


def _look(proof: Proof, attribute: Attribute) -> Iterator[Finding]:
    if attribute.id not in proof.read:
        section = "derived" if attribute.derived else "attributes"
        yield finding(proof, say.UNUSED, Place(section, attribute.id), {"label": attribute.label})


CHECK = Check("UNUSED", "attributes", _attributes, lambda attribute: attribute.id, _look)
