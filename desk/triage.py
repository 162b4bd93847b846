"""A run from files to a folder: assess, then report. It can be stopped and taken up again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from desk import messages as say
from desk.books import Filed
from desk.engines import Assessors
from desk.run_folder import RunError, RunFolder
from desk.sources import Sources
from engine.assessment import Assessment
from engine.errors import Diagnostic, Language, Location, diagnostic
from engine.lettering import Lettering
from intake.record import Record, Reject, SetApart

Tick = Callable[[], None]


@dataclass
class Tally:
    """What a run has read, counted: nothing of the rows is kept but the first mistake of each kind."""

    cases: int = 0
    undated: int = 0
    outside: int = 0
    versions: Counter[int] = field(default_factory=Counter)
    incidents: int = 0
    outcomes: dict[str, None] = field(default_factory=dict)
    rejected: int = 0
    mistakes: dict[str, Diagnostic] = field(default_factory=dict)
    apart: Counter[str] = field(default_factory=Counter)
    doubtful: int = 0  # cases with a text that no rule recognises for want of a capital
    doubts: dict[str, Diagnostic] = field(default_factory=dict)  # the first, by attribute

    def apart_by_reason(self) -> dict[str, int]:
        """How many rows were set apart for each reason, the commonest first."""
        return dict(self.apart.most_common())

    def doubt(self, record: Record, lettering: Lettering) -> None:
        """Count a case whose texts a rule would recognise in other capitals."""
        found = list(lettering.doubts(record.case.facts))
        self.doubtful += bool(found)
        for each in found:
            where = record.place.model_copy(update={"path": each.location.path})
            self.doubts.setdefault(each.location.path or "", each.model_copy(update={"location": where}))


def survey(sources: Sources, tick: Tick, language: Language = "fr") -> Tally:
    """Read everything once: how many cases, and every row that is not one."""
    tally = Tally()
    letterings = {book.digest: Lettering(book) for book in sources.books.versions}
    for read in sources.read():
        item = read.item
        match item:
            case Record():
                tally.cases += 1
                tally.undated += read.undated
                tally.outside += read.outside
                tally.versions[read.rulebook.version] += 1
                tally.outcomes.update(dict.fromkeys(item.outcomes))
                tally.doubt(item, letterings[read.rulebook.digest])
            case Reject():
                tally.rejected += 1
                for fault in item.faults:
                    tally.mistakes.setdefault(fault.diagnostic.code, fault.diagnostic)
            case SetApart():
                tally.apart[item.said_in(language)] += 1
        tick()
    return tally


def assess_all(records: Iterator[Filed], assessor: Assessors, folder: RunFolder, tick: Tick) -> int:
    """Append the assessments still to do, in the order of the input; how many were there before.

    Nothing is done twice: each line already there must be that of the case read at its place.
    Raises RunError on a damaged folder, OSError when the disk refuses a line.
    """
    done = 0
    for done, line in enumerate(folder.done(), 1):
        expected = next(records, None)
        if expected is None or not _is_of(_read(line, done, folder), expected):
            raise RunError([_damaged(done, folder)])
        tick()
    with folder.appending() as out:
        for assessment in assessor.assessed(records):
            while assessor.incidents:  # written down before the assessment that they are about
                folder.add_incident(assessor.incidents.pop(0).line())
            out.write(assessment.to_json() + "\n")
            out.flush()
            tick()
    return done


def _is_of(assessment: Assessment, filed: Filed) -> bool:
    """Whether an assessment is of this case, by the version that applies to it."""
    return (assessment.case, assessment.rulebook.digest) == (filed.record.case.id, filed.rulebook.digest)


def results(sources: Sources, folder: RunFolder) -> Iterator[tuple[Filed, Assessment]]:
    """The cases with their assessments, read side by side from the input and the folder."""
    for number, (filed, line) in enumerate(zip(sources.records(), folder.done(), strict=True), 1):
        yield filed, _read(line, number, folder)


def _read(line: str, number: int, folder: RunFolder) -> Assessment:
    try:
        return Assessment.model_validate_json(line)
    except ValueError:
        raise RunError([_damaged(number, folder)]) from None


def _damaged(number: int, folder: RunFolder) -> Diagnostic:
    return diagnostic(say.RUN_DAMAGED, Location(file=str(folder.path)), line=number)
