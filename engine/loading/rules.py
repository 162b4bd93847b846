"""Rules: when, then, and why."""

from __future__ import annotations

from engine.loading.conditions import Conditions
from engine.loading.effects import blocks, effect, only_asks
from engine.loading.ids import rule_id
from engine.loading.names import Names, first_use
from engine.loading.nodes import Mapping, Scalar, Sequence
from engine.loading.reader import At, Fields, items, named_by, text
from engine.model import Rule

KEYS = ("id", "label", "when", "then", "because", "reference", "set_by", "note")


def declare(at: At | None, names: Names) -> list[At]:
    """Put the ids of the rules among the names; return the rules, each under its id."""
    found = [] if at is None else [_declared(named_by(item, "id"), names) for item in items(at)]
    if at is not None and isinstance(at.node, Sequence) and len(found) < len(at.node.items):
        names.unreadable.add("rule")
    return found


def _declared(at: At, names: Names) -> At:
    entries = at.node.entries if isinstance(at.node, Mapping) else ()
    written = next((at.to("id", entry.value) for entry in entries if entry.key.text == "id"), None)
    if written is not None and isinstance(written.node, Scalar) and not written.node.missing:
        known = first_use(written, written.node.text, names.lines["rule"])
    else:
        known = False
    if not known:
        # Two rules of one id: the id that one of them was meant to have is not in the list either.
        names.unreadable.add("rule")
    return at


def author(at: At | None) -> str:
    """Who set the points: a bare word such as `expert`, or the name of a proposal between quotes."""
    quoted = at is not None and isinstance(at.node, Scalar) and at.node.quoted
    return (text(at) if quoted else rule_id(at)) or "expert"


def rule(at: At, names: Names) -> Rule | None:
    """One rule, or None if it could not be read."""
    fields = Fields(at, KEYS)
    id, label = rule_id(fields.need("id", "AMM-101")), text(fields.need("label", '"…"'))
    then = blocks(fields.need("then", "{points: 4}"))
    when = Conditions(names, only_asks(then)).whole(fields.need("when", '{mti: "oui"}'))
    effects = tuple(effect(block, names) for block in then)
    prose = {key: text(fields.get(key)) or "" for key in ("because", "reference", "note")}
    set_by = author(fields.get("set_by"))
    if id is None or label is None or when is None:
        return None
    return Rule(id=id, label=label, when=when, then=effects, set_by=set_by, **prose)
