"""IDENTITY: two cases that differ only by who asks, or who examines, and are treated differently."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from engine.assessment import Assessment
from engine.model import Effect, Rule
from engine.reference import assess
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.checks.gap import states_of
from engine.verification.finding import Finding
from engine.verification.logic import conj, neg, same
from engine.verification.pairs import Pair, encodings
from engine.verification.proof import Evidence, Place, Proof, finding
from engine.verification.proposals import is_lighter, label_of
from engine.verification.proposals import said as scale_said
from engine.verification.solving import Model

Shows = Callable[[Sequence[Assessment]], bool]


def _identities(proof: Proof) -> Sequence[tuple[str, ...]]:
    """All identity attributes at once: whoever differs, and in whatever way. None is read: nothing to ask."""
    ids = tuple(id for id, each in proof.rulebook.attributes.items() if each.role == "identity")
    return [ids] if ids and proof.book.reached(ids)[1] else []


def _name(ids: tuple[str, ...]) -> str:
    return ", ".join(ids)


def _look(proof: Proof, ids: tuple[str, ...]) -> Iterator[Finding]:
    first = [proof.encoding.variables.get(id) or proof.variable(id, " (1)") for id in ids]
    pair = Pair(proof, first, [proof.variable(id, " (2)") for id in ids])
    for shows, model, how in _differences(proof, pair):
        near = proof.near(pair.second.touched)
        cases = proof.witness(encodings(pair, model), shows, kept=ids, near=near)
        one, other = (assess(proof.rulebook, case) for case in cases)
        differing = [id for id in ids if cases[0].given.get(id) != cases[1].given.get(id)]
        labels = ", ".join(f"« {proof.rulebook.attributes[id].label} »" for id in differing)
        french, english = how(one, other)
        said = {"what": labels, "how": french, "how_en": english}
        yield finding(proof, say.IDENTITY, Place("attributes", _name(ids)), said, Evidence(cases))
        return


How = Callable[[Assessment, Assessment], tuple[str, str]]


def _differences(proof: Proof, pair: Pair) -> Iterator[tuple[Shows, Model, How]]:
    """On a scale, else in what else a rule brings to the treatment."""
    for scale in proof.scales:
        model = pair.lighter(scale, True)
        if model is not None:
            names = (scale_said(scale, proof.rulebook, "fr"), scale_said(scale, proof.rulebook, "en"))
            yield (
                is_lighter(scale),
                model,
                lambda one, other, scale=scale, names=names: tuple(  # type: ignore[misc]
                    f"{name}, {label_of(scale, one)} / {label_of(scale, other)}" for name in names
                ),
            )
    for rule in proof.rulebook.all_rules:
        if rule.id in pair.second.touched and any(map(_treats, rule.then)):
            before, after = pair.first.state(rule.id), pair.second.state(rule.id)
            model = proof.solver.ask_once(*pair.limits(), conj((before.sure, neg(same(before.sure, after.sure)))))
            if model is not None:
                yield _applies_to_one(rule), model, lambda *_, id=rule.id: (f"règle {id}", f"rule {id}")


def _treats(effect: Effect) -> bool:
    """Whether an effect bears on the treatment beside points, floors and what is derived."""
    return bool(effect.expertise or effect.deadline or effect.ask)


def _applies_to_one(rule: Rule) -> Shows:
    return lambda assessments: len({states_of(each)[rule.id] == "true" for each in assessments}) == 2


CHECK = Check("IDENTITY", "attributes", _identities, _name, _look)
