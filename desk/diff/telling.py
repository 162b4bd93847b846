"""What the terminal says of a difference: item by item, then what it does to cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from desk.terminal import err, out, show_fitted
from desk.texts import text
from engine.change import Different, section_title
from engine.errors import Language
from reports.difference import Difference, History

Modes = Mapping[str, str]
SHOWN = 10  # examples, rows set aside: the page and the data hold them all


def tell(found: Difference, modes: Modes, language: Language) -> None:
    """How many differences, each under its section and its item; then the examples, and the history.

    `modes`: what people call each, in either rulebook.
    """
    if not found.items:
        out.print(text("diff_none", language))
    else:
        key = "diff_one" if found.count == 1 else "diff_some"
        before, after = found.before.name, found.after.name
        out.print(text(key, language, before=before, after=after, count=found.count), markup=False)
    for section, held in groupby(found.items, key=lambda each: each.section):
        out.print(f"\n[bold]{section_title(section, language)}[/]")
        for each in held:
            _tell_item(each, language)
    if found.items and found.examples:
        _tell_examples(found, language)
    if found.history is not None:
        _tell_history(found.history, modes, language)


def _tell_item(item: Different, language: Language) -> None:
    out.print(f"  {item.name_in(language)}", markup=False)
    for line in item.lines:
        first, *more = line.said_in(language)
        out.print(f"    • {first}", markup=False)
        for each in more:
            out.print(f"      {each}", markup=False)


def _tell_examples(found: Difference, language: Language) -> None:
    out.print(f"\n[bold]{text('diff_examples', language)}[/]")
    moved = sum(bool(each.moved.differs) for each in found.examples)
    lost = sum(each.lost for each in found.examples)
    out.print("  " + text("diff_examples_said", language, total=len(found.examples), moved=moved, lost=lost))
    for each in found.moved[:SHOWN]:
        told = "" if not each.unmet_after else f" ({text('diff_lost' if each.lost else 'diff_unmet', language)})"
        out.print(f"    • {each.case}{told}", markup=False)
    _more(len(found.moved), language)


def _more(count: int, language: Language) -> None:
    if count > SHOWN:
        out.print("      " + text("diff_more", language, count=count - SHOWN))


def _tell_history(history: History, modes: Modes, language: Language) -> None:
    past = history.past
    out.print(f"\n[bold]{text('diff_history', language)}[/]")
    for key in ("diff_history_said", "diff_history_else"):
        out.print("  " + text(key, language, **past.model_dump(include=set(_FIGURES))))
    if past.changed:
        headers = [text("diff_from", language), text("diff_to", language), text("cases", language)]
        show_fitted("", headers, list(_steps(history, modes, language)), numeric=(2,))
    if past.shown:
        out.print("  " + text("diff_instructive", language))
    for each in past.shown:
        rules = ", ".join(rule.rule for rule in each.moved.rules)
        out.print(f"    • {each.label or each.case}{f' ({each.case})' if each.label else ''} : {rules}", markup=False)
    _tell_aside(history, language)


_FIGURES = ("files", "changed", "lighter", "heavier", "priority", "deadline", "depths")


def _steps(history: History, modes: Modes, language: Language) -> Iterator[tuple[object, ...]]:
    none = text("unsettled", language)
    for cell in history.past.modes:
        if cell.before != cell.after:
            yield *(modes[id] if id else none for id in (cell.before, cell.after)), cell.files


def _tell_aside(history: History, language: Language) -> None:
    if history.aside:
        err.print("[yellow]" + text("diff_aside", language, count=len(history.aside)) + "[/]")
    for each in history.aside[:SHOWN]:
        err.print(f"  {each.case or '—'}, {each.place} : {' '.join(each.reasons)}", markup=False)
    _more(len(history.aside), language)
    if not history.whole:
        err.print("[yellow]" + text("diff_stopped", language, files=history.past.files) + "[/]")
