"""A history read to be learnt from: what `gdr history` writes, a table of decisions, or the ledger itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from desk.books import Books
from desk.consistency.history import History, looks_said
from desk.in_use import on_record_meant
from desk.learning import messages as say
from desk.learning.work import WORK, work_of
from desk.ledgers.access import opened
from desk.ledgers.decision_files import MODE, PRIORITY, Line, rejected
from desk.ledgers.history_columns import LOOKS, PROPOSED, URGED, Columns
from desk.ledgers.history_files import write_history
from desk.ledgers.known_rulebooks import recorded_rulebook
from engine.errors import Diagnostic, GdrError, Location, diagnostic
from engine.model import Attribute, Rulebook
from engine.range import Range
from intake.databases import Database
from intake.mapping import Mapping
from intake.table import Row
from learner.firing import Scale, levels_of
from learner.history import PastDecision
from ledger.histories import history

TIMES, KNOWN_ON = "decision_fois", "_connu_le"


def history_to_learn(
    path: Path, books: Books, scale: Scale, mappings: tuple[Mapping | None, Mapping | None], sheet: str | None
) -> History:
    """The history as the last version of the rulebook reads it; `mappings` are of decisions, and of their cases."""
    lead = books.lead
    return History(
        path,
        Books((lead,), books.made_on),
        *mappings,
        sheet,
        more=tuple(_more(lead)),
        needs=MODE if scale == "modes" else PRIORITY,
        unread=books.others(lead),
    )


def _more(rulebook: Rulebook) -> Iterator[Attribute]:
    """What a decision tells besides: how many it stands for, what was proposed, from which day each fact was known."""
    yield Attribute(id=TIMES, label="Nombre de décisions", kind="number", range=Range(text="[1..]", low=Decimal(1)))
    yield Attribute(id=PROPOSED, label="Mode proposé", kind="text")
    yield Attribute(id=URGED, label="Priorité proposée", kind="text")
    yield from WORK
    for id, attribute in rulebook.attributes.items():
        if id + KNOWN_ON not in rulebook.attributes:
            yield Attribute(id=id + KNOWN_ON, label=f"{attribute.label}, connu le", kind="date")


def past_decisions(held: History, scale: Scale, tick: Callable[[], None]) -> list[PastDecision]:
    """The decisions, blind second looks among them; rows that are none are set aside. Raises GdrError."""
    return [each for line, row in held.lines(tick) for each in _decisions(held, scale, line, row)]


def _decisions(held: History, scale: Scale, line: Line, row: Row | None) -> Iterator[PastDecision]:
    times = line.more.get(TIMES, Decimal(1))
    if times != int(times):
        reason = diagnostic(say.NOT_WHOLE, Location(file=held.path.name, line=line.past.source.line), value=times)
        held.aside.add(rejected(line.past.case, reason, line.row))
        return
    one = _decision(held.books.lead, scale, line, int(times))
    yield one
    looks = looks_said(row.cells.get(LOOKS)) if row is not None and scale == "modes" else ()
    for mode, by, blind in looks:
        if blind:  # someone who saw nothing of the first: what is most worth learning from
            yield PastDecision(one.case, mode, one.day, evaluator=by, known=one.known)


def _decision(rulebook: Rulebook, scale: Scale, line: Line, times: int) -> PastDecision:
    past, received = line.past, line.past.received
    assert received is not None  # noqa: S101 - a file of decisions read with its cases
    return PastDecision(
        case=received.case,
        level=past.mode if scale == "modes" else past.priority,
        day=past.day,
        directorate=past.directorate,
        evaluator=past.evaluator,
        shown=_shown(rulebook, scale, line),
        times=times,
        known=_known(line),
        reason=past.reason,
        **work_of(line, rulebook.dated_by),
    )


def _shown(rulebook: Rulebook, scale: Scale, line: Line) -> str:
    """What had been proposed, unless it was not seen; seen but not said, it is taken to be what was decided.

    That is the cautious reading: agreement with advice weighs less than a judgement.
    """
    past = line.past
    if past.seen == "unseen" or past.blind:
        return ""
    said = str(line.more.get(PROPOSED if scale == "modes" else URGED, ""))
    ids = {level.label: level.id for level in levels_of(rulebook, scale)}
    proposed = ids.get(said, said)
    decided = past.mode if scale == "modes" else past.priority
    return proposed or (decided if past.seen == "seen" else "")


def _known(line: Line) -> dict[str, date]:
    found = line.more.items()
    return {id.removesuffix(KNOWN_ON): day for id, day in found if id.endswith(KNOWN_ON) and isinstance(day, date)}


@contextmanager
def as_a_file(asked: Path | Database, rulebook: str) -> Iterator[Path]:
    """Where to read: the file given; a database, or for `ledger` the decisions on record, copied for one reading."""
    if isinstance(asked, Database):
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"{Path(asked.name).stem}.csv"
            asked.copied(path)
            yield path
        return
    if not on_record_meant(asked):
        yield asked
        return
    with TemporaryDirectory() as folder, opened() as ledger:
        path, book = Path(folder) / "registre.jsonl", recorded_rulebook(ledger, rulebook)
        columns = Columns.of(history(ledger, rulebook), book, named=False)
        write_history(path, columns, (columns.cells(ledger, case) for case in history(ledger, rulebook)))
        try:
            yield path
        except GdrError as error:  # that file is nobody's: what is wrong is wrong on the ledger
            raise GdrError([_on_the_ledger(each, path, ledger.place) for each in error.diagnostics]) from None


def _on_the_ledger(found: Diagnostic, path: Path, place: str) -> Diagnostic:
    if found.location.file is None or Path(found.location.file).name != path.name:
        return found
    return found.model_copy(update={"location": Location(file=place)})
