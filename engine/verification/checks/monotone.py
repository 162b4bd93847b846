"""MONOTONE: an attribute declared to aggravate whose worsening lightens the treatment of some file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.model import Attribute
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.lightening import copies, lightened
from engine.verification.logic import Formula
from engine.verification.proof import Evidence, Place, Proof, finding
from engine.verification.variables import Variable


def _attributes(proof: Proof) -> Sequence[Attribute]:
    return [each for each in proof.rulebook.attributes.values() if each.aggravates]


def worse(attribute: Attribute, first: Variable, second: Variable) -> Formula:
    """That the second copy is worse than the first."""
    return second.beyond(first) if attribute.aggravates in ("oui", "more") else first.beyond(second)


def _look(proof: Proof, attribute: Attribute) -> Iterator[Finding]:
    two = copies(proof, attribute)
    found = lightened(proof, attribute, two, worse(attribute, *two))
    if found is not None:
        yield finding(proof, say.MONOTONE, Place("attributes", attribute.id), found.told, Evidence(found.cases))


CHECK = Check("MONOTONE", "attributes", _attributes, lambda attribute: attribute.id, _look)
