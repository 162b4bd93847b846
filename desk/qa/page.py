"""From the report to the page that shows it."""

from __future__ import annotations

from collections.abc import Iterator

from desk.qa.result import Covered, Generated, QaReport, Ran
from desk.qa.telling import GUARANTEES, mutation_said
from desk.texts import text
from engine.errors import Diagnostic, Language, line_of
from reports.qa_page import BookShown, Count, QaPage, RuleShown, Shown, render_qa
from reports.typography import day


def page_of(report: QaReport, language: Language) -> str:
    """The HTML page."""
    known = {each.rulebook for each in report.rulebooks}
    page = QaPage(
        day=day(report.on, language),
        seed=report.seed,
        ok=report.ok,
        counts=report.counts,
        books=tuple(_book(each, report, language) for each in report.rulebooks),
        astray=tuple(_scenario(each, language) for each in report.scenarios if each.rulebook not in known),
        mistakes=tuple(line_of(each, language) for each in report.mistakes),
        interrupted=report.interrupted,
    )
    return render_qa(page, language=language)


def _book(covered: Covered, report: QaReport, language: Language) -> BookShown:
    own = [each for each in report.scenarios if each.rulebook == covered.rulebook]
    return BookShown(
        id=covered.rulebook,
        title=covered.title,
        digest=covered.digest,
        counts=tuple(_counts(own, covered, language)),
        scenarios=(
            *(_scenario(each, language) for each in own),
            *(_generated(each, language) for each in covered.generated),
        ),
        rules=len(covered.rules),
        uncovered=tuple(
            RuleShown(each.rule, each.label, each.scenarios, each.fired, each.unfired) for each in covered.uncovered
        ),
        mutation=mutation_said(covered, language),
    )


def _counts(own: list[Ran], covered: Covered, language: Language) -> Iterator[Count]:
    for guarantee in GUARANTEES:
        ran = [each for each in own if each.guarantee == guarantee]
        yield Count(text(f"qa_{guarantee}", language), len(ran), sum(each.state == "passed" for each in ran))
    for made in covered.generated:
        yield Count(text(f"qa_{made.kind}", language), made.compared, made.compared - made.different)


def _scenario(ran: Ran, language: Language) -> Shown:
    return Shown(
        name=ran.name,
        place=f"{ran.file}:{ran.line}",
        state="reserved" if ran.reserved else ran.state,
        guarantee=text(f"qa_{ran.guarantee}", language),
        rule=ran.rule,
        step=ran.step,
        said=tuple(_said(each, language) for each in ran.said),
        noted=tuple(_said(each, language) for each in ran.noted),
        pasted=ran.pasted,
    )


def _generated(made: Generated, language: Language) -> Shown:
    label = text(f"qa_{made.kind}", language)
    return Shown(
        name=f"{label} ({made.compared})",
        place="",
        state="failed" if made.different else "passed",
        guarantee=text("qa_example", language),
        said=tuple(_said(each, language) for each in made.said),
        pasted="\n\n".join(made.pasted),
    )


def _said(said: Diagnostic, language: Language) -> str:
    return " ".join(part for part in said.said_in(language) if part)
