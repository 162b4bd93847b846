"""Why people diverge, in their words: reasons that share words are a theme, the most common first.

A theme begins with the word that most reasons have; those reasons leave, and the next theme is made of the others.
Two themes with a word that half of the reasons of each have are one.
Words are compared, not meanings: « enfant » and « pédiatrique » are two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from learner.divergences.columns import Columns
from learner.divergences.files import five
from learner.divergences.model import Theme
from learner.divergences.words import Vocabulary, words_of

RECURRING = 3  # reasons, by two people at least where they are named, that make a theme
THEMES = 12
TOGETHER = 0.5  # of the reasons of a theme, the share that has a word for it to be one of the theme's


@dataclass(frozen=True)
class Said:
    """A reason: the decision that it is of, its words as compared with how each is written."""

    place: int
    words: dict[str, str]


def themes_of(columns: Columns) -> tuple[Theme, ...]:
    """The themes of the reasons of decisions that diverge."""
    return tuple(_Themes(columns).run())


class Group(NamedTuple):
    """Reasons that go together: by which words, and all the words that half of those who say one of them have."""

    leading: tuple[str, ...]
    words: set[str]
    held: list[Said]


class _Themes:
    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        reasons = [(place, each.reason) for place, each in enumerate(columns.decisions) if each.reason]
        said = [Said(place, dict(words_of(reason))) for place, reason in reasons]
        self._left = [each for each in said if columns.gap[each.place] and each.words]
        self._agreeing = [each for each in said if not columns.gap[each.place]]
        self._vocabulary = Vocabulary(columns.fired.rulebook)

    def run(self) -> Iterator[Theme]:
        """Those that have a word in common are one: people say the same thing by other words."""
        groups: list[Group] = []
        for word, held in self._groups():
            words = {word, *self._beside((word,), held)}
            alike = next((each for each in groups if not words.isdisjoint(each.words)), None)
            if alike is None:
                groups.append(Group((word,), words, held))
            else:
                groups[groups.index(alike)] = Group((*alike.leading, word), alike.words | words, [*alike.held, *held])
        yield from (self._theme(each.leading, each.held) for each in groups)

    def _groups(self) -> Iterator[tuple[str, list[Said]]]:
        """The word that most have, and those who have it; then the same of the others."""
        for _ in range(THEMES):
            word = self._commonest()
            if word is None:
                return
            held = [each for each in self._left if word in each.words]
            self._left = [each for each in self._left if word not in each.words]
            yield word, held

    def _commonest(self) -> str | None:
        """The word that most decisions have in their reason, of those that recur."""
        held: dict[str, list[Said]] = {}
        for each in self._left:
            for word in each.words:
                held.setdefault(word, []).append(each)
        recurring = {word: self._times(said) for word, said in held.items() if self._recurs(said)}
        return min(recurring, key=lambda word: (-recurring[word], -len(word), word)) if recurring else None

    def _recurs(self, said: Sequence[Said]) -> bool:
        people = self._people(said)
        return self._times(said) >= RECURRING and (len(people) > 1 or people == {""})

    def _people(self, said: Sequence[Said]) -> set[str]:
        return {self._columns.decisions[each.place].evaluator for each in said}

    def _times(self, said: Sequence[Said]) -> float:
        return float(sum(self._columns.times[each.place] for each in said))

    def _theme(self, leading: tuple[str, ...], held: Sequence[Said]) -> Theme:
        words = [*leading, *self._beside(leading, held)]
        known = {each: list(self._vocabulary.having(each)) for each in words}
        heavier = [each for each in held if self._columns.gap[each.place] > 0]
        among = np.zeros(len(self._columns.decisions), dtype=bool)
        among[[each.place for each in held]] = True
        written = {each: _written(each, held) for each in words}
        return Theme(
            words=tuple(written.values()),
            said=self._said(held),
            looks=self._times(held),
            people=len(self._people(held) - {""}),
            heavier=self._times(heavier),
            agreeing=self._times([each for each in self._agreeing if not each.words.keys().isdisjoint(leading)]),
            known=tuple(id for id, _ in Counter(id for ids in known.values() for id in ids).most_common()),
            lacking=tuple(written[each] for each in words if not known[each]),
            files=five(self._columns, among),
        )

    def _beside(self, leading: tuple[str, ...], held: Sequence[Said]) -> list[str]:
        """The other words that half of the theme's reasons have, the commonest first."""
        counts: Counter[str] = Counter()
        for each in held:
            counts.update({other: int(self._columns.times[each.place]) for other in each.words if other not in leading})
        least = TOGETHER * self._times(held)
        return [
            other for other, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])) if count >= least
        ]

    def _said(self, held: Sequence[Said]) -> str:
        counts: Counter[str] = Counter()
        for each in held:
            counts[self._columns.decisions[each.place].reason] += int(self._columns.times[each.place])
        return min(counts, key=lambda reason: (-counts[reason], reason))


def _written(word: str, held: Sequence[Said]) -> str:
    counts = Counter(each.words[word] for each in held if word in each.words)
    return min(counts, key=lambda written: (-counts[written], written))
