"""`then`: what a rule does when its condition holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from engine.loading import messages_rulebook as say
from engine.loading import messages_shape as say_shape
from engine.loading.derivations import derivation
from engine.loading.names import Names, all_declared, declared, is_declared
from engine.loading.nodes import Mapping, Sequence
from engine.loading.reader import At, Fields, integer, items, pairs, present, text, word
from engine.loading.suggesting import suggestion
from engine.model import Deadline, Derivation, Effect

KEYS = (
    "points",
    "axis",
    "discipline",
    "urgency",
    "derive",
    "at_least",
    "expertise",
    "deadline",
    "risk",
    "stake",
    "ask",
)
DEADLINE_KEYS = ("days", "from", "stopped")
MAX_POINTS = 10_000
MAX_DAYS = 36_500


def blocks(at: At | None) -> list[At]:
    """The effect blocks of a rule: one, or a list of them."""
    if at is None:
        return []
    if not isinstance(at.node, Sequence):
        return [at]
    found = list(items(at))
    if not at.node.items:
        at.report(say.NO_EFFECT)
    return found


def only_asks(found: list[At]) -> bool:
    """Whether `ask` is the sole effect of every block."""
    keys = [[entry.key.text for entry in at.node.entries] for at in found if isinstance(at.node, Mapping)]
    return bool(keys) and all(each == ["ask"] for each in keys)


def effect(at: At, names: Names) -> Effect:
    """One effect block."""
    fields = Fields(at, KEYS)
    if isinstance(at.node, Mapping) and not at.node.entries:
        at.report(say.NO_EFFECT)
    _check_points(fields)
    check_urgency(fields.get("urgency"), names)
    return Effect(
        derive=tuple(_derivations(fields.get("derive"), names)),
        expertise=all_declared(fields.get("expertise"), "expertise", names),
        **{key: read(fields.get(key), names) for key, read in READERS.items()},
    )


def _check_points(fields: Fields) -> None:
    for key in ("axis", "discipline"):
        if key in fields.found and "points" not in fields.written:
            fields.found[key].report(say.NEEDS_POINTS, key=key)


def check_urgency(at: At | None, names: Names) -> None:
    """Urgency needs a scale to count on."""
    if at is not None and names.whole and names.can_tell("priority") and not names.known("priority"):
        at.report(say.URGENCY_NOWHERE)


def several_expertises(at: At, names: Names) -> tuple[str, ...]:
    """The expertises of a cell, `;` between them."""
    found: dict[str, None] = {}
    for name in (part.strip() for part in (word(at) or "").split(";")):
        if name in found:
            at.report(say_shape.REPEATED, item=name)
        elif is_declared(at, name, "expertise", names):
            found[name] = None
    return tuple(found)


def _derivations(at: At | None, names: Names) -> Iterator[Derivation]:
    if at is not None and isinstance(at.node, Mapping) and not at.node.entries:
        at.report(say.NO_EFFECT)
    for key, value in pairs(at) if at is not None else ():
        place = value.on(key)
        if present(value) and is_declared(place, key.text, "attribute", names):
            found = derivation(key.text, value, names)
            if found is not None:
                yield found


def _deadline(at: At | None, names: Names) -> Deadline | None:
    if at is None:
        return None
    fields = Fields(at, DEADLINE_KEYS)
    days = integer(fields.need("days", "210"), 0, MAX_DAYS)
    start = of_kind(fields.need("from", "date_depot"), "date", "from", names)
    stopped = of_kind(fields.get("stopped"), "number", "stopped", names)
    return None if days is None or start is None else Deadline(days=days, start=start, stopped=stopped)


def of_kind(at: At | None, kind: str, key: str, names: Names) -> str | None:
    """An attribute that must be of one kind, as the value of a key."""
    id = declared(at, "attribute", names)
    attribute = names.attributes.get(id) if id is not None else None
    if at is not None and attribute is not None and attribute.kind != kind:
        fitting = [each.id for each in names.usable.values() if each.kind == kind]
        kinds = {"expected": kind, "kind": attribute.kind}
        at.report(say.DEADLINE_KIND, key=key, id=attribute.id, **kinds, **suggestion(attribute.id, fitting))
    return id


def _points(at: At | None, _: Names) -> int | None:
    return integer(at, -MAX_POINTS, MAX_POINTS)


def _text(at: At | None, _: Names) -> str | None:
    return text(at)


# How each effect of one value is read, in a block or in a cell of a table.
READERS: dict[str, Callable[[At | None, Names], Any]] = {
    "points": _points,
    "axis": lambda at, names: declared(at, "axis", names),
    "discipline": lambda at, names: declared(at, "discipline", names),
    "urgency": _points,
    "at_least": lambda at, names: declared(at, "level", names),
    "deadline": _deadline,
    "risk": _text,
    "stake": _text,
    "ask": _text,
}
