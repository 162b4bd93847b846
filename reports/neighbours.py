"""The earlier files nearest to one file, why they are near, and what else shares its names.

The distance of two files is the mean of their values' distances, weighted by the points that the
rules reading each attribute can move, over the facts known in both (Gower, Biometrics 1971, with
weights). A file that shares less than half of the weight known here is ranked after all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from heapq import nsmallest

from engine.assessment import Assessment
from engine.model import Rulebook
from engine.values import Value
from reports.recorded import Recorded
from reports.value_columns import BASE, Column
from reports.weights import read_by_prefix, weights_of

NEAREST, REASONS, LISTED = 5, 4, 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One file as others are compared with it.

    `facts` are those known (given, assumed or derived); `mode` is the id of the one proposed;
    `outcomes` are what became of it, by name; `href` leads to its report, if there is one; `recorded` is what is
    on record of it, where it comes from the ledger.
    """

    case: str
    label: str
    day: date | None
    facts: Mapping[str, Value]
    mode: str | None
    outcomes: Mapping[str, str] = field(default_factory=dict)
    href: str = ""
    recorded: Recorded | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One attribute whose values differ: here, and in the other file."""

    attribute: str
    here: Value
    there: Value


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An earlier file and why it is near: `shared` are the most telling facts in common.

    `distance` is in thousandths, 0 when every fact known in both is alike; `compared` counts them.
    """

    entry: Entry
    distance: int
    compared: int
    alike: int
    shared: tuple[str, ...]
    different: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class SameValue:
    """The other files with the same text for one attribute: how many, how many earlier, the latest few."""

    attribute: str
    value: str
    count: int
    earlier: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What surrounds one file: its nearest earlier files, and the files that share one of its names.

    `recorded` are those on record among the `among` compared; `bounded`: older ones on record were left out.
    """

    nearest: tuple[Neighbour, ...]
    same: tuple[SameValue, ...]
    among: int
    recorded: int = 0
    bounded: bool = False


def entry_of(
    assessment: Assessment,
    label: str,
    day: date | None,
    outcomes: Mapping[str, str] | None = None,
    href: str = "",
) -> Entry:
    """The entry of a file that has been assessed."""
    facts = {fact.attribute: fact.value for fact in assessment.facts if fact.value is not None}
    return Entry(assessment.case, label, day, facts, assessment.mode, outcomes or {}, href)


class Shelf:
    """The files of a run or of a history, in order, ready to be compared with any one file.

    Each file is kept as what sets it apart from the usual value of each attribute, so that comparing
    one file with two thousand costs a few sums each.
    """

    def __init__(self, rulebook: Rulebook, entries: Iterable[Entry], *, bounded: bool = False) -> None:
        """Keep the entries and what sets each apart. `bounded`: older ones on record were left out."""
        self.bounded = bounded
        self.entries = tuple(entries)
        self.rulebook = rulebook
        self.weights = weights_of(rulebook)
        self._ranks = {entry.case: rank for rank, entry in enumerate(self.entries)}
        self._days = tuple(entry.day.toordinal() if entry.day else 0 for entry in self.entries)
        prefixed = read_by_prefix(rulebook)
        self._columns = {
            id: Column(rulebook.attributes[id], weight, self._held(id), by_prefix=id in prefixed)
            for id, weight in self.weights.items()
        }
        self._apart = tuple(self._features())

    def _held(self, attribute: str) -> list[Value | None]:
        return [entry.facts.get(attribute) for entry in self.entries]

    def _features(self) -> Iterator[tuple[int, ...]]:
        """For each entry, the places of its unusual values in the concatenated columns."""
        starts, place = {}, 0
        for id, column in self._columns.items():
            starts[id] = place
            place += len(column.values)
        for entry in self.entries:
            unusual = ((id, column.places.get(entry.facts.get(id))) for id, column in self._columns.items())
            yield tuple(starts[id] + rank for id, rank in unusual if rank is not None)

    def around(self, entry: Entry, count: int = NEAREST) -> Neighbourhood:
        """The nearest earlier files, at most `count`, and the others that share a text. Deterministic."""
        earlier = self._earlier(entry)
        ranked = nsmallest(count, self._keys(entry, earlier))
        nearest = tuple(self._neighbour(entry, self.entries[-key[-1]]) for key in ranked)
        recorded = sum(self.entries[rank].recorded is not None for rank in earlier)
        same = tuple(self._same(entry, set(earlier)))
        return Neighbourhood(nearest, same, len(earlier), recorded, self.bounded and recorded > 0)

    def within(self, rank: int, most: float) -> Iterator[tuple[int, float]]:
        """The later entries at most so far from one, in thousandths, by rank; those that share too little left out."""
        for few, far, _, _, place in self._keys(self.entries[rank], range(rank + 1, len(self.entries))):
            if not few and far <= most:
                yield -place, far

    def _earlier(self, entry: Entry) -> list[int]:
        """The ranks of the earlier files: by day where both are known, by order in the run otherwise."""
        rank = self._ranks.get(entry.case, len(self.entries))
        if entry.day is None:
            return list(range(rank))
        day = entry.day.toordinal()
        return [other for other, when in enumerate(self._days) if self._before(other, when, rank, day)]

    @staticmethod
    def _before(other: int, when: int, rank: int, day: int) -> bool:
        return other < rank if when in (0, day) else when < day and other != rank

    def _keys(self, entry: Entry, ranks: Sequence[int]) -> Iterator[tuple[bool, float, int, int, int]]:
        """What files are sorted by: comparable, distance, weight compared, latest day, latest rank."""
        base = sum(column.usual_cost(entry.facts.get(column.id)) for column in self._columns.values())
        extra = [
            cost for column in self._columns.values() for cost in column.costs(entry.facts.get(column.id))
        ].__getitem__
        known = sum(weight for id, weight in self.weights.items() if id in entry.facts)
        for rank in ranks:
            far, weight = divmod(base + sum(map(extra, self._apart[rank])), BASE)
            if weight:
                yield (
                    2 * weight < known,
                    far / weight,
                    -weight,
                    -self._days[rank],
                    -rank,
                )

    def _neighbour(self, entry: Entry, other: Entry) -> Neighbour:
        common = [id for id in self.weights if id in entry.facts and id in other.facts]
        far = {id: self._columns[id].distance(entry.facts[id], other.facts[id]) for id in common}
        weight = sum(self.weights[id] for id in common)
        alike = [id for id in common if not far[id]]
        telling = {id: self._columns[id].telling(entry.facts[id]) for id in alike}
        told = [id for id in alike if telling[id]] or alike
        apart = sorted((id for id in common if far[id]), key=lambda id: -self.weights[id] * far[id])
        return Neighbour(
            entry=other,
            distance=sum(self.weights[id] * far[id] for id in common) // weight,
            compared=len(common),
            alike=len(alike),
            shared=tuple(sorted(told, key=lambda id: (-telling[id], -self.weights[id]))[:REASONS]),
            different=tuple(Difference(id, entry.facts[id], other.facts[id]) for id in apart[:REASONS]),
        )

    def _same(self, entry: Entry, earlier: set[int]) -> Iterator[SameValue]:
        for id, by_text in self._texts.items():
            value = entry.facts.get(id)
            if not isinstance(value, str):
                continue
            others = [rank for rank in by_text.get(value.casefold(), ()) if self.entries[rank].case != entry.case]
            if others:
                before = [rank for rank in others if rank in earlier]
                # The latest earlier files first; later ones only fill the places left.
                listed = sorted(
                    others,
                    key=lambda rank: (rank in earlier, self._days[rank], rank),
                    reverse=True,
                )
                shown = tuple(self.entries[rank] for rank in listed[:LISTED])
                yield SameValue(id, value, len(others), len(before), shown)

    @cached_property
    def _texts(self) -> dict[str, dict[str, list[int]]]:
        """For each text attribute, the ranks of the entries by text, case aside.

        Those on record are left to a name's own past (`reports.recorded`), which is not only of the latest.
        """
        texts = [id for id, attribute in self.rulebook.attributes.items() if attribute.kind == "text"]
        found: dict[str, dict[str, list[int]]] = {id: {} for id in texts}
        for rank, entry in enumerate(self.entries):
            for id in texts if entry.recorded is None else ():
                value = entry.facts.get(id)
                if isinstance(value, str):
                    found[id].setdefault(value.casefold(), []).append(rank)
        return found
