"""Rulebook content said in a page of another language: marked, so that a screen reader pronounces it (RGAA 8.7).

Content is never translated, and goes into sentences of the page's own language. Each of its texts is
therefore fenced before any sentence is made, and every fence becomes an element with a `lang` once escaped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar, overload

from markupsafe import Markup, escape

from engine.condition import All, Any, Cmp, Condition, Has, Not, Test
from engine.errors import Language
from engine.model import Attribute, Derivation, Discipline, Effect, Level, Row, Rule, Rulebook, Table
from engine.values import Value

# For private use, so that no text means anything by them; one that held them would at worst be marked.
OPEN, CLOSE = "\ue000", "\ue001"
SAID = ("label", "because", "reference", "note")  # what a rule and a table say to people
_FENCED = re.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")

T = TypeVar("T")
L = TypeVar("L", bound=Level)


def fenced(text: str) -> str:
    """The text between fences; an empty one stays empty."""
    return f"{OPEN}{text}{CLOSE}" if text else text


def bare(text: str) -> str:
    """The text without fences, for where no element can go: an attribute, a title, an option."""
    return _FENCED.sub(r"\1", text)


def is_marking(text: str) -> bool:
    """Whether something of the text is fenced, and not in elements yet."""
    return OPEN in text and not isinstance(text, Markup)


def marked(text: str, language: Language) -> Markup:
    """The text escaped, each stretch between fences in an element of that language."""
    parts = _FENCED.split(str(escape(text)))
    parts[1::2] = [f'<span lang="{language}">{part}</span>' for part in parts[1::2]]
    return Markup("".join(parts))  # noqa: S704 -- the text is escaped first, and the rest is ours.


def fenced_rulebook(rulebook: Rulebook) -> Rulebook:
    """The same rulebook with every text that people read fenced. To be said, never to be run."""
    return rulebook.model_copy(
        update={
            "title": fenced(rulebook.title),
            "owner": fenced(rulebook.owner),
            "note": fenced(rulebook.note),
            "modes": _levels(rulebook.modes),
            "priorities": _levels(rulebook.priorities),
            "axes": {id: fenced(label) for id, label in rulebook.axes.items()},
            "expertises": {id: fenced(label) for id, label in rulebook.expertises.items()},
            "disciplines": {id: _discipline(each) for id, each in rulebook.disciplines.items()},
            "attributes": {id: _attribute(each) for id, each in rulebook.attributes.items()},
            "rules": tuple(_rule(rule, rulebook.attributes) for rule in rulebook.rules),
            "tables": tuple(_table(table, rulebook.attributes) for table in rulebook.tables),
        }
    )


def _levels(levels: tuple[L, ...]) -> tuple[L, ...]:
    return tuple(each.model_copy(update={"label": fenced(each.label)}) for each in levels)


def _discipline(each: Discipline) -> Discipline:
    return each.model_copy(update={"label": fenced(each.label), "depths": _levels(each.depths)})


def _attribute(each: Attribute) -> Attribute:
    texts = {name: fenced(getattr(each, name)) for name in ("label", "definition", "how_to_code")}
    return each.model_copy(update={**texts, "values": tuple(fenced(value) for value in each.values)})


def _rule(rule: Rule, attributes: Mapping[str, Attribute]) -> Rule:
    texts = {name: fenced(getattr(rule, name)) for name in SAID}
    then = tuple(_effect(effect, attributes) for effect in rule.then)
    return rule.model_copy(update={**texts, "when": fenced_condition(rule.when, attributes), "then": then})


def _table(table: Table, attributes: Mapping[str, Attribute]) -> Table:
    texts = {name: fenced(getattr(table, name)) for name in SAID}
    return table.model_copy(update={**texts, "rows": tuple(_row(row, attributes) for row in table.rows)})


def _row(row: Row, attributes: Mapping[str, Attribute]) -> Row:
    return row.model_copy(
        update={"when": fenced_condition(row.when, attributes), "then": _effect(row.then, attributes)}
    )


def _effect(effect: Effect, attributes: Mapping[str, Attribute]) -> Effect:
    texts = {name: fenced(text) for name in ("risk", "stake", "ask") if (text := getattr(effect, name))}
    return effect.model_copy(update={**texts, "derive": tuple(_derivation(each, attributes) for each in effect.derive)})


def _derivation(each: Derivation, attributes: Mapping[str, Attribute]) -> Derivation:
    return each.model_copy(update={"value": fenced_value(each.value, attributes[each.attribute])})


def fenced_condition(node: Condition, attributes: Mapping[str, Attribute]) -> Condition:
    """The same condition on fenced values: a declared value is as much the rulebook's as a label."""
    match node:
        case All() | Any():
            return node.model_copy(update={"parts": tuple(fenced_condition(part, attributes) for part in node.parts)})
        case Not():
            return node.model_copy(update={"part": fenced_condition(node.part, attributes)})
        case Test():
            return node.model_copy(update={"meaning": fenced_condition(node.meaning, attributes)})
        case Cmp() | Has():
            return node.model_copy(update={"value": fenced_value(node.value, attributes[node.attribute])})
        case _:
            return node


@overload
def fenced_value(value: Value, attribute: Attribute) -> Value: ...
@overload
def fenced_value(value: T, attribute: Attribute) -> T: ...
def fenced_value(value: object, attribute: Attribute) -> object:
    """A declared value, or a set of them, fenced; numbers, dates and free texts are as they were."""
    if attribute.kind not in ("choice", "set"):
        return value
    if isinstance(value, frozenset):
        return frozenset(fenced(each) for each in value)
    return fenced(value) if isinstance(value, str) else value
