"""What the proofs found, in the terminal: place, sentence, remedy, witness, reasons, waivers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.markup import escape

from desk.proofs.comparing import Compared
from desk.proofs.facts import unknown_labels, witness_table
from desk.proofs.report import Idle, Judged, Proved
from desk.terminal import out
from desk.texts import text
from engine.errors import Language
from engine.facts import Case
from engine.model import Rulebook
from engine.values import shown
from engine.verification import Failure
from engine.verification.divergent import cases_of
from engine.waiver import Waiver


def tell(proofs: Proved, rulebook: Rulebook, language: Language) -> None:
    """Everything: findings that count, then what is waived, then what is wrong with waivers, then our own failures."""
    for each in proofs.findings:
        if each.counts:
            tell_finding(each, rulebook, language)
    for each in proofs.findings:
        if not each.counts and each.finding.waived is not None:
            _tell_waived(each.finding.waived, language)
    for idle in proofs.idle:
        _tell_idle(idle, language)
    for failure in proofs.failures:
        _tell_failure(failure, language)


def tell_comparison(
    found: Compared, failures: Iterable[Failure], rulebooks: Sequence[Rulebook], language: Language
) -> None:
    """What rulebooks say against one another, then what is wrong with waivers, then our own failures."""
    for each in found.divergences:
        _tell_divergence(each, rulebooks, language)
    for idle in found.idle:
        among = ", ".join(found.rulebooks)
        out.print(
            f"[yellow]{text('divergence_idle', language, place=idle.location, among=among, **_said(idle.waiver))}[/]"
        )
    for failure in failures:
        _tell_failure(failure, language)


def _tell_divergence(judged: Judged, rulebooks: Sequence[Rulebook], language: Language) -> None:
    """A fact that two rulebooks weigh in opposite directions; the pair of each is shown by its own rulebook."""
    if not judged.counts and judged.finding.waived is not None:
        _tell_waived(judged.finding.waived, language)
        return
    _tell_head(judged, language)
    for rulebook in rulebooks:
        cases = cases_of(rulebook, judged.finding)
        if cases:
            out.print(escape(rulebook.title))
            _tell_witness(rulebook, cases, language)


def tell_finding(judged: Judged, rulebook: Rulebook, language: Language) -> None:
    """One finding: where, what, why, what to do, and the witness."""
    found = judged.finding
    _tell_head(judged, language)
    if found.because:
        reasons = " ; ".join(reason_label(rulebook, each) for each in found.because)
        out.print(f"  {text('because', language, reasons=reasons)}")
    if found.witness:
        _tell_witness(rulebook, found.witness, language)


def _tell_witness(rulebook: Rulebook, cases: Sequence[Case], language: Language) -> None:
    """The cases side by side; what is unknown in each, and matters, under them."""
    out.print(witness_table(rulebook, cases, language))
    unknown = unknown_labels(rulebook, cases)
    if unknown:
        out.print(f"  {escape(text('unknown_too', language, labels=', '.join(unknown)))}")


def _tell_head(judged: Judged, language: Language) -> None:
    said = judged.finding.said
    message, hint = said.said_in(language)
    colour = "red" if said.severity == "error" else "yellow"
    out.print(f"[{colour}]{text('finding', language)} {said.code}[/] {escape(str(said.location))}")
    out.print(f"  {escape(message)}")
    if hint:
        out.print(f"  [cyan]→[/] {escape(hint)}")
    if judged.expired is not None:
        _tell_expired(judged.expired, language)


def reason_label(rulebook: Rulebook, id: str) -> str:
    """A rule or an attribute, by its label with its id; a row, by its id and the label of its table."""
    if id in rulebook.attributes:
        return f"« {rulebook.attributes[id].label} »"
    label = next((rule.label for rule in rulebook.all_rules if rule.id == id), "")
    return f"{id} « {label} »" if label else id


def _tell_waived(waiver: Waiver, language: Language) -> None:
    out.print(f"[dim]{text('waived', language, code=waiver.finding, at=waiver.at, **_said(waiver))}[/]")


def _tell_expired(waiver: Waiver, language: Language) -> None:
    out.print(f"  [red]{text('waiver_expired', language, **_said(waiver))}[/]")


def _tell_idle(idle: Idle, language: Language) -> None:
    out.print(f"[yellow]{text('waiver_idle', language, place=idle.location, **_said(idle.waiver))}[/]")


def _said(waiver: Waiver) -> dict[str, str]:
    return {"by": waiver.by, "until": shown(waiver.until), "reason": waiver.reason.rstrip(".")}


def _tell_failure(failure: Failure, language: Language) -> None:
    """A mistake of ours: said as such, with what is needed to find it."""
    out.print(f"[red]{text('unconfirmed', language, code=failure.code, at=failure.at)}[/]")
    for case in failure.cases:
        out.print(f"  {escape(case)}")


def conclusion(proofs: Proved, language: Language) -> str:
    """The end of a rulebook's line: how much was asked, and what came of it."""
    counted = sum(each.counts for each in proofs.findings)
    waived = len(proofs.findings) - counted
    parts = [text("proofs_done", language, done=proofs.done)]
    if not proofs.complete:
        parts = [text("proofs_stopped", language, done=proofs.done, total=proofs.total)]
    parts.append(text("findings", language, count=counted) if counted else text("no_finding", language))
    parts += _also(("waived_count", waived), ("failures", len(proofs.failures)), language=language)
    return ", ".join(parts)


def _also(*counts: tuple[str, int], language: Language) -> Iterable[str]:
    return (text(key, language, count=count) for key, count in counts if count)
