"""UNREACHABLE: a level that is proposed for no case, a derived value that no case is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.model import Attribute
from engine.values import Value, shown
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.encoding import Encoding
from engine.verification.finding import Finding
from engine.verification.logic import Formula, conj, disj, same
from engine.verification.proof import Evidence, Place, Proof, finding
from engine.verification.shortfall import shortfall
from engine.verification.treatment import Scale, Treatment

_SECTIONS = {"score": "modes", "urgency": "priorities", "discipline": "disciplines"}
_WHATS = {
    "score": ("Le mode", "Mode", "proposé"),
    "urgency": ("La priorité", "Priority", "proposée"),
    "discipline": ("La profondeur", "Depth", "proposée"),
}


class ScaleLevel(NamedTuple):
    """A level of a scale."""

    scale: Scale
    rank: int

    @property
    def name(self) -> str:
        """How a finding names it."""
        return self.scale.at(self.rank)


class DerivedValue(NamedTuple):
    """A value that a derived attribute is declared to take."""

    attribute: Attribute
    value: Value

    @property
    def name(self) -> str:
        """How a finding names it."""
        return f"{self.attribute.id} = {shown(self.value)}"


Item = ScaleLevel | DerivedValue


def _items(proof: Proof) -> Sequence[Item]:
    steps = [
        ScaleLevel(scale, rank) for scale in proof.scales if _serves(proof, scale) for rank in range(len(scale.levels))
    ]
    derived = [each for each in proof.rulebook.attributes.values() if each.derived]
    return [*steps, *(DerivedValue(each, value) for each in derived for value in _values(each))]


def _serves(proof: Proof, scale: Scale) -> bool:
    """Whether a scale is the rulebook's concern: a shared discipline without points here serves others."""
    kind, id = scale.account
    shared = proof.rulebook.shared.disciplines if proof.rulebook.shared else {}
    if kind != "discipline" or id not in shared:
        return True
    return any(effect.discipline == id for rule in proof.rulebook.all_rules for effect in rule.then)


def _values(attribute: Attribute) -> Sequence[Value]:
    if attribute.kind == "boolean":
        return (True, False)
    return attribute.values if attribute.kind == "choice" else ()


def _look(proof: Proof, item: Item) -> Iterator[Finding]:
    return _level(proof, item) if isinstance(item, ScaleLevel) else _value(proof, item)


def _level(proof: Proof, step: ScaleLevel) -> Iterator[Finding]:
    scale, rank = step
    if proof.solver.ask(proof.treatment.exactly(scale, rank)) is not None:
        return
    because = proof.reasons.of(lambda encoding: Treatment(encoding).exactly(scale, rank))
    what, what_en, proposed = _WHATS[scale.account[0]]
    why, why_en = ("", "") if because else shortfall(proof, scale, rank)
    said = {"what": what, "what_en": what_en, "proposed": proposed, "label": scale.levels[rank].label}
    said |= {"why": why, "why_en": why_en}
    place = Place(_SECTIONS[scale.account[0]], step.name)
    yield finding(proof, say.UNREACHABLE, place, said, Evidence(because=because))


def _value(proof: Proof, item: DerivedValue) -> Iterator[Finding]:
    def taken(encoding: Encoding) -> Formula:
        held = encoding.held(item.attribute.id)
        return disj(conj((guard, same(content == item.value, True))) for guard, content in held.options)

    if proof.solver.ask(taken(proof.encoding)) is None:
        said = {"label": item.attribute.label, "value": shown(item.value)}
        because = proof.reasons.of(taken)
        yield finding(proof, say.UNREACHABLE_VALUE, Place("derived", item.name), said, Evidence(because=because))


CHECK = Check("UNREACHABLE", "modes", _items, lambda item: item.name, _look)
