"""From a history to its safety case, in a folder: what is assessed there already is not assessed again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desk.interruption import safe_points
from desk.run_folder import REPORTS, RunFolder
from desk.running import Asked, Bar, Run
from desk.safety import messages as say
from desk.safety.asking import Typed, modes_typed, question_of
from desk.safety.watching import Watched
from desk.terminal import progress
from desk.triage import Tally, results, survey
from engine.errors import Diagnostic, GdrError, Language, Location, diagnostic, line_of
from engine.model import Rulebook
from engine.versions import together
from reports.run_rows import row_of
from reports.safety import Judged, SafetyCase, judged_of, render_safety, safety_case
from reports.safety.counting import Ground

PAGE, DATA = "safety.html", "safety.json"


@dataclass(frozen=True)
class Made:
    """A safety case, the rulebook that says its labels, and where it was written."""

    case: SafetyCase
    rulebook: Rulebook
    page: Path
    data: Path


def make(asked: Asked, typed: Typed) -> Made:
    """Assess, count, write. Raises GdrError for what cannot be read or asked, OSError for what cannot be written."""
    modes_typed(typed, asked.books.lead)
    asked.sources().probe()
    with progress() as shown, safe_points() as stop_if_asked:
        bar = Bar(shown, asked.language, stop_if_asked)
        watched = Watched(asked.files, asked.books, asked.mapping, asked.sheet)
        tally = survey(watched, bar.start("reading", None), asked.language)
        if not tally.cases:
            raise GdrError([_empty(tally, asked.language)])
        used = _lead_first(asked, tally)
        rulebook = together(used, used[0])
        question = question_of(typed, watched.met, asked.mapping, rulebook, asked.language)
        # Nothing on the disk is touched before everything asked for is understood.
        with RunFolder(asked.folder, asked.request(), restart=asked.restart) as folder:
            working = Run(asked, folder, bar)
            working.assess(tally)
            files = list(_judged(working, bar, tally))
            case = safety_case(_ground(asked, tally, used), files, question)
            page = folder.write(PAGE, render_safety(case, rulebook, language=asked.language))
            made = Made(case, rulebook, page, folder.write(DATA, case.to_json()))
            folder.finish(working.figures(tally))
    return made


def _lead_first(asked: Asked, tally: Tally) -> tuple[Rulebook, ...]:
    """The versions that assess some case, the one that the whole is called by before the others."""
    return tuple(sorted(asked.books.used(tally.versions), key=lambda each: each is not asked.books.lead))


def _empty(tally: Tally, language: Language) -> Diagnostic:
    first = next((line_of(each, language) for each in tally.mistakes.values()), "—")
    return diagnostic(say.NO_CASE, Location(), rejected=tally.rejected, apart=sum(tally.apart.values()), first=first)


def _ground(asked: Asked, tally: Tally, used: tuple[Rulebook, ...]) -> Ground:
    return Ground(
        versions=used,
        made_on=asked.made_on,
        history=tuple(path.name for path in asked.files),
        rejected=tally.rejected,
        apart=tally.apart_by_reason(),
    )


def _judged(working: Run, bar: Bar, tally: Tally) -> Iterator[Judged]:
    """What is kept of each file, with its report if the folder has one."""
    step = bar.start("safety_counting", tally.cases)
    reports = {path.name[:6]: f"{REPORTS}/{path.name}" for path in (working.folder.path / REPORTS).glob("*.html")}
    for number, (filed, assessment) in enumerate(results(working.sources, working.folder), 1):
        record = filed.record
        row = row_of(assessment, filed.label, record.day, record.outcomes, reports.get(f"{number:06d}", ""))
        yield judged_of(assessment, replace(row, group=record.group))
        step()
