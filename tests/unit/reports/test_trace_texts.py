"""What a report says of a file, in the words that an evaluator reads."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from engine.assessment import Assessment
from engine.errors import Language
from engine.model import Rulebook
from engine.values import Value
from reports.meta import Context
from reports.trace_report import render
from tests.unit.reports.making import META, assessed, bare, explored, full, tabled
from tests.unit.reports.reading import Page
from tests.unit.reports.showing import TABLED, rich, with_tables


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_proposes_and_never_decides(language: Language) -> None:
    text = Page(rich(language)).text
    if language == "fr":
        assert "Mode de traitement proposé" in text
        assert "Proposition à examiner, pas une décision" in text
        assert "Le plus lourd est proposé, par précaution." in text
    else:
        assert "Proposed mode of treatment" in text
        assert "The heaviest is proposed, as a precaution." in text


@pytest.mark.parametrize(
    "said",
    [
        "Circuit lourd (collège)",  # the proposal
        "8 points en l'état",  # the score, and how sure it is
        "Urgente",  # the priority
        "Recul limité",  # a risk, certain
        "Innovation",  # a stake, possible only
        "à confirmer",
        "Pédiatrie",  # an expertise
        "Préciser la voie.",  # what to ask
        "Comment coder Oui si <l'avis> du comité la classe ainsi.",  # how to answer an unknown fact
        "Directive 2001/83/CE, art. 8",  # the reference of a rule that fired
        "Auteur : proposition 12, Direction des essais",
        "À revoir en 2027.",
        "Rien n'est connu d'avance.",
        "Prudence.",  # why a fact is assumed
        "Déclaré inconnu : Formulaire & lettre",
        "Règle E-01",  # what derived a fact
        "Dossier A1",  # a near file
        "R. 311-3-1-2",
        "L. 311-3-1",
        "CADA",
        "biais d'automatisation",
        "en vigueur depuis le 01/01/2026 jusqu'au 31/12/2027",
        "09/03/2026",
        "dossiers.csv, ligne 12",
        "Rapport public <EPAR>",
        "2 × Sites + Patients exposés − 1",
    ],
)
def test_what_an_evaluator_must_find(said: str) -> None:
    plain = Page(rich()).text.replace("\u202f", " ").replace("\u00a0", " ")
    assert said in plain


@pytest.mark.parametrize(
    "said",
    [
        "La première ligne qui convient s'applique. Les faits inconnus ne permettent pas encore de choisir.",
        "Score : +2 en l'état, de +2 à +10 selon les faits inconnus",
        "Substance nouvelle ici : inconnu",  # the case's value, under the input
        "F-1 ✓ retenue < 2",
        "F-2 = convient, non retenue",
        "F-3 ne correspond pas < 18 ✗ contient femme enceinte (ne correspond pas) forte",
        "N-01 ? possible initiale européenne ? oui (attend un fait inconnu) +10",
        "Contestée : les lignes B-1 et B-2 conviennent ensemble et se contredisent.",
        "9 autres lignes",
        "Établi par la ligne F-1 de la table « Fragilité selon l'âge et la population »",
        "Plancher : la ligne X-1 de la table « Expertises selon le code » impose au moins « Circuit lourd ».",
        "Plancher possible : la ligne B-1 de la table « Besoin médical », en suspens",
        "Exposition d'enfants Exposition la plus forte ( M-2 )",  # a risk, by its row and its table
        "Biotechnologie Expertises selon le code ( X-1 )",
        "Joindre le plan d'investigation pédiatrique. Pièces à demander ( A-1 )",
        "Règles en attente : Nature et voie ( N-01 , N-02 , N-12 )",
        "3 + 2 + 3 + 2 = 10",  # the most of a table counts once
        "Sa table garde les points d'une autre ligne.",
        "Consultation de 7 tables de décision, 28 lignes : 6 retenues, 5 restent en suspens.",
        "posé par proposition 7",
        "Auteur : proposition 12, Direction des essais · À revoir en 2027.",
        "(tables), version 4, en vigueur depuis le 01/01/2026 jusqu'au 31/12/2026.",
        "1 dérogation en vigueur : UNUSED à demandeur (Sert à retrouver le dossier ; A. Martin, jusqu'au 31/12/2026).",
    ],
)
def test_what_a_report_says_of_tables(said: str) -> None:
    assert said in Page(with_tables()).text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    "said",
    [
        "Intervalle exact, tous les faits inconnus pris ensemble : de 16 à 18.",
        "La proposition passerait en « Circuit moyen » si",
        "Nature de la demande était extension, générique, hybride ou renouvellement (aujourd'hui : initiale) et",
        "ou bien Nature de la demande était générique",
        "La priorité deviendrait « Normale » si Alternatives valait au moins 3 (aujourd'hui : 0)",
    ],
)
def test_what_a_report_says_of_other_proposals(said: str) -> None:
    text = Page(with_tables()).text.replace("\u202f", " ").replace("\u00a0", " ")
    assert said in text
    assert "n'a pas été calculée" not in text
    assert "Un seul fait changé" not in text  # said in the ways to each other proposal, and there only


def test_without_the_exact_explanation_single_changes_are_told_and_the_rest_said_missing() -> None:
    text = Page(rich()).text.replace("\u202f", " ").replace("\u00a0", " ")
    assert "Un seul fait changé, et la proposition change" in text
    assert "« gdr triage --exact » l'ajoute" in text


def test_an_explanation_that_the_engine_does_not_confirm_is_not_shown() -> None:
    context = Context(explored(tabled(), "T/1", **TABLED), failed=True)
    text = Page(render(tabled(), assessed(tabled(), "T/1", **TABLED), META, context)).text
    assert "n'a pas été confirmée par le moteur" in text


def shown_by(rulebook: Rulebook, assessment: Assessment) -> str:
    text = Page(render(rulebook, assessment, META)).text
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_when_nothing_is_proposed_it_says_so() -> None:
    text = shown_by(bare(), assessed(bare(), "N", a=None))
    assert "Aucun mode proposé" in text
    assert "À compléter d'abord." in text
    assert "Rien n'est proposé tant que plusieurs modes restent possibles." in text


def test_when_nothing_is_missing_it_says_so() -> None:
    text = shown_by(bare(), assessed(bare(), "N", a=True))
    assert "Un seul mode possible. Aucun fait ne manque." in text
    assert "Score de 1 point : le seuil de 1 est atteint." in text
    assert "Rien à demander." in text
    assert "Aucune règle en suspens." in text


def test_when_no_rule_applies_it_says_so() -> None:
    text = shown_by(bare(), assessed(bare(), "N", a=False))
    assert "Aucune règle ne s'applique aux faits connus." in text
    assert "Score de 0 point : aucun seuil plus élevé n'est atteint." in text
    assert "Somme des points des règles appliquées : 0" in text


# What keeps the score under the threshold of the heaviest mode: a floor alone can impose it.
LIGHT: dict[str, Value | None] = {
    "nouvelle": False,
    "patients": Decimal(1000),
    "publics": frozenset(),
    "gravite": "faible",
    "code": "A",
    "sites": Decimal(0),
}


def test_a_floor_that_imposes_the_mode_is_named() -> None:
    text = shown_by(full(), assessed(full(), "F", **LIGHT, mti=True))
    assert "Imposé comme plancher par la règle « Thérapie innovante », quel que soit le score." in text
    assert "impose ce mode" in text


def test_a_floor_of_a_table_that_imposes_the_mode_names_its_row() -> None:
    text = shown_by(tabled(), assessed(tabled(), "F", nature="générique", orphelin=True, alternatives=Decimal(9)))
    assert "Imposé comme plancher par la ligne X-2 de la table « Expertises selon le code »" in text


def test_a_floor_that_only_might_impose_the_mode_is_said_so() -> None:
    text = shown_by(full(), assessed(full(), "F", **LIGHT))
    assert "Retenu par précaution : plancher que la règle « Thérapie innovante » imposerait" in text


def test_a_deadline_known_then_one_that_could_come_sooner() -> None:
    given: dict[str, Value | None] = {"depot": date(2026, 1, 5), "arret": Decimal(10), "voie": "européenne"}
    text = shown_by(full(), assessed(full(), "F", gravite="faible", **given))
    assert "Échéance 13/08/2026 210 jours à partir de « Date de dépôt »" in text
    assert "au plus tôt" not in text
    assert "au plus tôt le 04/06/2026" in shown_by(full(), assessed(full(), "F", **given))


def test_a_deadline_that_lacks_its_start() -> None:
    assert "210 jours, mais « Date de dépôt » est inconnu" in shown_by(full(), assessed(full(), "F", voie="nationale"))


def test_a_deadline_beyond_the_calendar() -> None:
    given: dict[str, Value | None] = {"depot": date(9999, 12, 1), "voie": "nationale"}
    assert "La date dépasse le calendrier" in shown_by(full(), assessed(full(), "F", **given))


def test_no_deadline() -> None:
    assert "Aucune règle n'en fixe" in shown_by(bare(), assessed(bare(), "N"))


def test_a_value_given_against_the_rules_is_marked() -> None:
    given: dict[str, Value | None] = {"fragile": False, "publics": frozenset({"enfant"})}
    assert "La valeur donnée l'emporte sur celle des règles E-01." in shown_by(full(), assessed(full(), "F", **given))


@pytest.mark.parametrize(("language", "mark"), [("fr", "fragile — à relire deux fois"), ("en", "fragile — to be read")])
def test_a_fragile_fact_is_marked_beside_it_and_no_other_is(language: Language, mark: str) -> None:
    given: dict[str, Value | None] = {"mti": True, "code": "A"}
    context = Context(explored(full(), "F", **given))
    html = render(full(), assessed(full(), "F", **given), META, context, language=language).replace("\u00a0", " ")
    rows = re.findall(r'<tr id="fait-([^"]+)">(.*?)</tr>', html)
    assert [id for id, row in rows if mark in row] == ["mti"]


def test_points_of_one_source_say_it_once() -> None:
    text = shown_by(full(), assessed(full(), "F", "Formulaire", code="A", mti=True, voie="nationale"))
    assert "Source commune : Formulaire" in text


def test_negative_points_show_in_the_sum() -> None:
    text = shown_by(full(), assessed(full(), "F", nouvelle=True, confiance=True))
    assert "Somme des points des règles appliquées : 4 − 2 = 2" in text
