"""A mutation score in the terminal: overall, by kind, survivors with the example that would notice them."""

from __future__ import annotations

from collections.abc import Iterator

from rich.markup import escape

from desk.terminal import out, table
from desk.texts import text
from engine.errors import Language
from engine.mutation import LABELS, KindScore, MutationReport, NoticedBy, Result, pasted


def tell_mutation(report: MutationReport, name: str, language: Language) -> None:
    """The whole report."""
    out.print(text("mutation_score", language, name=name, **_counts(report.overall)))
    if report.noticed_by is not None:
        out.print(noticed_by_said(report, report.noticed_by, language))
    if report.unread:
        out.print(text("mutation_unread", language, count=report.unread))
    if not report.complete:
        out.print(f"[yellow]{text('mutation_cut', language)}[/]")
    if report.set_aside:
        out.print(text("set_aside", language, examples=", ".join(report.set_aside)))
    headers = [text(key, language) for key in ("change", "mutation_share", "killed", "survived", "equivalent")]
    out.print(table("", headers, _by_kind(report, language), numeric=(1, 2, 3, 4)))
    if report.survivors:
        out.print(f"[bold]{text('survivors', language)}[/]")
        for each in report.survivors:
            _tell_survivor(each, language)
    if report.equivalent:
        out.print(f"[bold]{text('equivalents', language)}[/]")
        for each in report.equivalent:
            out.print(f"  • {escape(each.mutant.said_in(language))}")


def noticed_by_said(report: MutationReport, noticed: NoticedBy, language: Language) -> str:
    """What the examples and the scenarios are worth, each without the other."""
    return text("mutation_noticed_by", language, tried=report.scenarios, **noticed.model_dump())


def _by_kind(report: MutationReport, language: Language) -> Iterator[tuple[object, ...]]:
    for kind, score in report.by_kind.items():
        counts = _counts(score)
        label = LABELS[kind][0 if language == "fr" else 1]
        yield label, counts["share"], counts["killed"], counts["survived"], counts["equivalent"]


def _counts(score: KindScore) -> dict[str, object]:
    share = "—" if score.share is None else f"{100 * score.share:.0f} %"
    return {"share": share, "killed": score.killed, "survived": score.survived, "equivalent": score.equivalent}


def _tell_survivor(survivor: Result, language: Language) -> None:
    out.print(f"  • {escape(survivor.mutant.said_in(language))}")
    if survivor.noticed_by is None:
        out.print(f"    [dim]{text('no_witness', language)}[/]")
    else:
        out.print(escape(pasted([survivor.noticed_by])))
