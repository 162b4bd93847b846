"""Conditions as people read them, in French and in English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.condition import All, Any, Condition, Not, Test
from engine.errors import Language
from engine.model import Row
from engine.sentences import condition_sentence, label_told_apart
from tests.unit.learner.tabled import tabled
from tests.unit.sentences.wording import BOOK, MRP, NEW, YOUNG, attribute, cell, plain

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


def test_a_row_is_told_from_the_others_by_what_it_asks_for() -> None:
    book = tabled()
    said = {rule.id: plain(label_told_apart(rule, book)) for rule in book.all_rules}
    assert said["P-1"] == "Nouvelle"
    assert said["enfants"] == "Table – Enfants : oui"
    assert said["age"] == "Table – Âge : au moins 75 ans"
    assert len(set(said.values())) == len(said)


def test_a_row_that_asks_for_nothing_has_the_label_of_its_table() -> None:
    table = tabled().tables[0]
    always = Row(id="T-9", when=All(parts=()), then=table.rows[0].then)
    book = tabled().model_copy(update={"tables": (table.model_copy(update={"rows": (always,)}),)})
    assert label_told_apart(book.all_rules[-1], book) == "Table"
