"""A step whose keyword is misspelt: the parser takes it for a description, and nothing of it would be checked."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from desk.qa.parsing import LANGUAGES, dialect_of
from desk.qa.steps import MODULES
from desk.qa.vocabulary import KEYWORDS, STEPS, Kind
from engine.errors import folded

assert MODULES  # noqa: S101 - importing them defines the steps
_LIKE: Final = 0.8  # one letter of five: « Quant » for « Quand »


def keyword_meant(text: str, language: str) -> str | None:
    """The keyword of the language that a line of description was to begin with.

    Its first words are a keyword but for a letter or an accent, or one of the other language; what follows is a step.
    """
    words = text.split()
    for count in range(min(3, len(words) - 1), 0, -1) if text[:1].isupper() else ():
        begun, rest = folded(" ".join(words[:count])), " ".join(words[count:])
        for kind, keyword, own in _keywords(language):
            if _alike(begun, folded(own)) and _means(kind, rest):
                return keyword
    return None


def _means(kind: Kind, text: str) -> bool:
    return any(step.kind == kind and step.arguments(text) is not None for step in STEPS)


def _keywords(language: str) -> Iterator[tuple[Kind, str, str]]:
    """Each keyword of both languages, longest first, with its kind and what it is in the language of the file."""
    for other in (language, *(each for each in LANGUAGES if each != language)):
        for kind, known in _by_kind(other).items():
            for own in sorted(known, key=lambda each: (len(each), each), reverse=True):
                yield kind, own if other == language else KEYWORDS[kind][language == "en"], own


def _by_kind(language: str) -> dict[Kind, list[str]]:
    held = dialect_of(language)
    groups: dict[Kind, list[str]] = {
        "given": held.given_keywords,
        "when": held.when_keywords,
        "then": held.then_keywords,
    }
    return {kind: [each.strip() for each in known if each[0].isalpha()] for kind, known in groups.items()}


def _alike(one: str, other: str) -> bool:
    same_length = abs(len(one) - len(other)) <= 1 and one.count(" ") == other.count(" ")
    return same_length and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE
