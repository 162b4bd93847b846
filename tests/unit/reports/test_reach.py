from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from engine.explanation.model import Turn
from engine.explanation.reach import Beginning, Piece, Span, Values
from engine.range import Range
from engine.values import Value
from reports.views.lexicon import lexicon_of
from reports.views.reach import becomes
from tests.unit.reports.making import tabled

LEXICON = lexicon_of(tabled(), "fr")


def said(attribute: str, *reach: Piece, today: Value | None = None) -> str:
    kind = tabled().attributes[attribute].kind
    turn = Turn(attribute=attribute, kind=kind, before=today, value="", reach=reach)
    return becomes(turn, LEXICON).replace("\u00a0", " ")


def span(low: object = None, high: object = None, *, low_open: bool = False, high_open: bool = False) -> Span:
    def end(value: object) -> Decimal | date | None:
        return Decimal(value) if isinstance(value, int) else value if isinstance(value, date) else None

    return Span(within=Range(text="", low=end(low), high=end(high), low_open=low_open, high_open=high_open))


DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        (span(18), "valait au moins 18 ans"),
        (span(18, low_open=True), "valait plus de 18 ans"),
        (span(high=12), "valait au plus 12 ans"),
        (span(high=12, high_open=True), "valait moins de 12 ans"),
        (span(12, 17), "valait de 12 ans à 17 ans"),
        (span(12, 18, high_open=True), "valait au moins 12 ans et moins de 18 ans"),
        (span(12, 12), "valait 12 ans"),
        (span(), "était renseigné, quelle que soit la réponse"),
        (Values(values=(Decimal(5),)), "valait 5 ans"),
    ],
)
def test_numbers(piece: Piece, words: str) -> None:
    assert said("age", piece) == words


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        (span(DAY), "tombait à partir du 01/03/2026"),
        (span(DAY, low_open=True), "tombait à partir du 02/03/2026"),
        (span(high=DAY), "tombait au plus tard le 01/03/2026"),
        (span(high=DAY, high_open=True), "tombait au plus tard le 28/02/2026"),
        (span(DAY, date(2026, 3, 9)), "tombait du 01/03/2026 au 09/03/2026"),
        (Values(values=(DAY,)), "tombait le 01/03/2026"),
        (span(), "était renseigné, quelle que soit la réponse"),
    ],
)
def test_dates(piece: Piece, words: str) -> None:
    assert said("depot", piece) == words


@pytest.mark.parametrize(
    ("reach", "words"),
    [
        ((Values(values=("B01AA",)), Beginning(prefix="J01")), "commençait par J01 ou était B01AA"),
        ((Beginning(prefix="J"), Beginning(prefix="L01")), "commençait par J ou L01"),
        (
            (Beginning(prefix="J", but_beginning=("J07", "J06")),),
            "commençait par J, sauf ce qui commence par J07 ou J06",
        ),
        (
            (Beginning(prefix="", but=("X",), but_beginning=("L",)),),
            "était toute valeur, sauf X et ce qui commence par L",
        ),
        ((Beginning(prefix=""),), "était renseigné, quelle que soit la réponse"),
    ],
)
def test_texts(reach: tuple[Piece, ...], words: str) -> None:
    assert said("code", *reach) == words


def test_every_value_of_a_choice_is_named_or_those_that_do_not_lead_there() -> None:
    values = tabled().attributes["nature"].values
    assert said("nature", Values(values=values[1:3])) == "était extension ou générique"
    assert said("nature", Values(values=values[1:])) == "était autre que initiale"
    assert said("nature", Values(values=values)) == "était renseigné, quelle que soit la réponse"
    assert said("nouvelle", Values(values=(True, False))) == "était oui ou non"


def test_a_set_is_said_by_what_comes_and_goes() -> None:
    today = frozenset({"adulte"})
    one, other = (today | {value} for value in ("enfant", "femme enceinte"))
    swapped = frozenset({"enfant"})
    assert said("publics", Values(values=(one, other)), today=today) == "comprenait enfant ou femme enceinte"
    assert (
        said("publics", Values(values=(one, swapped)), today=today)
        == "comprenait enfant ou comprenait enfant et ne comprenait plus adulte"
    )
    assert said("publics", Values(values=(frozenset(), today))) == "était aucun élément ou adulte"


def test_several_spans_are_one_sentence() -> None:
    assert said("age", span(high=12, high_open=True), span(65)) == "valait moins de 12 ans ou au moins 65 ans"
