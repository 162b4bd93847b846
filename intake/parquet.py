"""Parquet: typed columns, read some rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import Any

from intake import messages_file as say
from intake.grid import GridRow, is_blank
from intake.table import Odd, Raw, file_error

PARQUET = b"PAR1"
TOGETHER = 10_000  # rows held at once


def parquet_rows(path: Path) -> Iterator[GridRow]:
    """The names of the columns, then the rows, numbered from 1 without the names. Raises FileError."""
    import polars as pl  # noqa: PLC0415 - a sixth of a second, for this format alone

    try:
        frame = pl.scan_parquet(path)
        names = frame.collect_schema().names()
        count = frame.select(pl.len()).collect().item()
    except (pl.exceptions.PolarsError, OSError) as error:
        raise file_error(say.PARQUET_DAMAGED, str(path)) from error
    yield GridRow(0, tuple(names), " ; ")
    for start in range(0, count, TOGETHER):
        try:
            held = frame.slice(start, TOGETHER).collect().rows()
        except (pl.exceptions.PolarsError, OSError) as error:
            raise file_error(say.PARQUET_DAMAGED, str(path)) from error
        yield from _rows(held, start + 1)


def _rows(held: list[tuple[Any, ...]], first: int) -> Iterator[GridRow]:
    for line, cells in enumerate(held, first):
        raws = tuple(map(_raw, cells))
        if not all(map(is_blank, raws)):
            yield GridRow(line, raws, " ; ")


def _raw(cell: Any) -> Raw:
    if cell is None or isinstance(cell, bool | str | Decimal | date | datetime):
        return cell
    if isinstance(cell, int):
        return Decimal(cell)
    if isinstance(cell, float):
        # The shortest decimal that reads back as the same float is what was meant.
        return Decimal(repr(cell)) if isfinite(cell) else Odd(str(cell), "not_finite")
    if isinstance(cell, list) and all(isinstance(part, str) for part in cell):
        return tuple(cell)
    return Odd(str(cell), "time" if isinstance(cell, time | timedelta) else "nested")
