"""What each form of cell means, in the kernel."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from engine.cells import parse_cell
from engine.condition import All, Any, Cmp, Condition, Has, Known, Not, Op, Prefix, Ref, Scalar
from tests.unit.cells.attributes import ATTRIBUTES


def cmp(id: str, op: str, value: Scalar | Ref | int) -> Cmp:
    exact = Decimal(value) if type(value) is int else value
    return Cmp.model_validate({"attribute": id, "op": Op(op), "value": exact})


def either(*parts: Condition) -> Any:
    return Any(parts=parts)


def both(*parts: Condition) -> All:
    return All(parts=parts)


def no(part: Condition) -> Not:
    return Not(part=part)


def prefix(text: str, id: str = "atc") -> Prefix:
    return Prefix(attribute=id, prefix=text)


def has(value: str) -> Has:
    return Has(attribute="populations", value=value)


def ref(id: str) -> Ref:
    return Ref(attribute=id)


def level(value: str, id: str = "ecarts_bpf") -> Cmp:
    return cmp(id, "=", value)


MRP, DCP = cmp("procedure", "=", "MRP"), cmp("procedure", "=", "DCP")
MARCH = date(2026, 3, 1)

MEANINGS: list[tuple[str, str, Condition]] = [
    ("nouvelle", "oui", cmp("nouvelle", "=", True)),
    ("nouvelle", "vrai", cmp("nouvelle", "=", True)),
    ("nouvelle", "non", cmp("nouvelle", "=", False)),
    ("nouvelle", "FAUX", cmp("nouvelle", "=", False)),
    ("nouvelle", "= oui", cmp("nouvelle", "=", True)),
    ("nouvelle", "≠ oui", no(cmp("nouvelle", "=", True))),
    ("nouvelle", "non(oui)", no(cmp("nouvelle", "=", True))),
    ("nouvelle", "non (oui)", no(cmp("nouvelle", "=", True))),
    ("nouvelle", "= grossesse", cmp("nouvelle", "=", ref("grossesse"))),
    ("age", "18", cmp("age", "=", 18)),
    ("age", "= 3", cmp("age", "=", 3)),
    ("age", "≠ 3", no(cmp("age", "=", 3))),
    ("age", "< 18", cmp("age", "<", 18)),
    ("age", "<18", cmp("age", "<", 18)),
    ("age", "> 18 ans", cmp("age", ">", 18)),
    ("age", ">= 1,5", cmp("age", ">=", Decimal("1.5"))),
    ("age", "≥ 1.5 an", cmp("age", ">=", Decimal("1.5"))),
    ("age", "<= 3", cmp("age", "<=", 3)),
    ("age", "≤ 3 années", cmp("age", "<=", 3)),
    ("age", "  < 12 ;>= 65  ", either(cmp("age", "<", 12), cmp("age", ">=", 65))),
    ("age", "[2..12[", both(cmp("age", ">=", 2), cmp("age", "<", 12))),
    ("age", "]0..1]", both(cmp("age", ">", 0), cmp("age", "<=", 1))),
    ("age", "[ 2 ans .. 12 ans ]", both(cmp("age", ">=", 2), cmp("age", "<=", 12))),
    ("age", "[2..2]", both(cmp("age", ">=", 2), cmp("age", "<=", 2))),
    ("age", "[100..150]", both(cmp("age", ">=", 100), cmp("age", "<=", 150))),
    ("age", "[2..3] ; [5..6]", either(
        both(cmp("age", ">=", 2), cmp("age", "<=", 3)),
        both(cmp("age", ">=", 5), cmp("age", "<=", 6)),
    )),
    ("age", "non([2..12])", no(both(cmp("age", ">=", 2), cmp("age", "<=", 12)))),
    ("age", "non(1 ; 2)", no(either(cmp("age", "=", 1), cmp("age", "=", 2)))),
    ("age", "non(non(3))", no(no(cmp("age", "=", 3)))),
    ("age", "< 120", cmp("age", "<", 120)),
    ("age", "<= 120", cmp("age", "<=", 120)),
    ("age", ">= 0", cmp("age", ">=", 0)),
    ("age", "= age_autorise", cmp("age", "=", ref("age_autorise"))),
    ("dose", "-5", cmp("dose", "=", -5)),
    ("dose", "− 5", cmp("dose", "=", -5)),
    ("dose", "+5", cmp("dose", "=", 5)),
    ("dose", ">= 1 000 000", cmp("dose", ">=", 1000000)),
    ("dose", ">= 1\u202f000,25 mg", cmp("dose", ">=", Decimal("1000.25"))),
    ("dose", "> dose_autorisee", cmp("dose", ">", ref("dose_autorisee"))),
    ("dose", "≠ dose_autorisee", no(cmp("dose", "=", ref("dose_autorisee")))),
    ("dose", "< 5 ; > dose_autorisee", either(cmp("dose", "<", 5), cmp("dose", ">", ref("dose_autorisee")))),
    ("part", "< 50 %", cmp("part", "<", 50)),
    ("part", "< 50%", cmp("part", "<", 50)),
    ("sites", "> 3 sites", cmp("sites", ">", 3)),
    ("depot", "01/03/2026", cmp("depot", "=", MARCH)),
    ("depot", ">= 01/03/2026", cmp("depot", ">=", MARCH)),
    ("depot", "< 2026-03-01", cmp("depot", "<", MARCH)),
    ("depot", "[01/03/2026..02/03/2026[", both(cmp("depot", ">=", MARCH), cmp("depot", "<", date(2026, 3, 2)))),
    ("depot", "< fin_protection", cmp("depot", "<", ref("fin_protection"))),
    ("procedure", "MRP", MRP),
    ("procedure", "= MRP", MRP),
    ("procedure", "≠ MRP", no(MRP)),
    ("procedure", "MRP ; DCP", either(MRP, DCP)),
    ("procedure", "non(MRP ; DCP)", no(either(MRP, DCP))),
    ("procedure", "NON(MRP)", no(MRP)),
    ("procedure", "« usage (x) »", cmp("procedure", "=", "usage (x)")),
    ("procedure", "femme\u00a0 enceinte", cmp("procedure", "=", "femme enceinte")),
    ("procedure", "ou bien et, peut-être", cmp("procedure", "=", "ou bien et, peut-être")),
    ("procedure", "centralise\u0301e", cmp("procedure", "=", "centralisée")),
    ("procedure", "commence par M", prefix("M", "procedure")),
    ("procedure", "= procedure_de_reference", cmp("procedure", "=", ref("procedure_de_reference"))),
    ("ecarts_bpf", "< critiques", either(level("aucun"), level("majeurs"))),
    ("ecarts_bpf", ">= majeurs", either(level("majeurs"), level("critiques"))),
    ("ecarts_bpf", "> majeurs", level("critiques")),
    ("ecarts_bpf", "<= aucun", level("aucun")),
    ("ecarts_bpf", ">= aucun", either(*map(level, ("aucun", "majeurs", "critiques")))),
    ("ecarts_bpf", "> ecarts_bpc", either(
        both(level("majeurs"), level("aucun", "ecarts_bpc")),
        both(level("critiques"), level("aucun", "ecarts_bpc")),
        both(level("critiques"), level("majeurs", "ecarts_bpc")),
    )),
    ("populations", "contient enfant", has("enfant")),
    ("populations", "contient (enfant ; femme enceinte)", either(has("enfant"), has("femme enceinte"))),
    ("populations", "contient enfant ; femme enceinte", either(has("enfant"), has("femme enceinte"))),
    ("populations", "contient « sujet âgé »", has("sujet âgé")),
    ("populations", "non(contient enfant)", no(has("enfant"))),
    ("populations", "contient enfant ; non(contient sujet âgé)", either(has("enfant"), no(has("sujet âgé")))),
    ("atc", "J07BX03", cmp("atc", "=", "J07BX03")),
    ("atc", "Laboratoire X et fils", cmp("atc", "=", "Laboratoire X et fils")),
    ("atc", "« a ; b, (c) ou « d » »", cmp("atc", "=", "a ; b, (c) ou « d »")),
    ("atc", "« inconnu »", cmp("atc", "=", "inconnu")),
    ("atc", "≠ « J07 »", no(cmp("atc", "=", "J07"))),
    ("atc", "= demandeur", cmp("atc", "=", ref("demandeur"))),
    ("atc", "commence par J07", prefix("J07")),
    ("atc", "commence  par J07 ; L01", either(prefix("J07"), prefix("L01"))),
    ("atc", "commence par (J07 ; L01) ; X", either(either(prefix("J07"), prefix("L01")), cmp("atc", "=", "X"))),
    ("atc", "commence par J07 ; = « X » ; Y", either(prefix("J07"), cmp("atc", "=", "X"), cmp("atc", "=", "Y"))),
    ("atc", "commence par « J07 ; L01 »", prefix("J07 ; L01")),
    ("atc", "commence par e\u0301", prefix("é")),
]  # fmt: skip


@pytest.mark.parametrize(("id", "text", "meaning"), MEANINGS)
def test_each_form_of_cell_means_what_the_table_says(id: str, text: str, meaning: Condition) -> None:
    assert parse_cell(text, ATTRIBUTES[id], ATTRIBUTES) == meaning


@pytest.mark.parametrize("text", ["-", " - ", "–", "—"])
@pytest.mark.parametrize("id", ["nouvelle", "age", "depot", "procedure", "populations", "atc"])
def test_a_dash_requires_nothing(id: str, text: str) -> None:
    assert parse_cell(text, ATTRIBUTES[id], ATTRIBUTES) is None


@pytest.mark.parametrize("id", ["nouvelle", "age", "depot", "procedure", "populations", "atc"])
def test_knowledge_is_asked_where_it_is_allowed(id: str) -> None:
    known = Known(attribute=id)
    assert parse_cell("connu", ATTRIBUTES[id], ATTRIBUTES, asks=True) == known
    assert parse_cell("Inconnu", ATTRIBUTES[id], ATTRIBUTES, asks=True) == no(known)
    assert parse_cell("non( inconnu )", ATTRIBUTES[id], ATTRIBUTES, asks=True) == no(no(known))


def test_a_word_that_only_begins_like_a_keyword_is_a_word() -> None:
    drug = ATTRIBUTES["atc"]
    for word in ("inconnue", "connu de tous", "non concerné", "contiendra", "commencement"):
        assert parse_cell(word, drug, ATTRIBUTES) == cmp("atc", "=", word)
