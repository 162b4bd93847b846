"""OPTIMISTIC: an assumption past its day, or without a reason, whose silence means less care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.facts import Fact
from engine.model import Assumption, Attribute
from engine.values import shown
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.lightening import copies, lightened
from engine.verification.logic import conj
from engine.verification.proof import Evidence, Place, Proof, finding


def _attributes(proof: Proof) -> Sequence[Attribute]:
    return [each for each in proof.rulebook.attributes.values() if each.assume and _why(proof, each.assume)]


def _why(proof: Proof, assume: Assumption) -> tuple[str, str] | None:
    """What an assumption lacks."""
    if not assume.because.strip():
        return "sans raison", "without a reason"
    if assume.until is not None and proof.on is not None and assume.until < proof.on:
        day = shown(assume.until)
        return f"présomption échue le {day}", f"an assumption that ended on {day}"
    return None


def _look(proof: Proof, attribute: Attribute) -> Iterator[Finding]:
    assume = attribute.assume
    why = _why(proof, assume) if assume is not None else None
    if assume is None or why is None:
        return
    two = copies(proof, attribute)
    assumed = Fact(attribute=attribute.id, kind=attribute.kind, value=assume.value, standing="given")
    found = lightened(proof, attribute, two, conj((two[0].held.known, two[1].is_value(assume.value))), assumed)
    if found is not None:
        told = {**found.told, "why": why[0], "why_en": why[1]}
        yield finding(proof, say.OPTIMISTIC, Place("attributes", attribute.id), told, Evidence(found.cases))


CHECK = Check("OPTIMISTIC", "attributes", _attributes, lambda attribute: attribute.id, _look)
