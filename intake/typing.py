"""From a raw cell to a value of an attribute, or every reason why it is none."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from engine.cells.literals import parse_value, read_declared
from engine.cells.words import declared
from engine.errors import CellError, Diagnostic, Location, Message, diagnostic
from engine.messages_case import EXPECTED_EN, EXPECTED_FR
from engine.model import Attribute
from engine.opening import misfits_of_value
from engine.values import Value, canonical, in_range_of_decimals, shown
from intake import messages_record as say
from intake.table import Odd, Raw

UNKNOWN = "inconnu"
ODD: dict[str, Message] = {
    "error": say.ERROR_CELL,
    "not_finite": say.NOT_FINITE,
    "digits": say.TOO_MANY_DIGITS,
    "nested": say.NESTED,
    "surrogate": say.SURROGATE,
    "time": say.TIME_OF_DAY,
}
# `+` stands alone between spaces, since a declared value may hold one.
BETWEEN_ITEMS = re.compile(r"\s\+\s|;")


class CellMistakes(Exception):
    """Everything wrong with one cell."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        """Keep the diagnostics."""
        super().__init__(diagnostics)
        self.diagnostics = diagnostics


def mistake(message: Message, **values: object) -> CellMistakes:
    """The error of a cell with one mistake."""
    return CellMistakes([diagnostic(message, **values)])


def value_of(raw: Raw, attribute: Attribute, *, typed: bool) -> Value | None:
    """The value that a cell gives to an attribute, None when it says that it is unknown.

    `typed`: the file says what each value is (JSON), so that a text is never read as a number, a date
    or a boolean. Raises CellMistakes.
    """
    if isinstance(raw, str):
        return _of_text(raw, attribute, typed)
    value = _native(raw, attribute)
    misfits = list(misfits_of_value(attribute, value, Location()))
    if misfits:
        raise CellMistakes(misfits)
    return canonical(value)


def _of_text(text: str, attribute: Attribute, typed: bool) -> Value | None:
    if text.strip().casefold() == UNKNOWN:
        return None
    if typed and attribute.kind in ("boolean", "number", "set"):
        raise _wrong_type(text, attribute)
    try:
        if attribute.kind == "set":
            return _set_of(BETWEEN_ITEMS.split(text), attribute)
        return parse_value(spelt(text, attribute), attribute)
    except CellError as error:
        raise CellMistakes(list(error.diagnostics)) from error


def spelt(text: str, attribute: Attribute) -> str:
    """The declared value of which a text is another spelling (`also:`), else the text itself."""
    return next((value for value, spellings in attribute.also.items() if declared(text, spellings)), text)


def _set_of(items: list[str], attribute: Attribute) -> frozenset[str]:
    found: set[str] = set()
    mistakes: list[Diagnostic] = []
    for item in items:
        try:
            found.add(read_declared(spelt(item, attribute), attribute))
        except CellError as error:
            mistakes += error.diagnostics
    if mistakes:
        raise CellError(mistakes)
    return frozenset(found)


def _native(raw: Raw, attribute: Attribute) -> Value:
    match raw, attribute.kind:
        case Odd(), _:
            raise mistake(ODD[raw.why])
        case bool(), "boolean":
            return raw
        case Decimal(), "number":
            return _exact(raw)
        case datetime(), "date":
            return day_of(raw)
        case date(), "date":
            return raw
        case tuple(), "set":
            return _listed(raw, attribute)
    raise _wrong_type(raw, attribute)


def _exact(number: Decimal) -> Decimal:
    if not in_range_of_decimals(number):
        raise mistake(say.TOO_MANY_DIGITS)
    return number


def day_of(moment: datetime) -> date:
    """The day of a moment that is midnight. Raises CellMistakes for any other."""
    if moment.time() != moment.min.time():
        raise mistake(say.DATE_WITH_TIME, day=shown(moment.date()))
    return moment.date()


def _listed(parts: tuple[object, ...], attribute: Attribute) -> frozenset[str]:
    items = [part for part in parts if isinstance(part, str)]
    for part in parts:
        if not isinstance(part, str):
            raise _wrong_type(part, attribute)
    try:
        return _set_of(items, attribute)
    except CellError as error:
        raise CellMistakes(list(error.diagnostics)) from error


def _wrong_type(raw: object, attribute: Attribute) -> CellMistakes:
    found_fr, found_en = found_in(raw)
    return mistake(
        say.WRONG_TYPE,
        attribute=attribute.id,
        kind_fr=EXPECTED_FR[attribute.kind],
        kind_en=EXPECTED_EN[attribute.kind],
        found_fr=found_fr,
        found_en=found_en,
    )


def found_in(raw: object) -> tuple[str, str]:
    """What a cell holds, in words."""
    return next((words for kind, words in _FOUND if isinstance(raw, kind)), ("rien", "nothing"))


_FOUND: tuple[tuple[type, tuple[str, str]], ...] = (
    (bool, ("un booléen", "a boolean")),
    (Decimal, ("un nombre", "a number")),
    (str, ("un texte", "a text")),
    (date, ("une date", "a date")),
    (tuple, ("une liste", "a list")),
    (Odd, ("autre chose", "something else")),
)


def text_of(raw: Raw, *, typed: bool) -> str:
    """The text of a cell that is no attribute's: an identifier, a label, an outcome. Raises CellMistakes.

    A whole number is taken as its digits unless `typed`, since spreadsheets make one of any identifier of digits.
    """
    if isinstance(raw, str):
        return " ".join(raw.split())
    if isinstance(raw, Odd):
        raise mistake(ODD[raw.why])
    if isinstance(raw, Decimal) and not typed and raw == raw.to_integral_value() and in_range_of_decimals(raw):
        return shown(canonical(raw))
    found_fr, found_en = found_in(raw)
    raise mistake(say.NOT_TEXT, found_fr=found_fr, found_en=found_en)


def outcome_of(raw: Raw) -> str:
    """The text of an outcome, whatever its kind. Raises CellMistakes."""
    if isinstance(raw, datetime):
        return shown(day_of(raw))
    if isinstance(raw, bool | Decimal | date):
        return shown(raw)
    return text_of(raw, typed=False)
