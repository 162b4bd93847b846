"""Cases as openFDA writes them: the R2 tags as keys of JSON objects, one or many under `results`."""

from __future__ import annotations

from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

from engine.errors import diagnostic
from intake import messages_file as say_file
from intake import messages_icsr as say
from intake.encoding import encoding_of
from intake.icsr.columns import COLUMNS
from intake.icsr.element import Element
from intake.icsr.parts import Found
from intake.icsr.r2 import r2_case
from intake.icsr.rows import named
from intake.json_cases import MAX_JSON
from intake.json_values import JsonMistake, Keyed, decode
from intake.opening import reading, unpacked
from intake.table import Fault, Row, Table, file_error

DEEPEST = 12


def openfda_table(path: Path) -> Table:
    """The cases of a JSON file in the keys of openFDA. Raises FileError: malformed, too large."""
    encoding = encoding_of(path, MAX_JSON)
    with reading(path), TextIOWrapper(unpacked(path), encoding=encoding.codec, newline="") as stream:
        text = stream.read()
    try:
        value, _ = decode(text, len(text) - len(text.lstrip()))
    except JsonMistake as error:
        line = text.count("\n", 0, error.position) + 1
        raise file_error(say_file.JSON_SYNTAX, str(path), line=line, **error.reasons) from error
    return Table(str(path), "ICSR", COLUMNS, _rows(value), encoding.name)


def _rows(value: object) -> Iterator[Row]:
    for number, each in enumerate(_cases(value), start=1):
        if isinstance(each, Keyed) and isinstance(each.get("patient"), Keyed):
            found = r2_case(_element("safetyreport", each))
            yield Row(number, found.cells, named(number, found), tuple(found.faults))
        else:
            yield Row(number, {}, named(number, Found()), (Fault(diagnostic=diagnostic(say.NO_PATIENT)),))


def _cases(value: object) -> list[object]:
    held = value.get("results") if isinstance(value, Keyed) and "results" in value else value
    return list(held) if isinstance(held, list) else [held]


def _element(tag: str, value: object, depth: int = 0) -> Element:
    made = Element(tag, {}, 1)
    if isinstance(value, Keyed) and depth < DEEPEST:
        parts = ((key, each) for key, held in value.items() for each in (held if isinstance(held, list) else [held]))
        made.children = [_element(key, each, depth + 1) for key, each in parts]
    elif isinstance(value, str):
        made.texts.append(value)
    return made
