"""A table written as a French spreadsheet opens it: `;`, and nothing that runs as a formula."""

from __future__ import annotations

import csv
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
        self._writer.writerow([safe_cell(cell) for cell in cells])
