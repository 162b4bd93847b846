"""A small rulebook with a mistake in it, and scenarios about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desk.qa.bench import Bench
from desk.qa.feature import Feature
from desk.qa.reading import read_text
from desk.qa.result import Ran
from desk.qa.running import Run
from engine.loading import load_rulebook_text
from engine.model import Rulebook

UNFAIR = """
rulebook: partial
title: "Un référentiel partial"
version: 1
status: draft
when_unknown: precaution
modes: [{id: leger, label: "Circuit léger", from: 0}, {id: lourd, label: "Circuit lourd", from: 5}]
expertises: {cardiologie: "Cardiologie"}
attributes:
  grave: {label: "Effet grave attendu", kind: boolean, aggravates: "oui"}
  age: {label: "Âge minimal", kind: number, unit: "an", range: "[0..120]", aggravates: "less"}
  populations: {label: "Populations visées", kind: set, values: ["enfant", "adulte"]}
  direction: {label: "Direction instructrice", kind: choice, values: ["DMM1", "DMM2"], role: identity}
rules:
  - {id: P-1, label: "Effet grave", when: {grave: "oui"}, then: {points: 5, expertise: [cardiologie]}}
  - {id: P-2, label: "Plus léger au-delà de dix ans, et c'est une faute", when: {age: "< 10"}, then: {points: -5}}
  - {id: P-3, label: "La direction DMM2 alourdit, et c'est une faute", when: {direction: "DMM2"}, then: {points: 5}}
examples:
  - {case: "Grave", facts: {grave: "oui", age: "40", direction: "DMM1"}, expect: {mode: lourd}}
  - {case: "Bénin", facts: {grave: "non", age: "9", direction: "DMM1"}, expect: {mode: leger}}
"""


@pytest.fixture(scope="session")
def unfair() -> Rulebook:
    return load_rulebook_text(UNFAIR)


@pytest.fixture(scope="session")
def bench(unfair: Rulebook) -> Bench:
    return Bench(date(2026, 11, 26), instead={"partial": unfair})


def read(text: str) -> Feature:
    """A feature of which only the scenarios are written."""
    head = '# language: fr\nFonctionnalité: Essai\n  Contexte:\n    Étant donné le référentiel "partial"\n'
    return read_text(head + text, Path("essai.feature"))


Runs = Callable[[str], Ran]


@pytest.fixture
def runs(bench: Bench) -> Runs:
    """One scenario, its steps given."""

    def one(steps: str) -> Ran:
        feature = read(f"  Scénario: Un essai\n{steps}\n")
        assert feature.mistakes == ()
        (ran,) = Run(bench).feature(feature)
        return ran

    return one
