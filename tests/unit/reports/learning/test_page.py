"""The page on what past decisions suggest, and its figures as JSON."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from engine.errors import Language
from learner.evidence import Evidence
from reports.learning.page import render_learning
from tests.golden import assert_golden_page
from tests.unit.learner.evidence.seen import both, evidence, evidence_of_a, harmed, only_a
from tests.unit.learner.evidence.test_adjustment import moved, moved_evidence
from tests.unit.reports.reading import Page

ON = date(2026, 11, 26)
GOLDEN = Path(__file__).parents[1] / "golden"
PUBLISHED = Path(__file__).parents[4] / "docs" / "schemas" / "evidence.schema.json"


def read(html: str) -> str:
    return re.sub(r"[\u202f\u00a0]", " ", Page(html.replace("ellipse", "circle")).text).replace("’", "'")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pages_are_the_golden_ones(language: Language) -> None:
    page = render_learning(both().rulebook, evidence(), ON, language=language)
    assert_golden_page(GOLDEN / f"appris.{language}.html", page)


def test_the_figures_fit_the_published_schema_and_come_back() -> None:
    for found in (evidence(), evidence_of_a()):
        schema = Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))
        schema.validate(json.loads(found.to_json()))
        assert Evidence.model_validate_json(found.to_json()) == found


def test_every_line_says_what_would_have_shown_the_contrary() -> None:
    html = render_learning(both().rulebook, evidence(), ON)
    assert html.count("<dt>") > 14
    assert html.count("Le contraire se verrait à") >= html.count("<dt>")


def test_a_card_says_its_figures() -> None:
    (card,), text = evidence().candidates, read(render_learning(both().rulebook, evidence(), ON))
    heavier = card.effect.heavier
    for said in (
        "Enfants : oui, et Biologique : oui",
        f"{heavier.count}/{heavier.total} :",
        f"{card.stability.itself} tirages sur {card.stability.draws}",
        f"Dossiers qui changeraient de proposition (précaution comprise) : {card.impact.changed}.",
        "ne constate rien de nouveau",
        *(each.case for each in (*card.impact.supporting, *card.impact.against)),
    ):
        assert said in text, said


def test_findings_and_equivalent_rules_are_told_and_escaped() -> None:
    html = render_learning(both().rulebook, harmed(evidence()), ON)
    assert "&lt;b&gt;P-8&lt;/b&gt; de trop." in html
    assert "Enfants : oui, et Femmes enceintes : non (dossiers différents : 3)" in read(html)


def test_what_is_not_proposed_has_its_reason_and_nothing_to_propose() -> None:
    text = read(render_learning(only_a().rulebook, evidence_of_a(), ON))
    assert "0 règle candidate" in text
    assert "pratique locale" in text
    assert "généraliserait l'usage d'une direction" in text
    assert "Règles équivalentes" not in text


def test_thresholds_and_the_examples_that_change_are_on_the_page() -> None:
    text = read(render_learning(moved().rulebook, moved_evidence(), ON))
    assert "1 changement de points ; 2 seuils déplacés" in text
    assert re.search(r"Seuil de Moyen.* 4 → 6\. Plausible de 5,\d+ à 6,\d+", text)
    assert "au bout de ce qui est permis" not in text
    assert "Enceinte Ce qui change : Score Attendu : 2 Obtenu : 5" in text
    assert "Ils ne sont pas modifiés ; une personne doit trancher ; la table plus bas dit chacun." in text


def test_a_prediction_that_is_worse_is_not_said_to_be_better_by_less_than_nothing() -> None:
    card = evidence().candidates[0]
    effect = card.effect.model_copy(update={"gain": -0.004, "gain_interval": (-0.015, 0.006)})
    worse = evidence().model_copy(update={"candidates": (card.model_copy(update={"effect": effect}),), "gain": -0.004})
    text = read(render_learning(both().rulebook, worse, ON))
    assert "l'erreur de prévision monte de 0,004 [−0,006 à 0,015]" in text
    assert "baisse de −" not in text
    assert "augmentent l'erreur de prévision de 0,004" in text


def test_gains_have_a_unit_and_what_is_expected_a_decimal() -> None:
    text = read(render_learning(moved().rulebook, moved_evidence(), ON))
    assert re.search(r"mieux expliquées de [\d,]+ nats \(perte logarithmique\)", text)
    lift = read(render_learning(both().rulebook, evidence(), ON))
    assert re.search(r"en prévoient \d+,\d : [\d,]+ fois plus", lift)


def test_a_threshold_at_the_end_of_what_is_allowed_has_no_interval() -> None:
    """On the page as in the terminal: no width is no certainty."""
    evidence = moved_evidence()
    assert evidence.adjustment is not None
    pinned = tuple(
        each.model_copy(update={"interval": (float(each.proposed),) * 2}) for each in evidence.adjustment.thresholds
    )
    found = evidence.model_copy(
        update={"adjustment": evidence.adjustment.model_copy(update={"thresholds": pinned}), "points": ()}
    )
    text = read(render_learning(moved().rulebook, found, ON))
    assert re.search(r"Seuil de Moyen.* 4 → 6\. Pas d'intervalle : 6 est au bout de ce qui est permis", text)
    assert "Plausible de" not in text
