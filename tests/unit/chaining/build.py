"""Rulebooks and cases built in Python, in few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from random import Random
from typing import Any as Anything

from engine.columns import OUTPUTS, gives
from engine.condition import All, Any, Cmp, Condition, Not, Op, Test, attributes_of
from engine.facts import Case, Fact
from engine.model import Attribute, Derivation, Effect, Hit, Level, Row, Rule, Rulebook, Table
from engine.values import Value, shown

MODES = (Level(id="simplifie", label="Simplifié", start=0), Level(id="collegial", label="Collégial", start=10))


def attribute(id: str, **fields: Anything) -> Attribute:
    return Attribute(**{"id": id, "label": id, "kind": "boolean"} | fields)


def is_true(id: str) -> Test:
    return Test(attribute=id, cell="oui", meaning=Cmp(attribute=id, op=Op.EQ, value=True))


def is_false(id: str) -> Test:
    return Test(attribute=id, cell="non", meaning=Cmp(attribute=id, op=Op.EQ, value=False))


def every(*parts: Condition) -> All:
    return All(parts=parts)


def either(*parts: Condition) -> Any:
    return Any(parts=parts)


def never(part: Condition) -> Not:
    return Not(part=part)


def derives(id: str, value: Value = True) -> Effect:
    return Effect(derive=(Derivation(attribute=id, text=shown(value), value=value),))


def rule(id: str, when: Condition, *then: Effect) -> Rule:
    return Rule(id=id, label=id, when=when, then=then or (Effect(points=1),))


def rulebook(rules: Iterable[Rule], attributes: Iterable[Attribute], **fields: Anything) -> Rulebook:
    named = {each.id: each for each in attributes}
    whole: dict[str, Anything] = {
        "id": "essai",
        "title": "Essai",
        "version": 1,
        "status": "draft",
        "modes": MODES,
    } | fields
    return Rulebook(attributes=named, rules=tuple(rules), **whole)


ALWAYS = All(parts=())


def row(id: str, when: Condition = ALWAYS, **then: Anything) -> Row:
    """A row; without a condition, always true."""
    return Row(id=id, when=when, then=Effect(**then))


def table(id: str, hit: Hit, rows: Iterable[Row], **fields: Anything) -> Table:
    held = tuple(rows)
    inputs = tuple(dict.fromkeys(id for each in held for id in attributes_of(each.when)))
    outputs = tuple(dict.fromkeys(name for each in held for name in _outputs_of(each.then)))
    return Table(**{"id": id, "label": id, "hit": hit, "inputs": inputs, "outputs": outputs, "rows": held} | fields)


def _outputs_of(effect: Effect) -> Iterator[str]:
    yield from (name for name in OUTPUTS if gives(effect, name))
    yield from (each.attribute for each in effect.derive)


def case(facts: Mapping[str, Value | None], id: str = "D1") -> Case:
    return Case(id=id, facts=tuple(_fact(attribute, value) for attribute, value in facts.items()))


def _fact(id: str, value: Value | None) -> Fact:
    standing = "unknown" if value is None else "given"
    kind = "boolean" if value is None or isinstance(value, bool) else "number"
    return Fact(attribute=id, kind=kind, value=value, standing=standing)  # type: ignore[arg-type]  # one of two


def boolean_cases(ids: Iterable[str], count: int, seed: int) -> Iterator[Case]:
    """Cases in which each boolean is true, false or silent."""
    draw, named = Random(seed), list(ids)
    for number in range(count):
        drawn = {id: draw.choice((True, False, None)) for id in named}
        yield case({id: value for id, value in drawn.items() if value is not None}, f"D{number}")


def rich() -> Rulebook:
    """Every connective, over and under negation, three strata, tests shared and used both ways, tables.

    Each branch matters: some case tells the rulebook from the one without it.
    """
    a, b, c, d, e, f = map(is_true, "abcdef")
    rules = [
        rule("R1", a),
        rule("R2", never(a)),
        rule("R3", every(a, b)),
        rule("R4", either(every(a, b), every(c, never(d)), e), derives("x")),
        rule("R5", never(every(a, either(b, c)))),
        rule("R6", never(either(d, every(e, never(f))))),
        rule("R7", every(either(a, b), either(c, d), either(e, f)), derives("y")),
        rule("R8", every(is_true("x"), f)),
        rule("R9", either(is_false("x"), every(is_true("y"), a)), derives("z")),
        rule("R10", every(is_true("z"), never(is_true("y")), either(b, never(c)))),
        rule("R11", every(a, never(a))),
    ]
    tables = [
        table(
            "T1",
            "first",
            [
                row("T1-1", every(a, never(f)), points=3),
                row("T1-2", either(b, every(c, d)), points=-2, at_least="collegial"),
                row("T1-3", every(is_true("x"), c), derive=derives("w").derive),
                row("T1-4", points=1),
            ],
        ),
        table(
            "T2",
            "unique",
            [
                row("T2-1", every(is_true("w"), a), points=4),
                row("T2-2", every(e, f), points=4),
                row("T2-3", d, points=0),
            ],
        ),
        table("T3", "any", [row("T3-1", a, points=2), row("T3-2", either(b, e), points=2), row("T3-3", points=2)]),
        table("T4", "collect", [row("T4-1", c, points=7), row("T4-2", never(d), points=-7)], aggregate="max"),
        table(
            "T5",
            "priority",
            [row("T5-1", a, points=1), row("T5-2", b, points=6), row("T5-3", either(c, d), points=3)],
            highest_first={"points": ("6", "3", "1")},
        ),
        table(
            "T6",
            "output order",
            [row("T6-1", e, points=1), row("T6-2", every(e, f), points=2)],
            highest_first={"points": ("2", "1")},
        ),
        table("T7", "rule order", [row("T7-1", every(b, never(e)), stake="Enjeu"), row("T7-2", f, points=1)]),
    ]
    declared = [attribute(id) for id in "abcdef"]
    derived = [attribute(id, derived=True, combine="any") for id in "wxyz"]
    return rulebook(rules, [*declared, *derived], tables=tuple(tables))
