"""A small rulebook, and someone who types at the prompt."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from desk import terminal
from desk.cli import run_command

TEXT = """\
rulebook: essai
title: "Essai"
version: 1
status: draft
when_unknown: precaution

modes:
  - {id: simplifie, label: "Circuit simplifié", from: 0}
  - {id: standard, label: "Circuit standard", from: 5}
  - {id: approfondi, label: "Évaluation approfondie", from: 10}

attributes:
  demandeur: {label: "Demandeur", kind: text, role: identity}
  age: {label: "Âge minimal", kind: number, unit: "an", range: "[0..120]"}
  mti:
    label: "Thérapie innovante"
    definition: "Médicament du règlement 1394/2007."
    how_to_code: "Lire le formulaire."
    kind: boolean
    assume: {value: "non", because: "Le formulaire l'impose quand c'est oui."}
  ogm: {label: "OGM", kind: boolean, assume: {value: "non", because: "Rare."}}
  voie: {label: "Voie", kind: choice, values: ["orale", "veineuse", "fin"]}
  publics: {label: "Publics", kind: set, values: ["enfant", "adulte"]}
  code: {label: "Code ATC", kind: text, required: true}

rules:
  - id: E-1
    label: "Enfants"
    when: {age: "< 18"}
    then: {points: 2}
  - id: E-2
    label: "Thérapie innovante"
    when: {mti: "oui"}
    then: {points: 10}
  - id: E-3
    label: "OGM"
    when: {ogm: "oui"}
    then: {points: 3}
  - id: E-4
    label: "Voie veineuse"
    when: {voie: "veineuse"}
    then: {points: 6}
  - id: E-5
    label: "Antibiotique"
    when: {code: "commence par J01"}
    then: {points: 1}
  - id: E-6
    label: "Enfants nommés"
    when: {publics: "contient enfant"}
    then: {points: 1}
"""
Types = Callable[..., int]


@pytest.fixture
def rulebook(tmp_path: Path) -> str:
    path = tmp_path / "essai.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def types(rulebook: str, monkeypatch: pytest.MonkeyPatch) -> Types:
    """Starts a try, and answers its questions."""
    monkeypatch.setattr(terminal.out, "width", 200)

    def typed(*lines: str, options: tuple[str, ...] = ()) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return run_command(["try", rulebook, "--engine", "reference", *options])

    return typed


def asked_in(said: str) -> list[str]:
    """The attributes asked about, in order."""
    return re.findall(r"^\S.* \((\w+)\) : ", said, re.MULTILINE)
