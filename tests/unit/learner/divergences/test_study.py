"""What was planted is found, in the way it was planted; with nothing planted, nothing is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine import reference
from engine.cells import parse_cell
from engine.condition import All, Test
from engine.model import Rulebook
from learner.changing import with_points, with_rule, with_starts
from learner.divergences.model import Divergences
from learner.divergences.pushing import missed_by_one
from learner.divergences.study import Question, study
from learner.history import PastDecision
from learner.learning import Asked, learn
from tests.unit.learner.divergences.diverging import columns, staffed, studied
from tests.unit.learner.past import TODAY, past, small


def narrow() -> Rulebook:
    """With a rule of two conditions, nine points, where people ask for the first alone."""
    book = small()
    parts = tuple(
        Test(attribute=id, cell=cell, meaning=meaning)
        for id, cell in (("grossesse", "oui"), ("biologique", "oui"))
        if (meaning := parse_cell(cell, book.attributes[id], book.attributes)) is not None
    )
    return with_rule(book, "modes", "P-8", All(parts=parts), 4)


def test_a_rule_that_people_weigh_more_is_run_into_where_it_applies() -> None:
    found = studied(staffed({**TODAY, "grossesse": 5}))
    first = found.rules[0]
    assert (first.rule, first.how, first.lift.direction) == ("P-3", "fired", "heavier")
    assert first.lift.interval is not None
    assert first.lift.interval[0] > 1
    assert first.lift.q is not None
    assert first.lift.q < 0.01
    assert len(first.files) == 5
    assert {each.level for each in first.files} <= {"moyen", "lourd"}
    assert len({each.evaluator for each in first.files}) == 5


def test_a_rule_that_people_weigh_less_is_run_into_the_other_way() -> None:
    found = studied(staffed({**TODAY, "nouvelle": 1}))
    assert ("P-1", "fired", "lighter") in {(each.rule, each.how, each.lift.direction) for each in found.rules}


def test_a_rule_with_a_condition_too_many_is_missed() -> None:
    book = narrow()
    held = staffed({**TODAY, "grossesse": 6})
    missed = missed_by_one(book.rules[-1], columns(held, book).fired.facts)
    yes = [(each.case.given["grossesse"].value, each.case.given["biologique"].value) for each in held]
    assert missed.tolist() == [one != other for one, other in yes]
    found = studied(held, book)
    assert ("P-8", "missed", "heavier") in {(each.rule, each.how, each.lift.direction) for each in found.rules}


def test_a_fact_that_no_rule_reads_is_found() -> None:
    held = staffed({**TODAY, "both": 0})
    heavier = {"leger": "moyen", "moyen": "lourd", "lourd": "lourd"}
    book = small().model_copy(update={"rules": tuple(each for each in small().rules if each.id != "P-4")})
    told = [
        replace(each, level=heavier[each.level]) if each.case.given["biologique"].value and place % 2 else each
        for place, each in enumerate(held)
    ]
    found = {(each.attribute, each.cell, each.lift.direction): each for each in studied(told, book).facts}
    assert found["biologique", "oui", "heavier"].rules == ()


@pytest.mark.parametrize("seed", range(8))
def test_with_nothing_planted_little_is_found(seed: int) -> None:
    found = studied(staffed(TODAY, files=500, seed=seed))
    assert len(found.rules) + len(found.facts) <= 1


def test_with_nothing_planted_nothing_is_found_in_nearly_all_histories() -> None:
    held = [studied(staffed(TODAY, files=400, seed=seed)) for seed in range(20, 32)]
    assert sum(bool(each.rules or each.facts) for each in held) <= 2


def test_what_learn_would_propose_is_counted_and_so_is_what_it_would_lose() -> None:
    held = staffed({**TODAY, "grossesse": 5})
    attributes = tuple(small().attributes)
    learned = learn(small(), held, Asked("modes", attributes), reference.assess)
    found, _ = study(Question(small(), "modes", attributes, learned), held, reference.assess)
    assert found.explained is not None
    diverging = found.heavier + found.lighter
    assert found.explained.points >= 1
    assert 0.3 * diverging < found.explained.explained <= diverging
    assert found.explained.lost < found.explained.explained


def test_thresholds_that_learn_would_move_go_with_its_points() -> None:
    held = past({**TODAY, "grossesse": 5}, files=2000, starts=(6, 11))
    attributes = tuple(small().attributes)
    learned = learn(small(), held, Asked("modes", attributes), reference.assess)
    found = study(Question(small(), "modes", attributes, learned), held, reference.assess)[0].explained
    assert found is not None
    assert (found.points, found.thresholds) == (1, 2)
    book = with_starts(with_points(small(), "modes", {"P-3": 5}), "modes", {"moyen": 6, "lourd": 11})
    before, after = (columns(held, each).gap == 0 for each in (small(), book))
    assert found.explained == (after & ~before).sum() > 300
    assert found.lost == (before & ~after).sum() < 100


def test_where_learn_would_change_nothing_nothing_is_explained() -> None:
    held = staffed(TODAY, files=300)
    attributes = tuple(small().attributes)
    learned = learn(small(), held, Asked("modes", attributes), reference.assess)
    assert not learned.reweighed.proposed
    assert not learned.new_rules
    found = study(Question(small(), "modes", attributes, learned), held, reference.assess)[0].explained
    assert found is not None
    assert (found.points, found.thresholds, found.rules, found.explained, found.lost) == (0, 0, 0, 0, 0)


def test_the_floor_is_between_half_of_what_people_differ_by_and_all_of_it() -> None:
    found = studied(staffed(TODAY)).floor
    assert found.differ is not None
    assert (found.low, found.high) == (found.differ / 2, found.differ)


@pytest.mark.parametrize("files", [1, 10])
def test_short_histories_give_what_they_can(files: int) -> None:
    held = staffed(TODAY, files=files)
    found = studied(held)
    assert found.looks == files
    assert (found.rules, found.facts) == ((), ())
    assert Divergences.model_validate_json(found.model_dump_json()) == found


def test_without_names_files_are_what_is_left_out() -> None:
    held: list[PastDecision] = [replace(each, evaluator="") for each in staffed({**TODAY, "grossesse": 5})]
    found = studied(held)
    assert found.people == 0
    assert found.rules[0].rule == "P-3"
