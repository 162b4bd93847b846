"""The EMA mapping: on rows made up for each trap, and on the three real snapshots when they are at hand."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from engine.loading import load_rulebook
from engine.opening import opened
from intake import Item, Record, SetApart, load_mapping, read_records
from tests.unit.intake.making import as_csv, fact, write

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("GDR_SHARED", ROOT.parent / "shared")) / "data" / "ema-medicines"
RULEBOOK = load_rulebook(ROOT / "rulebooks" / "amm.yaml")
MAPPING = load_mapping("ema")
# Rows, of which veterinary.
SNAPSHOTS = {"2022-11-17": (1575, 228), "2024-08-22": (1962, 273), "2025-01-27": (2006, 280)}
NEVER_FACTS = ("Conditional approval", "Exceptional circumstances", "Additional monitoring", "Medicine status")

OF_2025 = {
    "Category": "Human",
    "Name of medicine": "Essai",
    "EMA product number": "EMEA/H/C/000001",
    "Medicine status": "Authorised",
    "Opinion status": "",
    "International non-proprietary name (INN) / common name": "",
    "Active substance": "",
    "Therapeutic area (MeSH)": "",
    "ATC code (human)": "",
    "Therapeutic indication": "",
    "Accelerated assessment": "No",
    "Additional monitoring": "No",
    "Advanced therapy": "No",
    "Biosimilar": "No",
    "Conditional approval": "No",
    "Exceptional circumstances": "No",
    "Generic or hybrid": "No",
    "Orphan medicine": "No",
    "PRIME: priority medicine": "No",
    "Marketing authorisation developer / applicant / holder": "",
    "Start of evaluation date": "",
    "Opinion adopted date": "",
    "Withdrawal of application date": "",
    "Marketing authorisation date": "",
    "Refusal of marketing authorisation date": "",
    "First published date": "01/02/2020",
}
OF_2022 = {
    "Category": "Human",
    "Medicine name": "Essai",
    "Therapeutic area": "",
    "International non-proprietary name (INN) / common name": "",
    "Active substance": "",
    "Product number": "EMEA/H/C/000001            ",
    "Authorisation status": "Authorised",
    "ATC code": "",
    "Additional monitoring": "no",
    "Generic": "no",
    "Biosimilar": "no",
    "Conditional approval": "no",
    "Exceptional circumstances": "no",
    "Accelerated assessment": "no",
    "Orphan medicine": "no",
    "Marketing authorisation date": "2001-01-22 01:00:00",
    "Date of refusal of marketing authorisation": "",
    "Marketing authorisation holder/company name": "",
    "Date of opinion": "2000-10-19 00:00:00",
    "Condition / indication": "",
    "First published": "2018-04-23 02:00:00",
}


def row_of(folder: Path, *layout: dict[str, str], **cells: str) -> Item:
    row = {**(layout[0] if layout else OF_2025), **{name.replace("_", " "): cell for name, cell in cells.items()}}
    path = write(folder / "ema_2025-01-27.csv", as_csv([list(row), list(row.values())], ","))
    (item,) = read_records(path, RULEBOOK, MAPPING)
    return item


def record_of(folder: Path, *layout: dict[str, str], **cells: str) -> Record:
    item = row_of(folder, *layout, **cells)
    assert isinstance(item, Record), item
    return item


def test_a_row_that_says_nothing_gives_no_fact_but_its_procedure(tmp_path: Path) -> None:
    record = record_of(tmp_path)
    assert [each.attribute for each in record.case.facts if each.standing == "given"] == ["procedure"]
    assert fact(record, "procedure").value == "centralisée"


@pytest.mark.parametrize(
    "column", ["Orphan_medicine", "PRIME:_priority_medicine", "Accelerated_assessment", "Advanced_therapy"]
)
def test_a_yes_was_so_at_receipt_and_a_no_says_nothing(tmp_path: Path, column: str) -> None:
    attribute = {"O": "orphelin", "P": "prime", "Ac": "evaluation_acceleree_demandee", "Ad": "mti"}
    name = next(value for start, value in attribute.items() if column.startswith(start))
    said = record_of(tmp_path, **{column: "Yes"})
    assert fact(said, name).value is True
    header = column.replace("_", " ")
    assert fact(said, name).source == f"EMA, tableau des médicaments (27/01/2025) : colonne « {header} »"
    assert name not in record_of(tmp_path).case.given


def test_a_later_decision_is_an_outcome_and_never_a_fact(tmp_path: Path) -> None:
    decided = {"Conditional_approval": "Yes", "Exceptional_circumstances": "Yes", "Additional_monitoring": "Yes"}
    record = record_of(tmp_path, **decided)
    assert record.case == record_of(tmp_path).case
    assert {name: record.outcomes[name] for name in sorted(record.outcomes)} == {
        "autorise": "oui",
        "circonstances_exceptionnelles": "oui",
        "conditionnelle": "oui",
        "refuse": "non",
        "retire": "non",
        "statut": "autorisé",
        "surveillance_renforcee": "oui",
    }


@pytest.mark.parametrize(
    ("status", "granted", "refused", "withdrawn"),
    [
        ("Authorised", "oui", "non", "non"),
        ("Withdrawn", "oui", "non", "non"),
        ("Lapsed", "oui", "non", "non"),
        ("Refused", "non", "oui", "non"),
        ("Application withdrawn", "non", "non", "oui"),
        ("Opinion", None, None, None),
        ("Withdrawn from rolling review", None, None, None),
    ],
)
def test_the_status_mixes_the_application_and_its_later_life(
    tmp_path: Path, status: str, granted: str | None, refused: str | None, withdrawn: str | None
) -> None:
    outcomes = record_of(tmp_path, Medicine_status=status).outcomes
    assert [outcomes.get(name) for name in ("autorise", "refuse", "retire")] == [granted, refused, withdrawn]


def test_an_unforeseen_status_rejects_the_row_once(tmp_path: Path) -> None:
    item = row_of(tmp_path, Medicine_status="Approved")
    assert [fault.diagnostic.code for fault in getattr(item, "faults", ())] == ["CELL_UNEXPECTED"]


@pytest.mark.parametrize(
    ("generic", "biosimilar", "basis"), [("Yes", "No", "abrégée sans précision"), ("No", "Yes", "biosimilaire")]
)
def test_an_abridged_application_rests_on_a_known_substance(
    tmp_path: Path, generic: str, biosimilar: str, basis: str
) -> None:
    record = record_of(tmp_path, Generic_or_hybrid=generic, Biosimilar=biosimilar)
    assert fact(record, "base_juridique").value == basis
    assert fact(record, "substance_nouvelle").value is False
    facts = opened(RULEBOOK, record_of(tmp_path).case)
    assert (facts["substance_nouvelle"].value, facts["substance_nouvelle"].standing) == (True, "assumed")


@pytest.mark.parametrize(
    ("name", "nature"),
    [
        ("trastuzumab", "biotechnologique"),
        ("insulin degludec;liraglutide", "biotechnologique"),
        ("agalsidase beta", "biotechnologique"),
        ("simoctocog alfa (human coagulation factor VIII (rDNA))", "biotechnologique"),
        ("human fibrinogen;human thrombin", "extractive"),
        ("enoxaparin sodium", "extractive"),
        ("imatinib", "chimique"),
        ("telmisartan;hydrochlorothiazide", "chimique"),
        ("semaglutide", None),
        ("", None),
    ],
)
def test_the_nature_of_a_substance_by_the_stem_of_its_name(tmp_path: Path, name: str, nature: str | None) -> None:
    for column in ("International_non-proprietary_name_(INN)_/_common_name", "Active_substance"):
        given = record_of(tmp_path, **{column: name}).case.given
        assert (given["nature_substance"].value if "nature_substance" in given else None) == nature


def test_a_gene_therapy_that_the_table_does_not_flag(tmp_path: Path) -> None:
    record = record_of(tmp_path, Active_substance="valoctocogene roxaparvovec")
    assert fact(record, "mti").value is True
    assert fact(record, "ogm").value is True


def test_blood_and_radioactivity(tmp_path: Path) -> None:
    assert fact(record_of(tmp_path, Active_substance="Human protein C"), "derive_du_sang").value is True
    recombinant = "human coagulation factor VIII (rDNA)"
    assert "derive_du_sang" not in record_of(tmp_path, Active_substance=recombinant).case.given
    assert fact(record_of(tmp_path, **{"ATC_code_(human)": "V09IX04"}), "radiopharmaceutique").value is True
    assert fact(record_of(tmp_path, Active_substance="lutetium (177Lu) chloride"), "radiopharmaceutique").value is True


@pytest.mark.parametrize(
    ("text", "populations"),
    [
        ("Treatment of adults and children aged 6&nbsp;years and older.", {"adulte", "enfant"}),
        ("Active immunisation of individuals from the age of 9 years.", {"enfant"}),
        ("Partial seizures with or without secondary generalisation in adults.", {"adulte"}),
        ("Has not been studied in children.", None),
        ("Treatment after 12 weeks, within 6 months of surgery.", None),
        ("Anaemia of chronic kidney disease in adult patients.", {"adulte", "insuffisant rénal"}),
    ],
)
def test_populations_are_read_in_the_indication(tmp_path: Path, text: str, populations: set[str] | None) -> None:
    record = record_of(tmp_path, Therapeutic_indication=text)
    if populations is None:
        assert "populations" not in record.case.given
    else:
        assert fact(record, "populations").value == populations
        assert (fact(record, "populations").source or "").endswith("(indication à la date du tableau)")


def test_without_an_indication_nobody_knows_who_would_be_treated(tmp_path: Path) -> None:
    assert fact(record_of(tmp_path, Therapeutic_indication=""), "populations").standing == "unknown"


@pytest.mark.parametrize("empty", ["", "Not yet assigned"])
def test_a_missing_code_is_silence_and_never_a_fact(tmp_path: Path, empty: str) -> None:
    record = record_of(tmp_path, **{"ATC_code_(human)": empty})
    assert record.case == record_of(tmp_path).case


def test_of_several_codes_the_finest_is_kept(tmp_path: Path) -> None:
    assert fact(record_of(tmp_path, **{"ATC_code_(human)": "N04;N04BX04"}), "code_atc").value == "N04BX04"


def test_the_day_of_a_file_is_that_of_its_first_known_decision(tmp_path: Path) -> None:
    later_opinion = {"Opinion_adopted_date": "22/09/2022", "Marketing_authorisation_date": "15/01/2001"}
    assert record_of(tmp_path, **later_opinion).day == date(2001, 1, 15)
    assert record_of(tmp_path, Withdrawal_of_application_date="03/02/2012").day == date(2012, 2, 3)
    assert record_of(tmp_path, Opinion_adopted_date="03/02/2012").day == date(2012, 2, 3)
    assert record_of(tmp_path).day == date(2020, 2, 1)


def test_veterinary_rows_are_set_apart(tmp_path: Path) -> None:
    item = row_of(tmp_path, Category="Veterinary")
    assert isinstance(item, SetApart)
    assert item.reason == "Médicament vétérinaire : hors du champ des autorisations humaines."


def test_the_layout_of_2022_is_read_by_the_same_mapping(tmp_path: Path) -> None:
    cells = {"Generic": "yes", "Orphan_medicine": "yes", "ATC_code": "M03AX01", "Therapeutic_area": "HIV Infections"}
    record = record_of(tmp_path, OF_2022, **cells)
    assert (record.case.id, record.label, record.day) == ("EMEA/H/C/000001", "Essai", date(2001, 1, 22))
    assert {id: each.value for id, each in record.case.given.items()} == {
        "procedure": "centralisée",
        "base_juridique": "abrégée sans précision",
        "substance_nouvelle": False,
        "orphelin": True,
        "code_atc": "M03AX01",
        "affection_grave": True,
        "populations": None,  # no indication here: given as unknown
    }


def test_no_reading_of_a_fact_looks_at_what_was_decided_later() -> None:
    decided = {id for id, column in MAPPING.columns.items() if set(column.headers) & set(NEVER_FACTS)}
    assert len(decided) == len(NEVER_FACTS)
    read = {name for readings in MAPPING.attributes.values() for reading in readings for name in reading.columns}
    assert not decided & read
    stated = {id for id, readings in MAPPING.attributes.items() if any(each.empty == "unknown" for each in readings)}
    assert stated == {"populations"}  # a blank cell is silence, except where an assumption would then lighten the file


@pytest.mark.skipif(not SHARED.is_dir(), reason="the snapshots of the EMA table are not at hand (GDR_SHARED)")
@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_the_real_table_is_read_whole(snapshot: str) -> None:
    items = list(read_records(SHARED / f"ema_medicines_{snapshot}.csv.gz", RULEBOOK, MAPPING))
    rows, veterinary = SNAPSHOTS[snapshot]
    kinds = Counter(type(item) for item in items)
    assert kinds == {Record: rows - veterinary, SetApart: veterinary}
    found = [item for item in items if isinstance(item, Record)]
    assert all(record.day is not None and record.label and record.case.id for record in found)
    filled = Counter(each.attribute for record in found for each in record.case.facts)
    assert filled["procedure"] == len(found)
    shares = {"code_atc": 0.9, "indication": 0.9, "substance_active": 0.95, "nature_substance": 0.4}
    for attribute, share in shares.items():
        assert filled[attribute] > share * len(found)
    for record in found:
        opened(RULEBOOK, record.case)
