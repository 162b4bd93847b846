"""Cases in ICH E2B: what each element becomes, on made-up messages; nothing of a person is read."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from engine.loading import load_rulebook
from engine.opening import opened
from engine.values import shown
from intake import FileError, Item, Record, SetApart, load_mapping, read_records
from intake.icsr import icsr_table
from tests.unit.intake.icsr_making import Drug, Icsr, Reaction, batch, message, r2
from tests.unit.intake.making import codes, fact, records, rejects, write

ROOT = Path(__file__).parents[3]
RULEBOOK = load_rulebook(ROOT / "rulebooks" / "pharmacovigilance.yaml")
MAPPING = load_mapping("icsr-e2b")
PRIVATE = ("INITIALES", "NOMDECLARANT", "NOMEXPEDITEUR", "1977", "19770615")
FORMATS = pytest.mark.parametrize("write_as", [lambda case: batch([case]), lambda case: r2([case])], ids=["r3", "r2"])


def read(path: Path) -> list[Item]:
    return list(read_records(path, RULEBOOK, MAPPING))


def one(tmp_path: Path, text: str | bytes) -> Record:
    (found,) = records(read(write(tmp_path / "cas.xml", text)))
    return found


def said(record: Record) -> dict[str, str]:
    """The facts that have a value, as they are shown."""
    return {each.attribute: shown(each.value) for each in record.case.facts if each.value is not None}


@FORMATS
def test_a_case_is_read_alike_in_both_formats(tmp_path: Path, write_as) -> None:  # type: ignore[no-untyped-def]
    case = Icsr(
        reactions=(
            Reaction(criteria=("hopital",), outcome="1"),
            Reaction("Stevens-Johnson syndrome", "10042033", ("vital",), "3"),
        ),
        drugs=(Drug(lot="L42"), Drug("Voisinol", "2", "voisinol"), Drug("Croisium", "3", "croisium")),
    )
    record = one(tmp_path, write_as(case))
    assert record.case.id == "FR-ESSAI-1"
    assert record.label == "Essaivex"
    assert record.day == date(2026, 1, 5)
    assert said(record) == {
        "demandeur": "Laboratoire Essai",
        "date_depot": "05/01/2026",
        "substance_active": "essaivexine/croisium",
        "origine": "notification spontanée",
        "qualification_notificateur": "médecin",
        "confirmation_medicale": "oui",
        "survenu_dans_union": "oui",
        "sexe": "masculin",
        "deces": "non",
        "pronostic_vital": "oui",
        "hospitalisation": "oui",
        "invalidite": "non",
        "anomalie_congenitale": "non",
        "autre_gravite": "non",
        "age_patient": "48",
        "parent_enfant": "non",
        "interaction": "oui",
        "evenement_designe": "oui",
        "evolution": "non rétabli",
        "numero_lot": "L42",
    }
    assert opened(RULEBOOK, record.case)


@FORMATS
def test_a_case_that_is_not_serious_says_so(tmp_path: Path, write_as) -> None:  # type: ignore[no-untyped-def]
    record = one(tmp_path, write_as(Icsr()))
    six = ("deces", "pronostic_vital", "hospitalisation", "invalidite", "anomalie_congenitale", "autre_gravite")
    assert {fact(record, each).value for each in six} == {False}


def test_serious_without_a_reason_leaves_every_criterion_open(tmp_path: Path) -> None:
    text = r2([Icsr()]).replace("<serious>2<", "<serious>1<")
    assert "deces" not in said(one(tmp_path, text))


@pytest.mark.parametrize(
    ("age", "years"),
    [(("48", "a"), "48"), (("6", "mo"), "0,5"), (("3", "wk"), "0,057"), (("10", "d"), "0,027"), (("12", "h"), "0,001")],
)
@FORMATS
def test_an_age_is_in_years_whatever_its_unit(tmp_path: Path, write_as, age: tuple[str, str], years: str) -> None:  # type: ignore[no-untyped-def]
    assert said(one(tmp_path, write_as(Icsr(age=age))))["age_patient"] == years


def test_decades_are_ten_years(tmp_path: Path) -> None:
    assert said(one(tmp_path, batch([Icsr(age=("5", "{decade}"))])))["age_patient"] == "50"


def test_the_parent_is_not_the_patient(tmp_path: Path) -> None:
    record = one(tmp_path, batch([Icsr(parent=True, age=("0", "d"))]))
    assert said(record)["age_patient"] == "0"
    assert said(record)["parent_enfant"] == "oui"


@pytest.mark.parametrize(
    ("code", "circumstance"),
    [
        ("1", "falsification"),
        ("2", "surdosage"),
        ("6", "défaut de qualité"),
        ("7", "erreur"),
        ("8", "mésusage"),
        ("9", "abus"),
        ("10", "exposition professionnelle"),
        ("11", "hors AMM"),
    ],
)
def test_what_went_wrong_is_told_by_codes(tmp_path: Path, code: str, circumstance: str) -> None:
    record = one(tmp_path, batch([Icsr(drugs=(Drug(codes=(code,)), Drug(role="2", codes=("5",))))]))
    assert fact(record, "circonstances").value == frozenset({circumstance})
    assert f"« {code} »" in (fact(record, "circonstances").source or "")


def test_what_went_wrong_is_told_by_words_unless_they_are_denied(tmp_path: Path) -> None:
    told = one(tmp_path, batch([Icsr(narrative="A medication error occurred. No overdose.")]))
    assert fact(told, "circonstances").value == frozenset({"erreur"})
    denied = one(tmp_path, batch([Icsr(narrative="There was no medication error.")]))
    assert "circonstances" not in said(denied)


@pytest.mark.parametrize(
    ("comment", "value"),
    [
        ("The event is unlisted.", "oui"),
        ("Effet inattendu.", "oui"),
        ("Effet attendu.", "non"),
        ("Non unexpected event.", None),
        ("", None),
    ],
)
def test_expectedness_is_read_in_the_comment(tmp_path: Path, comment: str, value: str | None) -> None:
    assert said(one(tmp_path, batch([Icsr(comment=comment)]))).get("inattendu") == value


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (Icsr(kind="2", study="1"), {"origine": "essai clinique"}),
        (Icsr(kind="2"), {"origine": "étude non interventionnelle"}),
        (Icsr(kind="4"), {"origine": None}),
        (Icsr(drugs=(Drug(recurrence="1"),)), {"readministration_positive": "oui"}),
        (Icsr(drugs=(Drug(recurrence="2"),)), {"readministration_positive": None}),
        (Icsr(history="Chronic kidney disease"), {"populations": "insuffisant rénal"}),
        (Icsr(history="No renal failure"), {"populations": None}),
        (Icsr(age=("", ""), group="3"), {"populations": "enfant", "age_patient": None}),
        (Icsr(narrative="Patient under legal guardianship."), {"majeur_protege": "oui"}),
        (Icsr(reactions=(Reaction(outcome="0"),)), {"evolution": None}),
        (Icsr(reactions=(Reaction(outcome="1"), Reaction(outcome="5"))), {"evolution": "décès"}),
        (Icsr(latest="202601"), {"date_depot": "03/01/2026"}),
        (Icsr(qualification="5"), {"qualification_notificateur": "patient", "confirmation_medicale": None}),
    ],
)
def test_each_element_in_turn(tmp_path: Path, case: Icsr, expected: dict[str, str | None]) -> None:
    found = said(one(tmp_path, batch([case])))
    assert {attribute: found.get(attribute) for attribute in expected} == expected


def test_the_country_tells_the_union_from_elsewhere(tmp_path: Path) -> None:
    text = batch([Icsr(country="FR")])
    assert (
        said(one(tmp_path, text.replace('<code code="FR"/></locatedPlace>', '<code code="JP"/></locatedPlace>')))[
            "survenu_dans_union"
        ]
        == "non"
    )


def test_a_nullified_case_is_set_apart(tmp_path: Path) -> None:
    (found,) = read(write(tmp_path / "cas.xml", batch([Icsr(nullified="1")])))
    assert isinstance(found, SetApart)
    assert "annulé" in found.reason
    (amended,) = read(write(tmp_path / "cas.xml", batch([Icsr(nullified="2")])))
    assert isinstance(amended, Record)


def test_a_message_alone_a_prefix_and_gzip(tmp_path: Path) -> None:
    alone = '<?xml version="1.0"?>\n' + message(Icsr())
    expected = said(one(tmp_path, alone))
    assert said(one(tmp_path, batch([Icsr()], prefix="hl7"))) == expected
    (packed,) = records(read(write(tmp_path / "cas.xml.gz", gzip.compress(batch([Icsr()]).encode()))))
    assert said(packed) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_the_announced_encoding_is_followed(tmp_path: Path, encoding: str) -> None:
    announced = "UTF-8" if encoding == "utf-8-sig" else encoding
    text = batch([Icsr(drugs=(Drug(name="Éphédrïne"),))]).replace('encoding="UTF-8"', f'encoding="{announced}"')
    assert one(tmp_path, text.encode(encoding)).label == "Éphédrïne"


def test_nothing_of_a_person_is_read(tmp_path: Path) -> None:
    """Neither among the facts and their sources, nor in what a reject shows."""
    text = batch([Icsr(), Icsr(number="FR-2", age=("x", "a")), Icsr(number="FR-3", age=("1", "siècle"))]) + r2([Icsr()])
    shown_all = []
    for content in (batch([Icsr(), Icsr(number="FR-2", age=("x", "a"))]), r2([Icsr()]), text):
        items = read(write(tmp_path / "cas.xml", content))
        shown_all += [each.model_dump_json() for each in items]
        assert not [word for word in PRIVATE for each in shown_all if word in each]
    assert len(shown_all) > 5


def test_rejects_say_what_where_and_let_the_rest_go_on(tmp_path: Path) -> None:
    cases: list[Icsr | str] = [
        Icsr(number="A"),
        Icsr(number="B", age=("12", "siècle")),
        Icsr(number="C", age=("douze", "a")),
        Icsr(number="D", latest="20261399"),
        Icsr(number="E", qualification="9"),
        Icsr(number="A"),
        "<PORR_IN049016UV><id/></PORR_IN049016UV>",
        replace(Icsr(), number=""),
        Icsr(number="Z"),
    ]
    items = read(write(tmp_path / "cas.xml", batch(cases)))
    assert [each.case.id for each in items if isinstance(each, Record)] == ["A", "MONDE-", "Z"]
    found = [codes(each)[0] for each in rejects(items)]
    assert found == ["ICSR_AGE_UNIT", "CELL_NUMBER", "CELL_DATE", "CELL_UNEXPECTED", "ROW_ID_REPEATED", "ICSR_NO_EVENT"]
    text = (tmp_path / "cas.xml").read_text(encoding="utf-8").split("\n")
    assert all(text[(each.place.line or 0) - 1].startswith("<PORR_IN049016UV>") for each in rejects(items))
    assert [each.row for each in rejects(items)][:2] == ["n° 2 : B", "n° 3 : C"]


def test_a_table_of_cases_says_its_format(tmp_path: Path) -> None:
    table = icsr_table(write(tmp_path / "cas.xml", batch([Icsr()])))
    assert (table.format, table.has_header) == ("ICSR", True)
    assert table.place(3, "C.1.1").column is None


def test_openfda_json_is_the_same_tags(tmp_path: Path) -> None:
    case = {
        "safetyreportid": "FDA-1",
        "serious": "1",
        "seriousnessdeath": "1",
        "receiptdate": "20260105",
        "primarysource": {"qualification": "3", "reportercountry": "US"},
        "patient": {
            "patientonsetage": "6",
            "patientonsetageunit": "802",
            "reaction": [{"reactionmeddrapt": "Overdose", "reactionoutcome": "5"}],
            "drug": [
                {
                    "drugcharacterization": "1",
                    "medicinalproduct": "ESSAI",
                    "activesubstance": {"activesubstancename": "X"},
                },
                {"drugcharacterization": "2", "medicinalproduct": "AUTRE"},
            ],
        },
    }
    path = write(
        tmp_path / "cas.json",
        json.dumps({"meta": {}, "results": [case, {"id": 1}, {**case, "safetyreportid": "FDA-2"}]}),
    )
    items = read(path)
    assert [each.case.id for each in items if isinstance(each, Record)] == ["FDA-1", "FDA-2"]
    assert [codes(each) for each in rejects(items)] == [["ICSR_NO_PATIENT"]]
    found = said(next(each for each in items if isinstance(each, Record)))
    assert found["deces"] == "oui"
    assert (found["age_patient"], found["evolution"], found["circonstances"]) == ("0,5", "décès", "surdosage")
    assert (found["substance_active"], found["survenu_dans_union"]) == ("x", "non")
    alone = read(write(tmp_path / "seul.json", json.dumps(case)))
    assert [each.case.id for each in alone if isinstance(each, Record)] == ["FDA-1"]


def test_malformed_json_says_where(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read(write(tmp_path / "cas.json", '{"results": [\n{"patient": }'))
    assert caught.value.diagnostics[0].code == "FILE_JSON"
    assert caught.value.diagnostics[0].location.line == 2
