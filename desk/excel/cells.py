"""Writing one cell: what is text stays text, whatever it begins with."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from engine.exchange.grid import Content

# A text that looks like an escape of the file format would be read back as the character it names.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def put(sheet: Worksheet, row: int, column: int, content: Content) -> Cell:
    """Write a cell and return it. A text that begins with `=` is no formula, nor becomes one once edited."""
    cell = cast(Cell, sheet.cell(row, column))  # nothing is merged here
    if isinstance(content, int | Decimal):
        cell.value = content
    elif isinstance(content, str) and content:
        cell.value = _ESCAPE.sub("_x005F_", content)
        cell.data_type = "s"  # said last: what begins with "=" would otherwise be kept as a formula
        cell.quotePrefix = content[0] in "=+-@"
    return cell
