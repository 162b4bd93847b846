"""Two codings of the same files, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from engine.opening import misfits_of
from engine.values import Value


@dataclass(frozen=True, slots=True)
class Coding:
    """A file as one person coded it, and the version of the rulebook that assesses it."""

    case: Case
    rulebook: Rulebook

    def value(self, attribute: str) -> Value | None:
        """The value coded; None where none is, whether said unknown or left blank."""
        fact = self.case.given.get(attribute)
        return fact.value if fact is not None else None

    def means(self, attribute: Attribute) -> bool:
        """Whether its version means the same by an attribute: versions may change its kind."""
        held = self.rulebook.attributes.get(attribute.id)
        return held is None or (held.kind, held.unit) == (attribute.kind, attribute.unit)

    @property
    def fits(self) -> bool:
        """Whether its version takes every fact."""
        return not any(misfits_of(self.rulebook, self.case))


@dataclass(frozen=True, slots=True)
class Twice:
    """A file coded twice."""

    id: str
    label: str
    first: Coding
    second: Coding

    def differing(self) -> tuple[str, ...]:
        """The attributes coded otherwise, in the order of the rulebook; said unknown and left blank differ too."""
        known = dict.fromkeys((*self.first.rulebook.attributes, *self.second.rulebook.attributes))
        return tuple(id for id in known if _coded(self.first, id) != _coded(self.second, id))

    def with_second(self, attribute: str) -> Coding:
        """The first coding with this one fact as the second has it; if it dates the file, by the second's version."""
        kept: tuple[Fact, ...] = tuple(each for each in self.first.case.facts if each.attribute != attribute)
        fact = self.second.case.given.get(attribute)
        case = Case(id=self.id, facts=(*kept, fact) if fact is not None else kept)
        dated = attribute == self.first.rulebook.dated_by
        return Coding(case, self.second.rulebook if dated else self.first.rulebook)


def _coded(coding: Coding, attribute: str) -> tuple[bool, Value | None]:
    return attribute in coding.case.given, coding.value(attribute)


@dataclass(frozen=True, slots=True)
class Matched:
    """Files coded twice, and those found in one coding only, by their identifiers.

    `unread_first` and `unread_second` are found in the other coding alone because this one cannot be read.
    """

    twice: tuple[Twice, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    unread_first: tuple[str, ...] = ()
    unread_second: tuple[str, ...] = ()


Held = dict[str, tuple[Coding, str]]
Ids = frozenset[str]


def matched(first: Held, second: Held, unread: tuple[Ids, Ids] = (frozenset(), frozenset())) -> Matched:
    """Two codings, each with its label, by the identifiers of the files. `unread`: those of rows rejected, in each."""
    only_first, unread_second = _without(first, second, unread[1])
    only_second, unread_first = _without(second, first, unread[0])
    return Matched(tuple(_both(first, second)), only_first, only_second, unread_first, unread_second)


def _without(held: Held, other: Held, unread: Ids) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files that the other coding lacks, and those that it has and that cannot be read there."""
    alone = [id for id in held if id not in other]
    return tuple(id for id in alone if id not in unread), tuple(id for id in alone if id in unread)


def _both(first: dict[str, tuple[Coding, str]], second: dict[str, tuple[Coding, str]]) -> Iterator[Twice]:
    for id, (coding, label) in first.items():
        if id in second:
            other, other_label = second[id]
            yield Twice(id, label or other_label, coding, other)
