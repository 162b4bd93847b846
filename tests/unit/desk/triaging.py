"""A small table of applications, and `gdr triage` on it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from desk.cli import run_command
from desk.places import HOME

HEADER = "id;libelle;procedure;code_atc;mti;age_minimum;suite_statut\n"
ROWS = [
    "A-1;Alpha;centralisée;L01XX01;oui;18;autorisé\n",
    "A-2;Bêta;nationale;C09AA01;non;;refusé\n",
    "A-3;Gamma;MRP;;non;2;autorisé\n",
]


def gdr(*words: object, prepare: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desk.cli", *map(str, words)]
    return subprocess.run(
        command, cwd=HOME, capture_output=True, text=True, check=False, timeout=120, preexec_fn=prepare
    )


def triage(table: Path, out: Path, *more: str) -> int:
    return run_command(["triage", str(table), "--rulebook", "amm", "--out", str(out), *more])
