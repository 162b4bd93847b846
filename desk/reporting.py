"""One report a case, written by worker processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk.engines import careful
from desk.files import written_whole
from desk.producing import engine_named
from desk.workers import BATCH, Begun, Workers, batches
from engine import reference
from engine.assessment import Assessment
from engine.errors import Language
from engine.explanation import Explainer, Explanation
from engine.facts import Case
from engine.model import Rulebook
from engine.sensitivity import Assess, Sensitivities
from engine.verification.proof import UnconfirmedError
from intake.record import Record
from reports.comparable import Shelved, comparable
from reports.meta import Context, Meta
from reports.neighbours import Shelf, entry_of
from reports.recorded import Past
from reports.trace_report import render


@dataclass(frozen=True)
class Order:
    """Everything that the reports of one run share. `exact`: with the exact explanation of each.

    `bounded`: older files on record were left out of the entries.
    """

    rulebooks: tuple[Rulebook, ...]
    engine: str
    entries: tuple[Shelved, ...]
    folder: Path
    made_on: date
    language: Language
    exact: bool = True
    bounded: bool = False


@dataclass(frozen=True)
class Page:
    """One report to write; `pasts` are those of the names of its case, where a ledger was asked."""

    record: Record
    assessment: Assessment
    name: str
    pasts: tuple[Past, ...] | None = None


class Reporter:
    """Ready to write the reports of one run."""

    def __init__(self, order: Order, assess: Assess) -> None:
        """The run's files are shelved, to find neighbours among them, when a version first needs it."""
        self._order, self._assess = order, assess
        self._rulebooks = {each.digest: each for each in order.rulebooks}
        self._shelves: dict[str, Shelf] = {}
        self._sensitivities: dict[str, Sensitivities] = {}
        self._explainers: dict[str, Explainer] = {}

    def write(self, page: Page) -> str:
        """Write one report; its name. Raises OSError."""
        written_whole(self._order.folder / page.name, self.html(page))
        return page.name

    def html(self, page: Page) -> str:
        """One report as HTML."""
        record, order = page.record, self._order
        rulebook = self._rulebooks[page.assessment.rulebook.digest]
        shelf, sensitivities = self._made_for(rulebook)
        meta = Meta(
            label=record.label or record.case.id,
            made_on=order.made_on,
            day=record.day,
            place=f"{Path(record.place.file or '').name}:{record.place.line}",
            index_href="../index.html",
        )
        entry = entry_of(page.assessment, meta.label, record.day, record.outcomes)
        explanation, failed = self._explained(page, rulebook)
        sensitivity = sensitivities.of(record.case, page.assessment)
        context = Context(sensitivity, explanation, failed, shelf.around(entry), page.pasts)
        return render(rulebook, page.assessment, meta, context, language=order.language)

    def _explained(self, page: Page, rulebook: Rulebook) -> tuple[Explanation | None, bool]:
        """The exact explanation if it was asked for, and whether it could not be trusted."""
        if not self._order.exact:
            return None, False
        if rulebook.digest not in self._explainers:
            self._explainers[rulebook.digest] = Explainer(rulebook, self._assess)
        return explained(self._explainers[rulebook.digest], page.record.case, page.assessment)

    def _made_for(self, rulebook: Rulebook) -> tuple[Shelf, Sensitivities]:
        """What the reports of one version share, made when a first one is written."""
        digest = rulebook.digest
        if digest not in self._shelves:
            entries = comparable(self._order.entries, rulebook)
            self._shelves[digest] = Shelf(rulebook, entries, bounded=self._order.bounded)
            self._sensitivities[digest] = Sensitivities(rulebook, self._assess)
        return self._shelves[digest], self._sensitivities[digest]


def explained(explainer: Explainer, case: Case, assessment: Assessment) -> tuple[Explanation | None, bool]:
    """The exact explanation of a case; none, and True, if the engine did not confirm it. Raises CaseError."""
    try:
        return explainer.of(case, assessment), False
    except UnconfirmedError:
        return None, True


def write_reports(order: Order, pages: Iterable[Page], workers: int, tick: Callable[[], None]) -> None:
    """Write every report. Raises OSError when the disk refuses one."""
    # Only the compiled engine can kill a process: a page on which one died is written without it.
    pool = Workers(_write, lambda page: Reporter(order, reference.assess).write(page), _ready, (order,), workers)
    try:
        for begun in _begun(pool, pages, ahead=2 * workers):
            for _ in pool.finish(begun):
                tick()
    finally:
        pool.close()


def _begun(pool: Workers[Page, str], pages: Iterable[Page], ahead: int) -> Iterator[Begun[Page, str]]:
    """Batches begun a little ahead of those waited for, so that no process idles and no memory fills."""
    waiting: list[Begun[Page, str]] = []
    for batch in batches(pages, BATCH):
        waiting.append(pool.start(batch))
        if len(waiting) > ahead:
            yield waiting.pop(0)
    yield from waiting


# What a process holds: set once when it starts.
_reporters: dict[str, Reporter] = {}


def _ready(order: Order) -> None:
    _reporters["one"] = Reporter(order, careful(engine_named(order.engine)))


def _write(page: Page) -> str:
    return _reporters["one"].write(page)
