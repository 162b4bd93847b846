"""People who differ are no directorates that differ: whole evaluators are exchanged, and few of them tell little."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations, product
from math import comb
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.consistency.as_json import consistency_json
from reports.consistency.comparison import Consistency, consistency_of
from reports.consistency.decisions import Decision
from reports.consistency.drawing import Draws
from reports.consistency.page import render_consistency
from reports.consistency.pairing import File
from reports.consistency.permuting import COUNTED, chance_of
from reports.consistency.resampling import intervals_of
from reports.consistency.said import remarks, verdict
from reports.consistency.settings import Settings
from reports.views.lexicon import lexicon_of
from tests.unit.reports.coding.coded import book
from tests.unit.reports.consistency.histories import decision, situated, staffed

EDGES = [(place, place) for place in range(3)]
LEXICON = lexicon_of(book(), "fr")
named = st.lists(
    st.builds(File, st.integers(0, 2), st.integers(0, 3), st.sampled_from(["a", "b", "c", ""])), min_size=1, max_size=8
)


def draws(count: int = 99) -> Draws:
    return Draws(count, Random(1), lambda: None)


def compared(decisions: list[Decision], count: int = 99) -> Consistency:
    return consistency_of(book(), decisions, situated(decisions), draws(count))


def alarms(found: Consistency) -> int:
    return sum(each.adjusted is not None and each.adjusted < 0.05 for each in found.between)


def test_people_who_differ_are_no_directorates_that_differ() -> None:
    """Of such histories, half told apart directorates that differ by nothing, when decisions were exchanged."""
    histories = [staffed(Random(seed), 300, 3) for seed in range(12)]
    assert [alarms(compared(held)) for held in histories] == [0] * 12
    nameless = [[replace(each, evaluator="") for each in held] for held in histories]
    assert sum(alarms(compared(held)) > 0 for held in nameless) >= 3


def test_a_heavier_directorate_is_found_among_enough_people() -> None:
    found = compared(staffed(Random(4), 600, 8, heavier=0.7))
    sure = {(each.first, each.second) for each in found.between if (each.adjusted or 1) < 0.05}
    assert sure == {("Est", "Sud"), ("Nord", "Sud")}
    assert all(each.evaluators == (8, 8) and each.reachable for each in found.between)


@given(named, named)
def test_the_probability_is_that_of_every_way_to_share_evaluators_out(first: list[File], second: list[File]) -> None:
    """Against the plainest count: label every file by its evaluator, and sum over the pairs of the two labels."""
    if not any(each.evaluator for each in (*first, *second)):
        return
    people = [*((0, each.evaluator) for each in first), *((1, each.evaluator) for each in second)]
    files, who = [*first, *second], list(dict.fromkeys(people))
    count = len({each for each in who if each[0] == 1})

    def gap(heavy: set[tuple[int, str]]) -> int:
        return sum(
            other.rank - one.rank
            for (one, mine), (other, theirs) in product(zip(files, people, strict=True), repeat=2)
            if mine not in heavy and theirs in heavy and one.situation == other.situation
        )

    seen = abs(gap({each for each in who if each[0] == 1}))
    reached = [abs(gap(set(chosen))) >= seen for chosen in combinations(who, count)]
    found = chance_of(first, second, EDGES, draws())
    assert found.p == pytest.approx(sum(reached) / len(reached))
    assert found.evaluators == (len(who) - count, count)
    assert found.p >= found.least - 1e-12


def test_many_evaluators_are_drawn_and_give_nearly_the_same() -> None:
    random = Random(2)
    first = [File(0, random.randrange(3), f"a{place}") for place in range(9)]
    second = [File(0, random.randrange(1, 4), f"b{place}") for place in range(9)]
    assert comb(18, 9) > COUNTED
    found = chance_of(first, second, EDGES, draws(4_000))
    totals = [sum(other - one for one, other in product(*each)) for each in _shares(first, second)]
    seen = abs(sum(other.rank - one.rank for one, other in product(first, second)))
    assert found.p == pytest.approx(sum(abs(each) >= seen for each in totals) / len(totals), abs=0.02)
    assert found.least == pytest.approx(1 / 4_001)


def _shares(first: list[File], second: list[File]) -> Iterator[list[list[int]]]:
    """The ranks of every nine of eighteen, and those of the others before them."""
    ranks = [each.rank for each in (*first, *second)]
    for chosen in map(set, combinations(range(18), 9)):
        yield [[rank for place, rank in enumerate(ranks) if (place in chosen) is second] for second in (False, True)]


def test_intervals_draw_whole_evaluators() -> None:
    """Two people of each, each always of one mind: drawn as files the gap would hardly vary, as people it does."""
    first = [File(0, 0, "a")] * 20 + [File(0, 1, "b")] * 20
    second = [File(0, 1, "c")] * 20 + [File(0, 2, "d")] * 20
    found = intervals_of(first, second, EDGES, draws(400))
    assert found is not None
    assert list(found[1]) == [0, 2]
    assert intervals_of(first[:20], second, EDGES, draws()) is None


def few() -> list[Decision]:
    modes = [("leger", "Nord", "ana"), ("leger", "Nord", "ana"), ("lourd", "Sud", "bob"), ("lourd", "Sud", "bob")]
    return [
        replace(decision(str(place), name, mode, grave=True), evaluator=who)
        for place, (mode, name, who) in enumerate(modes)
    ]


def test_too_few_evaluators_are_said_and_nobody_is_called_heavier() -> None:
    found = compared(few())
    (between,) = found.between
    assert (between.p, between.least, between.evaluators, between.reachable) == (1, 1, (1, 1), False)
    assert "trop peu d'évaluateurs" in verdict(found, LEXICON).replace("’", "'")
    assert any("trop peu d'évaluateurs" in each.replace("’", "'") for each in remarks(found, 0, LEXICON))
    html = render_consistency(found, Settings(file="h.csv", near=0, draws=99, seed=1), date(2026, 11, 26), 0)
    assert "un seul évaluateur" in html
    assert "p possible, au moins" in html
    assert "Sud est plus lourde" not in html
    said = json.loads(consistency_json(found, Settings(file="h.csv", near=0, draws=99, seed=1)))["between"][0]
    assert (said["evaluators"], said["p_least"], said["reachable"], said["gap"]) == ([1, 1], 1, False, 2)


def test_decisions_that_name_nobody_are_said_to_be_held_independent() -> None:
    found = compared([replace(each, evaluator="") for each in few()])
    assert found.between[0].evaluators is None
    assert any("ne nomme aucun évaluateur" in each for each in remarks(found, 0, LEXICON))
    assert not any("ne nomme aucun" in each for each in remarks(compared(few()), 0, LEXICON))
