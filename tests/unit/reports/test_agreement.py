"""Modes set against classes: what is counted, the measures against other ways to compute them, and the tables."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from random import Random
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from engine.errors import Language
from reports.agreement import Answers, Matrix, agreement_of, macro_f1, weighted_kappa
from reports.agreement_tables import against_csv, plain_agreement
from reports.outcome_tables import PlainTable
from reports.run_rows import RunRow, row_of
from reports.spreadsheet import xlsx_of_tables
from tests.unit.reports.making import assessed, full

GOLDEN = Path(__file__).parent / "golden"
MODES = [mode.id for mode in full().modes]
ORDER = ("classe III", "classe II", "classe I")
ANSWERS = Answers("classe", ORDER, {mode: ORDER[min(rank, 2)] for rank, mode in enumerate(MODES)})
LIGHT, HEAVY = MODES[0], MODES[-1]
COUNTS = st.lists(st.integers(0, 30), min_size=9, max_size=9)


def row(case: str, mode: str | None, given: str = "", group: str = "") -> RunRow:
    """A file of this mode, to which this class was given."""
    base = row_of(assessed(full(), case), f"Produit {case}", None, {"classe": given} if given else {})
    return RunRow(**{**{name: getattr(base, name) for name in base.__slots__}, "mode": mode, "group": group})


ROWS = [
    row("1", HEAVY, "classe I", "R1"),
    row("2", LIGHT, "classe II", "R1"),
    row("3", LIGHT, "classe I"),
    row("4", HEAVY, "classe III"),
    row("5", MODES[1], "classe II"),
    row("6", MODES[1], "classe III"),
    row("7", None, "classe I"),
    row("8", LIGHT),
]


def square(counts: list[int]) -> Matrix:
    return tuple(tuple(counts[place : place + 3]) for place in (0, 3, 6))


def test_a_group_is_counted_once_by_its_heaviest() -> None:
    found = agreement_of(ROWS, ANSWERS)
    assert (found.files, found.left_out, found.units) == (8, 2, 5)
    assert found.matrix == ((0, 0, 1), (1, 1, 0), (1, 0, 1))
    assert (found.same.count, found.same.total) == (2, 5)
    assert [(rate.count, rate.total) for rate in found.found] == [(0, 2), (1, 1), (1, 2)]


def test_the_furthest_come_first_and_too_light_before_too_heavy() -> None:
    assert [(each.row.case, each.gap) for each in agreement_of(ROWS, ANSWERS).apart] == [("3", -2), ("4", 2), ("6", 1)]


def test_nothing_known_is_said_so() -> None:
    found = agreement_of([row("8", LIGHT)], ANSWERS)
    assert (found.units, found.left_out, found.kappa, found.same.share) == (0, 1, None, None)


def test_agreeing_on_one_class_alone_has_no_kappa() -> None:
    assert weighted_kappa(((0, 0, 0), (0, 7, 0), (0, 0, 0))) is None


def test_perfect_agreement_is_one_and_opposition_is_minus_one() -> None:
    perfect = weighted_kappa(((5, 0, 0), (0, 7, 0), (0, 0, 3)))
    opposed = weighted_kappa(((0, 0, 5), (0, 0, 0), (5, 0, 0)))
    assert perfect is not None
    assert opposed is not None
    assert perfect.value == pytest.approx(1)
    assert perfect.interval is None
    assert opposed.value == pytest.approx(-1)


def test_with_two_classes_it_is_cohens_kappa() -> None:
    """Cohen 1960: (observed − expected) / (1 − expected); 35 of 50 agree where 25 would by chance."""
    found = weighted_kappa(((20, 5), (10, 15)))
    assert found is not None
    assert found.value == pytest.approx(0.4)


@given(COUNTS)
def test_it_is_one_minus_the_ratio_of_squared_distances(counts: list[int]) -> None:
    """The other formula of Cohen 1968, by disagreements: the same value."""
    matrix, total = square(counts), sum(counts)
    found = weighted_kappa(matrix)
    rows, columns = [sum(each) for each in matrix], [sum(each[j] for each in matrix) for j in range(3)]
    by_chance = sum((i - j) ** 2 * rows[i] * columns[j] for i in range(3) for j in range(3))
    if not by_chance:
        assert found is None
        return
    seen = sum((i - j) ** 2 * matrix[i][j] for i in range(3) for j in range(3))
    assert found is not None
    assert found.value == pytest.approx(1 - seen * total / by_chance)
    low, high = found.interval or (found.value, found.value)
    assert -1 - 1e-12 <= low <= found.value <= high <= 1 + 1e-12


def test_its_interval_is_that_of_a_bootstrap() -> None:
    """An independent way to the same standard error: files drawn again and again, with replacement."""
    matrix = ((80, 30, 5), (25, 200, 40), (3, 35, 90))
    cells = [(i, j) for i in range(3) for j in range(3)]
    draws = Random(20260101)
    values = []
    for _ in range(600):
        drawn = draws.choices(cells, [matrix[i][j] for i, j in cells], k=508)
        again = weighted_kappa(tuple(tuple(drawn.count((i, j)) for j in range(3)) for i in range(3)))
        assert again is not None
        values.append(again.value)
    found = weighted_kappa(matrix)
    assert found is not None
    assert found.interval is not None
    assert (found.interval[1] - found.interval[0]) / 2 / 1.96 == pytest.approx(stdev(values), rel=0.12)
    assert fmean(values) == pytest.approx(found.value, abs=3 * stdev(values) / sqrt(600) + 0.003)


def test_macro_f1_weighs_each_class_alike() -> None:
    assert macro_f1(((5, 0, 0), (0, 7, 0), (0, 0, 3))) == 1
    assert macro_f1(((0, 0, 0), (10, 70, 20), (0, 0, 0))) == pytest.approx((2 * 70 / 170) / 3)


def as_text(tables: tuple[PlainTable, ...]) -> str:
    lines = [
        line for each in tables for line in (each.title, " | ".join(each.headers), *map(" | ".join, each.rows), "")
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_tables_are_the_golden_ones(language: Language) -> None:
    golden = GOLDEN / f"against.{language}.txt"
    assert as_text(plain_agreement(agreement_of(ROWS, ANSWERS), full(), language)) == golden.read_text(encoding="utf-8")


def test_no_file_has_no_measure() -> None:
    tables = plain_agreement(agreement_of([], ANSWERS), full())
    assert len(tables) == 1


def test_a_spreadsheet_has_a_sheet_a_table_and_runs_no_formula(tmp_path: Path) -> None:
    tables = (PlainTable("=1+1", ("a", "b"), (("=2", "x"),)), PlainTable("t", ("c",), (("1",),)))
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx_of_tables(tables))
    book = load_workbook(path)
    assert [sheet.max_row for sheet in book.worksheets] == [3, 3]
    assert {cell.data_type for sheet in book.worksheets for line in sheet for cell in line if cell.value} == {"s"}
    assert against_csv(tables).decode("utf-8-sig").splitlines()[:4] == ["'=1+1", "a;b", "'=2;x", ""]
