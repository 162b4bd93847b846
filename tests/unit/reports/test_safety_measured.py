"""The safety cases of two shipped rulebooks on public files: the guide's figures are those measured."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from engine import chaining
from engine.assessment import Assessment
from engine.facts import Case
from engine.loading import load_rulebook
from engine.model import Rulebook
from intake import Record, load_mapping, read_records
from reports.outcomes import Event
from reports.run_rows import row_of
from reports.safety import Question, SafetyCase, judged_of, render_safety, safety_case
from reports.safety.counting import Ground
from reports.safety.page import share_said
from reports.views.lexicon import lexicon_of

ROOT = Path(__file__).parents[3]
DATA = Path(os.environ.get("GDR_SHARED", ROOT.parent / "shared")) / "data"
FILES = {
    "ema": DATA / "ema-medicines" / "ema_medicines_2025-01-27.csv.gz",
    "fda-drug-recalls": DATA / "fda-drug-recalls" / "drug_recalls_2012_2022.csv.gz",
}


def measured(name: str) -> tuple[Rulebook, SafetyCase]:
    """The safety case of a file, by what its mapping declares; what says the same is assessed once."""
    mapping = load_mapping(name)
    rulebook, safety = load_rulebook(ROOT / "rulebooks" / f"{mapping.rulebook}.yaml"), mapping.safety
    assert safety is not None
    held: dict[object, Assessment] = {}
    files = []
    for each in read_records(FILES[name], rulebook, mapping):
        if isinstance(each, Record):
            facts = tuple(fact.model_copy(update={"source": None}) for fact in each.case.facts)
            said = tuple(fact for fact in facts if fact.attribute != "demandeur")
            found = held.get(said) or chaining.assess(rulebook, Case(id="un dossier", facts=said))
            row = row_of(held.setdefault(said, found), each.label, each.day, each.outcomes)
            files.append(judged_of(found, replace(row, case=each.case.id, group=each.group)))
    events = tuple(Event(each.partition("=")[0], each.partition("=")[2] or "oui") for each in safety.severe)
    question = Question(severe=events, light=safety.light, note=safety.note, mapping=mapping.id)
    return rulebook, safety_case(Ground((rulebook,), date(2026, 3, 9), (FILES[name].name,)), files, question)


@pytest.mark.skipif(not all(file.is_file() for file in FILES.values()), reason="the shared files are not at hand")
@pytest.mark.parametrize(("name", "column", "per_found"), [("ema", 1, "114"), ("fda-drug-recalls", 2, "5,1")])
def test_the_guide_says_what_is_measured(name: str, column: int, per_found: str) -> None:
    rulebook, case = measured(name)
    lexicon, guide = lexicon_of(rulebook, "fr"), (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in guide.splitlines() if line.startswith("|")]
    said = {row[0]: row[column] for row in rows if len(row) == 3}
    for label, share in (
        ("suite grave, quel que soit le mode", case.base),
        ("parmi les modes légers, suite grave", case.under.of_light),
        ("parmi les suites graves, mode léger", case.under.of_severe),
    ):
        assert said[label] == share_said(share, lexicon).replace("\u202f", " ")
    assert said["jours pour chaque suite grave trouvée"] == per_found
    assert str(case.over.per_found).replace(".", ",").removesuffix(",0") == per_found
    assert len(case.missed) == case.under.of_light.count
    html = render_safety(case, rulebook)
    assert all(f'<span class="id">{each.case}</span>' in html for each in case.missed)
