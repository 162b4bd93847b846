"""The evidence costs what patterns cost, and says what it would say looking at every decision alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from engine import chaining
from engine.assessment import Assess, Assessment
from engine.cells import parse_cell
from engine.conditions import reader_of
from engine.examples import case_of
from engine.facts import Case
from engine.loading import load_rulebook
from engine.model import Rulebook
from learner import learning
from learner.candidates.sample import Sample, periods
from learner.changing import with_points, with_rule, with_starts
from learner.evidence import Care, Evidence, evidence_of, multiplicity
from learner.evidence.impact import after_change
from learner.evidence.setting import Setting
from learner.firing import Fired
from learner.grouping import Grouped
from learner.history import PastDecision
from learner.learning import Learned, learn
from tests.unit.house.tree import ROOT
from tests.unit.learner.evidence.seen import CARE, decisions, learnt
from tests.unit.learner.past import small

COPIES = 4
DRAWN = {"itself", "equivalent", "permuted"}  # by seed: the same law, other draws where rows are others
NAMED = {"supporting", "against", "files"}  # past files: a row that stands for four is one file


def history() -> list[PastDecision]:
    """Two of three have seen the advice."""
    held = decisions(both=4, grossesse=5)
    return [replace(each, shown="moyen" if place % 3 else "") for place, each in enumerate(held)]


def copies(each: PastDecision) -> Iterator[PastDecision]:
    for number in range(COPIES):
        yield replace(each, case=Case(id=f"{each.case.id}-{number}", facts=each.case.facts))


@cache
def written_out() -> Learned:
    return learnt([one for each in history() for one in copies(each)])


@cache
def counted() -> Learned:
    return learnt([replace(each, times=COPIES) for each in history()])


def evidence(held: Learned, assess: Assess = chaining.assess) -> Evidence:
    return evidence_of(held, assess, Care(draws=CARE.draws, permutations=CARE.permutations, verified=False))


def alone(fired: Fired, sample: Sample) -> Grouped:
    """Every decision a pattern of its own."""
    each = np.arange(len(sample.score))
    return Grouped(fired, replace(sample, order=periods(sample)), each, each)


def close(one: Any, other: Any, without: set[str]) -> None:
    if isinstance(one, float):
        assert one == pytest.approx(other, rel=1e-6, abs=1e-9)
    elif isinstance(one, dict):
        for key in one.keys() - without:
            close(one[key], other[key], without)
    elif isinstance(one, (list, tuple)):
        assert len(one) == len(other)
        for each, also in zip(one, other, strict=True):
            close(each, also, without)
    else:
        assert one == other


def test_all_is_what_every_decision_looked_at_alone_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    grouped = evidence(learnt(history()))
    monkeypatch.setattr(learning, "grouped", alone)
    held = learnt(history())
    assert len(held.patterns.sample.score) == len(history())
    found = evidence(held)
    assert found.candidates  # else little was compared
    assert found.points
    close(grouped.model_dump(), found.model_dump(), DRAWN)


def test_counted_decisions_say_what_they_say_written_out() -> None:
    one, other = evidence(counted()), evidence(written_out())
    assert one.candidates
    assert one.permuted == other.permuted
    close(one.model_dump(), other.model_dump(), NAMED)


def test_of_very_many_decisions_some_are_dealt_and_chance_finds_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiplicity, "MOST", 600)
    care = Care(permutations=8, draws=0, verified=False)
    found = multiplicity.permuted(Setting(counted(), chaining.assess, care, nothing))
    assert len(found) == 8
    assert sum(each > 0 for each in found) <= 2


def test_four_times_as_many_decisions_ask_the_engine_no_more() -> None:
    assert asked(learnt(history())) == asked(written_out()) == asked(counted())
    assert asked(counted()) < len(history()) / 3


def asked(held: Learned) -> int:
    count = [0]

    def assess(rulebook: Rulebook, case: Case) -> Assessment:
        count[0] += 1
        return chaining.assess(rulebook, case)

    evidence(held, assess)
    return count[0]


@pytest.mark.parametrize("name", ["amm", "defaut-qualite", "essai-clinique", "pharmacovigilance"])
def test_files_with_which_rules_do_the_same_are_proposed_the_same_after_any_change(name: str) -> None:
    """On the examples of a rulebook, tables among its rules, each with some facts taken away."""
    book = load_rulebook(ROOT / "rulebooks" / f"{name}.yaml")
    random = np.random.default_rng(3)
    cases = [case_of(book, each) for each in book.examples for _ in range(5)]
    bare = [
        each.model_copy(update={"facts": tuple(fact for fact in each.facts if random.random() < 0.8)}) for each in cases
    ]
    held = [PastDecision(each, book.modes[place % 2].id) for place, each in enumerate(bare)]
    setting = Setting(learn(book, held, learning.Asked("modes", ()), chaining.assess), chaining.assess, CARE, nothing)
    every = np.ones(len(held), dtype=bool)
    for change in changes(book, setting):
        found = after_change(change, every, setting).proposed
        assert [each.mode for each in (chaining.assess(change, one) for one in bare)] == [
            None if rank < 0 else book.modes[rank].id for rank in found
        ]


def changes(book: Rulebook, setting: Setting) -> Iterator[Rulebook]:
    levers = setting.learned.fired.levers
    yield with_points(book, "modes", {each.rule.id: each.points + 3 for each in levers[::2]})
    yield with_points(book, "modes", {each.rule.id: 1 for each in levers})
    yield with_starts(book, "modes", {each.id: each.start + 2 for each in book.modes[1:]})


def test_a_new_rule_parts_files_that_today_s_rules_do_not() -> None:
    """Of the age, today's rules ask only whether it is 75 or more."""
    setting, ages = Setting(counted(), chaining.assess, CARE, nothing), small().attributes["age"]
    adult = parse_cell(">= 40", ages, small().attributes)
    assert adult is not None
    book = with_rule(small(), "modes", "P-8", adult, 4)
    cases = [each.case for each in counted().decisions]
    read = reader_of(adult, {"age": 0})
    truths = np.array([read([each.given["age"].value]) for each in cases], dtype=np.int64)
    found = after_change(book, np.ones(len(cases), dtype=bool), setting, [truths]).proposed
    assert [small().modes[rank].id for rank in found] == [chaining.assess(book, each).mode for each in cases]


def nothing() -> None:
    """No progress is shown."""
