"""What people do where facts are missing, and what their decisions are set beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from engine import chaining
from engine.examples import case_of
from engine.facts import Case
from engine.loading import load_rulebook
from engine.model import Rulebook
from learner.attention import Judged
from learner.candidates.strictness import Strictness
from learner.firing import Fired, Scale, fired
from learner.history import PastDecision
from learner.judging import judged
from learner.learning import Asked, Learned, learn
from learner.precaution import Precaution, precaution_of, read
from tests.unit.house.tree import ROOT
from tests.unit.learner.partly import deciding, fired_on, nearly, partly_known
from tests.unit.learner.past import small


def as_proposed() -> list[PastDecision]:
    """By people who follow the rulebook, one decision in ten a level aside."""
    files = partly_known(seed=0)
    return deciding(files, nearly(fired_on(files).proposed))


def learnt(decisions: Sequence[PastDecision]) -> Learned:
    usable = ("nouvelle", "enfants", "grossesse", "biologique", "age", "direction")
    return learn(small(), decisions, Asked("modes", usable, strictness=Strictness(support=30)), chaining.assess)


def test_who_follows_the_rulebook_to_the_letter_is_told_to_change_nothing_of_it() -> None:
    found = learnt(as_proposed())
    assert found.precaution.prevails
    assert found.precaution.known < 0.2 * found.precaution.followed
    assert found.new_rules == ()
    assert (found.reweighed.proposed, found.reweighed.thresholds) == ((), ())


def test_set_beside_known_facts_the_same_decisions_would_seem_to_teach_something(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else the test above could not fail."""
    monkeypatch.setattr(Precaution, "prevails", property(lambda _: False))
    found = learnt(as_proposed())
    assert found.new_rules or found.reweighed.proposed or found.reweighed.thresholds


def test_who_decides_by_known_facts_is_set_beside_known_facts() -> None:
    files = partly_known()
    sure = fired_on(files)
    held, found = read(deciding(files, sure.reached()), sure)
    assert held is sure
    assert not found.prevails
    assert found.followed == 0
    assert list(found.said()) == []


def test_advice_that_was_seen_does_not_count() -> None:
    files = partly_known(200)
    sure = fired_on(files)
    levels: Judged = judged(deciding(files, sure.proposed), sure)
    seen = replace(levels, advised=np.ones(len(files), dtype=bool))
    assert precaution_of(sure, seen) == Precaution(0, 0)
    (said,) = precaution_of(sure, levels).said()
    assert f"({int((sure.proposed > sure.reached()).sum())} décisions)" in said.message


@cache
def fired_on_examples(name: str, scale: Scale) -> Fired:
    """What a rulebook says of its examples, of which not all is known."""
    book = load_rulebook(ROOT / "rulebooks" / f"{name}.yaml")
    return fired(book, bare_examples(book), chaining.assess, scale)


def bare_examples(book: Rulebook) -> list[Case]:
    """The examples of a rulebook, each with some facts taken away, three times."""
    random = np.random.default_rng(3)
    cases = [case_of(book, each) for each in book.examples for _ in range(3)]
    return [
        each.model_copy(update={"facts": tuple(fact for fact in each.facts if random.random() < 0.7)}) for each in cases
    ]


@pytest.mark.parametrize("name", ["amm", "defaut-qualite", "essai-clinique", "pharmacovigilance"])
@pytest.mark.parametrize("scale", ["modes", "priorities"])
def test_what_is_foreseen_is_what_the_rulebook_proposes(name: str, scale: Scale) -> None:
    """On its examples, each with some facts taken away: the rank reached by the foreseen is the one proposed."""
    found = fired_on_examples(name, scale).foreseen()
    known = found.proposed >= 0
    assert known.any()
    assert (found.reached()[known] == found.proposed[known]).all()


@pytest.mark.parametrize("name", ["amm", "defaut-qualite", "essai-clinique", "pharmacovigilance"])
@pytest.mark.parametrize("scale", ["modes", "priorities"])
def test_the_points_that_count_are_those_of_the_engine(name: str, scale: Scale) -> None:
    """By what is sure, what is known of the score; as precaution has it, the most that it may be."""
    found = fired_on_examples(name, scale)
    assert (found.score == found.known).all()
    assert (found.foreseen().score == found.high).all()
    assert (found.high > found.known).any()


def test_of_a_table_that_gives_the_points_of_one_row_a_heavier_row_that_is_possible_is_foreseen() -> None:
    """Instead of the one that surely applies, which counts by what is sure."""
    found = fired_on_examples("pharmacovigilance", "modes")
    rows = {row.id for table in found.rulebook.tables if table.together for row in table.rows}
    of_table = np.array([each.rule.id in rows for each in found.levers])
    sure, foreseen = found.columns[:, of_table], found.foreseen().columns[:, of_table]
    assert sure.sum(axis=1).max() == foreseen.sum(axis=1).max() == 1
    assert (sure.any(axis=1) & foreseen.any(axis=1) & (sure != foreseen).any(axis=1)).sum() > 20
    assert (found.applied[:, of_table].sum(axis=1) > 1).any()


def test_who_follows_a_table_that_gives_the_points_of_one_row_is_told_to_change_nothing_of_it() -> None:
    """Of pharmacovigilance, whose criteria of seriousness are such a table: files drawn from its examples."""
    random, book = np.random.default_rng(1), fired_on_examples("pharmacovigilance", "modes").rulebook
    bare = bare_examples(book)
    drawn = [bare[place] for place in random.integers(3 * len(book.examples), size=1200)]
    found = fired(book, drawn, chaining.assess, "modes")
    aside = np.where(random.random(len(drawn)) < 0.1, random.choice([-1, 1], len(drawn)), 0)
    ranks = np.clip(found.proposed + aside, 0, len(found.levels) - 1)
    decisions = [PastDecision(each, found.levels[rank].id) for each, rank in zip(drawn, ranks, strict=True)]
    learned = learn(book, decisions, Asked("modes", ()), chaining.assess)
    assert learned.precaution.prevails
    assert (learned.reweighed.proposed, learned.reweighed.thresholds) == ((), ())


@pytest.mark.parametrize(
    ("followed", "known", "prevails"), [(0, 0, False), (60, 40, False), (8, 0, False), (90, 30, True), (16, 1, True)]
)
def test_it_prevails_beyond_what_a_coin_would_give(followed: int, known: int, prevails: bool) -> None:
    assert Precaution(followed, known).prevails is prevails
