"""On a machine that lacks something, `make run` says what, and how to install it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.house.tree import ROOT

TOOLS = ("sh", "make", "cat", "cksum", "echo", "env", "head", "mktemp", "printf", "rm", "tail", "test")
NEEDED = ("Makefile", "pyproject.toml", "requirements-build.lock", "requirements.lock", "requirements-dev.lock")
pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not on this machine")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A fresh copy of what installing reads, in a folder whose name has a space and an accent."""
    copy = tmp_path / "copie à part"
    (copy / "scripts").mkdir(parents=True)
    for name in (*NEEDED, "scripts/prepare"):
        shutil.copy(ROOT / name, copy / name)
    return copy


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A PATH with the plainest tools, neither Python nor compiler."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        if found := shutil.which(tool):
            (folder / tool).symlink_to(found)
    return folder


def give_program(machine: Path, name: str, script: str) -> Path:
    """A program of our own on that PATH."""
    program = machine / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def give_python(machine: Path, *, lacking: str = "") -> Path:
    """The running Python on that PATH; it cannot do what it is told to lack."""
    refuse = f'case "$*" in *{lacking}*) exit 1 ;; esac; ' if lacking else ""
    return give_program(machine, "python3", f'{refuse}exec "{sys.executable}" "$@"')


def run(project: Path, machine: Path, *arguments: str) -> str:
    """What `make run` says when it cannot be done."""
    done = make(project, *arguments, PATH=str(machine))
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert not (project / ".venv").exists()
    return done.stderr


def make(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`make run`, with an environment that holds nothing of the make that runs these tests."""
    kept = {name: value for name, value in os.environ.items() if name not in ("CC", "PYTHON", "MAKEFLAGS", "MAKELEVEL")}
    return subprocess.run(
        ["make", "run", *arguments], cwd=project, env=kept | environment, capture_output=True, text=True, check=False
    )


def assert_says_how(said: str) -> None:
    """The remedy, in French then in English, on three systems."""
    assert said.index("Il manque") < said.index("Missing on this machine")
    for remedy in ("sudo apt install", "sudo dnf install", "brew install"):
        assert said.count(remedy) == 2


def test_neither_python_nor_compiler_are_told_at_once(project: Path, machine: Path) -> None:
    said = run(project, machine)
    assert "Python 3.11, 3.12 ou 3.13 (trouvé : aucun)" in said
    assert "un compilateur C" in said
    assert "a C compiler" in said
    assert_says_how(said)


def test_a_python_too_old_is_named(project: Path, machine: Path) -> None:
    give_program(machine, "python3", 'case "$1" in --version) echo "Python 3.8.10" ;; *) exit 1 ;; esac')
    assert "(trouvé : Python 3.8.10)" in run(project, machine)


def test_a_python_asked_for_that_does_not_exist(project: Path, machine: Path) -> None:
    give_python(machine)
    assert "Python 3.11, 3.12 ou 3.13 (trouvé : aucun)" in run(project, machine, "PYTHON=/nowhere/python3.12")


def test_a_compiler_missing_alone(project: Path, machine: Path) -> None:
    give_python(machine)
    said = run(project, machine)
    assert "un compilateur C" in said
    assert "trouvé" not in said
    assert_says_how(said)


def test_python_headers_missing(project: Path, machine: Path) -> None:
    give_python(machine)
    give_program(machine, "cc", 'for each in "$@"; do case "$each" in -I*) exit 1 ;; esac; done')
    said = run(project, machine)
    assert "Python.h" in said
    assert "un compilateur C" not in said
    assert_says_how(said)


def test_venv_missing(project: Path, machine: Path) -> None:
    give_python(machine, lacking="ensurepip")
    give_program(machine, "cc", "")
    said = run(project, machine)
    assert "le module venv de Python" in said
    assert "Python's venv module" in said
    assert "trouvé" not in said


def test_a_newer_python_is_passed_over_for_one_that_suits(project: Path, machine: Path) -> None:
    """With `python3` too new and a `python3.12` that suits, only the compiler is missing."""
    give_python(machine).rename(machine / "python3.12")
    give_program(machine, "python3", 'case "$1" in --version) echo "Python 3.14.0" ;; *) exit 1 ;; esac')
    said = run(project, machine)
    assert "trouvé" not in said
    assert "un compilateur C" in said


def test_an_installation_that_fails_says_so_and_is_tried_again(project: Path) -> None:
    """With no index to install from, the failure is told, and nothing passes for installed."""
    for _ in range(2):
        done = make(project, f"PYTHON={sys.executable}", PIP_NO_INDEX="1", PIP_FIND_LINKS="")
        assert done.returncode != 0
        assert "L'installation a échoué" in done.stderr
        assert not (project / ".venv" / "installed-run").exists()
