"""Every single change of what an attribute says of silence, and of what several rules make of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, get_args

from engine.cells.literals import written
from engine.model import Attribute, Combine, Rulebook, WhenUnknown
from engine.mutation.conditions import becomes
from engine.mutation.mutant import Change, Kind, Patch, Said
from engine.mutation.steps import others
from engine.strata import derivations_of
from engine.values import Kind as ValueKind

# What each kind of derived value may be combined by; an ordered choice counts as a date does.
COMBINES: Final[Mapping[ValueKind, tuple[Combine, ...]]] = {
    "boolean": ("agree", "any"),
    "number": ("agree", "max", "min", "sum"),
    "date": ("agree", "max", "min"),
}
Found = tuple[Kind, Attribute, Said]


def attribute_changes(rulebook: Rulebook) -> Iterator[Change]:
    """Of every attribute, in the order of the file; then what is proposed when facts are unknown."""
    for attribute in rulebook.attributes.values():
        for kind, changed, said in _of(attribute, rulebook):
            yield Change(kind, attribute.id, said, Patch("attributes", attribute.id, attribute, changed))
    yield from _when_unknown(rulebook)


def _of(attribute: Attribute, rulebook: Rulebook) -> Iterator[Found]:
    yield from _assumption(attribute)
    if attribute.required:
        said = Said("n'est plus obligatoire", "is no longer required")
        yield "silence", attribute.model_copy(update={"required": False}), said
    if attribute.derived:
        yield from _default(attribute)
        yield from _combined(attribute, rulebook)


def _assumption(attribute: Attribute) -> Iterator[Found]:
    """Another answer to silence; and none, so that silence is unknown."""
    assume = attribute.assume
    if assume is None:
        return
    for value in others(assume.value, attribute):
        changed = attribute.model_copy(update={"assume": assume.model_copy(update={"value": value})})
        yield "silence", changed, becomes("présomption", written(assume.value), written(value), "assumption")
    said = Said("n'est plus présumé", "is no longer assumed")
    yield "silence", attribute.model_copy(update={"assume": None}), said


def _default(attribute: Attribute) -> Iterator[Found]:
    if attribute.default is None:
        return
    for value in others(attribute.default, attribute):
        said = becomes("valeur par défaut", written(attribute.default), written(value), "default")
        yield "derived", attribute.model_copy(update={"default": value}), said
    said = Said("n'a plus de valeur par défaut", "no longer has a default")
    yield "derived", attribute.model_copy(update={"default": None}), said


def _combined(attribute: Attribute, rulebook: Rulebook) -> Iterator[Found]:
    """Only where rules may differ: alone, or of one mind, they come to the same however combined (a sum apart)."""
    said_by_rules = _contributed(attribute.id, rulebook)
    fitting = COMBINES.get("date" if attribute.ordered else attribute.kind, ("agree",))
    for combine in fitting:
        differs = len(set(said_by_rules)) > 1 or "sum" in (combine, attribute.combine)
        if combine != attribute.combine and len(said_by_rules) > 1 and differs:
            said = becomes("combinaison", attribute.combine, combine, "combination")
            yield "combine", attribute.model_copy(update={"combine": combine}), said


def _contributed(id: str, rulebook: Rulebook) -> list[object]:
    """What each derivation of an attribute says."""
    found: list[object] = []
    for rule in rulebook.all_rules:
        found.extend(each.value for each in derivations_of(rule) if each.attribute == id)
    return found


def _when_unknown(rulebook: Rulebook) -> Iterator[Change]:
    now = rulebook.when_unknown
    for other in get_args(WhenUnknown):
        if other != now:
            patch = Patch("when_unknown", "when_unknown", now, other)
            yield Change("silence", "when_unknown", becomes("en cas d'inconnu", now, other, "when unknown"), patch)
