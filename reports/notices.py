"""What is said of a history before its figures, as data."""

from __future__ import annotations

from collections.abc import Iterable

from engine.condition import Frozen
from engine.errors import Diagnostic


class NoticeSaid(Frozen):
    """One thing worth knowing of the history, in both languages."""

    code: str
    fr: str
    en: str


def notices_of(said: Iterable[Diagnostic]) -> tuple[NoticeSaid, ...]:
    """Each of what was said."""
    return tuple(NoticeSaid(code=each.code, fr=each.message, en=each.message_en) for each in said)
