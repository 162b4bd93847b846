"""How far a sheet extends and which of its cells are errors, read from its XML without building anything.

The library that reads values allocates a sheet as one dense rectangle, where a single stray cell can
ask for all the memory there is, and returns an error cell as if it were empty. Both are settled here first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
MAX_CELLS = 10_000_000
REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
CALCEXT = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "


UNCOMPUTED = "formule sans valeur"


class ForbiddenXml(Exception):
    """XML that no workbook needs: a document type, hence entities; or positions that no sheet has."""

    def __init__(self, reason_fr: str, reason_en: str) -> None:
        """Keep the reason in both languages."""
        super().__init__(reason_fr)
        self.reason_fr, self.reason_en = reason_fr, reason_en


@dataclass(slots=True)
class Extent:
    """The rectangle from the first cell that holds every filled cell, and the error cells by (row, column) from 1."""

    rows: int = 0
    columns: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)

    def fill(self, row: int, column: int) -> None:
        """Take in a filled cell."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)

    @property
    def bearable(self) -> bool:
        """Whether the rectangle fits in memory, and in the bounds that every spreadsheet keeps."""
        fits = self.rows <= MAX_ROWS and self.columns <= MAX_COLUMNS
        return fits and self.rows * self.columns <= MAX_CELLS


class _Scanner:
    """Reads XML by events. Element and attribute names come as `namespace name`."""

    def __init__(self) -> None:
        self.text: list[str] | None = None

    def read(self, content: bytes) -> None:
        parser = ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._forbid
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(content, True)
        except (ExpatError, ValueError, LookupError) as error:
            raise ForbiddenXml("il est mal formé", "it is malformed") from error

    def _forbid(self, *_: object) -> None:
        raise ForbiddenXml("il déclare un DOCTYPE", "it declares a DOCTYPE")

    def _characters(self, data: str) -> None:
        if self.text is not None:
            self.text.append(data)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens: nothing to keep of it."""

    def end(self, name: str) -> None:
        """An element closes: nothing to keep of it."""


class _Xlsx(_Scanner):
    """One worksheet of an XLSX file."""

    def __init__(self) -> None:
        super().__init__()
        self.extent = Extent()
        self.row = self.column = 0
        self.is_error = self.has_formula = self.has_value = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "row":
            self.row, self.column = _number(attributes.get("r"), self.row + 1), 0
        elif tag == "c":
            self._cell(attributes)
        elif tag == "f":
            self.has_formula = True
        elif tag in ("v", "is"):
            self.has_value = True
            self.extent.fill(self.row, self.column)
            self.text = [] if self.is_error else None

    def _cell(self, attributes: dict[str, str]) -> None:
        self.is_error = attributes.get("t") == "e"
        self.has_formula = self.has_value = False
        self.column += 1
        if reference := attributes.get("r"):
            self.row, self.column = _position(reference)

    def end(self, name: str) -> None:
        if self.text is not None and name.endswith(" v"):
            self.extent.errors[self.row, self.column] = "".join(self.text)
            self.text = None
        elif name.endswith(" c") and self.has_formula and not self.has_value:
            # Saved by a program that does not compute: read as it is, the cell would pass for silence.
            self.extent.fill(self.row, self.column)
            self.extent.errors[self.row, self.column] = UNCOMPUTED


class _Ods(_Scanner):
    """Every sheet of an ODS file: one document holds them all."""

    def __init__(self) -> None:
        super().__init__()
        self.extents: dict[str, Extent] = {}
        self.extent = Extent()
        self.row = self.rows_here = self.column = self.columns_here = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == TABLE + "table":
            self.extent = self.extents.setdefault(attributes.get(TABLE + "name", ""), Extent())
            self.row = self.rows_here = 0
        elif name == TABLE + "table-row":
            self.row += self.rows_here
            self.rows_here = _number(attributes.get(TABLE + "number-rows-repeated"), 1)
            self.column = self.columns_here = 0
        elif name in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            self._cell(attributes)

    def _cell(self, attributes: dict[str, str]) -> None:
        self.column += self.columns_here
        self.columns_here = _number(attributes.get(TABLE + "number-columns-repeated"), 1)
        if attributes.get(CALCEXT + "value-type") == "error":
            self.text = []
        if OFFICE + "value-type" in attributes:
            self.extent.fill(self.row + self.rows_here, self.column + self.columns_here)

    def end(self, name: str) -> None:
        if self.text is not None and name == TABLE + "table-cell":
            self.extent.errors[self.row + 1, self.column + 1] = "".join(self.text)
            self.text = None


def _number(text: str | None, default: int) -> int:
    if text is None:
        return default
    if not re.fullmatch(r"[0-9]{1,12}", text) or int(text) < 1:
        raise _no_such_position()
    return int(text)


def _no_such_position() -> ForbiddenXml:
    return ForbiddenXml("une de ses positions n'existe pas", "one of its positions does not exist")


def _position(reference: str) -> tuple[int, int]:
    """`B3` → (3, 2)."""
    found = REFERENCE.fullmatch(reference.upper())
    if not found:
        raise _no_such_position()
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def extent_of_xlsx(content: bytes) -> Extent:
    """The extent of one worksheet's XML. Raises ForbiddenXml."""
    scanner = _Xlsx()
    scanner.read(content)
    return scanner.extent


def extents_of_ods(content: bytes) -> dict[str, Extent]:
    """The extent of each sheet of an ODS `content.xml`, by name. Raises ForbiddenXml."""
    scanner = _Ods()
    scanner.read(content)
    return scanner.extents


def refuse_entities(content: bytes) -> None:
    """Raises ForbiddenXml when an XML text is malformed or declares a document type."""
    _Scanner().read(content)
