"""One fact changed, and the treatment lighter for it: the pair of cases that shows it, and the words that say it."""

from __future__ import annotations

from typing import NamedTuple

from engine.errors import Language
from engine.facts import Case, Fact
from engine.model import Attribute
from engine.reference import assess
from engine.sentences.wording import said_value
from engine.values import shown
from engine.verification.logic import Formula
from engine.verification.pairs import Pair, encodings
from engine.verification.proof import Proof
from engine.verification.proposals import is_lighter, label_of
from engine.verification.proposals import said as scale_said
from engine.verification.variables import Variable


class Lightened(NamedTuple):
    """Two cases alike but for one attribute, the second treated lighter, and what is to be said of it."""

    cases: tuple[Case, ...]
    told: dict[str, str]


def copies(proof: Proof, attribute: Attribute) -> tuple[Variable, Variable]:
    """Two copies of an attribute; the first is the proof's own, unless it is derived: it is then given in both."""
    first = proof.encoding.variables.get(attribute.id) or proof.variable(attribute.id, " (1)")
    return first, proof.variable(attribute.id, " (2)")


def lightened(
    proof: Proof,
    attribute: Attribute,
    two: tuple[Variable, Variable],
    difference: Formula,
    after: Fact | None = None,
) -> Lightened | None:
    """The first scale on which a difference between two copies lightens the treatment. Raises UndecidedError.

    `after`: what the second gives, where it is one value.
    """
    pair = Pair(proof, [two[0]], [two[1]])
    for scale in proof.scales if pair.second.touched else ():
        model = pair.lighter(scale, difference)
        if model is not None:
            near = proof.near(pair.second.touched)
            models, kept = encodings(pair, model), (attribute.id,)
            cases = proof.witness(models, is_lighter(scale), kept=kept, near=near, exactly=after)
            one, other = (assess(proof.rulebook, case) for case in cases)
            told = {
                "label": attribute.label,
                "before": value_in(cases[0], attribute, "fr"),
                "before_en": value_in(cases[0], attribute, "en"),
                "after": value_in(cases[1], attribute, "fr"),
                "after_en": value_in(cases[1], attribute, "en"),
                "scale": scale_said(scale, proof.rulebook, "fr"),
                "scale_en": scale_said(scale, proof.rulebook, "en"),
                "heavier": label_of(scale, one),
                "lighter": label_of(scale, other),
            }
            return Lightened(cases, told)
    return None


def value_in(case: Case, attribute: Attribute, language: Language) -> str:
    """What a case gives for an attribute, as people write it."""
    fact = case.given.get(attribute.id)
    if fact is None or fact.value is None:
        return "inconnu" if language == "fr" else "unknown"
    if fact.value == frozenset():
        return "aucune valeur" if language == "fr" else "no value"
    plain = isinstance(fact.value, str | frozenset)
    return shown(fact.value) if plain else said_value(fact.value, attribute, language)  # type: ignore[arg-type]
