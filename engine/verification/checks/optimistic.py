"""OPTIMISTIC: an assumption past its day, or without a reason, whose silence means less care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.model import Assumption, Attribute
from engine.reference import assess
from engine.values import shown
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.checks.monotone import copies, value_in
from engine.verification.finding import Finding
from engine.verification.logic import conj
from engine.verification.pairs import Pair, encodings
from engine.verification.proof import Evidence, Place, Proof, finding
from engine.verification.proposals import is_lighter, label_of
from engine.verification.proposals import said as scale_said


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
    first, second = copies(proof, attribute)
    pair = Pair(proof, [first], [second])
    difference = conj((first.held.known, second.is_value(assume.value)))
    for scale in proof.scales if pair.second.touched else ():
        model = pair.lighter(scale, difference)
        if model is not None:
            near = proof.near(pair.second.touched)
            cases = proof.witness(encodings(pair, model), is_lighter(scale), kept=(attribute.id,), near=near)
            one, other = (assess(proof.rulebook, case) for case in cases)
            told = {
                "label": attribute.label,
                "value": shown(assume.value),
                "why": why[0],
                "why_en": why[1],
                "scale": scale_said(scale, proof.rulebook, "fr"),
                "scale_en": scale_said(scale, proof.rulebook, "en"),
                "lighter": label_of(scale, other),
                "heavier": label_of(scale, one),
                "other": value_in(cases[0], attribute),
            }
            yield finding(proof, say.OPTIMISTIC, Place("attributes", attribute.id), told, Evidence(cases))
            return


CHECK = Check("OPTIMISTIC", "attributes", _attributes, lambda attribute: attribute.id, _look)
