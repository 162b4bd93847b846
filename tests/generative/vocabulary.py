"""Attributes and their values: every kind, small pools so that values meet, and the awkward ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from hypothesis.strategies import DrawFn

from engine.model import Assumption, Attribute, Combine
from engine.range import Range
from engine.values import Kind, Value, shown
from tests.generative.drawing import pick, some

KINDS: Sequence[Kind] = ("boolean", "number", "date", "choice", "set", "text")

# 0,1 + 0,2 is 0,3 here and nowhere in floats; the largest and the finest that a fact may hold.
NUMBERS = ("0", "0.1", "0.2", "0.3", "1", "1.5", "2", "3", "12", "-1", "-2.5", "999999999999999", "0.000000000001")
DATES = ("2026-03-01", "2026-02-28", "2024-02-29", "2026-01-01", "0001-01-01", "9999-12-31")
WORDS = ("faible", "modéré", "élevé", "très élevé")
PEOPLE = ("enfant", "femme enceinte", "âgé")
TEXTS = ("J07", "J07BX", "L01", "é", "élan", "Laboratoire X (France)")
SETS = [frozenset(PEOPLE[n] for n in range(len(PEOPLE)) if place >> n & 1) for place in range(2 ** len(PEOPLE))]

POOLS: Mapping[Kind, Sequence[Value]] = {
    "boolean": (False, True),
    "number": [Decimal(text) for text in NUMBERS],
    "date": [date.fromisoformat(text) for text in DATES],
    "choice": WORDS,
    "set": SETS,
    "text": TEXTS,
}
RANGES: Mapping[Kind, Sequence[Range]] = {
    "number": (
        Range(text=">= 0", low=Decimal(0)),
        Range(text="[0..12]", low=Decimal(0), high=Decimal(12)),
        Range(text="]-2,5..3[", low=Decimal("-2.5"), high=Decimal(3), low_open=True, high_open=True),
    ),
    "date": (Range(text=">= 01/01/2024", low=date(2024, 1, 1)),),
}
COMBINES: Mapping[Kind, Sequence[Combine]] = {
    "boolean": ("agree", "any"),
    "number": ("agree", "max", "min", "sum"),
    "date": ("agree", "max", "min"),
}


def values_of(attribute: Attribute) -> Sequence[Value]:
    """The values of the pools that an attribute may be given."""
    pool, domain = POOLS[attribute.kind], attribute.range
    return pool if domain is None else [value for value in pool if domain.holds(value)]  # type: ignore[arg-type]


def literals_of(attribute: Attribute) -> Sequence[Value]:
    """The values that a rulebook may write for an attribute: those it may be given, but no empty set."""
    return [value for value in values_of(attribute) if value != frozenset()]


def written(value: Value) -> str:
    """A value as a cell writes it: texts within « », which suits any text."""
    return f"« {value} »" if isinstance(value, str) else shown(value)


def declared(draw: DrawFn, id: str, kind: Kind) -> Attribute:
    """An attribute that cases give, with or without range, unit, assumption, requirement."""
    plain = _plain(draw, id, kind)
    sort = pick(draw, ("plain", "plain", "assumed", "required"))
    assume = Assumption(value=pick(draw, literals_of(plain)), because="Rare.") if sort == "assumed" else None
    return plain.model_copy(update={"assume": assume, "required": sort == "required"})


def derived(draw: DrawFn, id: str, kind: Kind) -> Attribute:
    """An attribute that rules derive, with or without a default, combined in each way its kind allows."""
    plain = _plain(draw, id, kind)
    default = pick(draw, [None, *literals_of(plain)]) if kind != "boolean" else None
    combine = pick(draw, ("agree", "max", "min") if plain.ordered else COMBINES.get(kind, ("agree",)))
    return plain.model_copy(update={"derived": True, "default": default, "combine": combine})


def _plain(draw: DrawFn, id: str, kind: Kind) -> Attribute:
    return Attribute(
        id=id,
        label=f"Critère {id}",
        kind=kind,
        unit="j" if kind == "number" else "",
        range=pick(draw, (None, *RANGES.get(kind, ()))),
        values={"choice": WORDS, "set": PEOPLE}.get(kind, ()),
        ordered=kind == "choice" and pick(draw, (False, True)),
    )


def vocabulary(draw: DrawFn) -> dict[str, Attribute]:
    """A few attributes of mixed kinds, the declared ones first, then the derived ones."""
    first = [declared(draw, f"{kind}_{n}", kind) for n, kind in enumerate(some(draw, KINDS, 2, 8))]
    then = [derived(draw, f"derive_{kind}_{n}", kind) for n, kind in enumerate(some(draw, KINDS, 0, 4))]
    return {each.id: each for each in (*first, *then)}
