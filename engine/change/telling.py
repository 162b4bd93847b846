"""What differs between two rulebooks, told by people's order: by section, then by item, names followed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import Field

from engine.change.comparing import found
from engine.change.found import Found
from engine.change.model import Section, What
from engine.change.parts import BETWEEN, sections
from engine.change.renaming import Renamed, renamed
from engine.change.saying import Saying
from engine.change.splitting import Split, splits
from engine.condition import Frozen
from engine.errors import Language
from engine.model import Rulebook


class Line(Frozen):
    """One difference of an item, without its name; `more`: what else is said of something added or removed."""

    what: What
    field: str
    fr: str
    en: str
    more_fr: tuple[str, ...] = ()
    more_en: tuple[str, ...] = ()

    def said_in(self, language: Language) -> tuple[str, ...]:
        """The phrases, in either language."""
        return (self.fr, *self.more_fr) if language == "fr" else (self.en, *self.more_en)


class Different(Frozen):
    """An item that differs, and all that differs of it; `was` is its id in the earlier rulebook, if it had another.

    `item` is empty for what is about a whole section: its order, whose it is.
    """

    section: Section
    item: str
    was: str = ""
    name_fr: str
    name_en: str
    lines: tuple[Line, ...] = Field(min_length=1)

    def name_in(self, language: Language) -> str:
        """What people call it."""
        return self.name_fr if language == "fr" else self.name_en


class Told(NamedTuple):
    """What differs, and what only changed its name."""

    items: tuple[Different, ...]
    renamed: Renamed


def told(before: Rulebook, after: Rulebook) -> Told:
    """Every difference: equal rulebooks have none, and any others have one."""
    if before.digest == after.digest:
        return Told((), Renamed(before))
    split, merged = splits(before, after), splits(after, before)
    apart = {id for each in (*split, *merged) for id in (each.whole, *each.parts)}
    done = renamed(before, after, apart)
    return Told(tuple(_Telling(done, after).of(split, merged)), done)


class _Telling:
    """One telling, of two rulebooks under the same names."""

    def __init__(self, done: Renamed, after: Rulebook) -> None:
        self._done, self._after = done, after
        self._sections = sections(done.rulebook), sections(after)
        self._say: tuple[Saying, Saying] = (Saying(done.rulebook, after, "fr"), Saying(done.rulebook, after, "en"))

    def of(self, split: Iterable[Split], merged: Iterable[Split]) -> Iterator[Different]:
        """The items that differ, each with the lines about it: what it became, then its fields."""
        names = {(section, id): was for section, id, was in _names(self._done)}
        groups: dict[tuple[Section, str, str], list[Found]] = {}
        became = (*self._splits(split, "split", 0), *self._splits(merged, "merged", 1), *self._renames(names))
        for each in (*became, *found(self._done.rulebook, self._after)):
            groups.setdefault((each.section, each.item, "" if each.item else each.fr.subject), []).append(each)
        for key in sorted(groups, key=self._place):
            yield _different(groups[key], names.get(key[:2], ""))

    def _renames(self, names: Mapping[tuple[Section, str], str]) -> Iterator[Found]:
        for (section, id), was in names.items():
            held = self._sections[1][section][id]
            fr, en = (say.renamed(section, id, was, held) for say in self._say)
            yield Found(section, id, "changed", "id", fr, en)

    def _splits(self, found: Iterable[Split], what: str, side: int) -> Iterator[Found]:
        for each in found:
            held, key = self._sections[side]["rule"][each.whole], f"{what}_{'cases' if each.by_cases else 'effects'}"
            fr, en = (say.split("rule", each.whole, held, each.parts, key) for say in self._say)
            yield Found("rule", each.whole, "changed", "id", fr, en)

    def _place(self, key: tuple[Section, str, str]) -> tuple[int, int, int]:
        """By section, all of it first; in the order of the later file, what is gone after what it followed."""
        section, item, _ = key
        ranks = {each: rank for rank, each in enumerate(("rulebook", "shared", *self._sections[1]))}
        if not item or section not in self._sections[1]:
            return ranks[section], -1, 0
        before, after = (list(each[section]) for each in self._sections)
        if item in after:
            return ranks[section], after.index(item), 0
        kept = [id for id in before[: before.index(item)] if id in after]
        return ranks[section], after.index(kept[-1]) if kept else -1, 1


def _names(done: Renamed) -> Iterator[tuple[Section, str, str]]:
    """What changed its name: its section, its name in it, and the id that it had."""
    yield from (("rule", new, old) for old, new in done.rules.items())
    yield from (("table", new, old) for old, new in done.tables.items())
    yield from (
        ("row", f"{table}{BETWEEN}{new}", old) for table, names in done.rows.items() for old, new in names.items()
    )
    yield from (("example", new, old) for old, new in done.examples.items())


def _different(group: Sequence[Found], was: str) -> Different:
    first = group[0]
    return Different(
        section=first.section,
        item=first.item,
        was=was,
        name_fr=first.fr.title,
        name_en=first.en.title,
        lines=tuple(_line(each) for each in group),
    )


def _line(each: Found) -> Line:
    fr, en = each.fr, each.en
    return Line(what=each.what, field=each.field, fr=fr.phrase, en=en.phrase, more_fr=fr.more, more_en=en.more)
