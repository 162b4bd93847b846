"""The report in the terminal: what failed with its counterexample, then each rulebook, then the sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.markup import escape

from desk.proofs.mutants import noticed_by_said
from desk.qa.result import Covered, QaReport, Ran, counts_of
from desk.qa.vocabulary import Guarantee
from desk.terminal import out, show_diagnostics, table
from desk.texts import text
from engine.errors import Diagnostic, Language

GUARANTEES: tuple[Guarantee, ...] = ("example", "history", "proven")
MOST = 15  # rules named; the HTML report names them all


def tell(report: QaReport, language: Language) -> None:
    """Everything that matters, the sum last."""
    show_diagnostics(report.mistakes, language)
    for file in _files(report):
        mistakes = [each for each in report.mistakes if each.location.file == file]
        _tell_file(file, [each for each in report.scenarios if each.file == file], mistakes, language)
    if report.interrupted:
        out.print(f"[yellow]{text('qa_interrupted', language)}[/]")
    for covered in report.rulebooks:
        _tell_rulebook(covered, report, language)
    out.print(f"{_mark(well=report.ok)} {text('qa_sum', language, **report.counts)}")


def _files(report: QaReport) -> Iterable[str]:
    """Those of which a scenario was run, then those that hold nothing but mistakes."""
    mistaken = (each.location.file for each in report.mistakes)
    return dict.fromkeys([*(each.file for each in report.scenarios), *(each for each in mistaken if each)])


def _mark(*, well: bool) -> str:
    return "[green]✓[/]" if well else "[red]✗[/]"


def _tell_file(file: str, ran: list[Ran], mistakes: list[Diagnostic], language: Language) -> None:
    well = all(each.state == "passed" for each in ran) and not mistakes
    out.print(f"{_mark(well=well)} {text('qa_file', language, file=file, **counts_of(ran, mistakes))}")
    for each in ran:
        if each.state != "passed":
            _tell_scenario(each, language)
        elif each.reserved:
            out.print(f"  [yellow]![/] {text('qa_reserved', language, line=each.line, name=each.name)}")
        for noted in each.noted:
            _tell_said(noted, language)


def _tell_scenario(ran: Ran, language: Language) -> None:
    out.print(f"  [red]✗[/] {text('qa_failed', language, line=ran.line, name=ran.name)}")
    if ran.step:
        out.print(f"    {text('qa_at_step', language, step=ran.step)}")
    for each in ran.said:
        _tell_said(each, language)
    _tell_pasted(ran.pasted, language)


def _tell_said(said: Diagnostic, language: Language) -> None:
    message, hint = said.said_in(language)
    out.print(f"    [dim]{said.code}[/] {escape(str(said.location))}")
    out.print(f"    {escape(message)}")
    if hint:
        out.print(f"    [cyan]→[/] {escape(hint)}")


def _tell_pasted(scenario: str, language: Language) -> None:
    if scenario:
        out.print(f"    {text('qa_paste', language)}")
        out.print(escape(scenario))


def _tell_rulebook(covered: Covered, report: QaReport, language: Language) -> None:
    title = text("qa_rulebook", language, id=covered.rulebook, version=covered.version)
    headers = [text(key, language) for key in ("qa_guarantee", "qa_scenarios", "qa_passed", "qa_wrong")]
    out.print(table(title, headers, _rows(covered, report, language), numeric=(1, 2, 3)))
    for made in covered.generated:
        for each in made.said:
            _tell_said(each, language)
        for scenario in made.pasted:
            _tell_pasted(scenario, language)
    total, missed = len(covered.rules), covered.uncovered
    out.print(text("qa_covered", language, covered=total - len(missed), total=total))
    if missed:
        named = ", ".join(each.rule for each in missed[:MOST]) + ("…" if len(missed) > MOST else "")
        out.print(f"  {text('qa_uncovered', language, rules=named)}")
    out.print(mutation_said(covered, language) or f"[dim]{text('qa_unmeasured', language)}[/]")


def _rows(covered: Covered, report: QaReport, language: Language) -> Iterator[tuple[object, ...]]:
    own = [each for each in report.scenarios if each.rulebook == covered.rulebook]
    for guarantee in GUARANTEES:
        ran = [each for each in own if each.guarantee == guarantee]
        passed = sum(each.state == "passed" for each in ran)
        yield text(f"qa_{guarantee}", language), len(ran), passed, len(ran) - passed
    for made in covered.generated:
        yield text(f"qa_{made.kind}", language), made.compared, made.compared - made.different, made.different


def mutation_said(covered: Covered, language: Language) -> str:
    """What the examples and the scenarios are worth, where it was measured."""
    report = covered.mutation
    if report is None:
        return ""
    score = report.overall
    share = "—" if score.share is None else f"{100 * score.share:.0f} %"
    counts = {"killed": score.killed, "all": score.killed + score.survived}
    if report.noticed_by is None:
        return text("qa_mutation", language, share=share, **counts)
    said = text("qa_mutation_both", language, share=share, **counts)
    return f"{said} {noticed_by_said(report, report.noticed_by, language)}"
