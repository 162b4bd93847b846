"""The cases on which rules are counted: examples, shipped samples, a history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk.book import messages as say
from desk.books import Books
from desk.places import SAMPLES
from desk.sources import Sources
from desk.triage import Tally, survey
from engine import reference
from engine.errors import Diagnostic, GdrError, Language, Location, diagnostic, line_of
from engine.examples import Mismatch, case_of, mismatches
from engine.model import Rulebook
from intake.mapping import Mapping
from intake.record import Record
from intake.records import read_records
from reports.book import Counted, Counting


@dataclass(frozen=True)
class History:
    """Past files to count on, and how they are read."""

    paths: tuple[Path, ...]
    mapping: Mapping | None = None
    sheet: str | None = None


def examples_counted(rulebook: Rulebook) -> tuple[Counted, tuple[Mismatch, ...]]:
    """The examples of a rulebook, named by their rank, and what they expect that is not so."""
    counting, unmet = Counting("examples", rulebook.id, named=True), list[Mismatch]()
    for number, example in enumerate(rulebook.examples, 1):
        assessment = reference.assess(rulebook, case_of(rulebook, example))
        counting.add(str(number), assessment)
        unmet += mismatches(example, assessment)
    return counting.counted(), tuple(unmet)


def samples_counted(rulebook: Rulebook) -> tuple[Counted | None, tuple[Diagnostic, ...]]:
    """The samples that ship for a rulebook; None where there is none, or none that it can read."""
    path = SAMPLES / f"{rulebook.id}.csv"
    if not path.is_file():
        return None, ()
    counting = Counting("samples", path.name, named=True)
    with suppress(GdrError):
        _add_samples(counting, path, rulebook)
    counted = counting.counted()
    if not counted.cases:
        return None, (diagnostic(say.UNREADABLE_SAMPLES, Location(file=path.name), id=rulebook.id),)
    return counted, ()


def _add_samples(counting: Counting, path: Path, rulebook: Rulebook) -> None:
    for item in read_records(path, rulebook):
        if isinstance(item, Record):
            counting.add(item.label or item.case.id, reference.assess(rulebook, item.case))


def users_counted(users: Iterable[Rulebook]) -> tuple[Counted, ...]:
    """What a shared part does in all the rulebooks that use it: their samples, then their examples."""
    samples, examples = list[Rulebook](), list[Rulebook]()
    for user in users:
        samples += [user] if (SAMPLES / f"{user.id}.csv").is_file() else []
        examples += [user] if user.examples else []
    found = (_samples_of(samples), _examples_of(examples))
    return tuple(each for each in found if each.cases)


def _samples_of(users: Sequence[Rulebook]) -> Counted:
    counting = Counting("samples", ", ".join(f"{each.id}.csv" for each in users), named=True)
    for user in users:
        _add_samples(counting, SAMPLES / f"{user.id}.csv", user)
    return counting.counted()


def _examples_of(users: Sequence[Rulebook]) -> Counted:
    counting = Counting("examples", ", ".join(each.id for each in users), named=True)
    for user in users:
        for example in user.examples:
            counting.add(f"{example.case} ({user.id})", reference.assess(user, case_of(user, example)))
    return counting.counted()


def history_counted(
    rulebook: Rulebook, history: History, today: date, tick: Callable[[], None], language: Language
) -> tuple[Counted, Tally]:
    """Past files counted by this one version, whatever their day; their names are not kept. Raises GdrError."""
    sources = Sources(history.paths, Books((rulebook,), today), history.mapping, history.sheet)
    sources.probe()
    tally = survey(sources, tick, language)
    if not tally.cases:
        raise GdrError([_empty(tally, language)])
    counting = Counting("history", ", ".join(path.name for path in history.paths), named=False)
    for filed in sources.records():
        counting.add("", reference.assess(rulebook, filed.record.case))
        tick()
    return counting.counted(), tally


def _empty(tally: Tally, language: Language) -> Diagnostic:
    apart = sum(tally.apart.values())
    return diagnostic(
        say.EMPTY_HISTORY, Location(), rejected=tally.rejected, apart=apart, first=first_mistake(tally, language)
    )


def first_mistake(tally: Tally, language: Language) -> str:
    """The first thing wrong with a history, on one line."""
    return next((line_of(each, language) for each in tally.mistakes.values()), "—")
