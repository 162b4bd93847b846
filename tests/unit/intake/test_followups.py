"""Follow-ups: of several rows of one case the latest is read, and the others name it."""

from __future__ import annotations

import json
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest

from engine.loading import load_rulebook
from intake import Item, Record, Reject, SetApart, load_mapping, read_records
from intake.mapping import MappingError
from tests.unit.intake.icsr_making import Icsr, batch, r2
from tests.unit.intake.making import codes, write
from tests.unit.intake.making import read as read_small
from tests.unit.intake.mappings import HEAD, mapping

RULEBOOK = load_rulebook(Path(__file__).parents[3] / "rulebooks" / "pharmacovigilance.yaml")
MAPPING = load_mapping("icsr-e2b")
REPLACED = "Remplacé par un suivi plus récent du même dossier."
FIRST = Icsr(number="FR-1", latest="20260105")


def read(path: Path) -> list[Item]:
    return list(read_records(path, RULEBOOK, MAPPING))


def kinds(items: list[Item]) -> list[str]:
    """What each row became: the day of a case, the reason of a row set apart, the codes of a reject."""
    found = []
    for each in items:
        if isinstance(each, Record):
            found.append(f"{each.day:%d/%m}")
        else:
            found.append(each.reason if isinstance(each, SetApart) else " ".join(codes(each)))
    return found


def r3_file(*cases: Icsr) -> str:
    return batch(cases)


def r2_file(*cases: Icsr) -> str:
    return r2(cases)


FORMATS = pytest.mark.parametrize("text_of", [r3_file, r2_file], ids=["r3", "r2"])


@FORMATS
@pytest.mark.parametrize("backwards", [False, True])
def test_the_latest_information_is_read_wherever_it_stands(tmp_path: Path, text_of, *, backwards: bool) -> None:  # type: ignore[no-untyped-def]
    cases = [FIRST, replace(FIRST, latest="20260203"), replace(FIRST, latest="20260110")]
    path = write(tmp_path / "cas.xml", text_of(*(reversed(cases) if backwards else cases)))
    expected = [REPLACED, "03/02", REPLACED]
    assert kinds(read(path)) == (expected[::-1] if backwards else expected)


def test_what_is_set_apart_names_what_replaces_it(tmp_path: Path) -> None:
    later = replace(FIRST, latest="20260203", created="20260203101500+0100")
    path = write(tmp_path / "cas.xml", batch([FIRST, later]))
    apart, kept = read(path)
    assert isinstance(apart, SetApart)
    assert isinstance(kept, Record)
    assert apart.id == "FR-1"
    assert apart.place.line != kept.place.line
    assert apart.later is not None
    assert (apart.later.file, apart.later.line) == (str(path), kept.place.line)
    assert apart.later.said == "C.1.5 03/02/2026 ; C.1.2 03/02/2026 09:15:00 ; C.1.11.1 0"
    assert apart.said_in("en") == "Replaced by a later follow-up of the same case."


@FORMATS
def test_the_same_twice_is_rejected_as_ever(tmp_path: Path, text_of) -> None:  # type: ignore[no-untyped-def]
    case = replace(FIRST, version="2", created="20260106")
    found = read(write(tmp_path / "cas.xml", text_of(case, case, replace(case, latest="20260101"))))
    assert kinds(found) == ["05/01", "ROW_ID_REPEATED", REPLACED]
    assert isinstance(found[1], Reject)
    assert isinstance(found[0], Record)
    assert f"ligne {found[0].place.line}" in found[1].faults[0].diagnostic.message


def test_a_version_tells_where_the_day_does_not(tmp_path: Path) -> None:
    versions = [replace(FIRST, version=number) for number in ("9", "10", "2")]
    assert kinds(read(write(tmp_path / "cas.xml", r2(versions)))) == [REPLACED, "05/01", REPLACED]


def test_the_moment_of_creation_tells_where_the_day_does_not(tmp_path: Path) -> None:
    created = ["20260106000500+0200", "20260105235900+0100", "20260105"]
    cases = [replace(FIRST, created=each) for each in created]
    assert kinds(read(write(tmp_path / "cas.xml", batch(cases)))) == [REPLACED, "05/01", REPLACED]


@pytest.mark.parametrize("odd", ["2026", "20261399", "maintenant", "00010101000000+1400", "²"])
def test_no_case_is_refused_for_a_moment_or_a_version_that_is_none(tmp_path: Path, odd: str) -> None:
    (found,) = read(write(tmp_path / "cas.xml", batch([replace(FIRST, created=odd)])))
    assert isinstance(found, Record)
    (found,) = read(write(tmp_path / "cas.xml", r2([replace(FIRST, created=odd, version=odd + "bis")])))
    assert isinstance(found, Record)


@FORMATS
@pytest.mark.parametrize("backwards", [False, True])
def test_a_nullification_takes_the_whole_case(tmp_path: Path, text_of, *, backwards: bool) -> None:  # type: ignore[no-untyped-def]
    cases = [FIRST, replace(FIRST, nullified="1"), replace(FIRST, number="FR-2")]
    found = kinds(read(write(tmp_path / "cas.xml", text_of(*(reversed(cases) if backwards else cases)))))
    expected = [REPLACED, "Cas annulé par l'expéditeur (C.1.11.1).", "05/01"]
    assert found == (expected[::-1] if backwards else expected)


