"""IDENTITY: two cases that differ only by who asks, or who examines, and are treated differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from engine.assessment import Assessment
from engine.errors import Language
from engine.reference import assess
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.logic import Formula, conj
from engine.verification.obliging import How, unlike
from engine.verification.pairs import Pair, encodings
from engine.verification.proof import Evidence, Place, Proof, finding
from engine.verification.proposals import is_lighter, label_of, level_of
from engine.verification.proposals import said as scale_said
from engine.verification.solving import Model
from engine.verification.treatment import Scale
from engine.verification.witness import Shows

LANGUAGES: Final[tuple[Language, ...]] = ("fr", "en")


def _identities(proof: Proof) -> Sequence[tuple[str, ...]]:
    """All identity attributes at once: whoever differs, and in whatever way. None is read: nothing to ask."""
    ids = tuple(id for id, each in proof.rulebook.attributes.items() if each.role == "identity")
    attributes, rules = proof.book.reached(ids)
    return [ids] if ids and (rules or attributes & proof.book.dating) else []


def _name(ids: tuple[str, ...]) -> str:
    return ", ".join(ids)


def _look(proof: Proof, ids: tuple[str, ...]) -> Iterator[Finding]:
    first = [proof.encoding.variables.get(id) or proof.variable(id, " (1)") for id in ids]
    pair = Pair(proof, first, [proof.variable(id, " (2)") for id in ids])
    known = conj(each.held.known for each in pair.varying)
    found = _differences(proof, pair, known), _differences(proof, pair, True)
    for shows, model, how in chain(*found):  # two applicants rather than one and none, where both show it
        near = proof.near(pair.second.touched)
        cases = proof.witness(encodings(pair, model), shows, kept=ids, near=near)
        one, other = (assess(proof.rulebook, case) for case in cases)
        differing = [id for id in ids if cases[0].given.get(id) != cases[1].given.get(id)]
        labels = ", ".join(f"« {proof.rulebook.attributes[id].label} »" for id in differing)
        french, english = how(one, other)
        said = {"what": labels, "how": french, "how_en": english}
        yield finding(proof, say.IDENTITY, Place("attributes", _name(ids)), said, Evidence(cases))
        return


def _differences(proof: Proof, pair: Pair, between: Formula) -> Iterator[tuple[Shows, Model, How]]:
    """On a scale, else in what else is due."""
    for scale in proof.scales:
        lighter = pair.lighter(scale, between)
        model = lighter or pair.unsettled(scale, between)
        if model is not None:
            yield is_lighter(scale) if lighter is not None else _is_settled_once(scale), model, _levels(proof, scale)
    yield from unlike(proof, pair, between)


def _levels(proof: Proof, scale: Scale) -> How:
    def how(one: Assessment, other: Assessment) -> tuple[str, str]:
        levels = f"{label_of(scale, one)} / {label_of(scale, other)}"
        french, english = (scale_said(scale, proof.rulebook, language) for language in LANGUAGES)
        return f"{french}, {levels}", f"{english}, {levels}"

    return how


def _is_settled_once(scale: Scale) -> Shows:
    return lambda assessments: [level_of(scale, each) is None for each in assessments] == [False, True]


CHECK = Check("IDENTITY", "attributes", _identities, _name, _look)
