"""Modes, priorities, axes, expertises, disciplines: what points and floors lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.loading import messages_rulebook as say
from engine.loading import messages_shape as say_shape
from engine.loading.ids import name_id
from engine.loading.names import Names, first_use
from engine.loading.nodes import Mapping, Sequence
from engine.loading.reader import At, Fields, decimal, integer, items, named_by, pairs, text, word
from engine.model import Depth, Discipline, Level

LEVEL_KEYS = ("id", "label", "from")
DISCIPLINE_KEYS = ("label", "depths")
DEPTH_KEYS = ("from", "effort", "label")
MAX_START = 1_000_000
_EXAMPLE = '"…"'


def levels(at: At | None, what: str, names: Names) -> tuple[Level, ...]:
    """A scale of modes or priorities, lightest first."""
    if at is None:
        return ()
    if isinstance(at.node, Sequence) and not at.node.items and what == "mode":
        at.report(say_shape.EMPTY_LIST)
    read = [_level(item, what, names) for item in items(at)]
    if not isinstance(at.node, Sequence) or len(read) < len(at.node.items):
        names.unreadable.add(what)
    _check_rising((item, id, start) for item, id, _, start in read)
    whole = ((id, label, start) for _, id, label, start in read if id and label and start is not None)
    return tuple(Level(id=id, label=label, start=start) for id, label, start in whole)


def _level(at: At, what: str, names: Names) -> tuple[At, str | None, str | None, int | None]:
    at = named_by(at, "id")
    fields = Fields(at, LEVEL_KEYS)
    written = fields.need("id", "standard")
    raw = word(written)
    if written is None or raw is None:
        names.unreadable.add(what)
    else:
        other = names.lines["priority" if what == "mode" else "mode"]
        if not first_use(written, raw, other if raw in other else names.lines[what]):
            names.unreadable.add(what)
    start = integer(fields.need("from", "0"), -MAX_START, MAX_START)
    return at, name_id(written), text(fields.need("label", _EXAMPLE)), start


def _check_rising(steps: Iterable[tuple[At, str | None, int | None]]) -> None:
    """Each level starts higher than the one before; unreadable ones are passed over."""
    before: tuple[str, int] | None = None
    for at, id, start in steps:
        if id is None or start is None:
            continue
        if before is not None and start <= before[1]:
            at.report(say.NOT_RISING, id=id, start=start, before=before[0], floor=before[1])
        before = (id, start)


def labels(at: At | None, what: str, names: Names) -> dict[str, str]:
    """Axes or expertises: an id and its label."""
    found: dict[str, str] = {}
    for id, value in _named(at, what, names):
        label = text(value)
        if id is not None and label is not None:
            found[id] = label
    return found


def _named(at: At | None, what: str, names: Names) -> Iterator[tuple[str | None, At]]:
    """The entries of a section whose keys are ids."""
    if at is None:
        return
    for key, value in pairs(at):
        names.lines[what][key.text] = key.place.line
        yield name_id(value.on(key)), value


def disciplines(at: At | None, names: Names) -> dict[str, Discipline]:
    """The métiers, each with its own scale of depths."""
    found: dict[str, Discipline] = {}
    for id, value in _named(at, "discipline", names):
        fields = Fields(value, DISCIPLINE_KEYS)
        label, depths = text(fields.need("label", _EXAMPLE)), _depths(fields, value.path[-1], names)
        if id is not None and label is not None:
            found[id] = Discipline(id=id, label=label, depths=depths)
    return found


def _depths(fields: Fields, discipline: str, names: Names) -> tuple[Depth, ...]:
    at = fields.need("depths", "{allegee: {from: 0, effort: 0.5}}")
    if at is None:
        return ()
    read = [(key.text, value, name_id(value.on(key)), _depth(value)) for key, value in pairs(at)]
    if read:
        names.depths[discipline] = tuple(name for name, *_ in read)
    elif isinstance(at.node, Mapping):
        at.report(say_shape.EMPTY_LIST)
    _check_rising((value, id, depth.start if depth else None) for _, value, id, depth in read)
    whole = ((id, depth) for _, _, id, depth in read if id and depth)
    return tuple(depth.model_copy(update={"id": id, "label": depth.label or id}) for id, depth in whole)


def _depth(at: At) -> Depth | None:
    fields = Fields(at, DEPTH_KEYS)
    start = integer(fields.need("from", "0"), -MAX_START, MAX_START)
    effort, label = decimal(fields.need("effort", "0.5")), text(fields.get("label"))
    if start is None or effort is None:
        return None
    return Depth(id="", label=label or "", start=start, effort=effort)
