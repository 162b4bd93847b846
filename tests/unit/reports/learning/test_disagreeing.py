"""What is said of agreement with decisions: each reading by its name, followed advice apart, nothing made up."""

from __future__ import annotations

import re

import pytest

from learner.evidence.model import Disagreements
from reports.learning.disagreeing import disagreeing
from reports.learning.page import cards_of, render_learning
from reports.measured.saying import Figures
from reports.views.lexicon import lexicon_of
from tests.unit.learner.evidence.seen import both, evidence
from tests.unit.learner.past import small
from tests.unit.reports.learning.test_page import ON, read

FOUND = Disagreements(
    reading="known",
    proposing=True,
    decisions=1500,
    today=300,
    proposed=120,
    own=900,
    own_today=280,
    own_proposed=90,
)


def said(**other: object) -> list[str]:
    found = FOUND.model_copy(update=other)
    return [re.sub(r"\s", " ", each) for each in disagreeing(found, Figures(lexicon_of(small(), "fr"), "modes"))]


def test_both_counts_and_what_they_are_of() -> None:
    first, own = said()
    assert (
        "(d'après les faits connus) : aujourd'hui 300 décisions sur 1 500 ; avec tout ce qui est proposé, 120" in first
    )
    assert "Sans les 600 décisions conformes à la proposition" in own
    assert "aujourd'hui 280 sur 900 ; avec tout ce qui est proposé, 90." in own


def test_without_a_proposal_none_is_spoken_of() -> None:
    first, own = said(proposing=False)
    assert "300 décisions sur 1 500. Rien n'est proposé." in first
    assert own.endswith("la suivre : 280 sur 900.")
    assert "120" not in first + own


def test_where_no_advice_was_followed_one_line_says_it() -> None:
    assert len(said(own=1500)) == 1


@pytest.mark.parametrize(
    ("reading", "named"), [("known", "d'après les faits connus"), ("precaution", "précaution comprise")]
)
def test_the_page_and_its_cards_name_the_reading(reading: str, named: str) -> None:
    found = evidence().model_copy(update={"disagreements": FOUND.model_copy(update={"reading": reading})})
    text = read(render_learning(both().rulebook, found, ON))
    assert f"ne donne pas ce qui fut décidé ({named})" in text
    assert f"autres que ce que donnent les points d'aujourd'hui ({named})" in text
    assert ("d'après les faits connus : là où des faits manquent" in text) == (reading == "known")


def test_cards_kept_before_this_was_counted_are_still_told() -> None:
    found = evidence().model_copy(update={"disagreements": None})
    assert "ne donne pas ce qui fut décidé" not in read(render_learning(both().rulebook, found, ON))
    assert len(cards_of(both().rulebook, found)) == len(cards_of(both().rulebook, evidence()))
