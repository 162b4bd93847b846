"""What is said of a history before its figures, as data."""

from __future__ import annotations

from collections.abc import Iterable

from engine.errors import Diagnostic, Language
from learner.notices import Notice
from reports.typography import spaced


class NoticeSaid(Notice):
    """One thing worth knowing of the history, in both languages."""


def notices_of(said: Iterable[Diagnostic]) -> tuple[NoticeSaid, ...]:
    """Each of what was said."""
    return tuple(map(NoticeSaid.of, said))


def told(notices: Iterable[Notice], language: Language) -> tuple[str, ...]:
    """Each in one language, with the spaces that its typography asks for."""
    return tuple(spaced(each.said(language), language) for each in notices)
