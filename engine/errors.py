"""Errors for people: what, where, what was expected, the nearest right thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Final, Literal
from unicodedata import combining, normalize

from pydantic import BaseModel, ConfigDict

Language = Literal["fr", "en"]
Severity = Literal["error", "warning"]
_LIKE: Final = 0.7  # of 1: below, the nearest word is another one, and to name it would mislead


class Location(BaseModel):
    """A place in a file. Lines and columns count from 1; `path` is the place inside the document."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    file: str | None = None
    line: int | None = None
    column: int | None = None
    path: str | None = None

    def __str__(self) -> str:
        """`file:line:column (path)`, leaving out what is not known."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        if not self.path:
            return place
        return f"{place} ({self.path})" if place else self.path


@dataclass(frozen=True, slots=True)
class Message:
    """One kind of mistake: its code, and its sentence and remedy in both languages.

    The texts are `str.format` templates of ours; the values put in them come from files and
    are never themselves used as templates.
    """

    code: str
    fr: str
    en: str
    hint_fr: str = ""
    hint_en: str = ""
    severity: Severity = "error"


class Diagnostic(BaseModel):
    """One mistake, said in full. `message` and `hint` are French; `said_in` gives either language."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    code: str
    message: str
    location: Location = Location()
    hint: str = ""
    message_en: str = ""
    hint_en: str = ""
    severity: Severity = "error"

    def said_in(self, language: Language) -> tuple[str, str]:
        """The sentence and the remedy in the language asked for."""
        return (self.message, self.hint) if language == "fr" else (self.message_en, self.hint_en)

    def __str__(self) -> str:
        """One line of French, place first, as a compiler would print it."""
        return line_of(self, "fr")


def line_of(diagnostic: Diagnostic, language: Language) -> str:
    """`place: [CODE] sentence hint`, on one line."""
    message, hint = diagnostic.said_in(language)
    place = str(diagnostic.location)
    return " ".join(part for part in (f"{place} :" if place else "", f"[{diagnostic.code}]", message, hint) if part)


def diagnostic(message: Message, location: Location | None = None, /, **values: object) -> Diagnostic:
    """Fill a message's sentences with the values of this occurrence."""
    return Diagnostic(
        code=message.code,
        message=message.fr.format(**values),
        hint=message.hint_fr.format(**values).strip(),
        message_en=message.en.format(**values),
        hint_en=message.hint_en.format(**values).strip(),
        location=location or Location(),
        severity=message.severity,
    )


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The declared word most like this one, case and accents aside, or None if none is near."""
    return _nearest(word, tuple(candidates))


@lru_cache(maxsize=4_096)  # a mistake comes back on thousands of rows, each read several times
def _nearest(word: str, candidates: tuple[str, ...]) -> str | None:
    by_folded = {folded(candidate): candidate for candidate in candidates}
    found = get_close_matches(folded(word), by_folded, n=1, cutoff=_LIKE) or _of_the_same_letters(word, by_folded)
    return by_folded[found[0]] if found else None


def _of_the_same_letters(word: str, known: Iterable[str]) -> list[str]:
    """Short words whose letters are only in another order: « oiu »."""
    letters = sorted(folded(word))
    return [each for each in known if sorted(each) == letters]


def folded(text: str) -> str:
    """A text without its capitals and its accents."""
    split = normalize("NFD", text)
    return "".join(each for each in split if not combining(each)).casefold()


def nearest_said(near: str | None) -> dict[str, str]:
    """The sentence of a remedy that names what is nearest, in both languages; empty where nothing is near."""
    if near is None:
        return {"near_fr": "", "near_en": ""}
    return {"near_fr": f"Le plus proche : {near}. ", "near_en": f"The nearest: {near}. "}


class GdrError(Exception):
    """Carries every diagnostic found, not only the first."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Keep the diagnostics in the order they were found."""
        super().__init__("\n".join(str(each) for each in diagnostics))
        self.diagnostics = tuple(diagnostics)


class RulebookError(GdrError):
    """A rulebook that cannot be used."""


class CaseError(GdrError):
    """A case whose facts do not fit the rulebook."""


class CellError(GdrError):
    """A text of the cell language that cannot be read; columns count from 1 in that text."""
