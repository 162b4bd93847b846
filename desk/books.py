"""What a request is assessed by: one rulebook, or the version in force on the day of the request."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk import messages as say
from desk.held import held_in
from desk.seeking import Sought, overlooked, sought
from engine.errors import Diagnostic, Location, Message, RulebookError, diagnostic
from engine.loading import Loaded, load_shared
from engine.loading.library import is_shared
from engine.model import Rulebook, Shared
from engine.values import shown
from engine.versions import conflicts, holds, in_force, period_text
from intake.record import Item, Record, Reject
from intake.table import Fault


@dataclass(frozen=True, slots=True)
class Read:
    """A row as the version that applies to it reads it.

    `undated`: a case without the day of its request, to which the version of the day of the run applies.
    `outside`: a case of another day than those of the only version that there is.
    """

    item: Item
    rulebook: Rulebook
    undated: bool = False
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Filed:
    """A case, and the version that assesses it."""

    record: Record
    rulebook: Rulebook

    @property
    def label(self) -> str:
        """What people call the case: its label, else its identifier."""
        return self.record.label or self.record.case.id


@dataclass(frozen=True)
class Books:
    """The versions that a run may apply, by number; `made_on` is the day of the run.

    One alone applies whatever the day. `overlooked`: what has the same name and does not serve.
    """

    versions: tuple[Rulebook, ...]
    made_on: date
    overlooked: tuple[Diagnostic, ...] = ()

    @property
    def id(self) -> str:
        """The id that all the versions have."""
        return self.versions[0].id

    @property
    def several(self) -> bool:
        """Whether the day of a request decides."""
        return len(self.versions) > 1

    @property
    def today(self) -> Rulebook | None:
        """The version that applies to cases without a day: the only one, or that of the day of the run."""
        return in_force(self.versions, self.made_on) if self.several else self.versions[0]

    @property
    def lead(self) -> Rulebook:
        """The version by which the whole is called: that of today, else the last."""
        return self.today or self.versions[-1]

    def used(self, numbers: Collection[int]) -> tuple[Rulebook, ...]:
        """The versions of these numbers; the lead where there is none."""
        return tuple(each for each in self.versions if each.version in numbers) or (self.lead,)

    def request(self) -> dict[str, object]:
        """What decides the results, as plain JSON: which version today is counts, for cases without a day."""
        held = [{"version": each.version, "digest": each.digest} for each in self.versions]
        if not self.several:
            return {"id": self.id, **held[0]}
        return {"id": self.id, "versions": held, "today": self.today.version if self.today else None}

    def others(self, rulebook: Rulebook) -> frozenset[str]:
        """The attributes that only other versions know: this one passes them over."""
        return frozenset(id for each in self.versions for id in each.attributes) - frozenset(rulebook.attributes)

    def read(self, items: Sequence[Item]) -> Read:
        """One row, as each version reads it, given to the version that applies."""
        if not self.several:
            return self._by_the_only_one(items[0])
        days = [day_of(item, book) for item, book in zip(items, self.versions, strict=True)]
        for item, book, day in zip(items, self.versions, days, strict=True):
            if day is not None and in_force(self.versions, day) is book:
                return Read(item, book)
        return self._elsewhere(items, next((day for day in days if day is not None), None))

    def _by_the_only_one(self, item: Item) -> Read:
        book = self.versions[0]
        day = day_of(item, book)
        return Read(item, book, outside=day is not None and not holds(book.in_force, day))

    def _elsewhere(self, items: Sequence[Item], day: date | None) -> Read:
        """A row whose day is in the period of a version that reads it otherwise, in none, or is not said."""
        book = in_force(self.versions, day if day is not None else self.made_on)
        item = items[self.versions.index(book if book is not None else self.lead)]
        if book is not None:
            return Read(item, book, undated=day is None and isinstance(item, Record))
        message = say.NO_VERSION if day is not None else say.NO_VERSION_TODAY
        record = next((each for each in items if isinstance(each, Record)), None)
        rejected = self._rejected(record, day, message) if record is not None else item
        return Read(rejected, self.lead)

    def _rejected(self, record: Record, day: date | None, message: Message) -> Reject:
        periods = " ; ".join(_period_of(each) for each in self.versions)
        value = shown(day if day is not None else self.made_on)
        found = diagnostic(message, record.place, day=value, id=self.id, periods=periods)
        column = next((each.dated_by for each in self.versions if each.dated_by), "")
        fault = Fault(column=column, value=shown(day) if day is not None else "", diagnostic=found)
        return Reject(place=record.place, faults=(fault,), id=record.case.id)


def _period_of(version: Rulebook) -> str:
    retired = " (retired)" if version.status == "retired" else ""
    return f"version {version.version} : {period_text(version.in_force)}{retired}"


def day_of(item: Item, rulebook: Rulebook) -> date | None:
    """The day of the request, by the attribute that the rulebook names; None when it is not said."""
    if not isinstance(item, Record):
        return None
    held = (fact.value for fact in item.case.facts if fact.attribute == rulebook.dated_by)
    return next((value for value in held if isinstance(value, date)), None)


def books_of(name: str, made_on: date) -> Books:
    """The versions of the rulebook that a name leads to, or the one asked for. Raises RulebookError."""
    return books_from(sought(name), made_on)


def books_from(found: Sought, made_on: date) -> Books:
    """The versions held by these files, or the one asked for. Raises RulebookError."""
    held = [(path.name, held_in(path).loaded.rulebook) for path in found.files]
    return replace(chosen(found, held, made_on), overlooked=tuple(overlooked(found)))


def shared_of(found: Sought) -> Loaded[Shared] | None:
    """What several rulebooks share, if a name leads to that. Raises RulebookError; it has one version, its own."""
    first = found.files[0]
    if not is_shared(first):
        return None
    loaded = load_shared(first)
    if found.number not in (None, loaded.rulebook.version):
        raise RulebookError([_no_version(found, loaded.rulebook.id, [loaded.rulebook.version])])
    return loaded


def chosen(found: Sought, held: Sequence[tuple[str, Rulebook]], made_on: date) -> Books:
    """What is asked for among the files of an id, each under its name. Raises RulebookError if that cannot be told."""
    if found.alone:
        return Books((held[0][1],), made_on)
    wanted = [(file, book) for file, book in held if found.number in (None, book.version)]
    wrong = [_misnamed(file, book) for file, book in held if not _well_named(file, book)] or conflicts(wanted)
    if not wanted:
        wrong = [_no_version(found, held[0][1].id, [book.version for _, book in held])]
    if wrong:
        raise RulebookError(wrong)
    return Books(tuple(sorted((book for _, book in wanted), key=lambda each: each.version)), made_on)


def _no_version(found: Sought, id: str, versions: Iterable[int]) -> Diagnostic:
    known = ", ".join(map(str, sorted(versions)))
    return diagnostic(say.VERSION_UNKNOWN, Location(), id=id, version=found.number, known=known)


def _well_named(file: str, book: Rulebook) -> bool:
    return file in (f"{book.id}.yaml", f"{book.id}.v{book.version}.yaml")


def _misnamed(file: str, book: Rulebook) -> Diagnostic:
    return diagnostic(say.VERSION_FILE, Location(file=file), file=file, id=book.id, version=book.version)
