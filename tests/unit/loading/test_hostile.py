"""Whatever a file holds, loading it ends, soon, with a rulebook or with diagnostics in both languages."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import Diagnostic, RulebookError
from engine.loading import load_rulebook_text
from engine.loading.problems import Problems
from engine.loading.source import decoded

EXCERPT = (Path(__file__).parents[2] / "fixtures" / "complet.yaml").read_text(encoding="utf-8")
PIECES = st.one_of(
    st.sampled_from(
        ('"', "'", "{", "}", "[", "]", ":", ": ", ",", "#", " # ", "- ", "\n", "\t", "&a ", "*a", "!x ", "|", ">")
    ),
    st.sampled_from(
        ("oui", "{{x}}", "%s", "\\", "inconnu", "«", "»", ";", "0", "999999999999", "<<: ", "---\n", "? ", "null")
    ),
    st.text(max_size=3),
)


def diagnostics_of(text: str) -> tuple[Diagnostic, ...]:
    """What refusing the text says; nothing if it loads. Anything else raised fails the test."""
    try:
        load_rulebook_text(text)
    except RulebookError as error:
        return error.diagnostics
    return ()


def survives(text: str) -> None:
    """Loads, or refuses with words in both languages that any terminal can print."""
    for each in diagnostics_of(text):
        assert each.message
        assert each.message_en
        assert str(each).encode()


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(EXCERPT)), st.integers(0, 40), PIECES)
def test_a_rulebook_cut_or_patched_anywhere(start: int, length: int, piece: str) -> None:
    survives(EXCERPT[:start] + piece + EXCERPT[start + length :])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text(text: str) -> None:
    survives(text)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    problems = Problems("x.yaml")
    assert (decoded(data, problems) is None) == problems.errors


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\n" + "b: [" + "*a, " * 200_000 + "*a]\n",
        "rules: " + "[" * 500_000,
        "".join(f"k{number}: {{a: 1, a: 2}}\n" for number in range(60_000)),
        "{" * 3 + "a," * 400_000,
        "title: " + "Dose : " * 150_000 + "\n: @",
        '"' * 1_000_000,
        "x: >= 18\n" * 100_000,
        "# " * 500_000,
    ],
    ids=["aliases", "brackets", "duplicates", "commas", "colons", "quotes", "cells", "comments"],
)
def test_a_large_hostile_file_is_refused_soon(text: str) -> None:
    start = process_time()
    with pytest.raises(RulebookError):
        load_rulebook_text(text)
    assert process_time() - start < 20
