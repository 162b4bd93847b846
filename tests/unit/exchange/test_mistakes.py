"""What people do wrong in a workbook, once it is opened: how it is said, and where the rest goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from desk.places import RULEBOOKS
from engine.exchange.gathering import Found
from engine.exchange.grid import Broken, Content, Formula, Sheet
from engine.exchange.importing import WorkbookError, import_sheets
from engine.exchange.pages import pages_of
from engine.loading import load_rulebook
from tests.generative.test_workbook import sheet_of

Book = dict[str, Sheet]
Edit = Callable[[Book], object]
BOOK = load_rulebook(RULEBOOKS / "amm.yaml")
FEW = BOOK.model_copy(update={"examples": BOOK.examples[:4]})  # the rest takes time and tells nothing more
SHEETS = {page.name: sheet_of(page) for page in pages_of(FEW)}


def placed(cell: str) -> tuple[int, int]:
    """`D14` → (14, 4)."""
    return int(cell[1:]), ord(cell[0]) - ord("A") + 1


def put(place: str, value: Content) -> Edit:
    name, _, cell = place.partition("!")

    def edit(book: Book) -> None:
        cells = {**book[name].cells, placed(cell): value}
        book[name] = replace(book[name], cells={at: held for at, held in cells.items() if held is not None})

    return edit


def within(place: str, before: str, after: str) -> Edit:
    name, _, cell = place.partition("!")

    def edit(book: Book) -> None:
        text = str(book[name].cells[placed(cell)])
        assert before in text
        put(place, text.replace(before, after))(book)

    return edit


def merged(book: Book) -> None:
    book["Règles"] = replace(book["Règles"], merged={(5, 10): "J5:K5"})


def without_points(book: Book) -> None:
    cells = book["Règles"].cells.items()
    kept = {(row, column - (column > 4)): held for (row, column), held in cells if column != 4}
    book["Règles"] = replace(book["Règles"], cells=kept)


def twice(book: Book) -> None:
    put("Règles!A20", book["Règles"].cells[19, 1])(book)
    put("Règles!B20", "Une autre")(book)


def copied(book: Book) -> None:
    book["Copie"] = replace(book["Table AMM-T1"], name="Copie")


def found_in(edit: Edit) -> tuple[Found, ...]:
    """Every mistake of the workbook, once edited."""
    book = dict(SHEETS)
    edit(book)
    with pytest.raises(WorkbookError) as caught:
        import_sheets(list(book.values()), "f.xlsx", (RULEBOOKS,))
    return caught.value.found


CASES = [
    (put("Règles!C2", "base_juridique : générrique"), "Règles!C2", "« générique »"),
    (within("Règles!C4", "mti : oui", "mtii : oui"), "Règles!C4, l. 3", "« mti »"),
    (within("Règles!C4", "    mti : oui", "  mti oui"), "Règles!C4, l. 3", "deux-points"),
    (within("Règles!C4", "au moins une :", "au moin une :"), "Règles!C4, l. 1", "au moins une"),
    (put("Règles!C4", "mti : oui\n    ogm : oui"), "Règles!C4, l. 2", "décalée"),
    (put("Règles!C4", "mti : oui\nsauf si :"), "Règles!C4, l. 2", "ne lie aucune ligne"),
    (put("Règles!C4", "sauf si :\n  mti : oui\n  ogm : oui"), "Règles!C4, l. 1", "plusieurs"),
    (put("Règles!C4", "\n".join(" " * n + "toutes :" for n in range(40))), "Règles!C4, l. 14", "12"),
    (put("Règles!D13", "1.234,5"), "Règles!D13", "« 1.234,5 »"),
    (put("Règles!D13", 2.5), "Règles!D13", "« 2,5 »"),
    (put("Règles!D13", Formula("=A1+1")), "Règles!D13", "=A1+1"),
    (put("Règles!E16", "complexitee"), "Règles!E16", "« complexite »"),
    (put("Règles!D13", Broken("#REF!")), "Règles!D13", "#REF!"),
    (put("Règles!B4", None), "Règles!B4", "« Libellé »"),
    (put("Règles!C4", None), "Règles!C4", "« Quand »"),
    (put("Règles!C4", "Âge minimal demandé : < 2"), "Règles!C4", "« age_minimum »"),
    (put("Règles!C4", "Age minimal : < 2"), "Règles!C4", "« age_minimum »"),
    (put("Règles!A150", "AMM-901"), "Règles!A150", "« AMM-901 »"),
    (put("Règles!Z9", "à voir"), "Règles!Z9", "« à voir »"),
    (put("Règles!H1", "Déduits"), "Règles!H1", "Le plus proche : Déduit"),
    (put("Règles!I1", "Libellé"), "Règles!I1", "deux fois"),
    (twice, "Règles!A20", "déjà pris, en Règles!A19"),
    (put("Règles!T16", "note égarée"), "Règles!T16", "en Règles!T14"),
    (merged, "Règles!J5", "J5:K5"),
    (without_points, "Règles!C1", "« Points » manque, après « Quand »"),
    (put("Critères!E3", "choi"), "Critères!E3", "Le plus proche : choix"),
    (put("Critères!A4", "procedure"), "Critères!A4", "en Critères!A2"),
    (put("Critères!M5", "parce que"), "Critères!L5", "« Présumé »"),
    (put("Critères!J2", "MRP = mutuelle"), "Critères!J2", "deux-points"),
    (put("Critères!N4", time(12, 30)), "Critères!N4", "12:30"),
    (put("Critères!N4", datetime(2026, 1, 1, 8, tzinfo=UTC)), "Critères!N4", "08:00"),
    (put("Général!B5", "31 janvier 2026"), "Général!B5", "jj/mm/aaaa"),
    (put("Général!B5", "31/02/2026"), "Général!B5", "31/02/2026"),
    (put("Général!B4", "un"), "Général!B4", "« un »"),
    (put("Général!A3", "Titres"), "Général!A3", "Le plus proche : Titre"),
    (put("Général!A3", "Version"), "Général!A4", "deux fois"),
    (put("Général!B3", None), "Général!B3", "« Titre »"),
    (put("Expertises!A3", "procedures"), "Expertises!A3", "en Expertises!A2"),
    (put("Métiers!C3", "allegee"), "Métiers!C3", "en Métiers!C2"),
    (put("Métiers!B3", "Autre"), "Métiers!B3", "en Métiers!B2"),
    (put("Métiers!F3", "deux"), "Métiers!F3", "0,5 ou 3"),
    (put("Table AMM-T1!B5", "centralisé"), "Table AMM-T1!B5", "« centralisée »"),
    (put("Table AMM-T1!C6", None), "Table AMM-T1!C6", "« - »"),
    (put("Table AMM-T1!D7", "deux cents"), "Table AMM-T1!D7", "« deux cents »"),
    (put("Table AMM-T1!B2", None), "Table AMM-T1!B2", "« Si » ni « Alors »"),
    (put("Table AMM-T1!D4", "Échéance"), "Table AMM-T1!D4", "Échéance : jours"),
    (put("Table AMM-T1!C4", "procedure"), "Table AMM-T1!C4", "deux fois"),
    (put("Table AMM-T1!A6", "AMM-701"), "Table AMM-T1!A6", "en Table AMM-T1!A5"),
    (copied, "Copie!A1", "« Table AMM-T1 »"),
    (put("Table AMM-T1!A1", "Table AMM-T9"), "Tables!A2", "Le plus proche : AMM-T9"),
    (put("Table AMM-T1!A1", "Table AMM-T9"), "Table AMM-T1!A1", "Le plus proche : AMM-T1"),
    (lambda book: book.pop("Table AMM-T2"), "Tables!A3", "AMM-T2"),
    (lambda book: [put(f"Modes!{cell}", "express")(book) for cell in ("A2", "B2")], "Modes!A2", "commun"),
    (lambda book: book.pop("Modes"), "Modes!A1", "« Modes » manque"),
    (within("Exemples!B3", "sites_hors_ue : 3", "date_depot : 01/01/2026"), "Exemples!B3, l. 18", "l. 3"),
    (within("Exemples!B3", "sites_hors_ue : 3", "sites_hors_ue :"), "Exemples!B3, l. 18", "sites_hors_ue"),
    (put("Exemples!C4", "standart"), "Exemples!C4", "« standard »"),
    (put("Exemples!N2", "peut-être"), "Exemples!N2", "oui ; non"),
    (put("Règles!B4", "zéro\u200blargeur"), "Règles!B4", "invisible"),
]


@pytest.mark.parametrize(("edit", "cell", "said"), CASES, ids=[f"{cell} {said}" for _, cell, said in CASES])
def test_each_mistake_is_said_at_its_cell(edit: Edit, cell: str, said: str) -> None:
    found = [each.diagnostic for each in found_in(edit)]
    at_cell = [each for each in found if (each.location.path or "").partition(", c. ")[0] == cell]
    assert any(said in f"{each.message} {each.hint}" for each in at_cell), [str(each) for each in found]
    assert all(each.severity == "error" for each in at_cell)
    assert "1000000" not in "".join(map(str, found))  # a place is a cell, never a number of ours


SOLE = ("Règles!C2", "Règles!H1", "Critères!E3", "Modes!A1", "Table AMM-T1!B5", "Règles!C1", "Axes!A1")


@pytest.mark.parametrize("edit", [edit for edit, cell, _ in CASES if cell in SOLE])
def test_one_mistake_brings_no_other(edit: Edit) -> None:
    assert len([each for each in found_in(edit) if each.diagnostic.severity == "error"]) == 1


def test_all_is_said_at_once_in_the_order_of_the_workbook() -> None:
    edits = (
        put("Table AMM-T1!D7", "dix"),
        put("Critères!E3", "choi"),
        put("Règles!E16", "axe"),
        put("Général!B4", "un"),
    )
    found = found_in(lambda book: [edit(book) for edit in edits])
    assert [str(each.cell) for each in found] == ["Général!B4", "Critères!E3", "Règles!E16", "Table AMM-T1!D7"]


def test_a_workbook_of_something_else_is_told_so() -> None:
    with pytest.raises(WorkbookError) as caught:
        import_sheets([Sheet("Feuil1", {(1, 1): "Bonjour"})], "f.xlsx")
    assert [each.diagnostic.code for each in caught.value.found] == ["SHEET_UNREAD", "SHEET_MISSING"]
