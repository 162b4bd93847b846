"""What would change the proposal, told in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.markup import escape

from desk.terminal import out, table
from desk.texts import text
from engine.assessment import Assessment
from engine.explanation import Explanation
from engine.sensitivity import Change, Sensitivity
from reports.views.changes import values_of
from reports.views.lexicon import Lexicon
from reports.views.turning import Step, Target, turning_of


def show_fragile(sensitivity: Sensitivity, assessment: Assessment, lexicon: Lexicon) -> None:
    """The given facts that, misread alone, would have led to another mode, each with the value coded."""
    words, held = lexicon.words, {fact.attribute: fact.value for fact in assessment.facts}
    if sensitivity.fragile:
        out.print(f"[bold]{words.fragile_title}[/]")
    for id in sensitivity.fragile:
        said = words("fact_is", label=lexicon.label(id), value=lexicon.value(id, held[id]))
        out.print(f"  • {escape(said)} [red]({words.fragile_twice})[/]")


def show_turns(explanation: Explanation, assessment: Assessment, lexicon: Lexicon) -> None:
    """The ways to every other level, and what nothing leads to."""
    turning, words = turning_of(explanation, assessment, lexicon), lexicon.words
    out.print(f"[bold]{words.change_title}[/]")
    for target in turning.targets:
        _show(target, lexicon)
    if turning.nowhere:
        out.print(f"  {escape(words('turn_nowhere', levels=', '.join(turning.nowhere)))}")
    if turning.undecided:
        out.print(f"  [yellow]{escape(words('turn_undecided', what=turning.undecided))}[/]")


def _show(target: Target, lexicon: Lexicon) -> None:
    words = lexicon.words
    key = "would_become_priority" if target.priority else "would_become_mode"
    out.print(f"  [cyan]{escape(words(key, level=target.label))}[/]")
    _list(target.ways, lexicon)
    if target.more:
        out.print(f"    [dim]{words.turn_more}[/]")
    if target.misread:
        out.print(f"    [dim]{words.turn_misread if target.ways else words.turn_misread_only}[/]")
        _list([(step,) for step in target.misread], lexicon)


def _list(ways: Sequence[Sequence[Step]], lexicon: Lexicon) -> None:
    also = f" [bold]{lexicon.words.turn_and}[/] "
    for place, way in enumerate(ways):
        either = f"[bold]{lexicon.words.turn_or}[/] " if place else ""
        out.print(f"    • {either}{also.join(_said(step, lexicon) for step in way)}")


def _said(step: Step, lexicon: Lexicon) -> str:
    today = lexicon.words("turn_today", value=step.today)
    return f"{escape(step.label)} {escape(step.becomes)} [dim]({escape(today)})[/]"


def show_single_changes(sensitivity: Sensitivity, assessment: Assessment, lexicon: Lexicon) -> None:
    """Without the exact explanation: a line for each fact and each mode that it alone leads to, the fixed ones last."""
    leading: dict[tuple[str, str | None], list[Change]] = {}
    for each in sorted(sensitivity.changes, key=lambda change: lexicon.attribute(change.attribute).fixed):
        if each.mode != assessment.mode:
            leading.setdefault((each.attribute, each.mode), []).append(each)
    if leading:
        today = {fact.attribute: fact.value for fact in assessment.facts}
        headers = [text(key, lexicon.language) for key in ("attribute", "today", "if", "then")]
        rows = (
            (_label(id, lexicon), lexicon.value(id, today[id]), values_of(held, lexicon, today), lexicon.mode(mode))
            for (id, mode), held in leading.items()
        )
        out.print(table(text("changes", lexicon.language), headers, rows))


def _label(id: str, lexicon: Lexicon) -> str:
    return f"{lexicon.label(id)} ({lexicon.words.turn_fixed})" if lexicon.attribute(id).fixed else lexicon.label(id)
