"""Words in a free text: whole phrases, stems of names; case and accents aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

WORD_OR_STOP = re.compile(r"\w+|[.;:!?]")
STOPS = frozenset(".;:!?")
# How many words back a word of caution still governs a phrase, within its sentence.
REACH = 5
Phrase = tuple[str, ...]


class Words:
    """The words of a text, folded, with the stops that end its sentences, and where each word is."""

    def __init__(self, text: str) -> None:
        """Cut a text into words."""
        self.words: Phrase = tuple(WORD_OR_STOP.findall(folded(text)))
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self._places.setdefault(word, []).append(place)

    def hold(self, phrase: Phrase, unless_after: frozenset[str] = frozenset()) -> bool:
        """Whether a phrase occurs, at least once, with no word of caution just before it in its sentence."""
        return any(
            self.words[at : at + len(phrase)] == phrase and not self._cautioned(at, unless_after)
            for at in self._places.get(phrase[0], ())
        )

    def _cautioned(self, at: int, unless_after: Iterable[str]) -> bool:
        sentence: set[str] = set()
        for word in self.words[max(0, at - REACH) : at]:
            sentence = set() if word in STOPS else {*sentence, word}
        return not sentence.isdisjoint(unless_after)

    def end_with(self, stem: str) -> bool:
        """Whether some word ends with a stem, and is longer: `mab` alone is no antibody."""
        return any(word.endswith(stem) and word != stem for word in self._places)


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
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(character for character in apart if not unicodedata.combining(character))
