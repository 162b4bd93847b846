"""One table, whatever the file it is written in, gives the same cases."""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.intake.making import (
    Cell,
    Grid,
    as_csv,
    as_ods,
    as_xlsx,
    dumped,
    objects,
    read,
    records,
    write,
)

HEADER: tuple[str, ...] = (
    *("id", "libelle", "source", "date_source", "nouveau", "age", "dose", "depot", "procedure", "populations", "code"),
    "suite_statut",
)
FORMATS: dict[str, Callable[[Grid], bytes]] = {
    "virgule.csv": lambda grid: as_csv(grid, ","),
    "point-virgule.csv": lambda grid: as_csv(grid, ";"),
    "tabulation.tsv": lambda grid: as_csv(grid, "\t"),
    "bom.csv": lambda grid: as_csv(grid, ";", "utf-8-sig"),
    "utf-16.txt": lambda grid: as_csv(grid, "\t", "utf-16"),
    "windows.csv": lambda grid: as_csv(grid, ";", "cp1252"),
    "compresse.csv.gz": lambda grid: gzip.compress(as_csv(grid, ";")),
    "compresse.json.gz": lambda grid: gzip.compress(dumped(objects(grid)).encode()),
    "liste.json": lambda grid: dumped(objects(grid)).replace("}, {", "},\n{").encode(),
    "cases.json": lambda grid: dumped({"titre": "essai", "cases": objects(grid)}).encode(),
    "lignes.jsonl": lambda grid: "\n".join(dumped(row) for row in objects(grid)).encode(),
    "lignes.json": lambda grid: "\n\n".join(dumped(row) for row in objects(grid)).encode(),
    "classeur.xlsx": as_xlsx,
    "classeur.ods": as_ods,
}

words = st.text("abcdefghijklmnoprstuvéèçœ€0123456789,;'\"", min_size=1, max_size=12).map(
    lambda text: unicodedata.normalize("NFC", text)
)
days = st.dates(date(1950, 1, 1), date(2100, 1, 1))
# Two decimals: three after a whole part are refused as ambiguous in a text.
hundredths = st.decimals(Decimal(0), Decimal(120), places=2, allow_nan=False)
sets = st.lists(st.sampled_from(["adulte", "enfant", "femme enceinte"]), min_size=1, unique=True).map(" + ".join)


def maybe(strategy: st.SearchStrategy[Cell]) -> st.SearchStrategy[Cell]:
    return st.none() | strategy


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    rows: list[list[Cell]] = [list(HEADER)]
    for number in range(draw(st.integers(1, 4))):
        cells = (words, words, days, st.booleans(), hundredths, hundredths, days)
        read_cells = [draw(maybe(cell)) for cell in cells]
        choices = [draw(maybe(st.sampled_from(["nationale", "centralisée", "MRP"]))), draw(maybe(sets))]
        rows.append([f"D-{number}", *read_cells, *choices, draw(maybe(words)), draw(maybe(words))])
    # A source always given: without one, it is the name of the file.
    return [rows[0], *([*row[:2], row[2] or "essai", *row[3:]] for row in rows[1:])]


@settings(max_examples=25, deadline=None)
@given(grids())
def test_a_table_gives_the_same_cases_in_every_format(grid: Grid) -> None:
    with TemporaryDirectory() as folder:
        seen = {}
        for name, writing in FORMATS.items():
            found = records(read(write(Path(folder) / name, writing(grid))))
            seen[name] = [(each.case, each.label, each.day, each.outcomes) for each in found]
    first = seen["virgule.csv"]
    assert len(first) == len(grid) - 1
    assert {name: rows for name, rows in seen.items() if rows != first} == {}


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_keeps_every_kind_of_value(tmp_path: Path, name: str) -> None:
    row: list[Cell] = [
        "D-1",
        "Premier",
        "EPAR",
        date(2024, 5, 2),
        True,
        Decimal("17.5"),
        Decimal("0.25"),
        date(2026, 3, 1),
    ]
    grid: Grid = [HEADER, [*row, "centralisée", "adulte + enfant", "J07BX", "autorisé"]]
    (record,) = records(read(write(tmp_path / name, FORMATS[name](grid))))
    assert {id: each.value for id, each in record.case.given.items()} == {
        "nouveau": True,
        "age": Decimal("17.5"),
        "dose": Decimal("0.25"),
        "depot": date(2026, 3, 1),
        "procedure": "centralisée",
        "populations": frozenset({"adulte", "enfant"}),
        "code": "J07BX",
    }
    assert {each.source for each in record.case.facts} == {"EPAR (02/05/2024)"}
    assert (record.label, record.day, record.outcomes) == ("Premier", date(2024, 5, 2), {"statut": "autorisé"})
