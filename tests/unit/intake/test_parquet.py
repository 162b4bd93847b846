"""Parquet: what its typed columns become, and a file that is not what it says."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from engine.loading import load_rulebook_text
from intake.files import open_table
from intake.native import is_native_header
from intake.record import Record, Reject
from intake.records import read_records
from intake.table import FileError, Odd, Table

BOOK = load_rulebook_text(
    """
rulebook: essai
title: "Essai"
version: 1
status: draft
modes: [{id: simple, label: "Simple", from: 0}]
attributes:
  nombre: {label: "Nombre", kind: number, range: "[0..10]"}
  oui_non: {label: "Oui ou non", kind: boolean}
  jour: {label: "Jour", kind: date}
  publics: {label: "Publics", kind: set, values: ["enfant", "adulte"]}
rules: []
"""
)


def written(path: Path, **columns: list[Any]) -> Path:
    pl.DataFrame(columns, strict=False).write_parquet(path)
    return path


def opened(path: Path) -> Table:
    return open_table(path, is_native_header)


def test_each_type_becomes_what_it_means(tmp_path: Path) -> None:
    path = written(
        tmp_path / "x.parquet",
        id=["a", "b"],
        whole=[3, None],
        real=[0.1, float("nan")],
        exact=[Decimal("1.50"), None],
        flag=[True, False],
        day=[date(2024, 2, 29), None],
        moment=[datetime.fromisoformat("2024-02-29T08:30"), None],
        hour=[time(8, 30), None],
        several=[["x", "y"], []],
        nested=[{"k": 1}, None],
        numbers=[[1, 2], None],
    )
    table = opened(path)
    first, second = table.rows
    assert (table.format, first.line, second.line) == ("Parquet", 1, 2)
    assert (first.cells["whole"], first.cells["real"]) == (Decimal(3), Decimal("0.1"))
    assert str(first.cells["exact"]).rstrip("0") == "1.5"
    assert (first.cells["flag"], first.cells["day"]) == (True, date(2024, 2, 29))
    assert first.cells["moment"] == datetime.fromisoformat("2024-02-29T08:30")
    assert first.cells["hour"] == Odd("08:30:00", "time")
    assert first.cells["several"] == ("x", "y")
    assert [first.cells[name].why for name in ("nested", "numbers")] == ["nested"] * 2  # type: ignore[union-attr]
    assert second.cells["real"] == Odd("nan", "not_finite")
    assert "whole" not in second.cells


def test_rows_become_cases(tmp_path: Path) -> None:
    days = [date(2024, 1, 2), None]
    path = written(
        tmp_path / "x.parquet",
        id=["a", "b"],
        nombre=[2.5, 11.0],
        oui_non=[True, None],
        jour=days,
        publics=[["adulte", "enfant"], ["vieux"]],
    )
    first, second = read_records(path, BOOK)
    assert isinstance(first, Record)
    values = [fact.value for fact in first.case.facts]
    assert values == [Decimal("2.5"), True, date(2024, 1, 2), frozenset(("adulte", "enfant"))]
    assert isinstance(second, Reject)
    assert sorted(fault.column for fault in second.faults) == ["nombre", "publics"]


def test_rows_are_read_some_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intake.parquet.TOGETHER", 3)
    path = written(tmp_path / "x.parquet", id=[str(number) for number in range(8)])
    assert [(row.line, row.cells["id"]) for row in opened(path).rows] == [(n + 1, str(n)) for n in range(8)]


def test_its_content_says_what_it_is_whatever_its_name(tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", id=["a"])
    assert opened(path).format == "Parquet"


def test_a_row_of_nothing_is_left_out(tmp_path: Path) -> None:
    path = written(tmp_path / "x.parquet", id=["a", None, "b"], nombre=[None, None, 1])
    assert [row.line for row in opened(path).rows] == [1, 3]


@pytest.mark.parametrize("kept", [20, -20])
def test_a_damaged_file_is_told(tmp_path: Path, kept: int) -> None:
    path = written(tmp_path / "x.parquet", id=["a"] * 100)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(FileError, match="FILE_DAMAGED"):
        opened(path)


def test_damage_found_on_the_way_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "x.parquet", id=[f"{number * 7919}" for number in range(5_000)])
    content = bytearray(path.read_bytes())
    content[8:2_000] = bytes(1_992)
    path.write_bytes(content)
    with pytest.raises(FileError, match="FILE_DAMAGED"):
        list(opened(path).rows)
