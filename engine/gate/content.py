"""What a rulebook must hold by itself: its form, its proofs, its examples, its mutation score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from engine.assessment import Assess
from engine.errors import Diagnostic
from engine.examples import Mismatch, run_examples
from engine.gate.model import Check, Score
from engine.model import Rulebook
from engine.values import shown
from engine.verification import Progress

UNMEASURED = Check(
    name="mutation",
    state="failed",
    fr=("Non mesurée : les exemples ne tiennent pas.",),
    en=("Not measured: the examples do not hold.",),
)


def form(diagnostics: Sequence[Diagnostic]) -> Check:
    """No mistake in the text, as it would stand once approved; warnings are said."""
    mistakes = [each for each in diagnostics if each.severity == "error"]
    count, warnings = len(mistakes), len(diagnostics) - len(mistakes)
    return Check(
        name="form",
        state="failed" if mistakes else "passed",
        figures={"mistakes": count, "warnings": warnings},
        fr=(f"Fautes : {count} ; avertissements : {warnings}.", *(_line(each, "fr") for each in diagnostics)),
        en=(f"Mistakes: {count}; warnings: {warnings}.", *(_line(each, "en") for each in diagnostics)),
    )


def _line(found: Diagnostic, language: str) -> str:
    message, _ = found.said_in("fr" if language == "fr" else "en")
    place = str(found.location)
    return f"{place} : {message}" if place else message


def proofs(rulebook: Rulebook, steps: Iterable[Progress], on: date) -> Check:
    """Every question asked and answered, every finding mended or accepted by a waiver of that day."""
    done = list(steps)
    found = [each for step in done for each in step.found]
    counted = [each for each in found if each.waived is None]
    failures = [step.failure for step in done if step.failure is not None]
    expired = [each for each in rulebook.waivers if each.until < on]
    whole = not done or done[-1].done == done[-1].total
    figures: dict[str, int | str] = {
        "questions": len(done),
        "findings": len(counted),
        "waived": len(found) - len(counted),
        "failures": len(failures),
    }
    fr = [f"Questions : {len(done)} ; constats : {len(counted)} ; acceptés : {len(found) - len(counted)}."]
    en = [f"Questions: {len(done)}; findings: {len(counted)}; waived: {len(found) - len(counted)}."]
    for each in counted:
        fr.append(f"{each.code} ({each.at}) : {each.said.message}")
        en.append(f"{each.code} ({each.at}): {each.said.message_en}")
    for failure in failures:
        fr.append(f"{failure.code} ({failure.at}) : témoin non confirmé, c'est une erreur du logiciel.")
        en.append(f"{failure.code} ({failure.at}): witness not confirmed, a mistake of this software.")
    fr += [f"Dérogation échue le {shown(each.until)} : {each.finding} ({each.at})." for each in expired]
    en += [f"Waiver expired on {shown(each.until)}: {each.finding} ({each.at})." for each in expired]
    well = whole and not counted and not failures
    return Check(name="proofs", state="passed" if well else "failed", figures=figures, fr=tuple(fr), en=tuple(en))


def examples(rulebook: Rulebook, engines: Iterable[tuple[str, Assess]]) -> Check:
    """Every example holds, on each engine."""
    missed: dict[Mismatch, list[str]] = {}  # what comes out the same on several engines is said once
    for name, assess in engines:
        for each in run_examples(rulebook, assess):
            missed.setdefault(each, []).append(name)
    count = len(rulebook.examples)
    if not count:
        none = ("Le référentiel n'a aucun exemple.",), ("The rulebook has no example.",)
        return Check(name="examples", state="not_applicable", figures={"examples": 0}, fr=none[0], en=none[1])
    failing = len({each.example for each in missed})
    return Check(
        name="examples",
        state="failed" if missed else "passed",
        figures={"examples": count, "failing": failing},
        fr=(f"Exemples : {count} ; non tenus : {failing}.", *(_missed_fr(*each) for each in missed.items())),
        en=(f"Examples: {count}; not met: {failing}.", *(_missed_en(*each) for each in missed.items())),
    )


def _missed_fr(each: Mismatch, engines: list[str]) -> str:
    on = ", ".join(engines)
    return f"« {each.example} », {each.field} : attendu {each.expected or '—'}, obtenu {each.got or '—'} ({on})."


def _missed_en(each: Mismatch, engines: list[str]) -> str:
    on = ", ".join(engines)
    return f"“{each.example}”, {each.field}: expected {each.expected or '—'}, got {each.got or '—'} ({on})."


def mutation(before: Score, after: Score) -> Check:
    """The examples notice no smaller a share of what could go wrong than they did."""
    old, new = before.killed + before.survived, after.killed + after.survived
    figures: dict[str, int | str] = {
        "killed_before": before.killed,
        "mutants_before": old,
        "killed_after": after.killed,
        "mutants_after": new,
    }
    # Exact: a share is compared as a fraction, never as a rounded percentage.
    lower = new > 0 and old > 0 and after.killed * old < before.killed * new
    state = "not_applicable" if new == 0 else "failed" if lower else "passed"
    one, other = _share(after), _share(before)
    fr = f"Modifications d'essai que les exemples remarquent : {one.replace('.', ',')}, contre "
    fr += f"{other.replace('.', ',')} avant."
    en = f"Trial changes that the examples notice: {one}, against {other} before."
    more_fr = ("Ajoutez des exemples : `gdr check --mutants` montre ceux qui manquent.",) if lower else ()
    more_en = ("Add examples: `gdr check --mutants` shows those that lack.",) if lower else ()
    return Check(
        name="mutation",
        state=state,  # type: ignore[arg-type]
        figures=figures,
        fr=(fr, *more_fr),
        en=(en, *more_en),
    )


def restored(score: Score) -> Check:
    """What stood before and was approved then, put back as it was: its examples are worth what they were worth."""
    said = _share(score)
    return Check(
        name="mutation",
        state="passed",
        figures={"killed_after": score.killed, "mutants_after": score.killed + score.survived},
        fr=(f"Retour à ce qui était en vigueur : exemples de même valeur, {said.replace('.', ',')}.",),
        en=(f"Back to what was in force: examples of the same worth, {said}.",),
    )


def _share(score: Score) -> str:
    total = score.killed + score.survived
    return f"{score.killed} / {total} ({Decimal(100 * score.killed) / total:.1f} %)" if total else "0 / 0"
