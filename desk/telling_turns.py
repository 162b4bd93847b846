"""What would change the proposal, told in the terminal."""

from __future__ import annotations

from rich.markup import escape

from desk.terminal import out, table
from desk.texts import text
from engine.assessment import Assessment
from engine.explanation import Explanation
from engine.sensitivity import Change, Sensitivity
from engine.values import Value
from reports.views.lexicon import Lexicon
from reports.views.turning import Step, Target, becomes, turning_of


def show_turns(explanation: Explanation, sensitivity: Sensitivity, assessment: Assessment, lexicon: Lexicon) -> None:
    """The ways to every other level; the facts that are fragile; what nothing leads to."""
    turning, words = turning_of(explanation, sensitivity, assessment, lexicon), lexicon.words
    out.print(f"[bold]{words.change_title}[/]")
    for target in turning.targets:
        _show(target, lexicon)
    if turning.nowhere:
        out.print(f"  {escape(words('turn_nowhere', levels=', '.join(turning.nowhere)))}")
    if turning.undecided:
        out.print(f"  [yellow]{escape(words('turn_undecided', what=turning.undecided))}[/]")
    if sensitivity.fragile:
        fragile = ", ".join(lexicon.label(id) for id in sensitivity.fragile)
        out.print(f"  {words.fragile_title} : {escape(fragile)}")


def _show(target: Target, lexicon: Lexicon) -> None:
    words = lexicon.words
    key = "would_become_priority" if target.priority else "would_become_mode"
    out.print(f"  [cyan]{escape(words(key, level=target.label))}[/]")
    for place, way in enumerate(target.ways):
        either = f"[bold]{words.turn_or}[/] " if place else ""
        also = f" [bold]{words.turn_and}[/] "
        out.print(f"    • {either}{also.join(_said(step, lexicon) for step in way)}")
    if target.more:
        out.print(f"    [dim]{words.turn_more}[/]")


def _said(step: Step, lexicon: Lexicon) -> str:
    words = lexicon.words
    notes = [words("turn_today", value=step.today), *([words.turn_fixed] if step.fixed else [])]
    return f"{escape(step.label)} {escape(step.becomes)} [dim]({escape(', '.join(notes))})[/]"


def show_single_changes(sensitivity: Sensitivity, assessment: Assessment, lexicon: Lexicon) -> None:
    """Without the exact explanation: a line for each fact and each mode that it alone leads to."""
    leading: dict[tuple[str, str | None], list[Change]] = {}
    for each in sensitivity.changes:
        if each.mode != assessment.mode:
            leading.setdefault((each.attribute, each.mode), []).append(each)
    if leading:
        today = {fact.attribute: fact.value for fact in assessment.facts}
        headers = [text(key, lexicon.language) for key in ("attribute", "today", "if", "then")]
        rows = (
            (lexicon.label(id), lexicon.value(id, today[id]), _become(id, today[id], held, lexicon), lexicon.mode(mode))
            for (id, mode), held in leading.items()
        )
        out.print(table(text("changes", lexicon.language), headers, rows))


def _become(id: str, today: Value | None, changes: list[Change], lexicon: Lexicon) -> str:
    return becomes(id, today, [change.value for change in changes], lexicon)
