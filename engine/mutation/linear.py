"""Every single change of a linear expression, written as an expert would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from engine.cells.literals import written
from engine.model import Derivation, Linear, Term
from engine.mutation.steps import stepped


def linear_changes(derivation: Derivation) -> Iterator[Derivation]:
    """The constant or a coefficient one step away, a term left out. Nothing for a value that is no expression."""
    if isinstance(derivation.value, Linear):
        for linear in _changed(derivation.value):
            yield Derivation(attribute=derivation.attribute, text=linear_text(linear), value=linear)


def _changed(linear: Linear) -> Iterator[Linear]:
    for constant in _near(linear.constant):
        yield linear.model_copy(update={"constant": constant})
    for place, term in enumerate(linear.terms):
        before, after = linear.terms[:place], linear.terms[place + 1 :]
        for coefficient in _near(term.coefficient):
            changed = term.model_copy(update={"coefficient": coefficient})
            yield linear.model_copy(update={"terms": (*before, changed, *after)})
        if len(linear.terms) > 1:
            yield linear.model_copy(update={"terms": (*before, *after)})


def _near(number: Decimal) -> Iterator[Decimal]:
    return (each for each in stepped(number) if isinstance(each, Decimal))


def linear_text(linear: Linear) -> str:
    """`a * 2 - b + 1`: the text that `parse_linear` reads back."""
    signed = [_Signed(term.coefficient < 0, _term(term)) for term in linear.terms]
    if linear.constant or not signed:
        signed.append(_Signed(linear.constant < 0, written(abs(linear.constant))))
    text = "".join(f" {'-' if each.negative else '+'} {each.text}" for each in signed)
    return text.removeprefix(" + ").removeprefix(" ")


@dataclass(frozen=True, slots=True)
class _Signed:
    negative: bool
    text: str


def _term(term: Term) -> str:
    coefficient = abs(term.coefficient)
    return term.attribute if coefficient == 1 else f"{term.attribute} * {written(coefficient)}"
