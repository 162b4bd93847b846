"""Whatever a feature file holds, it is read or refused in words, and its scenarios end; nothing is ever raised."""

from __future__ import annotations

from pathlib import Path
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.qa.bench import Bench
from desk.qa.feature import Line
from desk.qa.reading import read_text
from desk.qa.running import Run, matched
from desk.qa.steps import MODULES
from desk.qa.vocabulary import STEPS
from engine.errors import GdrError
from tests.unit.qa.conftest import read

assert MODULES
STARTS = [
    "Fonctionnalité:", "Règle:", "Scénario:", "Plan du scénario:", "Exemples:", "Contexte:", "Étant donné que ",
    "Quand ", "Alors ", "Et ", "| a | b |", "| <x> |", "@P-1", '"""', "# language: fr", "",
]  # fmt: skip
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
LINES = st.lists(st.tuples(st.sampled_from(STARTS), WORDS).map("".join), max_size=14)
TOLD = [
    "grave est oui",
    "age est <x>",
    "age s'aggrave",
    "le score est 5",
    "la règle P-1 se déclenche",
    "les dossiers :",
]


@given(LINES, st.booleans())
def test_any_text_is_read_or_refused(lines: list[str], french: bool) -> None:
    head = ["# language: fr"] if french else []
    feature = read_text("\n".join([*head, *lines]), Path("x.feature"))
    assert feature.mistakes or feature.scenarios
    assert all(each.location.line for each in feature.mistakes)


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(st.tuples(st.sampled_from(STARTS[6:12]), st.sampled_from(TOLD) | WORDS).map("".join), max_size=6))
def test_any_steps_end(bench: Bench, steps: list[str]) -> None:
    feature = read("\n".join(["  Scénario: x", *steps, ""]))
    for ran in Run(bench).feature(feature):
        assert ran.state in ("passed", "failed", "refused")
        assert "QA_INTERNAL" not in [each.code for each in ran.said]


@given(st.sampled_from(["given", "when", "then"]), st.text(max_size=200))
def test_any_sentence_is_matched_or_refused(kind: str, text: str) -> None:
    try:
        step, _ = matched(Line(1, kind, "Et", text), "fr")  # type: ignore[arg-type]
    except GdrError:
        return
    assert step in STEPS


def test_a_long_sentence_takes_no_time() -> None:
    """Quotation marks and spaces by thousands are refused at once; two blanks would take time by the square."""
    start = process_time()
    for text in (
        " est " * 399 + '"',
        " est " * 100_000 + '"',
        '"' * 20_000,
        "« " * 20_000,
        " est " * 20_000,
        "il est prouvé que " * 5_000,
        "a" * 100_000,
    ):
        for step in STEPS:
            step.arguments(text)
    assert process_time() - start < 5
