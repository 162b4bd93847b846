"""What both formats share: ages in years, days, values of repeated elements gathered into one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from engine.errors import diagnostic
from engine.values import plain
from intake import messages_icsr as say
from intake.icsr.columns import COLUMNS, WORST_FIRST
from intake.table import Fault

# Of a year. R3 writes units in UCUM, R2 in codes.
YEARS = {
    **dict.fromkeys(("{decade}", "10.a", "800"), Decimal(10)),
    **dict.fromkeys(("a", "801"), Decimal(1)),
    **dict.fromkeys(("mo", "802"), 1 / Decimal(12)),
    **dict.fromkeys(("wk", "803"), 7 / Decimal("365.25")),
    **dict.fromkeys(("d", "804"), 1 / Decimal("365.25")),
    **dict.fromkeys(("h", "805"), 1 / Decimal(24 * 365.25)),
}
LONGEST_NUMBER = 12
_MOMENT = re.compile(r"([0-9]{8})(?:([0-9]{2})([0-9]{2})?([0-9]{2})?(?:\.[0-9]+)?)?(?P<zone>[+-][0-9]{4})?")


@dataclass(slots=True)
class Found:
    """The columns of one case, and what is wrong with them."""

    cells: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def put(self, column: str, value: str) -> None:
        """Fill a column, unless there is nothing to put in it."""
        if value:
            self.cells[column] = value

    def list(self, column: str, values: Iterable[str]) -> None:
        """Fill a column with several values, each once."""
        self.put(column, " ; ".join(dict.fromkeys(value for value in values if value)))

    def age(self, number: str, unit: str) -> None:
        """An age in years. A unit that nobody knows is a mistake; a number that is none is left to the mapping."""
        if number and unit not in YEARS:
            known = ", ".join(YEARS)
            said = diagnostic(say.AGE_UNIT, unit=unit[:20], known=known)
            self.faults.append(Fault(column="D.2.2", value=f"{number} {unit}"[:60], diagnostic=said))
        elif number:
            self.put("D.2.2", in_years(number, unit))

    def finish(self) -> Found:
        """Put the columns in their order, and gather the texts in which words are sought."""
        texts = [self.cells.get(column, "") for column in ("E.i.1", "E.i.2.1b", "H")]
        self.put("text", " . ".join(text for text in texts if text))
        self.cells = {column: self.cells[column] for column in COLUMNS if column in self.cells}
        return self


def in_years(number: str, unit: str) -> str:
    """An age in years, to the thousandth; the text itself if it is no number."""
    try:
        years = Decimal(number) * YEARS[unit] if len(number) <= LONGEST_NUMBER else None
    except InvalidOperation:
        years = None
    if years is None or not years.is_finite():
        return number
    return plain(years.quantize(Decimal("0.001")))


def day(moment: str) -> str:
    """The day of an HL7 moment, ISO; nothing when it is only a month or a year; the text itself if it is no moment."""
    digits = moment[:8]
    if not moment[:4].isdigit():
        return moment
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 and digits.isdigit() else ""


def moment(text: str) -> str:
    """An HL7 moment, ISO, in universal time if it says its zone; nothing if it is not precise to the day."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        return ""
    digits, zone = "".join(part or "00" for part in found.groups()[:4]), found["zone"]
    try:
        read = datetime.strptime(digits + (zone or "+0000"), "%Y%m%d%H%M%S%z").astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return read.replace(tzinfo=None).isoformat(" ")


def whole(text: str) -> str:
    """A number of version; nothing if it is none: a case is not refused for it."""
    return text if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else ""


def any_true(values: Iterable[str]) -> str:
    """Whether something holds in any reaction; nothing when no reaction says."""
    said = [value for value in values if value]
    return "true" if "true" in said else "false" if said else ""


def worst(outcomes: Iterable[str]) -> str:
    """The worst outcome of the reactions; a code that nobody knows is kept, for the mapping to refuse."""
    said = [outcome for outcome in outcomes if outcome]
    unknown = [outcome for outcome in said if outcome not in WORST_FIRST]
    return next(iter(unknown), None) or next((code for code in WORST_FIRST if code in said), "")
