"""Words in a free text: whole phrases, stems of names; case and accents aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile

WORD_OR_STOP = re.compile(r"\w+|[.;:!?]")
STOPS = frozenset(".;:!?")
# Only these characters can be accents: the others, nearly all, are passed over at once.
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# How many words away a word of caution still governs a phrase, within its sentence: unless said, and at most.
REACH, MOST_REACH = 5, 20
Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Caution:
    """What undoes a phrase when it stands `after_these` or `before_these`, `reach` words away at most.

    The sentence that ends, or a word of `until`, stops the search: “no glass but particles” denies the glass alone.
    """

    after_these: frozenset[Phrase] = frozenset()
    before_these: frozenset[Phrase] = frozenset()
    reach: int = REACH
    until: frozenset[str] = frozenset()

    def undoes(self, before: Iterable[str], after: Iterable[str]) -> bool:
        """Whether one of the phrases is met in the words before, the nearest first, or in those after."""
        return self._met(before, {phrase[::-1] for phrase in self.after_these}) or self._met(after, self.before_these)

    def _met(self, words: Iterable[str], phrases: Collection[Phrase]) -> bool:
        if not phrases:
            return False
        governed = tuple(takewhile(lambda word: word not in STOPS and word not in self.until, words))
        places = range(min(self.reach, len(governed)))
        return any(governed[at : at + len(phrase)] == phrase for phrase in phrases for at in places)

    @cached_property
    def span(self) -> int:
        """How many words away the search may look."""
        return self.reach + max(map(len, self.after_these | self.before_these), default=0)


Cautions = tuple[Caution, ...]


class Words:
    """The words of a text, folded, with the stops that end its sentences, and where each word is."""

    def __init__(self, text: str) -> None:
        """Cut a text into words."""
        self.words: Phrase = tuple(WORD_OR_STOP.findall(folded(text)))
        self._places: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self._places.setdefault(word, []).append(place)

    def hold(self, phrase: Phrase, cautions: Cautions = ()) -> bool:
        """Whether a phrase occurs, at least once, with nothing that undoes it near it in its sentence.

        The time is linear in the text: each place where the phrase may begin is looked at once, `reach` words
        around it, whatever the text repeats.
        """
        size = len(phrase)
        places = (at for at in self._places.get(phrase[0], ()) if self.words[at : at + size] == phrase)
        return any(self._free(at, at + size, cautions) for at in places)

    def _free(self, start: int, end: int, cautions: Cautions) -> bool:
        """Whether nothing undoes what the words say from one place to another."""
        return not any(
            each.undoes(reversed(self.words[max(0, start - each.span) : start]), self.words[end : end + each.span])
            for each in cautions
        )

    def ending(self, stem: str, cautions: Cautions = ()) -> str | None:
        """The first word that ends with a stem, and is longer (`mab` alone is no antibody), where nothing undoes it."""
        longer = ((word, at) for word, at in self._places.items() if word.endswith(stem) and word != stem)
        return next((word for word, at in longer if any(self._free(one, one + 1, cautions) for one in at)), None)


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
