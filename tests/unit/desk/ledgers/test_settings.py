"""`gdr ledger set`: what was set, from what to what."""

from __future__ import annotations

import pytest

from desk.cli import run_command


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", ("Réglage retention.case : never → 24, inscrit", "Réglage retention.case : 24 → 36, inscrit")),
        ("en", ("Setting retention.case: never → 24, on record", "Setting retention.case: 24 → 36, on record")),
    ],
)
def test_what_is_set_is_said_from_what_to_what(
    language: str, said: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["ledger", "open"]) == 0
    for value, wanted in zip(("24", "36"), said, strict=True):
        capsys.readouterr()
        assert run_command(["ledger", "set", "retention.case", value, "--lang", language]) == 0
        assert wanted in capsys.readouterr().out


def test_what_cannot_be_set_is_not_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["ledger", "open"]) == 0
    capsys.readouterr()
    assert run_command(["ledger", "set", "retention.case", "0"]) == 2
    assert "→ 0" not in capsys.readouterr().out
