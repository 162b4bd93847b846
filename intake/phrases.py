"""Words in a free text: whole phrases, stems of names; case and accents aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

WORD_OR_STOP = re.compile(r"\w+|[.;:!?]")
STOPS = frozenset(".;:!?")
# Only these characters can be accents: the others, nearly all, are passed over at once.
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# How many words away a word of caution still governs a phrase, within its sentence: unless said, and at most.
REACH, MOST_REACH = 5, 20
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Caution:
    """Words that undo a phrase when they stand `after_these` before it, or `before_these` behind it, within `reach`."""

    after_these: frozenset[str] = frozenset()
    before_these: frozenset[str] = frozenset()
    reach: int = REACH


NO_CAUTION = Caution()


class Words:
    """The words of a text, folded, with the stops that end its sentences, and where each word is."""

    def __init__(self, text: str) -> None:
        """Cut a text into words."""
        self.words: Phrase = tuple(WORD_OR_STOP.findall(folded(text)))
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self._places.setdefault(word, []).append(place)

    def hold(self, phrase: Phrase, caution: Caution = NO_CAUTION) -> bool:
        """Whether a phrase occurs, at least once, with no word of caution near it in its sentence.

        The time is linear in the text: each place where the phrase may begin is looked at once, `reach` words
        around it, whatever the text repeats.
        """
        size = len(phrase)
        return any(
            self.words[at : at + size] == phrase and not self._cautioned(at, at + size, caution)
            for at in self._places.get(phrase[0], ())
        )

    def _cautioned(self, start: int, end: int, caution: Caution) -> bool:
        before = reversed(self.words[max(0, start - caution.reach) : start])
        after = self.words[end : end + caution.reach]
        return _governed(before, caution.after_these) or _governed(after, caution.before_these)

    def ending(self, stem: str) -> str | None:
        """The first word that ends with a stem, and is longer: `mab` alone is no antibody."""
        return next((word for word in self._places if word.endswith(stem) and word != stem), None)


def _governed(words: Iterable[str], cautions: frozenset[str]) -> bool:
    """Whether a word of caution is met before the sentence stops."""
    if not cautions:
        return False
    for word in words:
        if word in STOPS:
            return False
        if word in cautions:
            return True
    return False


# Several readings look at one cell, one after the other.
@lru_cache(maxsize=16)
def words_in(text: str) -> Words:
    """The words of a text."""
    return Words(text)


def phrase_of(text: str) -> Phrase:
    """A phrase to look for, as its words."""
    return Words(text).words


def folded(text: str) -> str:
    """A text without its case and accents, white space evened out."""
    plain = " ".join(text.split()).casefold()
    if plain.isascii():
        return plain
    return NOT_ASCII.sub(_without_mark, unicodedata.normalize("NFKD", plain))


def _without_mark(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]
