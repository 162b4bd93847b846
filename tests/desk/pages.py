"""The pages that are looked at in a browser, each with the widths at which it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from desk.qa.page import page_of
from desk.qa.result import Covered, Generated, QaReport, Ran, RuleCover
from engine.errors import Language, Location, Message, diagnostic
from engine.explanation import Explainer
from engine.loading import load_rulebook
from engine.reference import assess
from engine.sensitivity import Sensitivities
from intake.record import Record
from intake.records import read_records
from reports.case_file import render_case_file
from reports.drift.page import render_drift
from reports.index_page import render_index
from reports.learning.page import render_learning
from reports.meta import Context, Meta
from reports.neighbours import Shelf, entry_of
from reports.outcomes import outcomes_of
from reports.register import render_register, render_register_index
from reports.safety import render_safety
from reports.trace_report import render
from reports.workload.page import render_workload
from tests.desk.auditing import noise, quiet
from tests.desk.comparing import consistency, recode
from tests.desk.differing import difference, same
from tests.desk.looking import A4
from tests.desk.parting import divergences, in_accord
from tests.unit.house.tree import ROOT
from tests.unit.learner.drift.moved import rule_moved, seen
from tests.unit.learner.evidence.seen import both, evidence, evidence_of_a, harmed, only_a
from tests.unit.learner.past import TODAY, past
from tests.unit.learner.past import small as small_rulebook
from tests.unit.learner.workload.worked import by_today, foreseen, worked
from tests.unit.learner.workload.worked import rulebook as rulebook_of_work
from tests.unit.reports.booking import files
from tests.unit.reports.filing import erased, filed
from tests.unit.reports.making import META, assessed, bare, full
from tests.unit.reports.recording import with_past
from tests.unit.reports.safety_history import HISTORY, book, judged, small
from tests.unit.reports.showing import rich, with_tables
from tests.unit.reports.test_index_page import MANIFEST, rows
from tests.unit.reports.test_register import PAGES as GOLDEN

RULEBOOKS = ROOT / "rulebooks"
CASES = 4


def communicable() -> str:
    return render_case_file(filed(), communicable=True)


def index() -> str:
    return render_index(full(), rows(), replace(MANIFEST, outcomes=outcomes_of(full(), rows(), ["refuse"])))


SAID = diagnostic(
    Message("UNEQUAL", "« A » et « B » ne sont pas traités de la même façon.", "“A” and “B” are not treated alike."),
    Location(file="features/partial.feature", line=12),
)
PASTED = '  Scénario: Contre-exemple\n    Étant donné le référentiel "partial"\n' + "    Et | " + "x" * 200 + " |"
WRONG = Ran(
    feature="F",
    file="f.feature",
    line=3,
    name="Qui demande <b>",
    rulebook="partial",
    state="failed",
    said=(SAID,),
    pasted=PASTED,
    step="Alors le traitement est inchangé",
)
PROVEN = Ran(
    feature="F", file="f.feature", line=9, name="Prouvé", rulebook="partial", guarantee="proven", state="passed"
)
QA = QaReport(
    on=date(2026, 11, 26),
    seed=1,
    scenarios=(WRONG, WRONG.model_copy(update={"state": "refused", "rulebook": "", "pasted": ""}), PROVEN),
    mistakes=(SAID,),
    rulebooks=(
        Covered(
            rulebook="partial",
            version=1,
            digest="d" * 64,
            title="Un référentiel partial",
            rules=(RuleCover(rule="P-1", label="Effet grave", fired=True), RuleCover(rule="P-2", label="Âge")),
            generated=(Generated(rulebook="partial", kind="identity", compared=4, different=1, said=(SAID,)),),
        ),
    ),
)


def safety(language: Language) -> str:
    """The history of the tests, with a file whose names hold nowhere to cut them."""
    files = [judged("x" * 60, "", outcome="oui", group="G" * 40), *(judged(*each) for each in HISTORY)]
    return render_safety(small(files=files), book(), language=language)


def drift(language: Language = "fr") -> str:
    """A rule that moved."""
    return render_drift(rule_moved(), small_rulebook(), date(2028, 4, 1), language=language)


def drift_of_few() -> str:
    """Too few decisions to conclude."""
    return render_drift(seen(past(TODAY, files=50), None), small_rulebook(), date(2028, 4, 1))


def workload(language: Language = "fr", files: int = 130) -> str:
    """Enough files closed to judge what is foreseen; or not."""
    return render_workload(foreseen(by_today(worked(files))), rulebook_of_work(), date(2026, 1, 1), language=language)


def learning(language: Language = "fr") -> str:
    """What was learnt of the history of the tests, a candidate with findings and a family."""
    return render_learning(both().rulebook, harmed(evidence()), date(2026, 11, 26), language=language)


def learning_of_one() -> str:
    """What one directorate does alone."""
    return render_learning(only_a().rulebook, evidence_of_a(), date(2026, 11, 26))


def shipped_register() -> str:
    """The page of the shipped rulebook: what the public sees first."""
    rulebook = load_rulebook(RULEBOOKS / "amm.yaml")
    return render_register((rulebook,), rulebook)


def shipped_report() -> str:
    """The report of a shipped sample, with the shipped rulebook: what a user sees first."""
    rulebook = load_rulebook(RULEBOOKS / "amm.yaml")
    items = (item for item in read_records(RULEBOOKS / "samples" / "amm.csv", rulebook) if isinstance(item, Record))
    records = [record for record, _ in zip(items, range(CASES), strict=False)]
    entries = [entry_of(assess(rulebook, each.case), each.label, each.day, each.outcomes) for each in records]
    case, assessment = records[-1].case, assess(rulebook, records[-1].case)
    sensitivity = Sensitivities(rulebook, assess).of(case, assessment)
    context = Context(
        sensitivity,
        Explainer(rulebook, assess).of(case, assessment),
        neighbourhood=Shelf(rulebook, entries).around(entries[-1]),
    )
    return render(rulebook, assessment, Meta(records[-1].label, date(2026, 3, 9)), context)


@dataclass(frozen=True)
class Family:
    """Pages of one kind: the widths at which nothing may overflow, where they start, and what a printer gets."""

    pages: dict[str, Callable[[], str]]
    widths: tuple[int, ...]
    start: str = "#essentiel"  # where the first link skips to
    sheet: tuple[int, int] = A4
    most_sheets: int | None = None
    folds: int | None = None  # how many parts are folded, where it is known


FAMILIES = {
    "book": Family(
        {
            "first": lambda: files("complet")["index.html"],
            "rule": lambda: files("exemple")["regle-AMM-102.html"],
            "table": lambda: files("tables")["table-T-NAT.html"],
            "attribute": lambda: files("exemple")["critere-age_minimum.html"],
            "examples": lambda: files("complet")["exemples.html"],
            "whole": lambda: files("exemple")["tout.html"],
            "english": lambda: files("tables", "en")["all.html"],
        },
        widths=(320, 380, 768, 1280),
    ),
    "case_file": Family(
        {
            "internal": lambda: render_case_file(filed()),
            "communicable": communicable,
            "english": lambda: render_case_file(filed(), communicable=True, language="en"),
            "erased": lambda: render_case_file(erased(filed())),
        },
        widths=(320, 360, 768, 1280),
    ),
    "difference": Family(
        {"fr": difference, "en": lambda: difference("en"), "same": same}, widths=(320, 380, 768, 1280)
    ),
    "drift": Family({"fr": drift, "en": lambda: drift("en"), "few": drift_of_few}, widths=(320, 380, 768, 1280)),
    "divergences": Family(
        {"fr": divergences, "en": lambda: divergences("en"), "in accord": in_accord}, widths=(320, 380, 768, 1280)
    ),
    "consistency": Family(
        {"fr": lambda: consistency("fr", 3), "en": lambda: consistency("en", 3)}, widths=(320, 768, 1280)
    ),
    "index": Family(
        {"index": index},
        widths=(320, 360, 768, 1024, 1280, 1920),
        start="#dossiers",
        sheet=(A4[1], A4[0]),
        folds=1,
    ),
    "learning": Family(
        {"fr": learning, "en": lambda: learning("en"), "short cards": learning_of_one}, widths=(320, 380, 768, 1280)
    ),
    "noise": Family({"fr": noise, "en": lambda: noise("en"), "quiet": quiet}, widths=(320, 380, 768, 1280)),
    "qa": Family(
        {"fr": lambda: page_of(QA, "fr"), "en": lambda: page_of(QA, "en")}, widths=(320, 768, 1280), start="#resultat"
    ),
    "recode": Family({"fr": lambda: recode("fr", 3), "en": lambda: recode("en", 3)}, widths=(320, 768, 1280)),
    "register": Family(
        {
            **GOLDEN,
            "shipped": shipped_register,
            "full": lambda: render_register((full(),), full(), language="en"),
            "index": lambda: render_register_index([((full(),), full())], language="en"),
        },
        widths=(320, 360, 768, 1280),
    ),
    "report": Family(
        {
            "rich": rich,
            "english": lambda: rich("en"),
            "tables": with_tables,
            "on record": with_past,
            "bare": lambda: render(bare(), assessed(bare(), "N1", a=None), replace(META, index_href="", source="")),
            "shipped": shipped_report,
        },
        widths=(320, 360, 768, 1024, 1920),
        most_sheets=16,
    ),
    "safety": Family({"fr": lambda: safety("fr"), "en": lambda: safety("en")}, widths=(320, 380, 768, 1280)),
    "workload": Family(
        {"fr": workload, "en": lambda: workload("en"), "few": lambda: workload("fr", 40)}, widths=(320, 380, 768, 1280)
    ),
}
