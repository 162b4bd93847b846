"""What people write as they please is read as it was meant: types of cells, blank lines, blank rows, spellings."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desk.places import RULEBOOKS
from engine.emitting import emit
from engine.exchange.gathering import Found
from engine.exchange.grid import Content, Sheet, letters
from engine.exchange.importing import WorkbookError, import_sheets
from tests.unit.exchange.test_mistakes import FEW, SHEETS, Edit, found_in, put

TEXT = emit(FEW)


def imported(edit: Edit) -> tuple[str, tuple[Found, ...]]:
    book = dict(SHEETS)
    edit(book)
    done = import_sheets(list(book.values()), "f.xlsx", (RULEBOOKS,))
    return done.text, done.warnings


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("Critères!K2", True),
        ("Critères!K2", "OUI"),
        ("Critères!X1", "Vu par"),  # a header with nothing below
        ("Règles!A300", "   "),
        ("Règles!Z300", "   "),
        ("Général!A40", "Relu par"),  # a field with nothing beside
        ("Expertises!B2", "Affaires re\u0301glementaires europe\u0301ennes"),
        ("Règles!C3", "substance_nouvelle:oui\n\nbase_juridique :   complète\n"),
        ("Exemples!B2", "\n\n".join(str(SHEETS["Exemples"].cells[2, 2]).split("\n"))),
        ("Règles!C4", str(SHEETS["Règles"].cells[4, 3]).replace("    ", "\t\n\t").replace("au moins une", "OU")),
    ],
)
def test_what_changes_nothing_is_the_same_rulebook(place: str, value: Content) -> None:
    assert imported(put(place, value)) == (TEXT, ())


@pytest.mark.parametrize(
    ("number", "read"),
    [
        (2, "2"),
        (2.0, "2"),
        (0.5, "0,5"),
        (Decimal("1.234"), "1,2340"),
        (-3, "-3"),
        (1e-7, "0,0000001"),
    ],
)
def test_a_number_typed_as_such_is_read_without_a_doubt(number: Content, read: str) -> None:
    """Were it text, « 1,234 » might be a thousand and more."""
    found = found_in(lambda book: [put("Exemples!C2", number)(book), put("Exemples!D2", "x")(book)])
    assert f"« {read}" in found[0].diagnostic.message


def test_the_columns_of_a_spreadsheet_are_named_as_it_names_them() -> None:
    assert [letters(column) for column in (1, 26, 27, 28, 702, 703)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


@pytest.mark.parametrize(
    ("place", "said"),
    [("Critères!A2", "« Critère »"), ("Métiers!C2", "« Profondeur »"), ("Tables!A2", "« Table »")],
)
def test_an_id_that_is_cleared_is_missed_at_its_cell(place: str, said: str) -> None:
    found = {str(each.cell): each.diagnostic.message for each in found_in(put(place, None))}
    assert said in found[place]


def test_a_mistake_in_what_is_shared_is_told_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "commun.yaml").write_text('shared: commun\ntitle: "Commun"\nversion: un\n', encoding="utf-8")
    with pytest.raises(WorkbookError) as caught:
        import_sheets(list(SHEETS.values()), "f.xlsx", (tmp_path,))
    first = caught.value.found[0]
    assert first.cell is None
    assert first.diagnostic.location.file == str(tmp_path / "commun.yaml")
    assert first.diagnostic.location.line == 3


def test_a_sheet_whose_first_cell_is_lost_is_known_by_its_name() -> None:
    cells = {place: held for place, held in SHEETS["Règles"].cells.items() if place[1] > 1}
    book = {**SHEETS, "Règles": Sheet("Règles", cells)}
    with pytest.raises(WorkbookError) as caught:
        import_sheets(list(book.values()), "f.xlsx", (RULEBOOKS,))
    assert str(caught.value.found[0].cell) == "Règles!A1"
