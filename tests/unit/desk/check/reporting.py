"""The rulebook of ten mistakes, and what `gdr check` reports of it."""

import json
from typing import Any

import pytest

from desk.cli import run_command
from tests.unit.house.tree import ROOT

DIX = ROOT / "tests" / "fixtures" / "dix_constats.yaml"


def found(*words: object, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    code = run_command(["check", *map(str, words), "--json"])
    return code, json.loads(capsys.readouterr().out)
