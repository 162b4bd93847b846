"""Rules as people read them, in French and in English."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.cells import parse_cell
from engine.cells.intervals import parse_range
from engine.condition import All, Any, Condition, Not, Test
from engine.errors import Language
from engine.model import (
    Attribute,
    Deadline,
    Derivation,
    Discipline,
    Effect,
    Level,
    Linear,
    Row,
    Rule,
    Rulebook,
    Table,
    Term,
)
from engine.sentences import condition_sentence, effect_sentences, rule_sentence
from engine.values import Value


def attribute(id: str, label: str, kind: str, **more: object) -> Attribute:
    return Attribute.model_validate({"id": id, "label": label, "kind": kind, **more})


LEVELS = ("aucun", "majeurs", "critiques")
DECLARED = (
    attribute("nouvelle", "Nouvelle substance active", "boolean"),
    attribute("vulnerable", "Population vulnérable", "boolean"),
    attribute("age", "Âge minimal", "number", unit="an"),
    attribute("patients", "Patients exposés", "number", unit="patient", range=parse_range(">= 0", "number")),
    attribute("dose", "Dose demandée", "number", unit="mg"),
    attribute("dose_autorisee", "Dose autorisée", "number", unit="mg"),
    attribute("score", "Score", "number"),
    attribute("depot", "Date de dépôt", "date"),
    attribute("fin", "Fin de protection", "date"),
    attribute("arrets", "Jours d'arrêt", "number", unit="j"),
    attribute("procedure", "Procédure", "choice", values=("nationale", "MRP", "DCP", "générique ou hybride")),
    attribute("bpf", "Écarts BPF", "choice", values=LEVELS, ordered=True),
    attribute("bpc", "Écarts BPC", "choice", values=LEVELS, ordered=True),
    attribute("populations", "Populations", "set", values=("enfant", "femme enceinte", "sujet âgé")),
    attribute("atc", "Code ATC", "text"),
)
BOOK = Rulebook(
    id="essai",
    title="Essai",
    version=1,
    status="draft",
    modes=(Level(id="simple", label="Circuit simplifié", start=0), Level(id="lourd", label="Comité", start=9)),
    priorities=(Level(id="normale", label="Normale", start=0), Level(id="vite", label="Prioritaire", start=5)),
    axes={"patients": "Profil des patients"},
    expertises={"bio": "Biotechnologie", "ped": "Pédiatrie", "vac": "Vaccins"},
    disciplines={"clinique": Discipline(id="clinique", label="Évaluation clinique", depths=())},
    attributes={each.id: each for each in DECLARED},
)


def cell(id: str, text: str) -> Test:
    meaning = parse_cell(text, BOOK.attributes[id], BOOK.attributes, asks=True)
    assert meaning is not None
    return Test(attribute=id, cell=text, meaning=meaning)


def plain(text: str) -> str:
    """The text with breakable spaces, so that the tables below can be read."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


