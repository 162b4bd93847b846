"""The nearest word is one that was meant; where none is, all are listed rather than one that would mislead."""

from __future__ import annotations

import pytest

from engine.errors import nearest
from engine.loading.suggesting import suggestion

NEAR = {
    "a letter too many": ("gravve", "grave"),
    "an accent too many": ("legé", "leger"),
    "capitals": ("LEGER", "leger"),
    "two letters": ("aprofondit", "approfondi"),
    "letters in another order": ("oiu", "oui"),
}
FAR = {
    "a short word of a long one": ("date_reception", "direction"),
    "another number": ("AMM-9999", "AMM-609"),
    "the same end": ("teneur", "demandeur"),
    "the same first word": ("Évaluation collégiale", "Évaluation approfondie"),
}


@pytest.mark.parametrize(("word", "meant"), NEAR.values(), ids=NEAR)
def test_a_slip_gives_the_word_meant(word: str, meant: str) -> None:
    assert nearest(word, ["population", meant]) == meant


@pytest.mark.parametrize(("word", "other"), FAR.values(), ids=FAR)
def test_a_word_that_is_only_a_little_like_another_gives_the_list(word: str, other: str) -> None:
    assert nearest(word, ["population", other]) is None
    assert suggestion(word, ["population", other])["near_fr"] == f"Possibles : population, {other}."


SAID = {
    "the beginning of one": ("dispositif", ["dispositif_defaillant", "disposition"], "« dispositif_defaillant »"),
    "the beginning of two": ("date", ["date_depot", "dates", "direction"], "Possibles : date_depot, dates."),
    "of an id and its label": ("cardio", ["cardiologie", "x", "Cardiologie"], "« cardiologie »"),
    "a word of one": ("depot", ["date_depot", "direction"], "« date_depot »"),
    "a word of two": ("depot", ["date_depot", "jour_depot"], "Possibles : date_depot, jour_depot."),
    "said twice": ("x", ["mode", "mode"], "Possibles : mode."),
    "nothing declared": ("x", [], "Rien de tel"),
}


@pytest.mark.parametrize(("word", "known", "said"), SAID.values(), ids=SAID)
def test_what_begins_so_or_holds_it_comes_first(word: str, known: list[str], said: str) -> None:
    assert said in suggestion(word, known)["near_fr"]
