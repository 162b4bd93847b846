"""Rulebooks as directorates might write them, from a seed, to be proven: 60 attributes, so many rules.

Three layers of derivations, four tables of different hit policies, floors, two scales, five disciplines. A third
of the attributes is declared to aggravate, and rules read those in their aggravating direction only: nearly
everything asked has to be proven, which takes longer than finding a counterexample.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from random import Random
from typing import Final

from engine.assessment import Assessment
from engine.cells.literals import written
from engine.condition import All, Any, Cmp, Condition, Op, Test
from engine.expected import Example, Expectation
from engine.facts import Case, Fact
from engine.model import (
    Attribute,
    Depth,
    Derivation,
    Discipline,
    Effect,
    Level,
    Linear,
    Row,
    Rule,
    Rulebook,
    Table,
    Term,
)
from engine.range import Range
from engine.reference import assess
from engine.values import Value, shown

AXES: Final = {"complexite": "Complexité", "patients": "Patients", "societe": "Société"}
DISCIPLINES: Final = ("clinique", "qualite", "pharmacovigilance", "statistique", "reglementaire")
VALUES: Final = ("faible", "moyen", "fort", "extreme")
THRESHOLDS: Final = (5, 12, 18, 40, 65, 80)
EXAMPLES: Final = 20


def provable_rulebook(rules: int, seed: int) -> Rulebook:
    """A rulebook of so many rules, 25 at least, and 24 rows; the same seed gives the same one."""
    return _Maker(rules, Random(seed)).made()


class _Maker:
    def __init__(self, rules: int, draw: Random) -> None:
        self._rules, self._draw = rules, draw
        self._aggravating = [*_aggravating()]
        self._neutral = [*_neutral()]
        self._layers = [[*_derived(layer)] for layer in (1, 2)]
        self._turn = 0

    def made(self) -> Rulebook:
        tables = tuple(self._tables())
        declared = [*self._aggravating, *self._neutral, *_identities(), *self._layers[0], *self._layers[1], _exposure()]
        book = Rulebook(
            id=f"synthese-{self._rules}",
            title=f"{self._rules} règles sur 60 critères",
            version=1,
            status="illustrative",
            modes=tuple(_levels("mode", (0, self._rules // 8, self._rules // 4, self._rules // 2))),
            priorities=tuple(_levels("priorite", (0, 5))),
            axes=AXES,
            expertises={"pediatrie": "Pédiatrie"},
            disciplines={id: _discipline(id, self._rules) for id in DISCIPLINES},
            attributes={each.id: each for each in declared},
            rules=tuple(self._all_rules(self._rules)),
            tables=tables,
        )
        return book.model_copy(update={"examples": tuple(self._examples(book))})

    def _all_rules(self, count: int) -> Iterator[Rule]:
        """A sixth derives in each of the two first layers; the others count points."""
        sixth = max(count // 6, 5)
        yield _rule("X-1", All(parts=(_cell(self._aggravating[10], Op.GE, Decimal(5)),)), _linear(self._aggravating))
        for number in range(1, count):
            layer = min(number // sixth, 2)
            effect = self._points(number) if layer == 2 else _derive(self._layers[layer][number % 4])
            yield _rule(f"R{layer + 1}-{number:03}", self._condition(layer, mitigates=_mitigates(effect)), effect)

    def _condition(self, layer: int, *, mitigates: bool) -> Condition:
        """One to four tests. What mitigates reads nothing that aggravates, whatever it is derived from."""
        readable = self._neutral if mitigates else [*self._neutral, *self._aggravating]
        parts: list[Condition] = [self._test(self._next(readable)) for _ in range(self._draw.choice((1, 2, 2, 3, 3)))]
        if layer and not mitigates:
            parts.append(_cell(self._draw.choice(self._layers[layer - 1]), Op.EQ, True))
        if len(parts) > 2 and self._draw.random() < 0.2:
            return All(parts=(parts[0], Any(parts=tuple(parts[1:]))))
        return parts[0] if len(parts) == 1 else All(parts=tuple(_apart(parts)))

    def _next(self, readable: Sequence[Attribute]) -> Attribute:
        """In turn half of the time, so that each is read."""
        self._turn += 1
        return readable[self._turn % len(readable)] if self._draw.random() < 0.5 else self._draw.choice(readable)

    def _test(self, attribute: Attribute) -> Test:
        draw = self._draw
        if attribute.kind == "boolean":
            return _cell(attribute, Op.EQ, attribute.aggravates == "oui" or draw.random() < 0.7)
        if attribute.kind == "choice":
            return _cell(attribute, Op.EQ, draw.choice(VALUES))
        if attribute.aggravates:
            op = Op.GE if attribute.aggravates == "more" else Op.LT
            return _cell(attribute, op, Decimal(draw.choice(THRESHOLDS)))
        return _cell(attribute, draw.choice((Op.GE, Op.LT)), Decimal(draw.choice(THRESHOLDS)))

    def _points(self, number: int) -> Effect:
        draw = self._draw
        if number % 40 == 0:
            return Effect(at_least=draw.choice(("mode1", "mode2")), expertise=("pediatrie",))
        if number % 9 == 0:
            return Effect(urgency=draw.choice((1, 2, 3)), stake="Besoin non couvert")
        points = -1 if number % 12 == 0 else draw.choice((1, 2, 3, 4, 6))
        return Effect(points=points, axis=draw.choice(tuple(AXES)), discipline=draw.choice(DISCIPLINES))

    def _tables(self) -> Iterator[Table]:
        """One of each kind of hit policy; their inputs do not aggravate."""
        one, two, three, four = (each for each in self._neutral if each.kind == "choice" and each.id in _COLUMNS)
        for id, hit, inputs in (("T-U", "unique", (one, two)), ("T-P", "priority", (two, three))):
            rows = [_row(f"{id}{r}", [(inputs[0], a), (inputs[1], b)], 1 + r % 3) for r, (a, b) in enumerate(_grid())]
            ranked: dict[str, tuple[str, ...]] = {"points": ("3", "2", "1")} if hit == "priority" else {}
            yield _table(id, hit, inputs, rows, ranked)
        first = [_row(f"T-F{rank}", [(three, value)], 4 - rank) for rank, value in enumerate(VALUES[:3])]
        yield _table("T-F", "first", (three,), [*first, _row("T-F9", [], 0)])
        collected = [_row(f"T-C{rank}", [(four, value)], rank + 1) for rank, value in enumerate(VALUES)]
        yield _table("T-C", "collect", (four,), collected)

    def _examples(self, book: Rulebook) -> Iterator[Example]:
        declared = [each for each in book.attributes.values() if not each.derived]
        for number in range(EXAMPLES):
            facts = {each.id: self._value(each) for each in declared if self._draw.random() < 0.8}
            given = (
                Fact(attribute=id, kind=book.attributes[id].kind, value=value, standing="given")
                for id, value in facts.items()
            )
            found = assess(book, Case(id=f"Exemple {number}", facts=tuple(given)))
            yield _example(found, facts)

    def _value(self, attribute: Attribute) -> Value:
        if attribute.kind == "boolean":
            return self._draw.random() < 0.4
        if attribute.kind == "number":
            return Decimal(self._draw.randrange(100))
        return self._draw.choice(VALUES) if attribute.kind == "choice" else "Laboratoire"


_COLUMNS: Final = ("c0", "c1", "c2", "c3")


def _aggravating() -> Iterator[Attribute]:
    for number in range(10):
        yield Attribute(id=f"a{number}", label=f"Aggravant {number}", kind="boolean", aggravates="oui")
    for number in range(8):
        way = "more" if number < 6 else "less"
        yield _number(f"m{number}", way)


def _neutral() -> Iterator[Attribute]:
    for number in range(16):
        yield Attribute(id=f"b{number}", label=f"Question {number}", kind="boolean")
    for number in range(12):
        yield _number(f"n{number}", "")
    for number in range(12):
        yield Attribute(id=f"c{number}", label=f"Choix {number}", kind="choice", values=VALUES)


def _number(id: str, aggravates: str) -> Attribute:
    limits = Range(text="[0..100]", low=Decimal(0), high=Decimal(100))
    return Attribute(id=id, label=f"Mesure {id}", kind="number", range=limits, aggravates=aggravates)


def _identities() -> Iterator[Attribute]:
    yield Attribute(id="demandeur", label="Demandeur", kind="text", role="identity")
    yield Attribute(id="direction", label="Direction", kind="choice", values=VALUES, role="identity")


def _derived(layer: int) -> Iterator[Attribute]:
    for number in range(4):
        id = f"d{layer}_{number}"
        yield Attribute(id=id, label=f"Déduit {id}", kind="boolean", derived=True, combine="any")


def _exposure() -> Attribute:
    return Attribute(id="exposition", label="Exposition", kind="number", derived=True, default=Decimal(0))


def _linear(aggravating: Sequence[Attribute]) -> Effect:
    terms = tuple(Term(coefficient=Decimal(2), attribute=each.id) for each in aggravating[10:11])
    value = Linear(constant=Decimal(0), terms=terms)
    return Effect(derive=(Derivation(attribute="exposition", text=f"{terms[0].attribute} * 2", value=value),))


def _derive(target: Attribute) -> Effect:
    return Effect(derive=(Derivation(attribute=target.id, text="oui", value=True),))


def _mitigates(effect: Effect) -> bool:
    return effect.points is not None and effect.points < 0


def _apart(parts: Sequence[Condition]) -> Iterator[Condition]:
    """One test an attribute, so that hardly any condition is contradictory."""
    seen = dict[str, Condition]()
    for part in parts:
        if isinstance(part, Test):
            seen.setdefault(part.attribute, part)
    yield from seen.values()


def _cell(attribute: Attribute, op: Op, value: bool | Decimal | str) -> Test:
    meaning = Cmp(attribute=attribute.id, op=op, value=value)
    cell = shown(value) if op is Op.EQ else f"{op} {shown(value)}"
    return Test(attribute=attribute.id, cell=cell, meaning=meaning)


def _rule(id: str, when: Condition, then: Effect) -> Rule:
    return Rule(id=id, label=f"Règle {id}", when=when, then=(then,))


def _row(id: str, cells: Sequence[tuple[Attribute, str]], points: int) -> Row:
    tests = tuple(_cell(attribute, Op.EQ, value) for attribute, value in cells)
    return Row(id=id, when=All(parts=tests), then=Effect(points=points))


def _grid() -> Iterator[tuple[str, str]]:
    return ((one, other) for one in VALUES for other in VALUES[:2])


def _table(
    id: str,
    hit: str,
    inputs: Sequence[Attribute],
    rows: Sequence[Row],
    ranked: dict[str, tuple[str, ...]] | None = None,
) -> Table:
    return Table(
        id=id,
        label=f"Table {id}",
        hit=hit,  # type: ignore[arg-type]
        aggregate="sum" if hit == "collect" else "",
        inputs=tuple(each.id for each in inputs),
        outputs=("points",),
        highest_first=ranked or {},
        rows=tuple(rows),
    )


def _levels(name: str, starts: Sequence[int]) -> Iterator[Level]:
    return (Level(id=f"{name}{rank}", label=f"{name} {rank}", start=start) for rank, start in enumerate(starts))


def _discipline(id: str, rules: int) -> Discipline:
    depths = (("allegee", 0, "0.5"), ("complete", max(rules // 20, 1), "3"), ("renforcee", max(rules // 10, 2), "8"))
    made = (Depth(id=f"{name}", label=name, start=start, effort=Decimal(effort)) for name, start, effort in depths)
    return Discipline(id=id, label=id, depths=tuple(made))


def _example(found: Assessment, facts: dict[str, Value]) -> Example:
    expect = Expectation(mode=found.mode, priority=found.priority, score=(found.score.low, found.score.high))
    return Example(case=found.case, facts={id: written(value) for id, value in facts.items()}, expect=expect)
