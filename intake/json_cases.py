"""JSON and JSON Lines: one object a case, flat or with its facts apart."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from io import TextIOWrapper
from itertools import chain, islice
from pathlib import Path

from engine.errors import Message, diagnostic
from intake import messages_file as say
from intake.encoding import Encoding, encoding_of
from intake.grid import is_blank
from intake.json_values import BETWEEN, TRAILING, JsonMistake, Keyed, decode, raw_of, shown_text
from intake.opening import reading, unpacked
from intake.table import Fault, Row, Table, file_error

# Held whole in memory, as JSON must be; beyond this, JSON Lines.
MAX_JSON = 64 << 20
MAX_LINE = 1 << 20
SAMPLE = 1_000
MAX_SHOWN = 500
SPACES = " \t\n\r"


def json_table(path: Path) -> Table:
    """A JSON file: a list of cases, an object whose `cases` is that list, or one case; lines of cases are JSON Lines.

    Raises FileError: malformed anywhere, too large, not text.
    """
    encoding = encoding_of(path, MAX_JSON)
    with reading(path), TextIOWrapper(unpacked(path), encoding=encoding.codec, newline="") as stream:
        text = stream.read()
    try:
        rows = _rows(path, text)
    except JsonMistake as error:
        raise file_error(say.JSON_SYNTAX, str(path), line=_line(text, error.position), **error.reasons) from error
    if rows is None:
        return lines_table(path)
    return Table(str(path), "JSON", _columns(rows), iter(rows), encoding.name)


def _rows(path: Path, text: str) -> list[Row] | None:
    """The cases of a JSON text, or None when one value follows another: that is JSON Lines."""
    at = _past(text, 0)
    if text[at : at + 1] == "[":
        return _rows_of_list(text, at, ends=True)
    value, end = decode(text, at)
    if not isinstance(value, Keyed):
        raise file_error(say.JSON_SHAPE, str(path), line=_line(text, at))
    if _past(text, end) < len(text):
        return None
    if isinstance(value.get("cases"), list) and not value.repeated:
        return _rows_of_list(text, _start_of_cases(text, at), ends=False)
    if any(isinstance(held, list) and any(isinstance(part, Keyed) for part in held) for held in value.values()):
        raise file_error(say.JSON_SHAPE, str(path), line=_line(text, at))
    return [_row(_line(text, at), value, text[at : at + MAX_SHOWN])]


def lines_table(path: Path) -> Table:
    """A JSON Lines file, streamed; a malformed line spoils only itself."""
    encoding = encoding_of(path)
    rows = _lines(path, encoding)
    first = list(islice(rows, SAMPLE))
    return Table(str(path), "JSON Lines", _columns(first), chain(first, rows), encoding.name)


def _columns(rows: list[Row]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows for name in row.cells))


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _past(text: str, at: int) -> int:
    """The index of the next character that is not white space."""
    while text[at : at + 1] and text[at] in SPACES:
        at += 1
    return at


def _rows_of_list(text: str, start: int, *, ends: bool) -> list[Row]:
    rows: list[Row] = []
    line, counted, at = 1, 0, _past(text, start + 1)
    while text[at : at + 1] != "]":
        value, end = decode(text, at)
        line, counted = line + text.count("\n", counted, at), at
        rows.append(_row(line, value, " ".join(text[at : min(end, at + MAX_SHOWN)].split())))
        at = _next_item(text, end)
    if ends and _past(text, at + 1) < len(text):
        raise JsonMistake(TRAILING, _past(text, at + 1))
    return rows


def _next_item(text: str, at: int) -> int:
    at = _past(text, at)
    after = _past(text, at + 1)
    if text[at : at + 1] == "]":
        return at
    if text[at : at + 1] != "," or text[after : after + 1] == "]":
        raise JsonMistake(BETWEEN, at)
    return after


def _start_of_cases(text: str, at: int) -> int:
    """The index of the list under the key `cases`, in an object already known to be well formed."""
    while True:
        key, end = decode(text, _past(text, at + 1))
        value_at = _past(text, _past(text, end) + 1)
        if key == "cases":
            return value_at
        at = _past(text, decode(text, value_at)[1])


def _lines(path: Path, encoding: Encoding) -> Iterator[Row]:
    with reading(path), TextIOWrapper(unpacked(path), encoding=encoding.codec, newline="\n") as stream:
        number = 0
        while line := stream.readline(MAX_LINE):
            number += 1
            if len(line) == MAX_LINE:
                raise file_error(say.LONG_LINE, str(path), line=number, limit=MAX_LINE)
            if line.strip():
                yield _row_of_line(number, line.strip())


def _row_of_line(number: int, line: str) -> Row:
    try:
        value, end = decode(line, 0)
        if _past(line, end) < len(line):
            raise JsonMistake(TRAILING, end)
    except JsonMistake as error:
        fault = Fault(value=line[:MAX_SHOWN], diagnostic=diagnostic(say.ROW_JSON, **error.reasons))
        return Row(number, {}, line[:MAX_SHOWN], (fault,))
    return _row(number, value, line[:MAX_SHOWN])


def _row(line: int, value: object, written: str) -> Row:
    if not isinstance(value, Keyed):
        return Row(line, {}, written, (_fault(say.ROW_NOT_OBJECT, written),))
    facts = value.get("facts")
    inner = facts if isinstance(facts, Keyed) else Keyed()
    outer = {key: held for key, held in value.items() if held is not facts or not isinstance(facts, Keyed)}
    # A fact both inside and beside `facts` is given twice.
    repeated = (*value.repeated, *inner.repeated, *(key for key in inner if key in outer))
    cells = {_name(key): raw_of(held) for key, held in {**outer, **inner}.items()}
    faults = tuple(_fault(say.ROW_REPEATED_KEY, key, key=key) for key in repeated)
    return Row(line, {key: raw for key, raw in cells.items() if not is_blank(raw)}, written, faults)


def _name(key: str) -> str:
    return unicodedata.normalize("NFC", shown_text(key).strip())


def _fault(message: Message, value: str, **values: object) -> Fault:
    return Fault(value=value, diagnostic=diagnostic(message, **values))
