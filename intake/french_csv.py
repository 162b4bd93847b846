"""A table written as a French spreadsheet opens it: `;`, and nothing that runs as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TextIO

from intake.export import safe_cell


class FrenchCsv:
    """Rows written one after another to a text stream opened with `newline=""`."""

    def __init__(self, stream: TextIO) -> None:
        """Write to this stream."""
        self._writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")

    def add(self, cells: Iterable[str]) -> None:
        """Write a row, every cell made safe."""
        self.add_safe(safe_cell(cell) for cell in cells)

    def add_safe(self, cells: Iterable[str]) -> None:
        """Write a row whose cells are already safe: figures keep their signs."""
        self._writer.writerow(list(cells))


class FrenchFile(FrenchCsv):
    """A whole table in memory, then as the bytes of a file."""

    def __init__(self) -> None:
        """Begin an empty file."""
        self._held = io.StringIO(newline="")
        super().__init__(self._held)

    @property
    def content(self) -> bytes:
        """UTF-8 with its mark, by which a spreadsheet tells it from older encodings."""
        return self._held.getvalue().encode("utf-8-sig")