# Attribute, cell; what it says, and what its negation says.
CELLS = [
    ("nouvelle", "oui", "Nouvelle substance active : oui", "Nouvelle substance active : non"),
    ("nouvelle", "= vulnerable", "Nouvelle substance active : même valeur que « Population vulnérable »",
     "Nouvelle substance active : autre valeur que « Population vulnérable »"),
    ("age", "18", "Âge minimal : 18 ans", "Âge minimal : autre que 18 ans"),
    ("age", "< 18", "Âge minimal : moins de 18 ans", "Âge minimal : au moins 18 ans"),
    ("age", "<= 1,5", "Âge minimal : au plus 1,5 an", "Âge minimal : plus de 1,5 an"),
    ("age", "> 2", "Âge minimal : plus de 2 ans", "Âge minimal : au plus 2 ans"),
    ("age", "< 12 ; >= 65", "Âge minimal : moins de 12 ans ou au moins 65 ans",
     "Âge minimal : au moins 12 ans et moins de 65 ans"),
    ("age", "[2..12[", "Âge minimal : au moins 2 ans et moins de 12 ans",
     "Âge minimal : moins de 2 ans ou au moins 12 ans"),
    ("age", "]2..5] ; [7..9]",
     "Âge minimal : plus de 2 ans et au plus 5 ans, ou au moins 7 ans et au plus 9 ans",
     "Âge minimal : (au plus 2 ans ou plus de 5 ans) et (moins de 7 ans ou plus de 9 ans)"),
    ("age", "1 ; 2 ; 3", "Âge minimal : 1 an, 2 ans ou 3 ans", "Âge minimal : ni 1 an ni 2 ans ni 3 ans"),
    ("patients", "< 1500", "Patients exposés : moins de 1 500 patients", "Patients exposés : au moins 1 500 patients"),
    ("dose", "-1234,5", "Dose demandée : −1 234,5 mg", "Dose demandée : autre que −1 234,5 mg"),
    ("dose", "> dose_autorisee", "Dose demandée : plus que « Dose autorisée »",
     "Dose demandée : au plus autant que « Dose autorisée »"),
    ("depot", "01/03/2026", "Date de dépôt : le 01/03/2026", "Date de dépôt : autre que le 01/03/2026"),
    ("depot", ">= 01/03/2026", "Date de dépôt : à partir du 01/03/2026", "Date de dépôt : avant le 01/03/2026"),
    ("depot", "<= fin", "Date de dépôt : avant « Fin de protection » ou le même jour",
     "Date de dépôt : après « Fin de protection »"),
    ("depot", "= fin", "Date de dépôt : le même jour que « Fin de protection »",
     "Date de dépôt : un autre jour que « Fin de protection »"),
    ("procedure", "MRP ; DCP", "Procédure : MRP ou DCP", "Procédure : ni MRP ni DCP"),
    ("procedure", "≠ MRP", "Procédure : autre que MRP", "Procédure : MRP"),
    ("procedure", "non(MRP ; DCP)", "Procédure : ni MRP ni DCP", "Procédure : MRP ou DCP"),
    ("procedure", "MRP ; générique ou hybride", "Procédure : MRP ou « générique ou hybride »",
     "Procédure : ni MRP ni « générique ou hybride »"),
    ("bpf", ">= majeurs", "Écarts BPF : majeurs ou critiques", "Écarts BPF : ni majeurs ni critiques"),
    ("bpf", "<= bpc", "Écarts BPF : rang au plus égal à « Écarts BPC »",
     "Écarts BPF : rang supérieur à « Écarts BPC »"),
    ("bpf", "non(< bpc) ; aucun", "Écarts BPF : rang au moins égal à « Écarts BPC » ou aucun",
     "Écarts BPF : rang inférieur à « Écarts BPC » et autre que aucun"),
    ("populations", "contient enfant", "Populations : comprend enfant", "Populations : ne comprend pas enfant"),
    ("populations", "contient (enfant ; femme enceinte)", "Populations : comprend enfant ou femme enceinte",
     "Populations : ne comprend ni enfant ni femme enceinte"),
    ("atc", "J07", "Code ATC : « J07 »", "Code ATC : autre que « J07 »"),
    ("atc", "commence par J07 ; L01", "Code ATC : commence par J07 ou L01",
     "Code ATC : ne commence ni par J07 ni par L01"),
    ("atc", "commence par J07", "Code ATC : commence par J07", "Code ATC : ne commence pas par J07"),
    ("atc", "commence par (J07) ; X", "Code ATC : commence par J07 ou « X »",
     "Code ATC : ne commence pas par J07 et autre que « X »"),
    ("atc", "inconnu", "Code ATC : valeur inconnue", "Code ATC : valeur connue"),
]  # fmt: skip


@pytest.mark.parametrize(("id", "text", "affirmed", "denied"), CELLS)
def test_a_cell_reads_as_french_and_so_does_its_negation(id: str, text: str, affirmed: str, denied: str) -> None:
    test = cell(id, text)
    assert plain(condition_sentence(test, BOOK)) == affirmed
    assert plain(condition_sentence(Not(part=test), BOOK)) == denied
    assert plain(condition_sentence(Not(part=Not(part=test)), BOOK)) == affirmed


