"""Which reader a file needs: its content first, then its name."""

from __future__ import annotations

from pathlib import Path

from intake import messages_file as say
from intake.delimited import csv_rows
from intake.encoding import encoding_of
from intake.grid import Recognised, table_of
from intake.icsr import COLUMNS, icsr_table, openfda_table
from intake.json_cases import json_table, lines_table
from intake.opening import GZIP, first_bytes
from intake.parquet import PARQUET, parquet_rows
from intake.sheets import sheet_rows
from intake.table import Table, file_error

ZIP = b"PK\x03\x04"
JSON_SUFFIXES, LINES_SUFFIXES = {".json"}, {".jsonl", ".ndjson"}
MARKUP_SUFFIXES = {".xml", ".sgm", ".sgml", ".ack"}
# What the files of a folder are told by; a file given by its own name is read whatever that is.
TABLE_SUFFIXES = {".csv", ".tsv", ".xlsx", ".ods", ".parquet"} | JSON_SUFFIXES | LINES_SUFFIXES
XML = (b"<?xml", b"\xef\xbb\xbf<?xml", "\ufeff<?xml".encode("utf-16-le"), "\ufeff<?xml".encode("utf-16-be"))


def open_table(path: Path, recognised: Recognised, sheet: str | None = None) -> Table:
    """The table that a file holds: CSV, JSON, JSON Lines, ICSR in XML (through gzip or not), XLSX, ODS or Parquet.

    `recognised` says whether a row's names are those of the header, when a title stands above it.
    Raises FileError for a file that cannot be read at all.
    """
    head = first_bytes(path)
    if head.startswith(ZIP):
        format, grid = sheet_rows(path, sheet)
        return table_of(grid, str(path), format, "", recognised)
    if sheet is not None:
        raise file_error(say.SHEET_OF_TEXT, str(path))
    if head.startswith(PARQUET):
        return table_of(parquet_rows(path), str(path), "Parquet", "", recognised)
    suffix = _suffix(path, head)
    if suffix in MARKUP_SUFFIXES or head.startswith(XML):
        return icsr_table(path)
    if suffix in JSON_SUFFIXES and recognised(frozenset(COLUMNS)):
        return openfda_table(path)
    if suffix in LINES_SUFFIXES:
        return lines_table(path)
    return json_table(path) if suffix in JSON_SUFFIXES else _csv_table(path, recognised)


def _suffix(path: Path, head: bytes) -> str:
    name = Path(path.stem) if head.startswith(GZIP) and path.suffix.lower() == ".gz" else path
    return name.suffix.lower()


def _csv_table(path: Path, recognised: Recognised) -> Table:
    encoding = encoding_of(path)
    return table_of(csv_rows(path, encoding), str(path), "CSV", encoding.name, recognised)
