"""Synthetic rulebooks and cases, from a seed: 40 facts, three layers, so many rules.

A third of the rules each: those of the first layer read facts and derive; those of the second read
facts and what the first derived, and derive; those of the third read all of it and count points.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from engine.condition import All, Any, Cmp, Condition, Not, Op, Test
from engine.facts import Case, Fact
from engine.model import Attribute, Combine, Depth, Derivation, Discipline, Effect, Level, Rule, Rulebook
from engine.values import Value, shown

BOOLEANS, NUMBERS, CHOICES = 16, 16, 8
VALUES = ("A", "B", "C", "D")
DERIVED = (8, 6)  # in the first layer, in the second
AXES = {"complexite": "Complexité", "patients": "Patients", "societe": "Société"}
DISCIPLINES = ("clinique", "qualite", "pharmacovigilance", "statistique", "reglementaire")


def rulebook_of(rules: int, seed: int) -> Rulebook:
    """A rulebook of so many rules; the same seed gives the same one."""
    draw = Random(seed)
    declared = [*_booleans(BOOLEANS, "b"), *_numbers(), *_choices()]
    layers = [_booleans(count, f"d{layer}_", derived=True) for layer, count in enumerate(DERIVED, start=1)]
    readable = list(declared)
    made: list[Rule] = []
    for layer, count in enumerate(_thirds(rules)):
        targets = layers[layer] if layer < len(layers) else []
        fresh = layers[layer - 1] if layer else []
        for number in range(count):
            when, then = _condition(draw, readable, fresh), _effect(draw, targets)
            id = f"R{layer + 1}-{number:03}"
            made.append(Rule(id=id, label=f"Règle {id}", when=when, then=(then,)))
        readable.extend(targets)
    return Rulebook(
        id=f"synthetique-{rules}",
        title=f"{rules} règles sur {len(declared)} critères, en trois couches",
        version=1,
        status="illustrative",
        modes=tuple(Level(id=f"m{rank}", label=f"Mode {rank}", start=rules * rank // 2) for rank in range(4)),
        priorities=(Level(id="normale", label="Normale", start=0), Level(id="haute", label="Haute", start=5)),
        axes=AXES,
        disciplines={id: _discipline(id, rules) for id in DISCIPLINES},
        attributes={each.id: each for each in (*declared, *layers[0], *layers[1])},
        rules=tuple(made),
    )


def cases_of(rulebook: Rulebook, count: int, seed: int, missing: float = 0.0) -> list[Case]:
    """So many cases, each fact missing with this probability."""
    draw = Random(seed)
    declared = [each for each in rulebook.attributes.values() if not each.derived]
    return [
        Case(id=f"D{number}", facts=tuple(_fact(draw, each) for each in declared if draw.random() >= missing))
        for number in range(count)
    ]


def _thirds(rules: int) -> tuple[int, int, int]:
    return rules // 3, rules // 3, rules - 2 * (rules // 3)


def _booleans(count: int, prefix: str, *, derived: bool = False) -> list[Attribute]:
    ids = [f"{prefix}{number}" for number in range(count)]
    return [Attribute(id=id, label=id, kind="boolean", derived=derived, combine=_combine(derived)) for id in ids]


def _combine(derived: bool) -> Combine:
    return "any" if derived else "agree"


def _numbers() -> list[Attribute]:
    return [Attribute(id=f"n{number}", label=f"n{number}", kind="number") for number in range(NUMBERS)]


def _choices() -> list[Attribute]:
    return [Attribute(id=f"c{number}", label=f"c{number}", kind="choice", values=VALUES) for number in range(CHOICES)]


def _discipline(id: str, rules: int) -> Discipline:
    depths = (("allegee", 0, "0.5"), ("complete", rules // 5, "3"), ("renforcee", rules // 2, "8"))
    return Discipline(
        id=id,
        label=id,
        depths=tuple(Depth(id=name, label=name, start=start, effort=Decimal(effort)) for name, start, effort in depths),
    )


def _condition(draw: Random, readable: Sequence[Attribute], fresh: Sequence[Attribute]) -> Condition:
    """A condition reads something that the layer below has just derived, and so belongs to its own layer."""
    parts: list[Condition] = [_test(draw, draw.choice(fresh))] if fresh else []
    parts += [_part(draw, readable) for _ in range(draw.choice((1, 1, 2, 2, 3)) - len(parts))]
    return parts[0] if len(parts) == 1 else All(parts=tuple(parts))


def _part(draw: Random, readable: Sequence[Attribute]) -> Condition:
    shape = draw.random()
    if shape < 0.75:
        return _test(draw, draw.choice(readable))
    if shape < 0.85:
        return Not(part=_test(draw, draw.choice(readable)))
    return Any(
        parts=(
            All(parts=(_test(draw, draw.choice(readable)), _test(draw, draw.choice(readable)))),
            _test(draw, draw.choice(readable)),
        )
    )


def _test(draw: Random, attribute: Attribute) -> Test:
    op, value = _comparison(draw, attribute)
    meaning = Cmp(attribute=attribute.id, op=op, value=value)
    cell = shown(value) if op is Op.EQ else f"{op} {shown(value)}"
    return Test(attribute=attribute.id, cell=cell, meaning=meaning)


def _comparison(draw: Random, attribute: Attribute) -> tuple[Op, bool | Decimal | str]:
    if attribute.kind == "boolean":
        return Op.EQ, draw.random() < 0.7
    if attribute.kind == "number":
        return draw.choice((Op.GE, Op.LT)), Decimal(draw.choice((12, 18, 40, 65, 80)))
    return Op.EQ, draw.choice(VALUES)


def _effect(draw: Random, targets: Sequence[Attribute]) -> Effect:
    if targets:
        target = draw.choice(targets).id
        return Effect(derive=(Derivation(attribute=target, text="oui", value=True),))
    return Effect(
        points=draw.choice((-2, 1, 2, 3, 4, 6)),
        axis=draw.choice(tuple(AXES)),
        discipline=draw.choice(DISCIPLINES),
        urgency=draw.choice((None, None, None, 2)),
        risk=draw.choice((None, "Risque à examiner")),
    )


def _fact(draw: Random, attribute: Attribute) -> Fact:
    return Fact(
        attribute=attribute.id, kind=attribute.kind, value=_value(draw, attribute), standing="given", source="tirage"
    )


def _value(draw: Random, attribute: Attribute) -> Value:
    if attribute.kind == "boolean":
        return draw.random() < 0.4
    if attribute.kind == "number":
        return Decimal(draw.randrange(100))
    return draw.choice(VALUES)
