"""The differences between two rulebooks, in the order of the file. Equal rulebooks have none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from engine.change.found import Found, Said
from engine.change.model import Change, Section, What
from engine.change.parts import Item, differing, differing_head, sections, shared_sections, within
from engine.change.saying import Saying
from engine.model import Rulebook, Shared

_NESTED: tuple[Section, ...] = ("depth", "row")


def changes(before: Rulebook, after: Rulebook) -> tuple[Change, ...]:
    """What a reader has to know to go from one to the other: everything that the digest covers is named."""
    return tuple(each.change for each in found(before, after))


def found(before: Rulebook, after: Rulebook) -> tuple[Found, ...]:
    """The same, each difference with its subject and its words apart."""
    if before.digest == after.digest:
        return ()
    return tuple(_Comparing(before, after).found())


class _Comparing:
    def __init__(self, before: Rulebook, after: Rulebook) -> None:
        self._before, self._after = before, after
        self._fr, self._en = Saying(before, after, "fr"), Saying(before, after, "en")

    def found(self) -> Iterator[Found]:
        some = False
        for each in (*self._head(), *self._shared(), *self._sections()):
            some = True
            yield each
        if not some:  # hashed otherwise, and no part shows it: said all the same
            yield self._otherwise("rulebook", self._after.id)

    def _found(self, section: Section, item: str, what: What, field: str, say: Callable[[Saying], Said]) -> Found:
        return Found(section, item, what, field, say(self._fr), say(self._en))

    def _head(self) -> Iterator[Found]:
        id = self._after.id
        if self._before.id != id:
            yield self._head_change("rulebook", id, "id", self._before.id, id)
        for field in differing_head(self._before, self._after):
            yield self._head_change(
                "rulebook", id, field, getattr(self._before, field), getattr(self._after, field)
            )  # fmt: skip

    def _shared(self) -> Iterator[Found]:
        """The head of what is shared, and what is; its content stands in the sections, as the rulebook's own does."""
        before, after = self._before.shared, self._after.shared
        if before is not None and after is not None:
            if before.id != after.id:
                yield self._head_change("rulebook", self._after.id, "uses", before.id, after.id)
            for field in differing("shared", before, after):
                yield self._head_change("shared", after.id, field, getattr(before, field), getattr(after, field))
        elif before is not None:
            yield self._there_or_not("shared", before.id, before, "removed")
        elif after is not None:
            yield self._there_or_not("shared", after.id, after, "added")
        yield from self._origins(before, after)

    def _origins(self, before: Shared | None, after: Shared | None) -> Iterator[Found]:
        """What is on both sides, shared on one of them only: a line a section."""
        old, new = (shared_sections(each) if each else {} for each in (before, after))
        both = sections(self._before), sections(self._after)
        for section, items in both[1].items():
            common = [id for id in items if id in both[0][section]]
            for shared in (True, False):
                here, there = (new, old) if shared else (old, new)
                ids = [id for id in common if id in here.get(section, ()) and id not in there.get(section, ())]
                if ids:
                    yield self._origin(section, ids, shared=shared)

    def _origin(self, section: Section, ids: list[str], *, shared: bool) -> Found:
        return self._found(section, "", "moved", "shared", lambda saying: saying.origin(section, ids, shared=shared))

    def _sections(self) -> Iterator[Found]:
        before, after = sections(self._before), sections(self._after)
        for section in after:
            yield from self._section(section, before[section], after[section])

    def _section(self, section: Section, before: Mapping[str, Item], after: Mapping[str, Item]) -> Iterator[Found]:
        yield from (self._there_or_not(section, id, before[id], "removed") for id in before if id not in after)
        for id, held in after.items():
            if id not in before:
                yield self._there_or_not(section, id, held, "added")
            else:
                yield from self._changed(section, id, before[id], held)
        old, new = (_orders(section, [id for id in one if id in other]) for one, other in _both(before, after))
        yield from (self._moved(section, old[each], new[each], each) for each in new if old[each] != new[each])

    def _moved(self, section: Section, before: list[str], after: list[str], within: str) -> Found:
        return self._found(section, "", "moved", "", lambda saying: saying.moved(section, before, after, within))

    def _there_or_not(self, section: Section, id: str, held: Item, what: What) -> Found:
        return self._found(section, id, what, "", lambda saying: saying.there_or_not(section, id, what, held))

    def _changed(self, section: Section, id: str, before: Item, after: Item) -> Iterator[Found]:
        for field in differing(section, before, after):
            yield self._field(section, id, field, before, after)

    def _field(self, section: Section, id: str, field: str, before: Item, after: Item) -> Found:
        return self._found(
            section, id, "changed", field, lambda saying: saying.changed(section, id, field, before, after)
        )  # fmt: skip

    def _head_change(self, section: Section, id: str, field: str, before: object, after: object) -> Found:
        return self._found(
            section, id, "changed", field, lambda saying: saying.head(field, section, id, before, after)
        )  # fmt: skip

    def _otherwise(self, section: Section, id: str) -> Found:
        return self._found(section, id, "changed", "", lambda saying: saying.otherwise(section, id))


def _both(before: Mapping[str, Item], after: Mapping[str, Item]) -> tuple[tuple[Mapping[str, Item], ...], ...]:
    return (before, after), (after, before)


def _orders(section: Section, names: list[str]) -> dict[str, list[str]]:
    """The order of a section; that of each table for rows, of each discipline for depths."""
    if section not in _NESTED:
        return {"": names}
    found: dict[str, list[str]] = {}
    for name in names:
        parent, own = within(name)
        found.setdefault(parent, []).append(own)
    return found
