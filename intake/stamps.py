"""Stamps: what tells the later of two rows of one case, a number of version or a moment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from decimal import Decimal

from engine.values import shown
from intake import messages_mapping as say
from intake.mapping import Mapping
from intake.moments import read_moment
from intake.table import Raw, written
from intake.typing import mistake

Stamp = int | datetime | None
MOST_DIGITS = 18


def stamp_in(raw: Raw, mapping: Mapping) -> Stamp:
    """The whole number, or the moment in one of the mapping's forms, that a cell holds. Raises CellMistakes."""
    found = _number(raw) if isinstance(raw, str | Decimal) else _moment(raw)
    if found is None and isinstance(raw, str):
        found = read_moment(raw.strip(), mapping.dates)
    if found is None:
        raise mistake(say.BAD_STAMP, formats=" ; ".join(mapping.dates) or "—")
    return found


def _number(raw: str | Decimal) -> int | None:
    text = written(raw).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else None


def _moment(raw: Raw) -> datetime | None:
    if isinstance(raw, datetime):
        return raw.astimezone(UTC).replace(tzinfo=None) if raw.tzinfo else raw
    return datetime.combine(raw, time.min) if isinstance(raw, date) else None


def order(stamps: Iterable[Stamp]) -> tuple[tuple[int, str], ...]:
    """What stamps are compared by, one after the other: one that is not said comes before all that are."""
    return tuple(_order(each) for each in stamps)


def _order(stamp: Stamp) -> tuple[int, str]:
    if isinstance(stamp, int):
        return 1, f"{stamp:0{MOST_DIGITS}}"
    return (0, "") if stamp is None else (2, stamp.isoformat())


def shown_stamp(stamp: Stamp) -> str:
    """A stamp as people read it: the time of day only where there is one."""
    if not isinstance(stamp, datetime):
        return str(stamp)
    return shown(stamp.date()) + (f" {stamp:%H:%M:%S}" if stamp.time() != time.min else "")
