"""What makes two files alike: what they say; of days, and of texts where only rules count, what rules conclude.

A day is that of one file: taken as it is, it would set all files apart, though rules only ask whether it is before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from typing import Final

from engine.condition import leaves_of
from engine.conditions import Reader, Values, reader_of
from engine.facts import Case
from engine.model import Rulebook
from engine.situation import read_by, signature
from learner.noise.model import Likeness

CONCLUDED: Final[dict[Likeness, tuple[str, ...]]] = {"facts": ("date",), "read": ("date", "text")}


def told_by(rulebook: Rulebook) -> tuple[str, ...]:
    """All that may set files apart: not who asks, nor the texts and days that no rule reads, of which all differ."""
    read = read_by(rulebook)
    known = rulebook.attributes.items()
    kinds = ("text", "date")
    return tuple(id for id, each in known if id in read or (each.role != "identity" and each.kind not in kinds))


class Likening:
    """How files of a rulebook are told apart, at one likeness."""

    def __init__(self, rulebook: Rulebook, likeness: Likeness) -> None:
        """The attributes compared, and the tests of those of which only conclusions are."""
        self.attributes = told_by(rulebook) if likeness == "facts" else read_by(rulebook)
        kinds = CONCLUDED.get(likeness, ())
        self._concluded = {id for id in self.attributes if rulebook.attributes[id].kind in kinds}
        self._ids = tuple(rulebook.attributes)
        self._tests = self._tests_of(rulebook)

    @property
    def as_told(self) -> tuple[str, ...]:
        """The attributes whose values are the same in files alike."""
        return tuple(id for id in self.attributes if id not in self._concluded)

    def _tests_of(self, rulebook: Rulebook) -> dict[str, list[Reader]]:
        places = {id: place for place, id in enumerate(self._ids)}
        leaves = dict.fromkeys(leaf for rule in rulebook.all_rules for leaf in leaves_of(rule.when))
        found: defaultdict[str, list[Reader]] = defaultdict(list)
        for leaf in leaves:
            if leaf.attribute in self._concluded:
                found[leaf.attribute].append(reader_of(leaf, places))
        return dict(found)

    def said(self, case: Case) -> tuple[Hashable, ...]:
        """Of each attribute compared, what sets the file apart."""
        plain = signature(case, self.attributes)
        if not self._concluded:
            return plain
        given = case.given
        values = [given[id].value if id in given else None for id in self._ids]
        told = zip(self.attributes, plain, strict=True)
        return tuple(self._conclusions(id, case, values) if id in self._concluded else each for id, each in told)

    def _conclusions(self, id: str, case: Case, values: Values) -> Hashable:
        """Whether it is said, and known, and what each test makes of it."""
        fact = case.given.get(id)
        return (
            fact is not None,
            fact is None or fact.value is None,
            tuple(read(values) for read in self._tests.get(id, ())),
        )
