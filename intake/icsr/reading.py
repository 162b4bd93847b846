"""A file of individual case safety reports as a table: one row a case, its columns the elements of E2B."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from engine.errors import diagnostic
from intake import messages_icsr as say
from intake.icsr.building import Refused
from intake.icsr.columns import COLUMNS
from intake.icsr.element import Element
from intake.icsr.parts import Found
from intake.icsr.r2 import r2_case
from intake.icsr.r3 import r3_case
from intake.icsr.rows import named
from intake.icsr.stream import Stream, Unread
from intake.opening import chunks
from intake.table import Fault, Row, Table

MAX_FILE = 16 << 30


def icsr_table(path: Path) -> Table:
    """The cases of an XML file, streamed.

    A file that is refused whole (an acknowledgement, entities, no case) is one row that says why, as a bad case
    is: in a folder of messages the others are read. Raises FileError for a file that cannot be opened.
    """
    rows = _rows(path)
    first = list(islice(rows, 1))
    return Table(str(path), "ICSR", COLUMNS, chain(first, rows))


def _rows(path: Path) -> Iterator[Row]:
    number = 0
    try:
        for number, found in enumerate(Stream().read(chunks(path, MAX_FILE)), start=1):
            yield _unread_row(number, found) if isinstance(found, Unread) else _row(number, found)
    except Refused as error:
        yield _refused_row(path, error)
    else:
        if not number:
            yield _refused_row(path, Refused(say.NO_CASE))


def _refused_row(path: Path, error: Refused) -> Row:
    return Row(1, {}, path.name, (Fault(diagnostic=diagnostic(error.message, **error.values)),))


def _row(number: int, message: Element) -> Row:
    found = _found(message)
    if found is None:
        return Row(message.line, {}, f"n° {number}", (Fault(diagnostic=diagnostic(say.NO_EVENT)),))
    return Row(message.line, found.cells, named(number, found), tuple(found.faults))


def _found(message: Element) -> Found | None:
    return r2_case(message) if message.tag == "safetyreport" else r3_case(message)


def _unread_row(number: int, unread: Unread) -> Row:
    fault = Fault(diagnostic=diagnostic(unread.message, **unread.values))
    found = unread.case and _found(unread.case)
    return Row(unread.line, {}, named(number, found or Found()), (fault,))
