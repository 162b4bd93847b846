"""Rounder values: what a solver finds is exact and ugly, `2.999999999999` sites on 1 January of year 1."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from engine.facts import Case, Fact
from engine.values import EXACT, days_after

Cases = tuple[Case, ...]
Confirms = Callable[[Cases], bool]
RECENT = date(2026, 1, 1)
_ROUNDINGS = [(digits, way) for digits in range(3) for way in (ROUND_FLOOR, ROUND_CEILING)]


def rounder(cases: Cases, confirms: Confirms) -> Cases:
    """The same cases with recent dates and round numbers, wherever they still show what they are to show."""
    for id in dict.fromkeys(fact.attribute for case in cases for fact in case.facts):
        held = next(case.given[id].value for case in cases if id in case.given)
        for value in _rounded(held):
            tried = tuple(_with(case, id, held, value) for case in cases)
            if confirms(tried):
                cases = tried
                break
    moved = _moved(cases)
    return moved if moved is not None and confirms(moved) else cases


def _rounded(held: object) -> Iterator[Decimal]:
    if isinstance(held, Decimal) and int(held.as_tuple().exponent) < -2:
        for digits, way in _ROUNDINGS:
            yield held.quantize(EXACT.scaleb(Decimal(1), -digits), way, EXACT)


def _with(case: Case, id: str, before: object, after: Decimal) -> Case:
    """The case with another value wherever it held this one."""
    return Case(
        id=case.id, facts=tuple(_changed(fact, after) if _holds(fact, id, before) else fact for fact in case.facts)
    )


def _holds(fact: Fact, id: str, value: object) -> bool:
    return fact.attribute == id and fact.value == value


def _changed(fact: Fact, value: Decimal | date) -> Fact:
    return fact.model_copy(update={"value": value})


def _moved(cases: Cases) -> Cases | None:
    """All dates later by as many days, so that the first is recent: what lies between them stays."""
    days = [fact.value for case in cases for fact in case.facts if isinstance(fact.value, date)]
    shift = (RECENT - min(days)).days if days else 0
    if not days or min(days).year >= 1900 or days_after(max(days), shift) is None:
        return None
    return tuple(Case(id=case.id, facts=tuple(_later(fact, shift) for fact in case.facts)) for case in cases)


def _later(fact: Fact, shift: int) -> Fact:
    day = days_after(fact.value, shift) if isinstance(fact.value, date) else None
    return fact if day is None else _changed(fact, day)
