"""What the tests of intake read: a small rulebook, and files of every format built on the spot."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

from engine.facts import Fact
from engine.model import Attribute, Level, Rulebook
from engine.range import Range
from intake import Item, Record, Records, Reject, read_records
from intake.mapping import Mapping as SourceMapping

Cell = str | bool | Decimal | date | None
Grid = Sequence[Sequence[Cell]]

ATTRIBUTES = (
    Attribute(id="nouveau", label="Nouveau", kind="boolean"),
    Attribute(
        id="age",
        label="Âge",
        kind="number",
        unit="an",
        range=Range(text="[0..120]", low=Decimal(0), high=Decimal(120)),
    ),
    Attribute(id="dose", label="Dose", kind="number", unit="mg"),
    Attribute(id="depot", label="Dépôt", kind="date"),
    Attribute(
        id="procedure",
        label="Procédure",
        kind="choice",
        values=("nationale", "centralisée", "MRP"),
        also={"MRP": ("reconnaissance mutuelle",)},
    ),
    Attribute(
        id="populations",
        label="Populations",
        kind="set",
        values=("adulte", "enfant", "femme enceinte"),
        also={"enfant": ("pédiatrie",)},
    ),
    Attribute(id="code", label="Code", kind="text"),
)
RULEBOOK = Rulebook(
    id="essai",
    title="Essai",
    version=1,
    status="draft",
    modes=(Level(id="simple", label="Simple", start=0),),
    attributes={attribute.id: attribute for attribute in ATTRIBUTES},
)


def read(path: Path, mapping: SourceMapping | None = None, sheet: str | None = None) -> list[Item]:
    """Every item of a file."""
    return list(read_records(path, RULEBOOK, mapping, sheet))


def records(items: Iterable[Item]) -> list[Record]:
    """The items, all of which must be records."""
    found = list(items)
    assert all(isinstance(item, Record) for item in found), [item for item in found if not isinstance(item, Record)]
    return [item for item in found if isinstance(item, Record)]


def rejects(items: Iterable[Item]) -> list[Reject]:
    """The rejects among items."""
    return [item for item in items if isinstance(item, Reject)]


def codes(reject: Reject) -> list[str]:
    """The codes of every mistake of a row."""
    return [fault.diagnostic.code for fault in reject.faults]


def fact(record: Record, attribute: str) -> Fact:
    """The fact that a record gives for an attribute."""
    return record.case.given[attribute]


def write(path: Path, content: str | bytes) -> Path:
    """A file with this content."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def spelt(cell: Cell) -> str:
    """A cell as a French CSV has it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "oui" if cell else "non"
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return format(cell, "f").replace(".", ",") if isinstance(cell, Decimal) else cell


def as_csv(grid: Grid, delimiter: str, encoding: str = "utf-8") -> bytes:
    """A grid as CSV."""
    held = io.StringIO(newline="")
    csv.writer(held, delimiter=delimiter).writerows([[spelt(cell) for cell in row] for row in grid])
    return held.getvalue().encode(encoding)


def _json_cell(column: str, cell: Cell) -> object:
    if column == "populations" and isinstance(cell, str):
        return [item.strip() for item in cell.split("+")]
    if isinstance(cell, Decimal):
        return _Numeral(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


class _Numeral(float):
    """A decimal that `json` writes digit for digit."""

    def __new__(cls, number: Decimal) -> _Numeral:
        made = super().__new__(cls, number)
        made.digits = format(number, "f")
        return made

    digits: str

    def __repr__(self) -> str:
        return self.digits


def objects(grid: Grid) -> list[dict[str, object]]:
    """The rows of a grid as objects with native values."""
    names = [str(name) for name in grid[0]]
    pairs = [[(name, _json_cell(name, cell)) for name, cell in zip(names, row, strict=True)] for row in grid[1:]]
    return [{name: value for name, value in row if value is not None} for row in pairs]


def dumped(value: object) -> str:
    """JSON, decimals written digit for digit."""
    if isinstance(value, _Numeral):
        return value.digits
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(key)}: {dumped(held)}" for key, held in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(dumped(held) for held in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def as_xlsx(grid: Grid, title: str = "Feuil1") -> bytes:
    """A grid as XLSX, with real numbers, dates and booleans."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in grid:
        sheet.append([float(cell) if isinstance(cell, Decimal) else cell for cell in row])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


ODS_SPACES = " ".join(
    f'xmlns:{name}="urn:{urn}"'
    for name, urn in {
        "office": "oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "oasis:names:tc:opendocument:xmlns:text:1.0",
        "calcext": "org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    }.items()
)


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, bool):
        return f'<table:table-cell office:value-type="boolean" office:boolean-value="{str(cell).lower()}"/>'
    if isinstance(cell, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
    if isinstance(cell, Decimal):
        return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'
    return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'


def ods_rows(grid: Grid) -> str:
    """A grid as the rows of an ODS table."""
    rows = ("".join(_ods_cell(cell) for cell in row) for row in grid)
    return "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)


def ods(rows: str, name: str = "Feuille1", doctype: str = "") -> bytes:
    """An ODS file whose one sheet has these rows, written as XML."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document-content {ODS_SPACES}><office:body>'
        f'<office:spreadsheet><table:table table:name="{name}">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    members = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": manifest,
        "content.xml": content,
    }
    return zipped({name: content.encode() for name, content in members.items()})


def as_ods(grid: Grid) -> bytes:
    """A grid as ODS, with real numbers, dates and booleans."""
    return ods(ods_rows(grid))


def zipped(members: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def unzipped(content: bytes) -> dict[str, bytes]:
    """The members of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


SHEET_SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def xlsx_with_sheet(rows: str, doctype: str = "") -> bytes:
    """An XLSX file whose first sheet has these rows, written as XML."""
    members = unzipped(as_xlsx([["id"]]))
    sheet = f"{doctype}<worksheet {SHEET_SPACE}><sheetData>{rows}</sheetData></worksheet>"
    return zipped({**members, "xl/worksheets/sheet1.xml": sheet.encode()})


def described(found: Records) -> tuple[str, str]:
    """The format and the encoding of a file, as its reader names them."""
    return found.format, found.encoding
