"""The page of the watch over drift, and its figures as JSON."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from benchmarks.learner.drifting import Plan, looked_at, rulebook
from engine import reference
from engine.errors import Language
from learner.drift import Drift, Watch, watch
from reports.drift.page import render_drift
from tests.golden import assert_golden_page
from tests.unit.learner.drift.moved import ON as LONG_AFTER
from tests.unit.learner.drift.moved import history, rule_moved, seen, settings, still
from tests.unit.learner.drift.test_precaution import watched
from tests.unit.learner.past import TODAY, past, small
from tests.unit.learner.tabled import tabled
from tests.unit.reports.reading import Page
from tests.unit.sentences.wording import plain

ON = date(2028, 4, 1)
GOLDEN = Path(__file__).parents[1] / "golden"
PUBLISHED = Path(__file__).parents[4] / "docs" / "schemas" / "drift.schema.json"


def read(html: str) -> str:
    return re.sub(r"[\u202f\u00a0]", " ", Page(html.replace("ellipse", "circle")).text).replace("’", "'")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pages_are_the_golden_ones(language: Language) -> None:
    page = render_drift(rule_moved(), small(), ON, language=language)
    assert_golden_page(GOLDEN / f"derive.{language}.html", page)


def test_the_figures_fit_the_published_schema_and_come_back() -> None:
    for found in (rule_moved(), still(), seen(past(TODAY, files=10), None)):
        Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8"))).validate(json.loads(found.to_json()))
        assert Drift.model_validate_json(found.to_json()) == found


def test_the_page_says_which_rule_moved_and_shows_five_files() -> None:
    found, text = rule_moved(), read(render_drift(rule_moved(), small(), ON))
    assert found.now is not None
    assert "Décisions : alerte, elles ont changé ; dossiers : pareils à ceux d'avant" in text
    assert "Règles dont l'effet a changé : P-3" in text
    (rule,) = [each for each in found.now.rules if each.rule == "P-3"]
    assert all(each.case in text for each in rule.examples)
    assert "1er" not in text
    assert "2025, trimestre 1" in text


def test_rows_of_a_table_are_told_by_what_they_ask_for() -> None:
    found = watch(tabled(), history({"grossesse": 6}), Watch(settings(), LONG_AFTER), reference.assess)
    assert found.now is not None
    labels = {each.rule: plain(each.label) for each in found.now.rules}
    assert labels["grossesse"] == "Table – Femmes enceintes : oui"
    text = read(render_drift(found, tabled(), ON))
    assert "grossesse Table – Femmes enceintes : oui" in text
    assert "enfants Table – Enfants : oui" in text


def test_an_interval_beyond_nothing_in_tune_is_explained() -> None:
    found = looked_at(Plan(rule=2.0), 13)
    assert found.decisions == "tune"
    assert found.now is not None
    assert found.now.shift.low > 0
    assert "Un intervalle laisse de côté l'absence de changement" in read(render_drift(found, rulebook(), ON))
    assert "Un intervalle laisse de côté" not in read(render_drift(still(), small(), ON))


def test_a_page_with_nothing_to_compare_says_why() -> None:
    text = read(render_drift(seen(past(TODAY, files=90)), small(), ON))
    assert "rien ne peut être conclu" in text
    assert "il n'y a rien à comparer aux 90 d'avant" in text
    assert "Regardées" not in text
    assert "Règle par règle" not in text


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("proposed", "known", "La précaution est moins suivie qu'avant."),
        ("known", "proposed", "La précaution est plus suivie qu'avant."),
        ("proposed", "proposed", "Ce que l'on fait de la précaution n'a pas changé, au hasard près."),
    ],
)
def test_the_page_says_what_is_made_of_precaution(before: str, now: str, said: str) -> None:
    found = watched(before, now)
    assert found.now is not None
    moved = found.now.precaution
    assert moved is not None
    text = read(render_drift(found, small(), ON))
    assert said in text
    assert f"depuis, {moved.now.followed} et {moved.now.known}." in text
    assert ("on a décidé plus souvent comme la proposition" in text) is (before == "proposed")
    assert all(each.case in text for each in moved.examples)
    assert ("Dossiers récents qui montrent ce que l'on fait de la précaution" in text) is moved.moved
