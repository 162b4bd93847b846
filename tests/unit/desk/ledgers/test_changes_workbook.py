"""A workbook is proposed as a file is: the same checks, mistakes at their cells."""

from __future__ import annotations

from openpyxl import load_workbook
from openpyxl.comments import Comment

from desk.excel.exporting import export
from tests.unit.desk.ledgers.changing import TODAY, Office, on_one


def workbook(office: Office, cell: str, value: str) -> str:
    """The rulebook in use as a workbook, one cell of its rules edited."""
    path = office.folder / "propose.xlsx"
    export(str(office.rulebooks / "essai.yaml"), path, TODAY, replace=True)
    book = load_workbook(path)
    book["Règles"][cell] = value
    book["Règles"]["B3"].comment = Comment("à discuter", "Jeanne")
    book.save(path)
    return str(path)


@on_one
def test_what_changes_is_said_and_recorded_as_its_file(with_cases: Office) -> None:
    office = with_cases
    said = office.said("alice", "propose", workbook(office, "B2", "Substance neuve"), "--reason", "Plus clair.")
    assert "Substance neuve" in said
    assert "SHEET_COMMENT" in said
    assert "à discuter" in said
    office.approved(said.partition("Proposition n° ")[2].split()[0])
    assert "Substance neuve" in (office.rulebooks / "essai.v2.yaml").read_text(encoding="utf-8")


@on_one
def test_mistakes_are_told_at_their_cells_and_nothing_is_proposed(with_cases: Office) -> None:
    office = with_cases
    before = office.entries()
    said = office.said("alice", "propose", workbook(office, "C2", "substance_nouvele : oui"), "--reason", "R.", code=2)
    assert "Règles!C2" in said
    assert "substance_nouvelle" in said
    assert office.entries() == before
