"""MONOTONE: an attribute declared to aggravate whose worsening lightens the treatment of some file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.facts import Case
from engine.model import Attribute
from engine.reference import assess
from engine.values import shown
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.logic import Formula
from engine.verification.pairs import Pair, encodings
from engine.verification.proof import Evidence, Place, Proof, finding
from engine.verification.proposals import is_lighter, label_of
from engine.verification.proposals import said as scale_said
from engine.verification.variables import Variable


def _attributes(proof: Proof) -> Sequence[Attribute]:
    return [each for each in proof.rulebook.attributes.values() if each.aggravates]


def copies(proof: Proof, attribute: Attribute) -> tuple[Variable, Variable]:
    """Two copies of an attribute; the first is the proof's own, unless it is derived: it is then given in both."""
    first = proof.encoding.variables.get(attribute.id) or proof.variable(attribute.id, " (1)")
    return first, proof.variable(attribute.id, " (2)")


def worse(attribute: Attribute, first: Variable, second: Variable) -> Formula:
    """That the second copy is worse than the first."""
    return second.beyond(first) if attribute.aggravates in ("oui", "more") else first.beyond(second)


def _look(proof: Proof, attribute: Attribute) -> Iterator[Finding]:
    first, second = copies(proof, attribute)
    pair, difference = Pair(proof, [first], [second]), worse(attribute, first, second)
    if not pair.second.touched:
        return
    for scale in proof.scales:
        model = pair.lighter(scale, difference)
        if model is not None:
            near = proof.near(pair.second.touched)
            cases = proof.witness(encodings(pair, model), is_lighter(scale), kept=(attribute.id,), near=near)
            one, other = (assess(proof.rulebook, case) for case in cases)
            told = {
                "label": attribute.label,
                "better": value_in(cases[0], attribute),
                "worse": value_in(cases[1], attribute),
                "scale": scale_said(scale, proof.rulebook, "fr"),
                "scale_en": scale_said(scale, proof.rulebook, "en"),
                "heavier": label_of(scale, one),
                "lighter": label_of(scale, other),
            }
            yield finding(proof, say.MONOTONE, Place("attributes", attribute.id), told, Evidence(cases))
            return


def value_in(case: Case, attribute: Attribute) -> str:
    """What a case gives for an attribute, as people write it."""
    fact = case.given.get(attribute.id)
    return shown(fact.value) if fact is not None and fact.value is not None else "inconnu"


CHECK = Check("MONOTONE", "attributes", _attributes, lambda attribute: attribute.id, _look)
