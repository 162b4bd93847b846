"""The page of the work to come, and its figures as JSON."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from engine.errors import Language
from engine.model import Discipline
from learner.workload import Workload
from reports.measured.saying import Figures
from reports.views.lexicon import lexicon_of
from reports.workload.page import render_workload
from reports.workload.tables import called
from tests.golden import assert_golden_page
from tests.unit.learner.workload.test_after import undeclared
from tests.unit.learner.workload.worked import by_today, foreseen, rulebook, usual, worked
from tests.unit.reports.reading import Page

ON = date(2026, 1, 1)
GOLDEN = Path(__file__).parents[1] / "golden"
PUBLISHED = Path(__file__).parents[4] / "docs" / "schemas" / "workload.schema.json"


def read(html: str) -> str:
    return re.sub(r"[\u202f\u00a0]", " ", Page(html.replace("ellipse", "circle")).text).replace("’", "'")


def few() -> Workload:
    """Quantiles by mode: nothing that another version of a library would move."""
    return foreseen(by_today(worked(50)))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pages_are_the_golden_ones(language: Language) -> None:
    assert_golden_page(GOLDEN / f"charge.{language}.html", render_workload(few(), rulebook(), ON, language=language))


def test_the_figures_fit_the_published_schema_and_come_back() -> None:
    for found in (usual(), few(), foreseen([], [])):
        Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8"))).validate(json.loads(found.to_json()))
        assert Workload.model_validate_json(found.to_json()) == found


def test_the_page_says_what_forecasts_are_worth() -> None:
    text = read(render_workload(usual(), rulebook(), ON))
    assert "30 dossiers à venir" in text
    assert "Délai : appris de" in text
    assert "Jugé sur" in text
    assert "dans l'intervalle annoncé pour 80 %" in text
    assert "indépendamment les uns des autres" in text
    assert re.search(r"Sommes des dossiers reçus un même mois .* : dans l'intervalle annoncé pour 80 %, \d+/\d+", text)
    assert "Clinique" in text


def test_an_effort_that_nothing_says_is_said_to_be_unknown() -> None:
    text = read(render_workload(undeclared(history=False), rulebook(), ON))
    assert "30 dossiers à venir : effort inconnu" in text
    assert "0 jours d'expert" not in text


def test_what_falls_in_no_period_told_has_its_row() -> None:
    assert "plus tard" in read(render_workload(usual(), rulebook(), ON))


def test_few_files_are_said_to_be_unjudged() -> None:
    text = read(render_workload(few(), rulebook(), ON))
    assert "Trop peu de dossiers clos pour être jugé." in text
    assert "par mode" in text


def test_nothing_to_come_has_no_table_of_files() -> None:
    text = read(render_workload(foreseen([], []), rulebook(), ON))
    assert "Aucun dossier à venir" in text
    assert "Par métier" not in text


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("ABCDEFGH", "tous les métiers"),
        ("ABCDEFG", "tous, sauf Métier H"),
        ("ABC", "Métier A ; Métier B ; Métier C"),
        ("", "—"),
    ],
)
def test_a_long_list_of_disciplines_is_said_by_what_it_lacks(named: str, said: str) -> None:
    depths = next(iter(rulebook().disciplines.values())).depths
    eight = {each: Discipline(id=each, label=f"Métier {each}", depths=depths) for each in "ABCDEFGH"}
    book = rulebook().model_copy(update={"disciplines": eight})
    assert called(tuple(named), Figures(lexicon_of(book, "fr"), "modes")).replace("\u202f", " ") == said
