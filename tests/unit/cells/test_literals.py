"""Values and domains as text: what is read, what is refused, and the way back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.cells.literals import parse_range, parse_value, reserved_word, written
from engine.errors import CellError
from engine.range import Range
from engine.values import Kind, Value, canonical, fits, plain, shown
from tests.unit.cells.attributes import ATTRIBUTES, attribute

VALUES: list[tuple[str, str, Value]] = [
    ("nouvelle", "oui", True),
    ("nouvelle", "VRAI", True),
    ("nouvelle", " Non ", False),
    ("nouvelle", "faux", False),
    ("age", "1,50", Decimal("1.5")),
    ("age", "18 ans", Decimal(18)),
    ("age", "18ans", Decimal(18)),
    ("age", "0,125", Decimal("0.125")),
    ("dose", "-1 234 567,8", Decimal("-1234567.8")),
    ("dose", "1\u00a0000", Decimal(1000)),
    ("dose", "1\u202f000\u202f000", Decimal(1000000)),
    ("dose", "0,000", Decimal(0)),
    ("dose", "-0", Decimal(0)),
    ("dose", "007", Decimal(7)),
    ("dose", "000000000000000000007", Decimal(7)),
    ("dose", "1,1250", Decimal("1.125")),
    ("dose", "5 milligrammes", Decimal(5)),
    ("part", "12,5 %", Decimal("12.5")),
    ("part", "12,5 pour cent", Decimal("12.5")),
    ("depot", "29/02/2024", date(2024, 2, 29)),
    ("depot", "2026-03-01", date(2026, 3, 1)),
    ("procedure", "MRP", "MRP"),
    ("procedure", "« usage (x) »", "usage (x)"),
    ("procedure", "usage (x)", "usage (x)"),
    ("procedure", "centralise\u0301e", "centralisée"),
    ("populations", "enfant", frozenset({"enfant"})),
    ("populations", "enfant ; « femme enceinte »;enfant", frozenset({"enfant", "femme enceinte"})),
    ("atc", "J07BX03", "J07BX03"),
    ("atc", " « J07 » ", "J07"),
    ("atc", "« a » et « b »", "« a » et « b »"),
    ("atc", "« inconnu »", "inconnu"),
    ("atc", "e\u0301", "é"),
]
REFUSED = [
    ("age", "", "VALUE_EMPTY", 1, "laisse de côté"),
    ("age", "  ", "VALUE_EMPTY", 1, "laisse de côté"),
    ("procedure", " inconnu", "VALUE_UNKNOWN", 2, "laisse de côté"),
    ("atc", "Connu", "VALUE_UNKNOWN", 1, "se cite"),
    ("nouvelle", "1", "VALUE_BOOLEAN", 1, "« oui »"),
    ("nouvelle", "true", "VALUE_BOOLEAN", 1, "« oui »"),
    ("age", " 1,000", "VALUE_NUMBER_AMBIGUOUS", 2, "« 1 000 »"),
    ("age", "121", "VALUE_RANGE", 1, "domaine"),
    ("age", "< 3", "VALUE_NUMBER", 1, "en chiffres"),
    ("depot", "31/12/1999", "VALUE_RANGE", 1, "domaine"),
    ("depot", "31/02/2026", "VALUE_DATE_IMPOSSIBLE", 1, "« 28/02/2026 »"),
    ("procedure", "MPR", "VALUE_UNDECLARED", 1, "« MRP »"),
    ("populations", "enfants ; ; bébé", "VALUE_UNDECLARED", 1, "« enfant »"),
]


@pytest.mark.parametrize(("id", "text", "value"), VALUES)
def test_a_text_is_the_value_of_its_kind(id: str, text: str, value: Value) -> None:
    found = parse_value(text, ATTRIBUTES[id])
    assert found == value
    assert type(found) is type(value)
    assert fits(found, ATTRIBUTES[id].kind)
    assert found == canonical(found)


@pytest.mark.parametrize(("id", "text", "code", "column", "hint"), REFUSED)
def test_a_text_that_is_no_value_is_refused(id: str, text: str, code: str, column: int, hint: str) -> None:
    with pytest.raises(CellError) as caught:
        parse_value(text, ATTRIBUTES[id])
    first = caught.value.diagnostics[0]
    assert (first.code, first.location.column) == (code, column)
    assert hint in first.hint


def test_every_item_of_a_set_is_told() -> None:
    with pytest.raises(CellError) as caught:
        parse_value(" enfants ; ; bébé ;", ATTRIBUTES["populations"])
    told = [(each.code, each.location.column) for each in caught.value.diagnostics]
    assert told == [("VALUE_UNDECLARED", 2), ("VALUE_EMPTY", 12), ("VALUE_UNDECLARED", 14), ("VALUE_EMPTY", 20)]


RANGES: list[tuple[str, Kind, str, Range]] = [
    (">= 0", "number", "", Range(text=">= 0", low=Decimal(0))),
    (" >  0 ", "number", "", Range(text="> 0", low=Decimal(0), low_open=True)),
    ("<= 5 ans", "number", "an", Range(text="<= 5 ans", high=Decimal(5))),
    ("[0..120]", "number", "an", Range(text="[0..120]", low=Decimal(0), high=Decimal(120))),
    ("]0..1[", "number", "", Range(text="]0..1[", low=Decimal(0), high=Decimal(1), low_open=True, high_open=True)),
    ("< 01/01/2030", "date", "", Range(text="< 01/01/2030", high=date(2030, 1, 1), high_open=True)),
]


@pytest.mark.parametrize(("text", "kind", "unit", "domain"), RANGES)
def test_a_domain_is_a_comparison_or_an_interval(text: str, kind: Kind, unit: str, domain: Range) -> None:
    assert parse_range(text, kind, unit) == domain


@pytest.mark.parametrize(
    ("text", "kind", "code", "column"),
    [
        ("", "number", "RANGE_FORM", 1),
        ("5", "number", "RANGE_FORM", 1),
        ("= 5", "number", "RANGE_FORM", 1),
        ("≠ 5", "number", "RANGE_FORM", 1),
        ("-", "number", "RANGE_FORM", 1),
        (">= 0 ; < 5", "number", "RANGE_FORM", 1),
        ("non(< 5)", "number", "RANGE_FORM", 1),
        (">= 0 < 5", "number", "RANGE_FORM", 6),
        ("[0..", "number", "RANGE_FORM", 5),
        ("> 0" + " " * 2000, "number", "RANGE_FORM", 1),
        (">= dix", "number", "VALUE_NUMBER", 4),
        ("[5..2]", "number", "CELL_INTERVAL_EMPTY", 1),
        ("[0..1 jour]", "number", "VALUE_UNIT", 7),
        (">= 5", "date", "VALUE_DATE", 4),
        (">= a", "choice", "RANGE_KIND", 1),
        ("oui", "boolean", "RANGE_KIND", 1),
    ],
)
def test_a_domain_that_is_none_is_refused(text: str, kind: Kind, code: str, column: int) -> None:
    with pytest.raises(CellError) as caught:
        parse_range(text, kind)
    assert (caught.value.diagnostics[0].code, caught.value.diagnostics[0].location.column) == (code, column)


@pytest.mark.parametrize(
    "word", ["oui", "Non", "VRAI", "faux", "connu", "inconnu", "-", "–", " contient ", "commence  par"]
)
def test_words_of_the_language_are_reserved(word: str) -> None:
    assert reserved_word(word)


@pytest.mark.parametrize("word", ["nationale", "non concerné", "ouï", "", "inconnue"])
def test_other_words_are_not(word: str) -> None:
    assert not reserved_word(word)


whole = st.integers(min_value=-(10**15) + 1, max_value=10**15 - 1)
numbers = st.builds(lambda digits, places: Decimal(plain(Decimal(digits).scaleb(-places))), whole, st.integers(0, 12))
words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.sampled_from(" «»;"), min_size=1)


@given(numbers)
def test_a_number_is_read_back_from_its_writing(number: Decimal) -> None:
    assert parse_value(written(number), attribute("n", "number", unit="mg")) == number


@given(numbers.filter(lambda number: len(shown(number).partition(",")[2]) != 3 or abs(number) < 1))
def test_a_number_is_read_back_as_it_is_shown_unless_that_reads_in_two_ways(number: Decimal) -> None:
    assert parse_value(shown(number), attribute("n", "number")) == number


@given(st.dates())
def test_a_date_is_read_back_as_it_is_shown(day: date) -> None:
    assert parse_value(shown(day), attribute("d", "date")) == day == parse_value(written(day), attribute("d", "date"))


@given(st.booleans())
def test_a_boolean_is_read_back_as_it_is_shown(value: bool) -> None:
    assert parse_value(written(value), ATTRIBUTES["nouvelle"]) is value


@given(words.map(str.strip).filter(bool))
def test_a_text_is_read_back_from_its_writing(text: str) -> None:
    assert parse_value(written(canonical(text)), ATTRIBUTES["atc"]) == canonical(text)


@given(
    st.sets(words.map(lambda text: " ".join(text.replace("«", "").replace("»", "").split())).filter(bool), min_size=1)
)
def test_a_set_is_read_back_from_its_writing(items: set[str]) -> None:
    held = canonical(frozenset(items))
    assert isinstance(held, frozenset)
    assert parse_value(written(held), attribute("s", "set", values=tuple(sorted(held)))) == held