def test_a_case_taken_up_after_a_nullification_is_read(tmp_path: Path) -> None:
    cases = [replace(FIRST, nullified="1"), replace(FIRST, latest="20260301")]
    assert kinds(read(write(tmp_path / "cas.xml", batch(cases)))) == [REPLACED, "01/03"]


def test_the_numbers_of_other_senders_merge_nothing(tmp_path: Path) -> None:
    """One world-wide number, two senders: linked, perhaps the same, and nobody but a person says so."""
    text = batch([FIRST, replace(FIRST, number="FR-2", latest="20260203")])
    text = text.replace("MONDE-FR-2", "MONDE-FR-1")
    assert text.count("MONDE-FR-1") == 2
    assert kinds(read(write(tmp_path / "cas.xml", text))) == ["05/01", "03/02"]


def test_openfda_versions(tmp_path: Path) -> None:
    def case(version: str, day: str) -> dict[str, object]:
        drug = {"drugcharacterization": "1", "medicinalproduct": "ESSAI"}
        said = {"safetyreportid": "FDA-1", "safetyreportversion": version, "receiptdate": day}
        return {**said, "patient": {"reaction": [{"reactionmeddrapt": "Rash"}], "drug": [drug]}}

    text = json.dumps({"results": [case("1", "20260105"), case("3", "20260203"), case("2", "20260203")]})
    assert kinds(read(write(tmp_path / "cas.json", text))) == [REPLACED, "03/02", REPLACED]


def test_the_latest_that_cannot_be_read_is_rejected_and_no_older_one_stands_for_it(tmp_path: Path) -> None:
    cases = [FIRST, replace(FIRST, latest="20260203", age=("12", "siècle"))]
    assert kinds(read(write(tmp_path / "cas.xml", batch(cases)))) == [REPLACED, "ICSR_AGE_UNIT"]


def test_memory_holds_a_place_a_case_and_no_case(tmp_path: Path) -> None:
    text = batch(
        Icsr(number=f"N{rank % 150}", latest=f"202601{1 + rank // 150:02}", narrative="w " * 20_000)
        for rank in range(200)
    )
    path = write(tmp_path / "cas.xml", text)
    tracemalloc.start()
    found = [type(each) for each in read_records(path, RULEBOOK, MAPPING)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (found.count(Record), found.count(SetApart)) == (150, 50)
    assert peak < 6 << 20


# --- any other source: `latest` in its mapping ----------------------------------------------------------
BODY = "attributes:\n  nouveau: {column: genre}\n"
ROWS = "Number;Kind;Day;Other\n"


def small(latest: str, rows: str, tmp_path: Path) -> list[Item]:
    return read_small(write(tmp_path / "a.csv", ROWS + rows), mapping(f"latest: [{latest}]\n{BODY}"))


def ids(items: list[Item]) -> list[str]:
    return [type(each).__name__ for each in items]


@pytest.mark.parametrize(
    ("latest", "rows", "expected"),
    [
        ("jour", "A;oui;01/02/2026;\nA;non;02/01/2026;\n", ["Record", "SetApart"]),
        ("jour", "A;oui;01/02/2026;\nA;non;2026-02-01 00:00:01;\n", ["SetApart", "Record"]),
        ("jour", "A;oui;01/02/2026;\nA;non;;\n", ["Record", "SetApart"]),
        ("autre", "A;oui;;9\nA;non;;10\nB;oui;;1\n", ["SetApart", "Record", "Record"]),
        ("jour, autre", "A;oui;01/02/2026;9\nA;non;01/02/2026;10\n", ["SetApart", "Record"]),
        ("autre, jour", "A;oui;01/02/2026;10\nA;non;02/02/2026;9\n", ["Record", "SetApart"]),
        ("jour", "A;oui;01/02/2026;\nA;oui;01/02/2026;\n", ["Record", "Reject"]),
        ("jour", "A;oui;01/02/2026;\nA;non;hier;\n", ["Record", "Reject"]),
        ("rare", "A;oui;01/02/2026;\nA;non;02/02/2026;\n", ["Record", "Reject"]),
    ],
)  # fmt: skip
def test_the_columns_of_a_mapping_tell_the_latest(latest: str, rows: str, expected: list[str], tmp_path: Path) -> None:
    assert ids(small(latest, rows, tmp_path)) == expected


def test_what_is_neither_a_number_nor_a_date_is_rejected_in_words(tmp_path: Path) -> None:
    (found,) = small("autre", "A;oui;;bientôt\n", tmp_path)
    assert isinstance(found, Reject)
    (fault,) = found.faults
    assert (fault.column, fault.diagnostic.code) == ("Other", "CELL_STAMP")
    assert "jj/mm/aaaa" in fault.diagnostic.hint


def test_the_columns_of_latest_are_columns_of_the_mapping() -> None:
    with pytest.raises(MappingError) as error:
        mapping(f"latest: [jouur]\n{BODY}", HEAD)
    (found,) = error.value.diagnostics
    assert "jour" in found.hint