NEW, MRP, YOUNG = cell("nouvelle", "oui"), cell("procedure", "MRP"), cell("age", "< 2")
NESTED: list[tuple[Condition, str]] = [
    (All(parts=(NEW, MRP, YOUNG)),
     "Nouvelle substance active : oui, et Procédure : MRP, et Âge minimal : moins de 2 ans"),
    (Any(parts=(NEW, MRP)), "Nouvelle substance active : oui, ou Procédure : MRP"),
    (All(parts=(NEW, Any(parts=(MRP, YOUNG)))),
     "Nouvelle substance active : oui, et l'un au moins de (Procédure : MRP ; Âge minimal : moins de 2 ans)"),
    (Any(parts=(NEW, All(parts=(MRP, YOUNG)))),
     "l'un au moins de (Nouvelle substance active : oui ; Procédure : MRP, et Âge minimal : moins de 2 ans)"),
    (Not(part=Any(parts=(NEW, MRP))), "aucun de (Nouvelle substance active : oui ; Procédure : MRP)"),
    (Not(part=All(parts=(NEW, MRP))), "pas à la fois (Nouvelle substance active : oui ; Procédure : MRP)"),
    (Not(part=Not(part=All(parts=(NEW, MRP)))), "Nouvelle substance active : oui, et Procédure : MRP"),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "sentence"), NESTED)
def test_nested_conditions_stay_readable(condition: Condition, sentence: str) -> None:
    assert plain(condition_sentence(condition, BOOK)) == sentence


ENGLISH = [
    (NEW, "Nouvelle substance active: yes"),
    (cell("patients", "< 1500"), "Patients exposés: less than 1,500 patients"),
    (cell("dose", "1,5"), "Dose demandée: 1.5 mg"),
    (cell("depot", "> 01/03/2026"), "Date de dépôt: after 1 March 2026"),
    (cell("procedure", "non(MRP ; DCP)"), "Procédure: neither MRP nor DCP"),
    (cell("atc", "non(commence par J07 ; L01)"), "Code ATC: begins with neither J07 nor L01"),
    (All(parts=(NEW, Any(parts=(MRP, YOUNG)))),
     "Nouvelle substance active: yes, and at least one of (Procédure: MRP; Âge minimal: less than 2 ans)"),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "sentence"), ENGLISH)
def test_english_is_said_on_demand(condition: Condition, sentence: str) -> None:
    assert plain(condition_sentence(condition, BOOK, "en")) == sentence


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


def test_what_requires_nothing_is_said_too_and_so_is_its_negation() -> None:
    nothing = All(parts=())
    assert condition_sentence(nothing, BOOK) == "sans condition"
    assert condition_sentence(Not(part=nothing), BOOK, "en") == "never"


def test_spaces_do_not_break_where_french_forbids_it() -> None:
    said = condition_sentence(All(parts=(cell("patients", "< 1500"), cell("atc", "J07"))), BOOK)
    assert said == ("Patients exposés\u00a0: moins de 1\u202f500\u00a0patients, et Code ATC\u00a0: «\u202fJ07\u202f»")


def test_a_template_in_a_label_stays_text() -> None:
    label = attribute("x", "{0.__class__} {}", "text")
    book = BOOK.model_copy(update={"attributes": {"x": label}})
    test = Test(attribute="x", cell="a", meaning=cell("atc", "{1}").meaning.model_copy(update={"attribute": "x"}))
    assert plain(condition_sentence(test, book)) == "{0.__class__} {} : « {1} »"


conditions = st.recursive(
    st.sampled_from([cell(id, text) for id, text, _, _ in CELLS]),
    lambda parts: (
        st.builds(lambda found: All(parts=tuple(found)), st.lists(parts, min_size=1, max_size=3))
        | st.builds(lambda found: Any(parts=tuple(found)), st.lists(parts, min_size=1, max_size=3))
        | st.builds(lambda found: Not(part=found), parts)
    ),
    max_leaves=6,
)


@given(conditions, st.sampled_from(("fr", "en")))
def test_every_condition_can_be_said_on_one_line(condition: Condition, language: Language) -> None:
    said = condition_sentence(condition, BOOK, language)
    assert said
    assert "\n" not in said
    assert said.count("(") == said.count(")")
    assert condition_sentence(Not(part=condition), BOOK, language) != said
