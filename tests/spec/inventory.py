"""Everything that the rulebook language holds, and what of it a rulebook and a case show.

`expected` is read off the model and the grammar: what is added to them is expected at once, of the
generators and of the specs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from lark import Token

from engine.assessment import Assessment, Truth
from engine.cells.grammar import _parser, parse_shape
from engine.condition import All, Any, Cmp, Condition, Not, Op, Ref, Test
from engine.condition import tests_of as cells_of
from engine.facts import Case, Standing
from engine.model import Attribute, Combine, Effect, Linear, Rule, Rulebook, WhenUnknown
from engine.reference import assess
from engine.values import Kind

SIGNS = ("COMPARISON", "EQUALITY", "BRACKET")


def things_in(rulebook: Rulebook, case: Case) -> Iterator[object]:
    yield "when_unknown", rulebook.when_unknown
    for attribute in rulebook.attributes.values():
        yield from things_in_attribute(attribute)
    for rule in rulebook.rules:
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


def things_in_assessment(rulebook: Rulebook, case: Case, found: Assessment) -> Iterator[object]:
    for fact in case.facts:
        yield "in the case", fact.standing, rulebook.attributes[fact.attribute].derived
    for fact in found.facts:
        yield "standing", fact.standing
        yield "disputed", fact.standing, bool(fact.disputed_by)
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
