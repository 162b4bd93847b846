"""A ledger of one's own for each test of a command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk import terminal
from tests.servers.postgresql import Server, running
from tests.unit.desk.ledgers.changing import CASES, ESSAI, TODAY, Office, in_session


@pytest.fixture(autouse=True)
def ledger_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the commands find the ledger, which does not exist yet; the session's account is alice."""
    place = tmp_path / "ledger" / "ledger.db"
    monkeypatch.setenv("GDR_LEDGER", str(place))
    in_session(monkeypatch, "alice")
    monkeypatch.setattr(terminal.out, "_width", 200)  # sentences are looked for whole
    return place


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def office(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Office:
    ledger = request.getfixturevalue("postgresql").ledger() if request.param == "postgresql" else ""
    one = Office(tmp_path, monkeypatch, capsys)
    one.begin(ESSAI, "essai.yaml", TODAY, ledger)
    for who, roles in (("bruno", ["référent"]), ("dora", ["référent"]), ("chloe", ["expert", "données"])):
        one.run("alice", "actors", "add", who, *(part for role in roles for part in ("--role", role)))
    return one


@pytest.fixture
def with_cases(office: Office) -> Office:
    (office.folder / "cas.csv").write_text(CASES, encoding="utf-8")
    out = str(office.folder / "out")
    triage = ("triage", "cas.csv", "-r", "essai", "-o", out, "--no-reports", "--record")
    assert office.run("alice", *triage, "--engine", "reference") == 0  # the one that starts no process
    return office
