"""Effects, rules and rows as people read them, in French and in English."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from engine.condition import All
from engine.errors import Language
from engine.model import (
    Deadline,
    Derivation,
    Effect,
    Linear,
    Row,
    Rule,
    Table,
    Term,
)
from engine.sentences import effect_sentences, rule_sentence
from engine.values import Value
from tests.unit.sentences.wording import BOOK, NEW, YOUNG, plain


def derive(id: str, value: Value | Linear) -> Effect:
    return Effect(derive=(Derivation(attribute=id, text="…", value=value),))


def linear(constant: str, *terms: tuple[str, str]) -> Linear:
    made = tuple(Term(coefficient=Decimal(coefficient), attribute=id) for coefficient, id in terms)
    return Linear(constant=Decimal(constant), terms=made)


EFFECTS: list[tuple[Effect, tuple[str, ...], tuple[str, ...]]] = [
    (Effect(points=12, axis="patients", discipline="clinique"),
     ("ajoute 12 points (Profil des patients ; Évaluation clinique)",),
     ("adds 12 points (Profil des patients; Évaluation clinique)",)),
    (Effect(points=-1, axis="patients"), ("retire 1 point (Profil des patients)",),
     ("takes 1 point off (Profil des patients)",)),
    (Effect(points=0), ("ajoute 0 point",), ("adds 0 points",)),
    (Effect(points=1200, urgency=-2), ("ajoute 1 200 points", "retire 2 points d'urgence"),
     ("adds 1,200 points", "takes 2 points of urgency off")),
    (derive("vulnerable", True), ("en déduit : Population vulnérable = oui",),
     ("derives: Population vulnérable = yes",)),
    (derive("age", Decimal("1.5")), ("en déduit : Âge minimal = 1,5 an",), ("derives: Âge minimal = 1.5 an",)),
    (derive("depot", date(2026, 3, 1)), ("en déduit : Date de dépôt = 01/03/2026",),
     ("derives: Date de dépôt = 1 March 2026",)),
    (derive("populations", frozenset({"enfant", "femme enceinte"})),
     ("en déduit : Populations = enfant et femme enceinte",), ("derives: Populations = enfant and femme enceinte",)),
    (derive("score", linear("-3", ("0.5", "patients"), ("1", "dose"), ("-2", "age"))),
     ("en déduit : Score = 0,5 × Patients exposés + Dose demandée − 2 × Âge minimal − 3",),
     ("derives: Score = 0.5 × Patients exposés + Dose demandée − 2 × Âge minimal − 3",)),
    (derive("score", linear("1.5", ("-1", "dose"))), ("en déduit : Score = −Dose demandée + 1,5",),
     ("derives: Score = −Dose demandée + 1.5",)),
    (derive("score", linear("0", ("3", "age"))), ("en déduit : Score = 3 × Âge minimal",),
     ("derives: Score = 3 × Âge minimal",)),
    (derive("score", linear("0")), ("en déduit : Score = 0",), ("derives: Score = 0",)),
    (Effect(at_least="lourd"), ("impose au moins le mode : Comité",), ("requires at least the mode: Comité",)),
    (Effect(at_least="vite"), ("impose au moins la priorité : Prioritaire",),
     ("requires at least the priority: Prioritaire",)),
    (Effect(expertise=("bio", "ped", "vac")), ("demande l'expertise : Biotechnologie, Pédiatrie et Vaccins",),
     ("calls for the expertise: Biotechnologie, Pédiatrie and Vaccins",)),
    (Effect(deadline=Deadline(days=210, start="depot", stopped="arrets")),
     ("fixe l'échéance : 210 jours après « Date de dépôt », arrêts d'horloge ajoutés (« Jours d'arrêt »)",),
     ("sets the deadline: 210 days after “Date de dépôt”, clock stops added (“Jours d'arrêt”)",)),
    (Effect(deadline=Deadline(days=1, start="depot")), ("fixe l'échéance : 1 jour après « Date de dépôt »",),
     ("sets the deadline: 1 day after “Date de dépôt”",)),
    (Effect(risk="Tolérance {inconnue}", stake="Innovation", ask="Préciser le rôle."),
     ("signale le risque : Tolérance {inconnue}", "signale l'enjeu : Innovation",
      "demande au demandeur : Préciser le rôle."),
     ("points to the risk: Tolérance {inconnue}", "points to the stake: Innovation",
      "asks the applicant: Préciser le rôle.")),
]  # fmt: skip


@pytest.mark.parametrize(("effect", "french", "english"), EFFECTS)
def test_an_effect_reads_as_a_phrase(effect: Effect, french: tuple[str, ...], english: tuple[str, ...]) -> None:
    assert tuple(map(plain, effect_sentences(effect, BOOK))) == french
    assert tuple(map(plain, effect_sentences(effect, BOOK, "en"))) == english


def test_every_effect_is_said() -> None:
    said = {name for effect, _, _ in EFFECTS for name in effect.model_fields_set} - {"axis", "discipline"}
    assert said == set(Effect.model_fields) - {"axis", "discipline"}


@pytest.mark.parametrize(
    ("then", "language", "sentence"),
    [
        (Effect(points=2, risk="Inconnu"), "fr",
         "Si Nouvelle substance active : oui, la règle ajoute 2 points ; signale le risque : Inconnu."),
        (Effect(ask="Préciser le rôle."), "fr",
         "Si Nouvelle substance active : oui, la règle demande au demandeur : Préciser le rôle."),
        (Effect(points=2), "en", "If Nouvelle substance active: yes, the rule adds 2 points."),
    ],
)  # fmt: skip
def test_a_rule_is_one_sentence(then: Effect, language: Language, sentence: str) -> None:
    rule = Rule(id="R", label="R", when=NEW, then=(then,))
    assert plain(rule_sentence(rule, BOOK, language)) == sentence


TABLE = Table(
    id="T1",
    label="Une table",
    hit="first",
    inputs=("nouvelle", "age"),
    outputs=("points",),
    rows=(
        Row(id="T1-1", when=All(parts=(NEW, YOUNG)), then=Effect(points=2)),
        Row(id="T1-2", when=All(parts=(NEW,)), then=Effect()),
        Row(id="T1-3", when=All(parts=()), then=Effect(points=-1)),
    ),
)
ROWS = [
    ("Si Nouvelle substance active : oui, et Âge minimal : moins de 2 ans, la ligne ajoute 2 points.",
     "If Nouvelle substance active: yes, and Âge minimal: less than 2 ans, the row adds 2 points."),
    ("Si Nouvelle substance active : oui, la ligne n'apporte rien.",
     "If Nouvelle substance active: yes, the row brings nothing."),
    ("Sans condition, la ligne retire 1 point.", "Whatever the case, the row takes 1 point off."),
]  # fmt: skip


@pytest.mark.parametrize(("place", "said"), list(enumerate(ROWS)))
def test_a_row_is_one_sentence(place: int, said: tuple[str, str]) -> None:
    book = BOOK.model_copy(update={"tables": (TABLE,)})
    sentences = [plain(rule_sentence(TABLE.rules[place], book, language)) for language in ("fr", "en")]
    assert sentences == list(said)
