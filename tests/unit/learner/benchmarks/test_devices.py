"""The class of devices: the rulebook holds, the mapping reads nothing that follows from the class."""

import gzip
from pathlib import Path

import pytest

from benchmarks.learner import devices
from engine import chaining, reference
from engine.examples import run_examples
from engine.loading import load_rulebook
from engine.verification import verify
from intake import Record, load_mapping, read_records
from tests.unit.intake.making import as_csv, write

RULEBOOK = load_rulebook(devices.HERE / "classe-dispositif.yaml")
MAPPING = load_mapping(devices.HERE / "fda-codes-produit.yaml")
HEAD = ["PRODUCTCODE", "DEVICENAME", "REVIEW_PANEL", "Implant_Flag", "Life_Sustain_support_flag", "DEVICECLASS"]
FOLLOWS = {
    *("GMPEXEMPTFLAG", "THIRDPARTYFLAG", "SUBMISSION_TYPE_ID", "REVIEWCODE", "REGULATIONNUMBER"),
    *("UNCLASSIFIED_REASON", "MEDICALSPECIALTY"),
}


def read_one(folder: Path, name: str, grade: str = "2") -> Record:
    file = write(folder / "a.csv", as_csv([HEAD, ["AAA", name, "SU", "N", "N", grade]], ","))
    (found,) = read_records(file, RULEBOOK, MAPPING)
    assert isinstance(found, Record), found
    return found


def natures(record: Record) -> object:
    return record.case.given["natures"].value if "natures" in record.case.given else None


def test_its_examples_hold_and_nothing_is_found_of_it() -> None:
    assert list(verify(RULEBOOK)) == []
    for assess in (chaining.assess, reference.assess):
        assert run_examples(RULEBOOK, assess) == []


def test_what_a_name_denies_is_not_read(tmp_path: Path) -> None:
    assert natures(read_one(tmp_path, "Bed, Hospital, Powered")) == frozenset(
        {"surveillance ou énergie", "mobilier ou accessoire"}
    )
    assert natures(read_one(tmp_path, "Bed, Hospital, Non-Powered")) == frozenset({"mobilier ou accessoire"})


def test_what_follows_from_the_class_is_never_read() -> None:
    assert not FOLLOWS & {name for column in MAPPING.columns.values() for name in column.headers}


def test_what_has_no_class_is_set_apart(tmp_path: Path) -> None:
    file = write(tmp_path / "a.csv", as_csv([HEAD, ["AAA", "Thing", "SU", "N", "N", "U"]], ","))
    assert not [each for each in read_records(file, RULEBOOK, MAPPING) if isinstance(each, Record)]


def test_sample_cases_are_read_whole() -> None:
    records = [each for each in read_records(devices.HERE / "cas-publics.csv", RULEBOOK) if isinstance(each, Record)]
    assert len(records) == 11
    assert {each.outcomes["classe"] for each in records} == set(devices.CLASSES)


@pytest.mark.skipif(not devices.FILE.is_file(), reason="the shared files are not at hand (GDR_SHARED)")
def test_a_slice_of_the_real_codes_is_read(tmp_path: Path) -> None:
    with gzip.open(devices.FILE, "rt", encoding="utf-8") as held:
        lines = [line for line, _ in zip(held, range(200), strict=False)]
    (tmp_path / "slice.csv").write_text("".join(lines), encoding="utf-8")
    files = devices.read(tmp_path / "slice.csv")
    assert 100 < len(files.decided) < 200
    assert len(set(files.group)) == len(files.decided)
