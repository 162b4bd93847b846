"""The rulebook that the learner is judged on, its mapping, its samples: checked, read, blind to what came after."""

import os
from collections import Counter
from pathlib import Path

import pytest

from engine import chaining, reference
from engine.assessment import Assessment
from engine.examples import run_examples
from engine.facts import Case
from engine.loading import load_rulebook
from engine.verification import verify
from intake import Record, load_mapping, read_records
from tests.unit.intake.making import as_csv, write

ROOT = Path(__file__).parents[4]
FOLDER = ROOT / "benchmarks" / "learner" / "cder"
RULEBOOK = load_rulebook(FOLDER / "designation-cder.yaml")
MAPPING = load_mapping(FOLDER / "fda-cder-nme.yaml")
SHARED = Path(os.environ.get("GDR_SHARED", ROOT.parent / "shared")) / "data" / "fda-cder-nme"
REAL = SHARED / "cder_nme_1985_2016.csv.gz"
HEAD = [
    *("Proprietary Name", "Active Ingredient/Moiety", "Applicant", "NDA/BLA", "Application Number(1)"),
    *("Dosage Form(1)", "Route of Administration(1)", "FDA Receipt Date", "Abbreviated Indication(s)"),
    *("Approved Use(s)", "Review Designation", "Orphan Drug Designation", "Breakthrough Therapy Designation"),
    *("Fast Track Designation", "Qualified Infectious Disease Product", "Redeemed a Priority Review Voucher"),
]


def read_one(folder: Path, indication: str, use: str = "", **cells: str) -> Record:
    row = dict.fromkeys(HEAD, "") | {"Application Number(1)": "1", "NDA/BLA": "NDA", "FDA Receipt Date": "1/2/2003"}
    row |= {"Abbreviated Indication(s)": indication, "Approved Use(s)": use, "Review Designation": "Priority"}
    row |= {name.replace("_", " "): cell for name, cell in cells.items()}
    (found,) = read_records(write(folder / "a.csv", as_csv([HEAD, list(row.values())], ",")), RULEBOOK, MAPPING)
    assert isinstance(found, Record), found
    return found


def given(record: Record) -> dict[str, object]:
    return {id: fact.value for id, fact in record.case.given.items()}


def test_its_examples_hold_and_nothing_is_found_of_it() -> None:
    assert len(RULEBOOK.examples) >= 12
    assert list(verify(RULEBOOK)) == []
    for assess in (chaining.assess, reference.assess):
        assert run_examples(RULEBOOK, assess) == []


def test_a_domain_that_is_denied_is_not_read(tmp_path: Path) -> None:
    said = given(
        read_one(tmp_path, "", "X is indicated for fibromyalgia. X is not approved for use in pediatric patients.")
    )
    assert said["domaines"] == frozenset({"douleur ou rhumatologie"})
    assert "enfant" not in said
    said = given(read_one(tmp_path, "to reduce infection in patients without metastatic carcinoma; severe neutropenia"))
    assert said["domaines"] == frozenset({"maladie du sang"})
    assert (said["gravite"], said["soins_de_support"]) == ("grave", True)


def test_american_days_have_one_digit_or_two_and_what_came_after_is_no_fact(tmp_path: Path) -> None:
    record = read_one(tmp_path, "treatment of relapsed lymphoma", Orphan_Drug_Designation="Yes (indication [B] only)")
    assert (str(record.day), dict(record.outcomes)) == ("2003-01-02", {"designation": "prioritaire"})
    assert (given(record)["orphelin"], given(record)["stade_avance"]) == (True, True)
    later = {"FDA Approval Date", "Approval Year", "Accelerated Approval", "Issued a Priority Review Voucher", "Notes"}
    assert not later & {name for column in MAPPING.columns.values() for name in column.headers}


def test_sample_cases_are_read_whole_and_differ_from_the_agency_where_the_readme_says() -> None:
    records = [each for each in read_records(FOLDER / "cas-publics.csv", RULEBOOK) if isinstance(each, Record)]
    assert len(records) == 11
    found = {each.case.id[-2:]: priority(each.case) == each.outcomes["designation"] for each in records}
    assert [id for id, same in found.items() if not same] == ["06", "07", "08", "09"]


def priority(case: Case) -> str | None:
    found: Assessment = chaining.assess(RULEBOOK, case)
    return found.priority


@pytest.mark.skipif(not REAL.is_file(), reason="the shared files are not at hand (GDR_SHARED)")
def test_the_whole_compilation_is_read() -> None:
    records = [each for each in read_records(REAL, RULEBOOK, MAPPING) if isinstance(each, Record)]
    assert len(records) == 943
    assert Counter(each.outcomes["designation"] for each in records) == {"normale": 503, "prioritaire": 440}
