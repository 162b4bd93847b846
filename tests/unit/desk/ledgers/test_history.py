"""`gdr history`: what is written is read back the same, and nothing of it runs as a formula."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.cli import run_command
from desk.ledgers.access import acting, opened
from desk.ledgers.history_columns import Columns
from ledger.histories import history
from ledger.importing import Importing, PastDecision
from ledger.recording import record_rulebook
from ledger.records import Received
from tests.unit.desk.stopping import stopped
from tests.unit.ledger.small import PETIT, TEXT, TEXTS, case_of
from tests.unit.ledger.tampering import drop_guards, garble_body

FORMATS = ("csv", "jsonl", "parquet")
WORDS = st.one_of(
    st.sampled_from(["", "oui", "inconnu", "« cité »", "a ; b", "déjà vu", "1,5", "ligne « à » deux"]),
    st.text(st.characters(categories=("L", "N"), max_codepoint=0x2FF), max_size=12),
)


class Told(NamedTuple):
    """A case and its decision, as a person would tell them."""

    patients: int | None
    enfant: bool | None
    note: str
    mode: str
    priority: str
    reason: str
    seen: str
    day: date | None
    evaluator: str


TOLD = st.builds(
    Told,
    st.none() | st.integers(0, 1000),
    st.none() | st.booleans(),
    WORDS,
    st.sampled_from([level.id for level in PETIT.modes]),
    st.sampled_from(["", "normale", "haute"]),
    WORDS,
    st.sampled_from(["seen", "unseen", "unknown"]),
    st.none() | st.dates(date(1990, 1, 1), date(2025, 12, 31)),
    st.sampled_from(["", "Mme Martin", "M. Petit"]),
)


def bring_in(told: list[Told]) -> None:
    """Put cases and decisions on record."""
    assert run_command(["ledger", "open"]) == 0
    with opened() as ledger:
        with ledger.writing(acting(ledger)) as writing:
            record_rulebook(writing, TEXTS)
        importing = Importing(ledger, acting(ledger), "petit", date(2026, 1, 1))
        pasts = [_past(number, each) for number, each in enumerate(told)]
        assert importing.record(pasts) == [None] * len(told)


def _past(number: int, told: Told) -> PastDecision:
    case = case_of(f"D-{number}", told.patients, told.enfant, told.note)
    return PastDecision(
        case.id,
        told.mode,
        told.day,
        told.evaluator,
        "",
        told.reason,
        told.seen,  # type: ignore[arg-type]
        told.priority,
        received=Received(case=case, rulebook="petit", digest=PETIT.digest, outcomes={"statut": "=1+1"}),
    )


def on_record() -> list[object]:
    """What the ledger says of each case, sources and pseudonyms aside; evaluators by the order in which they come."""
    people: dict[str, int] = {}
    with opened() as ledger:
        return [
            (
                each.decision.case,
                each.received and tuple((fact.attribute, fact.value) for fact in each.received.case.facts),
                each.received and each.received.outcomes,
                (each.decision.mode, each.decision.priority, each.decision.reason, each.decision.seen),
                each.decision.day,
                people.setdefault(each.decision.by, len(people)),
            )
            for each in history(ledger, "petit")
        ]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TOLD, min_size=1, max_size=6), st.sampled_from(FORMATS))
def test_a_history_brought_in_elsewhere_says_the_same(
    monkeypatch: pytest.MonkeyPatch, told: list[Told], format: str
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "petit.yaml").write_text(TEXT, encoding="utf-8")
        monkeypatch.setenv("GDR_LEDGER", str(folder / "one.db"))
        bring_in(told)
        before, out = on_record(), str(folder / f"h.{format}")
        assert run_command(["history", "petit", "-o", out, "--names"]) == 0
        assert run_command(["decisions", "import", out]) == 0
        assert on_record() == before
        monkeypatch.setenv("GDR_LEDGER", str(folder / "two.db"))
        assert run_command(["decisions", "import", out, "-r", str(folder / "petit.yaml"), "--facts", "native"]) == 0
        assert on_record() == (before if format != "csv" else [_neutral(each) for each in before])


def _neutral(told: Any) -> object:
    """A text that a spreadsheet would run keeps, from a CSV, the apostrophe that stops it."""
    case, facts, outcomes, *rest = told
    return (case, facts, {name: f"'{said}" for name, said in outcomes.items()}, *rest)


SIMPLE = Told(200, enfant=True, note="", mode="standard", priority="", reason="-2", seen="seen", day=None, evaluator="")


def test_cases_go_under_their_pseudonyms_unless_one_may_name_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bring_in([SIMPLE])
    out = tmp_path / "h.csv"
    assert run_command(["history", "petit", "-o", str(out)]) == 0
    with out.open(encoding="utf-8-sig", newline="") as lines:
        (row,) = csv.DictReader(lines, delimiter=";")
    with opened() as ledger:
        assert ledger.name(row["id"]) == "D-0"
    assert (row["patients"], row["enfant"], row["decision_mode"]) == ("200", "oui", "standard")
    assert (row["decision_motif"], row["suite_statut"], row["decision_vue"]) == ("'-2", "'=1+1", "oui")
    assert "libelle" not in row
    run_command(["ledger", "set", "naming", "explicit"])
    run_command(["actors", "add", "bruno", "--role", "evaluateur"])
    assert run_command(["history", "petit", "-o", str(out), "--names", "--as", "bruno"]) == 2
    assert "NAMES_REFUSED" in capsys.readouterr().err
    assert run_command(["history", "petit", "-o", str(out), "--as", "bruno"]) == 0


def test_json_lines_say_how_each_fact_stands(tmp_path: Path) -> None:
    bring_in([SIMPLE])
    out = tmp_path / "h.jsonl"
    assert run_command(["history", "petit", "-o", str(out)]) == 0
    (line,) = out.read_text(encoding="utf-8").splitlines()
    held = json.loads(line)
    assert held["facts"] == {"patients": 200, "enfant": True}
    assert held["standing"] == {"patients": "given", "enfant": "given"}


def test_what_was_proposed_and_the_second_looks_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "petit.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.csv").write_text("id;libelle;patients;enfant\nD-1;Un;200;non\nD-2;Deux;;\n", encoding="utf-8")
    book, cases = str(tmp_path / "petit.yaml"), str(tmp_path / "c.csv")
    assert run_command(["triage", cases, "-r", book, "-o", str(tmp_path / "o"), "--no-reports", "--record"]) == 0
    run_command(["ledger", "set", "naming", "explicit"])
    run_command(["actors", "add", "bruno", "--role", "evaluateur"])
    run_command(["decide", "D-1", "--accept"])
    run_command(["decide", "D-1", "--mode", "approfondi", "--reason", "doute", "--blind", "--as", "bruno"])
    capsys.readouterr()
    run_command(["decide", "D-2", "--mode", "simple"])
    assert "choisi parmi les modes possibles" in capsys.readouterr().out
    assert run_command(["history", "petit", "-o", str(tmp_path / "h.csv"), "--names"]) == 0
    with (tmp_path / "h.csv").open(encoding="utf-8-sig", newline="") as lines:
        first, second = csv.DictReader(lines, delimiter=";")
    said = [first[name] for name in ("id", "libelle", "propose_mode", "propose_version", "decision_conforme")]
    assert said == ["D-1", "Un", "standard", "1", "oui"]
    assert first["propose_empreinte"] == PETIT.digest
    assert first["seconds_avis"].startswith("approfondi (p-")
    assert first["seconds_avis"].endswith("à l’aveugle)")
    assert [second[name] for name in ("propose_mode", "decision_mode", "decision_conforme")] == ["", "simple", ""]


def test_the_same_history_is_written_the_same(tmp_path: Path) -> None:
    bring_in([SIMPLE, SIMPLE._replace(mode="simple", day=date(2024, 2, 29))])
    for format in ("csv", "jsonl"):
        first, second = tmp_path / f"1.{format}", tmp_path / f"2.{format}"
        for out in (first, second):
            assert run_command(["history", "petit", "-o", str(out)]) == 0
        assert first.read_bytes() == second.read_bytes()
    out = tmp_path / "3.csv"
    assert run_command(["history", "petit", "-o", str(out), "--since", "2024-02-29", "--until", "29/02/2024"]) == 0
    assert len(out.read_text(encoding="utf-8-sig").splitlines()) == 2


def test_the_format_and_the_rulebook_must_be_known(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bring_in([SIMPLE])
    assert run_command(["history", "petit", "-o", str(tmp_path / "h.xls")]) == 2
    assert "HISTORY_FORMAT" in capsys.readouterr().err
    assert run_command(["history", "petite", "-o", str(tmp_path / "h.csv")]) == 2
    assert "Le plus proche : petit." in capsys.readouterr().err
    assert not list(tmp_path.glob("h.*"))


def test_interrupted_it_leaves_the_file_that_was_there_and_promises_no_resuming(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in([SIMPLE])
    out = tmp_path / "h.csv"
    out.write_text("avant", encoding="utf-8")
    monkeypatch.setattr(Columns, "cells", stopped)
    capsys.readouterr()
    assert run_command(["history", "petit", "-o", str(out)]) == 130
    assert "rien n'est écrit" in capsys.readouterr().err
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.glob("h.*")] == [("h.csv", "avant")]


def test_what_is_damaged_is_set_aside_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bring_in([SIMPLE, SIMPLE])
    with opened() as ledger, ledger.locked() as connection:
        _, seq = (entry.seq for entry in ledger.entries(actions=("decision.imported",)))
        drop_guards(connection)
        garble_body(connection, seq, seq)
    capsys.readouterr()
    assert run_command(["history", "petit", "-o", str(tmp_path / "h.csv")]) == 0
    said = capsys.readouterr().err
    assert "ENTRIES_SET_ASIDE" in said
    assert f"1 (n° {seq})" in said
    assert len((tmp_path / "h.csv").read_text(encoding="utf-8").splitlines()) == 2
