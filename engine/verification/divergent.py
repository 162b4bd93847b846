"""DIVERGENT: a fact that several rulebooks share, which makes the treatment heavier in one and lighter in another.

An attribute is shared where both declare it alike: the same id, kind, unit and values, whether by a common file or
not. It diverges when more of it (`oui` for a boolean) can only weigh on the mode or the priority in one rulebook,
and can only lighten them in the other. One that can do both in some rulebook has no direction there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import permutations
from typing import Final, NamedTuple

from engine.facts import Case
from engine.model import Attribute, Rulebook
from engine.verification import messages_finding as say
from engine.verification.finding import Finding
from engine.verification.lightening import copies
from engine.verification.pairs import Pair, encodings
from engine.verification.proof import Evidence, Place, Proof, finding, undecided, waiver_of
from engine.verification.proposals import is_lighter
from engine.verification.solving import BUDGET, UndecidedError

Cases = tuple[Case, ...]
SCALES: Final = ("mode", "priority")


class Influence(NamedTuple):
    """What more of an attribute can do: a pair of cases that shows it, the lesser value first, or none."""

    heavier: Cases | None
    lighter: Cases | None


def divergences(rulebooks: Sequence[Rulebook], on: date | None = None, budget: int = BUDGET) -> list[Finding]:
    """Every attribute that two rulebooks treat in opposite directions, waived or not by one of them.

    The witness is a pair of cases of the rulebook in which it weighs, then one of that in which it lightens, alike
    but for the attribute, the lesser value first. Versions of one rulebook are not compared.
    """
    proofs = [Proof(_ordered(rulebook), on, budget) for rulebook in rulebooks]
    shared = dict.fromkeys(id for one, other in permutations(proofs, 2) for id in _alike(one, other))
    return [found for id in shared for found in _of(id, proofs)]


def _ordered(rulebook: Rulebook) -> Rulebook:
    """With a direction for whatever has an order: values that rules treat alike are then kept apart, in their order."""
    attributes = {id: _directed(each) for id, each in rulebook.attributes.items()}
    return rulebook.model_copy(update={"attributes": attributes})


def _directed(attribute: Attribute) -> Attribute:
    return attribute.model_copy(update={"aggravates": "more"}) if _has_order(attribute) else attribute


def _has_order(attribute: Attribute) -> bool:
    return attribute.kind in ("boolean", "number", "date") or attribute.ordered


def _alike(one: Proof, other: Proof) -> list[str]:
    """The attributes that two rulebooks share, and that have an order; who asks is none of them."""
    if one.rulebook.id == other.rulebook.id:
        return []
    mine, theirs = one.rulebook.attributes, other.rulebook.attributes
    both = [id for id in mine if id in theirs and _declared(mine[id]) == _declared(theirs[id])]
    return [id for id in both if _has_order(mine[id]) and mine[id].role != "identity"]


def _declared(attribute: Attribute) -> tuple[object, ...]:
    return attribute.kind, attribute.unit, attribute.values, attribute.ordered


def _of(id: str, proofs: Sequence[Proof]) -> Iterator[Finding]:
    influences: dict[int, Influence] = {}
    for proof in (each for each in proofs if id in each.rulebook.attributes):
        try:
            influences[proofs.index(proof)] = _influence(proof, proof.rulebook.attributes[id])
        except UndecidedError:
            yield from undecided(proof, "DIVERGENT", id, "attributes")
    for one, other in permutations(influences, 2):
        up, down = influences[one], influences[other]
        if (
            up.heavier
            and not up.lighter
            and down.lighter
            and not down.heavier
            and id in _alike(proofs[one], proofs[other])
        ):
            yield _diverging(id, proofs[one], proofs[other], (*up.heavier, *down.lighter))


def _influence(proof: Proof, attribute: Attribute) -> Influence:
    """What more of it can do."""
    return Influence(_shown(proof, attribute, rising=True), _shown(proof, attribute, rising=False))


def _shown(proof: Proof, attribute: Attribute, *, rising: bool) -> Cases | None:
    """Two cases alike but for the attribute, the one treated heavier having more of it (`rising`), or less."""
    heavier, lighter = copies(proof, attribute)
    pair = Pair(proof, [heavier], [lighter])
    difference = heavier.beyond(lighter) if rising else lighter.beyond(heavier)
    for scale in (each for each in proof.scales if each.name in SCALES and pair.second.touched):
        model = pair.lighter(scale, difference)
        if model is not None:
            near = proof.near(pair.second.touched)
            cases = proof.witness(encodings(pair, model), is_lighter(scale), kept=(attribute.id,), near=near)
            named = cases[::-1] if rising else cases
            return tuple(_named(each, proof.rulebook, rank) for rank, each in enumerate(named, start=1))
    return None


def _named(case: Case, rulebook: Rulebook, rank: int) -> Case:
    return case.model_copy(update={"id": f"Dossier témoin {rank} {_mark(rulebook)}"})


def _mark(rulebook: Rulebook) -> str:
    return f"({rulebook.id}, version {rulebook.version})"


def cases_of(rulebook: Rulebook, found: Finding) -> Cases:
    """The cases of a divergence that this rulebook is to assess; none if it is of two others."""
    return tuple(case for case in found.witness if case.id.endswith(_mark(rulebook)))


def _diverging(id: str, one: Proof, other: Proof, witness: Cases) -> Finding:
    """A waiver of either rulebook covers it."""
    label = one.rulebook.attributes[id].label
    said = {"label": label, "one": f"« {one.rulebook.title} »", "other": f"« {other.rulebook.title} »"}
    found = finding(one, say.DIVERGENT, Place("attributes", id), said, Evidence(witness))
    return found.model_copy(update={"waived": found.waived or waiver_of(other.rulebook, "DIVERGENT", id, other.on)})
