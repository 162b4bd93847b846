"""The differences between two rulebooks, in the order of the file. Equal rulebooks have none."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from engine.change.model import Change, Section
from engine.change.parts import Item, differing, differing_head, sections
from engine.change.saying import Saying
from engine.model import Rulebook


def changes(before: Rulebook, after: Rulebook) -> tuple[Change, ...]:
    """What a reader has to know to go from one to the other: everything that the digest covers is named."""
    if before.digest == after.digest:
        return ()
    return tuple(_Comparing(before, after).found())


class _Comparing:
    def __init__(self, before: Rulebook, after: Rulebook) -> None:
        self._before, self._after = before, after
        self._fr, self._en = Saying(before, after, "fr"), Saying(before, after, "en")

    def found(self) -> Iterator[Change]:
        some = False
        for each in (*self._head(), *self._shared(), *self._sections()):
            some = True
            yield each
        if not some:  # hashed otherwise, and no part shows it: said all the same
            yield self._otherwise("rulebook", self._after.id)

    def _head(self) -> Iterator[Change]:
        id = self._after.id
        if self._before.id != id:
            yield self._head_change("rulebook", id, "id", self._before.id, id)
        for field in differing_head(self._before, self._after):
            yield self._head_change(
                "rulebook", id, field, getattr(self._before, field), getattr(self._after, field)
            )  # fmt: skip

    def _shared(self) -> Iterator[Change]:
        """The head of what is shared; its content stands in the sections, as the rulebook's own does."""
        before, after = self._before.shared, self._after.shared
        if before == after and _hashed(before) == _hashed(after):
            return
        if before is None or after is None:
            held = after or before
            yield self._head_change(
                "rulebook", self._after.id, "uses", before.id if before else None, after.id if after else None
            ) if held else self._otherwise("rulebook", self._after.id)  # fmt: skip
            return
        fields = list(differing("shared", before, after))
        for field in fields:
            yield self._head_change("shared", after.id, field, getattr(before, field), getattr(after, field))
        if not fields:
            yield self._otherwise("shared", after.id)

    def _sections(self) -> Iterator[Change]:
        before, after = sections(self._before), sections(self._after)
        for section in after:
            yield from self._section(section, before[section], after[section])

    def _section(self, section: Section, before: Mapping[str, Item], after: Mapping[str, Item]) -> Iterator[Change]:
        yield from (self._there_or_not(section, id, before[id], added=False) for id in before if id not in after)
        for id, held in after.items():
            if id not in before:
                yield self._there_or_not(section, id, held, added=True)
            else:
                yield from self._changed(section, id, before[id], held)
        if [id for id in before if id in after] != [id for id in after if id in before]:
            yield Change(section=section, item="", what="moved", fr=self._fr.moved(section), en=self._en.moved(section))

    def _there_or_not(self, section: Section, id: str, held: Item, *, added: bool) -> Change:
        what = "added" if added else "removed"
        fr, en = (each.there_or_not(section, id, what, held) for each in (self._fr, self._en))  # type: ignore[arg-type]
        return Change(section=section, item=id, what=what, fr=fr, en=en)  # type: ignore[arg-type]

    def _changed(self, section: Section, id: str, before: Item, after: Item) -> Iterator[Change]:
        for field in differing(section, before, after):
            fr, en = (each.changed(section, id, field, before, after) for each in (self._fr, self._en))
            yield Change(section=section, item=id, what="changed", field=field, fr=fr, en=en)

    def _head_change(self, section: Section, id: str, field: str, before: object, after: object) -> Change:
        fr, en = (each.head(field, section, id, before, after) for each in (self._fr, self._en))
        return Change(section=section, item=id, what="changed", field=field, fr=fr, en=en)

    def _otherwise(self, section: Section, id: str) -> Change:
        fr, en = (each.otherwise(section, id) for each in (self._fr, self._en))
        return Change(section=section, item=id, what="changed", fr=fr, en=en)


def _hashed(shared: object) -> str:
    return json.dumps(shared.model_dump(mode="json")) if hasattr(shared, "model_dump") else ""
