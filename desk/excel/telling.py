"""What a try of the cases of a workbook came to, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from desk.excel.case_results import results_of
from desk.excel.trying import Outcome, TriedBook, aside
from desk.terminal import out, show_fitted
from desk.texts import text
from engine.errors import Language
from engine.exchange.grid import letters
from engine.model import Rulebook
from reports.views.firing import fired_of


def show_tried(done: TriedBook, language: Language) -> None:
    """A line a case: mode, score, priority, what fired; then where the rest is written."""
    rulebook = done.rulebook
    head = {"title": rulebook.title, "id": rulebook.id, "version": rulebook.version}
    out.print(text("excel_tried", language, **head))
    headers = [text(key, language) for key in ("excel_case", "mode", "score", "priority", "fired")]
    show_fitted("", headers, [tuple(_cells(each, rulebook, language)) for each in done.outcomes], numeric=(2,))
    if done.incidents:
        out.print(f"[red]{text('incident', language)}[/]")
    wrong = sum(each.assessment is None for each in done.outcomes)
    if wrong:
        out.print(text("excel_aside_count", language, count=wrong))
    out.print(text("excel_tried_in", language, file=done.copy))


def _cells(outcome: Outcome, rulebook: Rulebook, language: Language) -> Iterator[str]:
    yield f"{outcome.tried.name} ({letters(outcome.tried.column)})"
    if outcome.assessment is None:
        yield from (aside(outcome.tried, language), "", "", "")
        return
    said = results_of(outcome.assessment, rulebook, language)
    yield from (said["mode"], said["score"], said["priority"])
    fired = fired_of(outcome.assessment, rulebook)
    yield ", ".join(f"{each.id} {each.points:+d}" if each.points else each.id for each in fired)
