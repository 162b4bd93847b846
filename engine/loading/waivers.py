"""Waivers: findings accepted by someone, each at one place of the rulebook, with a reason and a last day."""

from __future__ import annotations

from typing import get_args

from engine.cells.literals import parse_value
from engine.codes import NEVER_WAIVED, Code
from engine.errors import CellError
from engine.loading import messages_waiver as say
from engine.loading.names import Names
from engine.loading.problems import Place
from engine.loading.reader import At, Fields, day, items, keyword, text, word
from engine.loading.suggesting import suggestion
from engine.model import Attribute
from engine.values import shown
from engine.waiver import Waiver

KEYS = ("finding", "at", "reason", "by", "until")
Seen = dict[tuple[str, str], Place]
_IN_PAIRS = ("rule", "table", "attribute")
_ALONE = (*_IN_PAIRS, "mode", "priority", "axis", "discipline", "expertise")


def waivers(at: At | None, names: Names) -> tuple[Waiver, ...]:
    """The waivers, each of another finding or another place."""
    seen: Seen = {}
    read = [_waiver(item, names, seen) for item in items(at)] if at is not None else []
    return tuple(each for each in read if each is not None)


def _waiver(at: At, names: Names, seen: Seen) -> Waiver | None:
    fields = Fields(at, KEYS)
    finding = _finding(fields.need("finding", "GAP"))
    place = _place(fields.need("at", "AMM-T1"), names)
    reason, by = text(fields.need("reason", '"…"')), text(fields.need("by", '"Direction…"'))
    until = day(fields.need("until", '"2027-01-01"'))
    if finding is not None and place is not None:
        _check_alone(at, finding, place, seen)
    if finding is None or place is None or reason is None or by is None or until is None:
        return None
    return Waiver(finding=finding, at=place, reason=reason, by=by, until=until)


def _finding(at: At | None) -> str | None:
    read = keyword(at, get_args(Code))
    if at is None or read not in NEVER_WAIVED:
        return read
    at.report(say.UNDECIDED_WAIVED if read == "UNDECIDED" else say.NEVER_WAIVED, finding=read)
    return None


def _check_alone(at: At, finding: str, place: str, seen: Seen) -> None:
    here = at.node.place
    first = seen.setdefault((finding, place), here)
    if first != here:
        at.report(say.WAIVED_TWICE, finding=finding, at=place, first=first.line, second=here.line)


def _place(at: At | None, names: Names) -> str | None:
    """What a finding may be about, as findings write it; anything else is reported with the nearest."""
    read = word(at)
    if at is None or read is None or names.unreadable:
        return read
    id, equals, value = (part.strip() for part in read.partition("="))
    if equals:
        return _value(at, id, value, names)
    first, slash, second = (part.strip() for part in read.partition("/"))
    if not slash:
        return first if _is_named(at, first, _known(names, _ALONE)) else None
    return _pair(at, first, second, names)


def _known(names: Names, kinds: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(name for kind in kinds for name in names.known(kind)))


def _pair(at: At, first: str, second: str, names: Names) -> str | None:
    """A discipline and one of its depths, or two names that a finding sets side by side."""
    known, pair = _known(names, _IN_PAIRS), f"{first} / {second}"
    depths = [f"{first} / {depth}" for depth in names.depths.get(first, ())]
    if depths and first not in known:
        return pair if _is_named(at, pair, depths) else None
    found = [_is_named(at, name, known) for name in (first, second) if pair not in depths]
    return pair if all(found) else None


def _is_named(at: At, name: str, known: list[str]) -> bool:
    if name not in known:
        at.report(say.WAIVED_NOTHING, at=name, **suggestion(name, known))
    return name in known


def _value(at: At, id: str, value: str, names: Names) -> str | None:
    """`attribute = value`, the value one that the attribute may take."""
    attribute = names.attributes.get(id)
    if id not in names.attributes:
        at.report(say.WAIVED_NOTHING, at=id, **suggestion(id, names.attributes))
    return None if attribute is None else _taken(at, value, attribute)


def _taken(at: At, value: str, attribute: Attribute) -> str | None:
    try:
        return f"{attribute.id} = {shown(parse_value(value, attribute))}"
    except CellError as error:
        for found in error.diagnostics:
            at.problems.keep(found.model_copy(update={"location": at.location}))
        return None
