"""Whole rulebooks, valid by construction: every effect, scale, discipline, layer of derivation."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from engine.condition import Condition
from engine.model import Depth, Discipline, Effect, Level, Rule, Rulebook, WhenUnknown
from tests.generative.conditions import Reading, cell, condition, question
from tests.generative.drawing import between, pick, some
from tests.generative.effects import derivation, effect
from tests.generative.tables import tables
from tests.generative.vocabulary import vocabulary

AXES = {"complexite": "Complexité", "patients": "Profil des patients"}
EXPERTISES = {"biotechnologie": "Biotechnologie", "pediatrie": "Pédiatrie"}
WAYS: Sequence[WhenUnknown] = ("precaution", "known", "ask")


@st.composite
def rulebooks(draw: DrawFn, most: int = 10, most_tables: int = 3) -> Rulebook:
    """A rulebook of some ten rules, and a table or more three times in four."""
    empty = Rulebook(
        id="genere",
        title="Généré",
        version=1,
        status="draft",
        when_unknown=pick(draw, WAYS),
        modes=_scale(draw, "mode"),
        priorities=_scale(draw, "priorite") if pick(draw, (True, False)) else (),
        axes=pick(draw, ({}, AXES)),
        expertises=pick(draw, ({}, EXPERTISES)),
        disciplines={id: _discipline(draw, id) for id in pick(draw, ((), ("clinique", "qualite")))},
        attributes=vocabulary(draw),
    )
    drawn = [_rule(draw, f"R{n}", empty) for n in range(draw(between(1, most)))]
    tabled = tables(draw, empty, draw(between(0, most_tables)))
    rules = (*drawn, *_lacking(draw, empty, [*drawn, *(row for table in tabled for row in table.rules)]))
    return empty.model_copy(update={"rules": rules, "tables": tabled})


def _starts(draw: DrawFn) -> list[int]:
    """Where the levels of a scale begin: rising, the first one anywhere."""
    first, steps = draw(between(-5, 3)), [draw(between(1, 6)) for _ in range(pick(draw, (0, 1, 2, 3, 3)))]
    return [first + sum(steps[:place]) for place in range(len(steps) + 1)]


def _scale(draw: DrawFn, name: str) -> tuple[Level, ...]:
    return tuple(Level(id=f"{name}{n}", label=f"{name} {n}", start=at) for n, at in enumerate(_starts(draw)))


def _discipline(draw: DrawFn, id: str) -> Discipline:
    steps = enumerate(_starts(draw))
    depths = [Depth(id=f"{id}{n}", label=f"Profondeur {n}", start=at, effort=Decimal(n) / 2) for n, at in steps]
    return Discipline(id=id, label=id.capitalize(), depths=tuple(depths))


def _rule(draw: DrawFn, id: str, book: Rulebook) -> Rule:
    """A rule that asks, weighs or derives."""
    targets = sum(each.derived for each in book.attributes.values())
    if targets and draw(between(0, 2)) == 2:
        return _deriving(draw, id, book, draw(between(0, targets - 1)))
    return pick(draw, (_asking, _weighing, _weighing))(draw, id, book)


def _asking(draw: DrawFn, id: str, book: Rulebook) -> Rule:
    """A rule that only asks, and may look at what is known."""
    reading = Reading(list(book.attributes.values()), book.attributes)
    return _made(id, condition(draw, lambda: question(draw, reading)), [Effect(ask="Préciser.")])


def _weighing(draw: DrawFn, id: str, book: Rulebook) -> Rule:
    """A rule that derives nothing, and may read everything."""
    reading = Reading(list(book.attributes.values()), book.attributes)
    blocks = [effect(draw, book) for _ in range(draw(between(1, 3)))]
    return _made(id, condition(draw, lambda: cell(draw, reading)), blocks)


def _deriving(draw: DrawFn, id: str, book: Rulebook, first: int) -> Rule:
    """A rule that derives this derived attribute, and perhaps later ones.

    It reads only what comes before what it derives: no cycle, and several layers.
    """
    targets = [each for each in book.attributes.values() if each.derived]
    readable = [each for each in book.attributes.values() if not each.derived] + targets[:first]
    derived = {each.id: each for each in (targets[first], *some(draw, targets[first:], 0, 1))}
    derives = tuple(derivation(draw, each, readable) for each in derived.values())
    block = effect(draw, book) if draw(between(0, 1)) else Effect()
    blocks = [block.model_copy(update={"derive": derives})]
    if draw(between(0, 4)) == 4:
        blocks.append(Effect(derive=(derivation(draw, targets[first], readable),)))
    reading = Reading(readable, book.attributes)
    return _made(id, condition(draw, lambda: cell(draw, reading)), blocks)


def _lacking(draw: DrawFn, book: Rulebook, drawn: Sequence[Rule]) -> list[Rule]:
    """A rule for each derived attribute that none of those drawn derives."""
    done = {each.attribute for rule in drawn for effect in rule.then for each in effect.derive}
    targets = [id for id, each in book.attributes.items() if each.derived]
    return [_deriving(draw, f"S{n}", book, n) for n, id in enumerate(targets) if id not in done]


def _made(id: str, when: Condition, then: Sequence[Effect]) -> Rule:
    return Rule(id=id, label=f"Règle {id}", when=when, then=tuple(then))
