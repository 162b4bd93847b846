"""Everything that the rulebook language holds, and what of it a rulebook and a case show.

`expected` is read off the model and the grammar: what is added to them is expected at once, of the
generators and of the specs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import get_args

from lark import Token

from engine.assessment import Assessment, Truth
from engine.cells.grammar import _parser, parse_shape
from engine.columns import OUTPUTS
from engine.condition import All, Any, Cmp, Condition, Known, Not, Op, Ref, Test, attributes_of
from engine.condition import tests_of as cells_of
from engine.facts import Case, Standing
from engine.model import Aggregate, Attribute, Combine, Effect, Hit, Linear, Rule, Rulebook, Table, WhenUnknown
from engine.reference import assess
from engine.values import Kind

SIGNS = ("COMPARISON", "EQUALITY", "BRACKET")


def things_in(rulebook: Rulebook, case: Case) -> Iterator[object]:
    yield "when_unknown", rulebook.when_unknown
    for attribute in rulebook.attributes.values():
        yield from things_in_attribute(attribute)
    for table in rulebook.tables:
        yield from things_in_table(table)
    for rule in rulebook.all_rules:
        yield from nodes_in(rule.when)
        yield from forms_in(rulebook, rule)
        yield from things_in_effects(rule)
    yield from things_in_assessment(rulebook, case, assess(rulebook, case))


def things_in_attribute(attribute: Attribute) -> Iterator[object]:
    yield "kind", attribute.kind, attribute.derived
    yield from (("attribute", name) for name in attribute.model_fields_set if getattr(attribute, name))
    if attribute.derived:
        yield "combine", attribute.combine


def nodes_in(condition: Condition) -> Iterator[object]:
    yield "node", type(condition)
    match condition:
        case Cmp():
            yield "operator", condition.op, isinstance(condition.value, Ref)
        case Test():
            yield from nodes_in(condition.meaning)
        case All() | Any():
            for part in condition.parts:
                yield from nodes_in(part)
        case Not():
            yield from nodes_in(condition.part)
        case _:
            pass


def forms_in(rulebook: Rulebook, rule: Rule) -> Iterator[object]:
    """What the grammar makes of the cells, and the signs in them."""
    for test in cells_of(rule.when):
        kind = rulebook.attributes[test.attribute].kind
        shape = parse_shape(test.cell, kind)
        yield from (("form", kind, str(tree.data)) for tree in shape.iter_subtrees())
        signs = shape.scan_values(lambda held: isinstance(held, Token) and held.type in SIGNS)
        yield from (("sign", str(sign)) for sign in signs)


def forms_of_the_grammar(kind: Kind) -> Iterator[object]:
    """Every shape that a cell of a kind may take, `-` aside: it requires nothing and is left out of rules."""
    for rule in _parser(kind).rules:
        if rule.alias or not (rule.options.expand1 or rule.origin.name.startswith("_")):
            name = str(rule.alias or rule.origin.name)
            yield from [("form", kind, name)] if name != "anything" else []


def things_in_effects(rule: Rule) -> Iterator[object]:
    for effect in rule.then:
        yield from (("effect", name) for name in Effect.model_fields if getattr(effect, name) not in (None, ()))
        yield "negative points", effect.points is not None and effect.points < 0
        yield from (("derive", isinstance(each.value, Linear)) for each in effect.derive)
        yield from [("deadline", effect.deadline.stopped is not None)] if effect.deadline else []


def things_in_table(table: Table) -> Iterator[object]:
    yield "hit", table.hit, table.aggregate
    yield from (("output", output if output in OUTPUTS else "derived") for output in table.outputs)
    yield from (("ranked", table.hit, output if output in OUTPUTS else "derived") for output in table.highest_first)
    yield from (("always true row", table.hit) for row in table.rows if row.when == All(parts=()))
    if any(("node", Known) in nodes_in(row.when) for row in table.rows):
        yield "a table that asks about what is known"


def things_in_outcomes(rulebook: Rulebook, found: Assessment) -> Iterator[object]:
    tables = {table.id: table for table in rulebook.tables}
    for outcome in found.trace.tables:
        table = tables[outcome.table]
        yield from (("row", table.hit, table.aggregate, row.truth, row.chosen) for row in outcome.rows)
        yield "disputed table", table.hit, bool(outcome.disputed_by)
        yield "points of a table", table.hit, table.aggregate, outcome.points.low < outcome.points.high
    yield from _layers(rulebook)


def _layers(rulebook: Rulebook) -> Iterator[object]:
    """Tables that derive what tables and rules read, and read what they derive."""
    others: list[Rule | Table] = [*rulebook.tables, *rulebook.rules]
    for table, other in product(rulebook.tables, others):
        rows: tuple[Rule, ...] = other.rules if isinstance(other, Table) else (other,)
        if _derived_by(table.rules) & _read_by(rows):
            yield "a table feeds", type(other)
        if _derived_by(rows) & _read_by(table.rules):
            yield "a table reads what is derived by", type(other)


def _derived_by(rules: Iterable[Rule]) -> set[str]:
    return {each.attribute for rule in rules for effect in rule.then for each in effect.derive}


def _read_by(rules: Iterable[Rule]) -> set[str]:
    return {id for rule in rules for id in attributes_of(rule.when)}


def things_in_assessment(rulebook: Rulebook, case: Case, found: Assessment) -> Iterator[object]:
    for fact in case.facts:
        yield "in the case", fact.standing, rulebook.attributes[fact.attribute].derived
    for fact in found.facts:
        yield "standing", fact.standing
        yield "disputed", fact.standing, bool(fact.disputed_by)
    yield from things_in_outcomes(rulebook, found)
    yield from (("truth", "true") for _ in found.trace.firings)
    yield from (("truth", rule.truth) for rule in found.trace.others)
    places = [[level.id for level in rulebook.modes].index(mode) for mode in found.modes]
    yield "gap between possible modes", places != list(range(places[0], places[-1] + 1))
    yield "nothing proposed", found.mode is None


def expected() -> Iterator[object]:
    yield from (("when_unknown", form) for form in get_args(WhenUnknown))
    yield from (("kind", kind, derived) for kind in get_args(Kind) for derived in (False, True))
    yield from (("combine", form) for form in get_args(Combine))
    yield from (("node", node) for node in get_args(get_args(Condition)[0]))
    yield from (form for kind in get_args(Kind) for form in forms_of_the_grammar(kind))
    yield from (("sign", sign) for sign in ("=", "≠", "<", "<=", "≤", ">", ">=", "≥", "[", "]"))
    yield from (("operator", op, against) for op in Op for against in (False, True))
    yield from (("effect", name) for name in Effect.model_fields)
    yield from (("negative points", negative) for negative in (False, True))
    yield from (("derive", linear) for linear in (False, True))
    yield from (("deadline", stopped) for stopped in (False, True))
    yield from (("attribute", name) for name in ("range", "assume", "required", "default", "unit", "values", "ordered"))
    yield from (("in the case", way, derived) for way in ("given", "unknown") for derived in (False, True))
    yield from (("standing", standing) for standing in get_args(Standing))
    yield from (("disputed", standing, True) for standing in ("given", "unknown"))
    yield from (("truth", truth) for truth in get_args(Truth))
    yield "gap between possible modes", True
    yield "nothing proposed", True
    yield from expected_of_tables()


def policies() -> Iterator[tuple[Hit, Aggregate]]:
    """Every hit policy, with each aggregate that it may have."""
    for hit in get_args(Hit):
        yield from ((hit, aggregate) for aggregate in (get_args(Aggregate) if hit == "collect" else ("",)))


def expected_of_tables() -> Iterator[object]:
    yield from (("hit", *policy) for policy in policies())
    yield from (("output", output) for output in (*OUTPUTS, "derived"))
    yield from (("ranked", hit, output) for hit in ("priority", "output order") for output in ("points", "derived"))
    yield from (("always true row", hit) for hit in get_args(Hit))
    yield "a table that asks about what is known"
    yield from (("row", *policy, truth, truth) for policy in policies() for truth in get_args(Truth))
    yield from (("row", hit, "", "true", "false") for hit in ("first", "priority", "any"))
    yield from (("row", hit, "", "true", "unknown") for hit in ("first", "priority", "unique", "any"))
    yield from (("row", hit, "", "unknown", "false") for hit in ("first", "priority", "unique", "any"))
    yield from (("disputed table", hit, True) for hit in ("unique", "any"))
    yield from (("points of a table", *policy, True) for policy in policies())
    yield from (("a table feeds", kind) for kind in (Rule, Table))
    yield from (("a table reads what is derived by", kind) for kind in (Rule, Table))
