"""A ledger of one's own for each test of a command."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def ledger_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the commands find the ledger, which does not exist yet; the session's account is alice."""
    place = tmp_path / "ledger" / "ledger.db"
    monkeypatch.setenv("GDR_LEDGER", str(place))
    monkeypatch.setenv("LOGNAME", "alice")
    return place
