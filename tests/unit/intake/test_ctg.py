"""The mapping of ClinicalTrials.gov: on rows made up for each trap, and on the real exports when they are at hand."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from engine.loading import load_rulebook
from intake import Item, Record, SetApart, load_mapping, read_records
from tests.unit.intake.making import as_csv, fact, write

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("GDR_SHARED", ROOT.parent / "shared")) / "data" / "ctg-exports"
RULEBOOK = load_rulebook(ROOT / "rulebooks" / "essai-clinique.yaml")
MAPPING = load_mapping("ctg")
# Rows, of which trials of a medicine.
EXPORTS = {"trials_30_columns": (390, 175), "trials_alzheimer_open": (717, 283), "trials_arizona": (2919, 1183)}
WHOLE = {
    "NCT Number": "NCT00000001",
    "Study Title": "A Study",
    "Study Status": "COMPLETED",
    "Brief Summary": "",
    "Conditions": "",
    "Interventions": "DRUG: X",
    "Sponsor": "Y",
    "Age": "ADULT, OLDER_ADULT",
    "Phases": "",
    "Enrollment": "40",
    "Funder Type": "INDUSTRY",
    "Study Type": "INTERVENTIONAL",
    "Study Design": "",
    "First Posted": "2020-01-02",
    "Completion Date": "2022-01-01",
}
SHORT = ("NCT Number", "Study Title", "Study Status", "Conditions", "Interventions", "Sponsor", "Study Type")


def item_of(folder: Path, *columns: str, **cells: str) -> Item:
    row = {**WHOLE, **{name.replace("_", " "): cell for name, cell in cells.items()}}
    row = {name: cell for name, cell in row.items() if not columns or name in columns}
    (item,) = read_records(write(folder / "a.csv", as_csv([list(row), list(row.values())], ",")), RULEBOOK, MAPPING)
    return item


def record_of(folder: Path, *columns: str, **cells: str) -> Record:
    item = item_of(folder, *columns, **cells)
    assert isinstance(item, Record), item
    return item


def test_a_whole_export_gives_its_day_its_label_and_what_it_says(tmp_path: Path) -> None:
    record = record_of(tmp_path, Phases="PHASE1|PHASE2", Study_Design="Allocation: NA|Masking: NONE")
    assert (record.day, record.label) == (date(2020, 1, 2), "A Study")
    assert [fact(record, each).value for each in ("phase", "randomise", "insu")] == ["I/II", False, "ouvert"]
    assert fact(record, "populations").value == frozenset({"adulte"})


def test_an_export_without_phase_leaves_it_unknown_and_the_age_too(tmp_path: Path) -> None:
    record = record_of(tmp_path, *SHORT)
    assert "phase" not in record.case.given
    assert fact(record, "populations").standing == "unknown"
    assert record.day is None


def test_the_number_enrolled_the_dates_and_the_status_change_no_fact(tmp_path: Path) -> None:
    later = {"Enrollment": "0", "Completion_Date": "2021-01-01", "Study_Status": "TERMINATED"}
    assert record_of(tmp_path, **later).case == record_of(tmp_path).case


@pytest.mark.parametrize(
    ("status", "stopped"), [("TERMINATED", "oui"), ("WITHDRAWN", "oui"), ("COMPLETED", "non"), ("RECRUITING", None)]
)
def test_the_status_is_an_outcome(tmp_path: Path, status: str, stopped: str | None) -> None:
    assert record_of(tmp_path, Study_Status=status).outcomes.get("interrompu") == stopped


@pytest.mark.parametrize(
    ("kind", "interventions", "reason"),
    [
        ("OBSERVATIONAL", "DRUG: X", "Étude observationnelle"),
        ("EXPANDED_ACCESS", "DRUG: X", "Accès élargi"),
        ("INTERVENTIONAL", "BEHAVIORAL: drug use counselling|DEVICE: Y", "Aucun médicament nommé"),
        ("INTERVENTIONAL", "", "Aucun médicament nommé"),
    ],
)
def test_what_the_regulation_does_not_cover_is_set_apart(
    tmp_path: Path, kind: str, interventions: str, reason: str
) -> None:
    item = item_of(tmp_path, Study_Type=kind, Interventions=interventions)
    assert isinstance(item, SetApart)
    assert item.reason.startswith(reason)


@pytest.mark.parametrize(
    ("column", "text", "attribute", "words"),
    [
        ("Study Title", "A First-in-Human study of X", "premiere_administration", "first in human"),
        ("Study Title", "X in Healthy Adult Volunteers, healthy adult", "volontaires_sains", "healthy adult"),
        ("Interventions", "BIOLOGICAL: autologous CAR-T cells", "mti", "car t"),
        ("Interventions", "DRUG: Ketamine", "potentiel_abus", "ketamine"),
        ("Conditions", "Breast Cancer", "affection_grave", "cancer"),
    ],
)
def test_a_fact_shows_the_words_it_came_from(
    tmp_path: Path, column: str, text: str, attribute: str, words: str
) -> None:
    found = fact(record_of(tmp_path, **{column.replace(" ", "_"): text}), attribute)
    assert found.value is True
    assert f"colonne « {column} », {'mots' if ' ' in words else 'mot'} « {words} »" in (found.source or "")


@pytest.mark.parametrize(
    ("column", "text", "attribute"),
    [
        ("Brief Summary", "A study following the first-in-human trial.", "premiere_administration"),
        ("Brief Summary", "Patients are compared to healthy volunteers.", "volontaires_sains"),
        ("Conditions", "Cancer Survivors", "affection_grave"),
        ("Study Title", "X After CAR T Failure", "mti"),
    ],
)
def test_words_of_caution_undo_it(tmp_path: Path, column: str, text: str, attribute: str) -> None:
    assert attribute not in record_of(tmp_path, **{column.replace(" ", "_"): text}).case.given


def test_a_dementia_does_not_tell_whether_adults_who_cannot_consent_are_included(tmp_path: Path) -> None:
    found = fact(record_of(tmp_path, Conditions="Alzheimer Disease"), "majeurs_inaptes")
    assert (found.standing, "mot « alzheimer »" in (found.source or "")) == ("unknown", True)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the exports of ClinicalTrials.gov are not at hand (GDR_SHARED)")
@pytest.mark.parametrize("name", EXPORTS)
def test_a_real_export_is_read_whole(name: str) -> None:
    items = list(read_records(SHARED / f"{name}.csv.gz", RULEBOOK, MAPPING))
    rows, trials = EXPORTS[name]
    assert Counter(type(item) for item in items) == {Record: trials, SetApart: rows - trials}
    facts = [each for item in items if isinstance(item, Record) for each in item.case.facts]
    assert all((each.source or "").startswith("ClinicalTrials.gov") for each in facts)
    assert not [each for each in facts if "Enrollment" in (each.source or "") or "Status" in (each.source or "")]
