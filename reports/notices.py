"""What is said of a history before its figures, as data."""

from __future__ import annotations

from collections.abc import Iterable

from engine.errors import Diagnostic
from learner.notices import Notice


class NoticeSaid(Notice):
    """One thing worth knowing of the history, in both languages."""


def notices_of(said: Iterable[Diagnostic]) -> tuple[NoticeSaid, ...]:
    """Each of what was said."""
    return tuple(map(NoticeSaid.of, said))
