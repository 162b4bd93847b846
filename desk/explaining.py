"""`gdr explain`: one case in the terminal, and why."""

from __future__ import annotations

from difflib import get_close_matches

from desk import messages as say
from desk.books import Books, Filed
from desk.engines import assessor, one_by_one
from desk.past import AtHand
from desk.reporting import explained
from desk.sources import Sources
from desk.telling import Telling
from desk.telling_past import show_past
from desk.terminal import out, show_diagnostics
from desk.texts import text
from engine import reference
from engine.assessment import Assessment
from engine.errors import CaseError, Language, Location, diagnostic, nearest_said
from engine.explanation import Explainer
from engine.lettering import Lettering
from engine.sensitivity import Sensitivities
from intake.record import Record, Reject
from reports.wording import words


def find(sources: Sources, id: str) -> Filed:
    """The case of this identifier, and the version that assesses it.

    Raises CaseError with its mistakes, or with the nearest identifiers.
    """
    seen: list[str] = []
    for read in sources.read():
        item = read.item
        if isinstance(item, Record):
            if id in (item.case.id, item.label):
                return Filed(item, read.rulebook)
            seen += [item.case.id, item.label]
        elif isinstance(item, Reject) and item.id == id:
            raise CaseError([fault.diagnostic for fault in item.faults])
    near = " ; ".join(get_close_matches(id, filter(None, seen), n=5, cutoff=0.5))
    first = " ; ".join(filter(None, seen[:10:2])) or "—"
    place = Location(file=", ".join(path.name for path in sources.paths))
    raise CaseError([diagnostic(say.CASE_UNKNOWN, place, id=id, first=first, **nearest_said(near or None))])


def explain(filed: Filed, engine: str, language: Language, books: Books, past: AtHand | None = None) -> Assessment:
    """Print the whole of why, and what the ledger already knows; what was told. Raises CaseError."""
    record, rulebook = filed.record, filed.rulebook
    show_diagnostics(Lettering(rulebook).doubts(record.case.facts), language)
    with_engine = assessor(rulebook, engine)
    try:
        assessment = one_by_one(with_engine)(rulebook, record.case)
        if with_engine.incidents:
            out.print(f"[red]{text('incident', language)}[/]")
    finally:
        with_engine.close()
    changes = Sensitivities(rulebook, reference.assess).of(record.case, assessment)
    exact, failed = explained(Explainer(rulebook, reference.assess), record.case, assessment)
    if failed:
        out.print(f"[red]{words(language).exact_failed}[/]")
    Telling(filed, assessment, language).show(changes, exact)
    if past is not None:
        show_past(filed, assessment, past, books, language)
    return assessment
