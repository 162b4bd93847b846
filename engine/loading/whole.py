"""The rulebook as a whole: its top keys, then its parts in the order in which they name one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.expected import Example
from engine.loading import messages_rulebook as say
from engine.loading import messages_waiver as say_waiver
from engine.loading import rules as rule_reader
from engine.loading import tables as table_reader
from engine.loading.attributes import attribute, declare
from engine.loading.checks import (
    Placed,
    PlacedTables,
    as_one,
    check_cycles,
    check_derived,
    check_identity,
    check_limits,
)
from engine.loading.common import Common
from engine.loading.effects import of_kind
from engine.loading.examples import example
from engine.loading.ids import rule_id
from engine.loading.names import Names
from engine.loading.nodes import Mapping, Sequence
from engine.loading.notices import notice
from engine.loading.reader import At, Fields, day, integer, items, keyword, text
from engine.loading.requiring import requires
from engine.loading.scales import disciplines, labels, levels
from engine.loading.waivers import waivers
from engine.model import Period, Rulebook

KEYS = (
    "rulebook",
    "title",
    "version",
    "in_force",
    "dated_by",
    "status",
    "owner",
    "language",
    "note",
    "notice",
    "uses",
    "requires",
    "when_unknown",
    "modes",
    "priorities",
    "axes",
    "expertises",
    "disciplines",
    "attributes",
    "derived",
    "rules",
    "tables",
    "waivers",
    "examples",
)
NEEDED = ("modes", "attributes")
STATUSES = ("illustrative", "draft", "approved", "retired")
PERIOD_KEYS = ("from", "until")
LANGUAGES = ("fr", "en")
WHEN_UNKNOWN = ("precaution", "known", "ask")
MAX_VERSION = 1_000_000
_SECTIONS: dict[str, tuple[str, type[Mapping] | type[Sequence]]] = {
    "modes": ("mode", Sequence),
    "priorities": ("priority", Sequence),
    "axes": ("axis", Mapping),
    "expertises": ("expertise", Mapping),
    "disciplines": ("discipline", Mapping),
    "attributes": ("attribute", Mapping),
    "derived": ("attribute", Mapping),
    "rules": ("rule", Sequence),
    "tables": ("rule", Sequence),
}


def read_rulebook(at: At, common: Common | None = None) -> Rulebook | None:
    """The rulebook at the root of a document, or None; every mistake is reported. `common` is what it `uses`."""
    fields = Fields(at, KEYS)
    if common is not None:
        common.refuse_redefinitions(fields)
    names = _names(fields, common)
    head = _head(fields)
    parts = {**read_scales(fields, names, common), **read_content(fields, names, common, head["status"])}
    if at.problems.errors:
        return None
    parts = common.merged(parts) if common is not None else parts
    rulebook = Rulebook(**{key: value for key, value in head.items() if value is not None}, **parts)
    check_limits(rulebook, at.problems, names, common)
    return rulebook


def _names(fields: Fields, common: Common | None) -> Names:
    """The names to start from: none, or those of the shared file."""
    if common is None:
        return Names(unreadable=set(unreadable_sections(fields, NEEDED)))
    return common.fresh_names(set(unreadable_sections(fields, ())))


def unreadable_sections(fields: Fields, needed: tuple[str, ...]) -> Iterator[str]:
    """The kinds of name whose section is not what it should be: nothing can be said of names not found there."""
    for key, (what, shape) in _SECTIONS.items():
        at = fields.get(key)
        absent = at is None and (key in fields.written or key in needed)
        if absent or (at is not None and not isinstance(at.node, shape)):
            yield what


def _head(fields: Fields) -> dict[str, Any]:
    return {
        "id": rule_id(fields.need("rulebook", "amm")),
        "title": text(fields.need("title", '"…"')),
        "version": integer(fields.need("version", "1"), 1, MAX_VERSION),
        "in_force": _period(fields.get("in_force")),
        "status": keyword(fields.need("status", "draft"), STATUSES),
        "owner": text(fields.get("owner")),
        "language": keyword(fields.get("language"), LANGUAGES),
        "note": text(fields.get("note")),
        "notice": notice(fields.get("notice")),
        "when_unknown": keyword(fields.get("when_unknown"), WHEN_UNKNOWN),
    }


def _period(at: At | None) -> Period | None:
    if at is None:
        return None
    fields = Fields(at, PERIOD_KEYS)
    start, end = day(fields.get("from")), day(fields.get("until"))
    if start is not None and end is not None and end < start:
        fields.found["until"].report(say.PERIOD, start=f"{start:%d/%m/%Y}", end=f"{end:%d/%m/%Y}")
    return Period(start=start, end=end)


def read_scales(fields: Fields, names: Names, common: Common | None) -> dict[str, Any]:
    """Modes, priorities, axes, expertises and disciplines, as the parts of a model."""
    modes = '[{id: standard, label: "Circuit standard", from: 0}]'
    needed = names.whole and not (common is not None and common.brings("mode"))
    return {
        "modes": levels(fields.need("modes", modes) if needed else fields.get("modes"), "mode", names),
        "priorities": levels(fields.get("priorities"), "priority", names),
        "axes": labels(fields.get("axes"), "axis", names),
        "expertises": labels(fields.get("expertises"), "expertise", names),
        "disciplines": disciplines(fields.get("disciplines"), names),
    }


def read_content(fields: Fields, names: Names, common: Common | None, status: str | None) -> dict[str, Any]:
    """Attributes, rules and examples, as the parts of a model."""
    derived = _attributes(fields, names, needed=names.whole and common is None)
    required = requires(fields.get("requires"), names, common)
    placed = _rules(fields.get("rules"), names)
    tables = _tables(fields.get("tables"), names)
    units = [*placed, *((at, as_one(table)) for at, table in tables)]
    check_identity(placed, tables, status, names)
    # A rule that could not be read may be the one that derives: then nothing can be said.
    all_read = not fields.at.problems.errors
    check_cycles(units)
    if all_read:
        check_derived(units, derived, names)
    dated_by = _dated_by(fields.get("dated_by"), names)
    return {
        "dated_by": dated_by,
        "requires": required,
        "attributes": names.usable,
        "rules": tuple(rule for _, rule in placed),
        "tables": tuple(table for _, table in tables),
        "waivers": waivers(fields.get("waivers"), names),
        "examples": _examples(fields.get("examples"), names),
    }


def _dated_by(at: At | None, names: Names) -> str:
    """The date by which the version in force is chosen: given by the case, since no rule is read yet."""
    id = of_kind(at, "date", "dated_by", names)
    if at is not None and id in names.usable and names.usable[id].derived:
        at.report(say_waiver.DATED_BY_DERIVED, id=id)
    return id or ""


def _attributes(fields: Fields, names: Names, *, needed: bool) -> dict[str, At]:
    """Read both sections into `names`; return the places of the derived attributes."""
    example = '{mti: {label: "…", kind: boolean}}'
    given = declare(fields.need("attributes", example) if needed else fields.get("attributes"), names)
    derived = declare(fields.get("derived"), names)
    for section, is_derived in ((given, False), (derived, True)):
        for id, at in section:
            names.attributes[id] = attribute(at, id, names, is_derived)
    return dict(derived)


def _rules(at: At | None, names: Names) -> Placed:
    read = [(place, rule_reader.rule(place, names)) for place in rule_reader.declare(at, names)]
    return [(place, rule) for place, rule in read if rule is not None]


def _tables(at: At | None, names: Names) -> PlacedTables:
    read = [(place, table_reader.table(place, names)) for place in table_reader.declare(at, names)]
    return [(place, table) for place, table in read if table is not None]


def _examples(at: At | None, names: Names) -> tuple[Example, ...]:
    seen: dict[str, int] = {}
    read = [example(item, names, seen) for item in items(at)] if at is not None else []
    return tuple(each for each in read if each is not None)
