"""Numbers as French readers write them, read exactly."""

from __future__ import annotations

import re
from decimal import Decimal

from engine.cells import messages_literal as say
from engine.cells.errors import refusal
from engine.cells.units import converted, same_unit, unit_after
from engine.errors import CellError
from engine.values import FRACTION_DIGITS, WHOLE_DIGITS, plain

# Thousands are separated by a plain, a no-break or a narrow no-break space.
SPACES = " \u00a0\u202f"
_START = re.compile(rf"[+\-−]?[{SPACES}]*[0-9.,][0-9.,{SPACES}]*")
_NUMERAL = re.compile(
    rf"(?P<sign>[+\-−]?)[{SPACES}]*"
    rf"(?P<whole>[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+|[0-9]+)"
    r"(?:[.,](?P<fraction>[0-9]+))?"
)
_ONE_MARK = re.compile(rf"([+\-−]?)([0-9{SPACES}]*)(?:[.,]([0-9{SPACES}]*))?")
_EXPONENT = re.compile(r"[eE][+\-−]?[0-9]")
_MARK = re.compile(r"[.,]")


def read_number(text: str, unit: str = "") -> Decimal:
    """The exact value of a number, its own unit perhaps following. Raises CellError."""
    start = _START.match(text)
    numeral = start.group().rstrip(SPACES) if start else ""
    written = text[len(numeral) :].strip()
    if not numeral or (written and not _may_be_unit(written)):
        raise refusal(say.NUMBER, word=text)
    number = _read_numeral(numeral)
    if written:
        _check_unit(number, written, unit, 1 + text.index(written, len(numeral)))
    return number


def _may_be_unit(written: str) -> bool:
    return (written[0].isalpha() and not _EXPONENT.match(written)) or written[0] in "%‰°"


def _read_numeral(numeral: str) -> Decimal:
    marks = [found.start() for found in _MARK.finditer(numeral)]
    if len(marks) > 1:
        raise _two_marks(numeral, marks[1])
    match = _NUMERAL.fullmatch(numeral)
    if match is None:
        raise _misspelt(numeral)
    whole, fraction = re.sub(rf"[{SPACES}]", "", match["whole"]), match["fraction"] or ""
    if len(fraction) == 3 and whole.strip("0"):
        raise _ambiguous(numeral, match["sign"], whole, fraction)
    return _bounded(numeral, f"{'-' if match['sign'] in ('-', '−') else ''}{whole}.{fraction or '0'}")


def _bounded(numeral: str, spelt: str) -> Decimal:
    # Compared by length first: the text may be far longer than any number we hold.
    whole, _, fraction = spelt.lstrip("-").partition(".")
    if len(whole.lstrip("0")) <= WHOLE_DIGITS and len(fraction.rstrip("0")) <= FRACTION_DIGITS:
        return Decimal(plain(Decimal(spelt)))
    raise refusal(say.NUMBER_DIGITS, word=numeral, whole=WHOLE_DIGITS, fraction=FRACTION_DIGITS)


def _two_marks(numeral: str, second: int) -> CellError:
    whole = _MARK.sub("", numeral)
    grouped = re.fullmatch(r"[+\-−]?[0-9]{1,3}((\.[0-9]{3})+|(,[0-9]{3})+)", numeral)
    if grouped and len(whole) <= WHOLE_DIGITS:
        return refusal(say.NUMBER_NEAR, second + 1, word=numeral, near=in_groups(whole))
    return refusal(say.NUMBER_TWO_MARKS, second + 1, word=numeral)


def _ambiguous(numeral: str, sign: str, whole: str, fraction: str) -> CellError:
    short = f"{sign}{in_groups(whole)},{fraction.rstrip('0') or '0'}"
    longer = f"{sign}{in_groups(whole)},{fraction}0" if fraction.rstrip("0") == fraction else short
    thousands = sign + in_groups(whole + fraction)
    return refusal(say.NUMBER_AMBIGUOUS, word=numeral, thousands=thousands, decimal=short, longer=longer)


def _misspelt(numeral: str) -> CellError:
    parts = _ONE_MARK.fullmatch(numeral)
    groups = parts.groups(default="") if parts else ("", "", "")
    sign, whole, fraction = (re.sub(rf"[{SPACES}]", "", group) for group in groups)
    if len(whole) > WHOLE_DIGITS or not (whole or fraction):
        return refusal(say.NUMBER, word=numeral)
    near = sign + in_groups(whole or "0") + (f",{fraction}" if fraction else "")
    spaced = any(space in numeral for space in SPACES)
    return refusal(say.NUMBER_GROUPS if spaced else say.NUMBER_NEAR, word=numeral, near=near)


def _check_unit(number: Decimal, written: str, unit: str, column: int) -> None:
    if not unit:
        raise refusal(say.UNIT_NONE, column, written=written, number=written_number(number))
    if same_unit(written, unit):
        return
    other = converted(number, written, unit)
    if other is None:
        raise refusal(say.UNIT_OTHER, column, written=written, unit=unit)
    near = f"{written_number(other)} {unit_after(other, unit)}"
    raise refusal(say.UNIT_CONVERTED, column, written=written, unit=unit, number=written_number(number), near=near)


def in_groups(digits: str, space: str = " ") -> str:
    """Digits in groups of three from the right: `1000000` is `1 000 000`. A sign may lead."""
    sign, figures = ("", digits) if digits[:1].isdigit() else (digits[:1], digits[1:])
    first = len(figures) % 3 or 3
    groups = [figures[:first], *(figures[at : at + 3] for at in range(first, len(figures), 3))]
    return sign + space.join(groups)


def written_number(number: Decimal) -> str:
    """A number as `read_number` reads it back: `1 000`, `1,5`, and `1,1250`, which is not a thousand."""
    whole, _, fraction = plain(number).partition(".")
    if len(fraction) == 3 and whole.lstrip("-") != "0":
        fraction += "0"
    return in_groups(whole) + (f",{fraction}" if fraction else "")
