"""The learner's columns against the engine: points add up to its score, a column is what one point more changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import assume, given, settings

from engine.facts import Case
from engine.model import Rule, Rulebook
from engine.reference import assess
from learner.changing import KEYS, with_points
from learner.firing import Fired, Scale, fired, levers_of
from tests.generative.cases import situations

SCALES: tuple[Scale, ...] = ("modes", "priorities")


@pytest.mark.parametrize("scale", SCALES)
@settings(max_examples=4 * settings().max_examples)
@given(situation=situations())
def test_the_points_that_count_add_up_to_the_score(scale: Scale, situation: tuple[Rulebook, Case]) -> None:
    """What is known of it; as precaution has it, the most that it may be, but for rules that both add and take."""
    found = fired_on(*situation, scale)
    foreseen = found.foreseen()
    assert found.score.tolist() == found.known.tolist()
    assert foreseen.score.tolist() == [found.high[0] - apart_from_sums(found)]
    assert foreseen.foreseen().columns.tolist() == foreseen.columns.tolist()


@pytest.mark.parametrize("scale", SCALES)
@given(situation=situations())
def test_a_column_is_what_one_point_more_would_change(scale: Scale, situation: tuple[Rulebook, Case]) -> None:
    """Of any rule or row; but where rows bring the same, or nothing, which of them counts is a choice."""
    book, case = situation
    book = told_apart(book, scale)
    found = fired_on(book, case, scale)
    assume(found.levers)
    for place, lever in enumerate(found.levers):
        more = fired_on(with_points(book, scale, {lever.rule.id: lever.points + 1}), case, scale)
        assert (more.known - found.known).tolist() == found.columns[:, place].tolist()
        if not mixed(lever.rule, scale):
            assert (more.high - found.high).tolist() == found.foreseen_columns[:, place].tolist()


@given(situation=situations())
def test_what_counts_may_apply_and_one_row_of_a_table_that_gives_those_of_one(situation: tuple[Rulebook, Case]) -> None:
    found = fired_on(*situation, "modes")
    for columns in (found.columns, found.foreseen_columns):
        assert not (columns & ~found.applied & ~found.undetermined).any()
        for table in (each for each in found.rulebook.tables if each.together):
            rows = {row.id for row in table.rows}
            assert columns[0, [lever.rule.id in rows for lever in found.levers]].sum() <= 1
    assert not (found.left_open & (found.applied | found.columns)).any()


def fired_on(book: Rulebook, case: Case, scale: Scale) -> Fired:
    return fired(book, [case], assess, scale)


def apart_from_sums(found: Fired) -> int:
    """What undetermined rules that both add and take would add at most, beyond their points taken together."""
    left = [lever for place, lever in enumerate(found.levers) if found.undetermined[0, place]]
    held = ((lever.points, list(brought(lever.rule, found.scale))) for lever in left if mixed(lever.rule, found.scale))
    return sum(sum(max(each, 0) for each in points) - max(whole, 0) for whole, points in held)


def mixed(rule: Rule, scale: Scale) -> bool:
    points = list(brought(rule, scale))
    return min(points) < 0 < max(points)


def brought(rule: Rule, scale: Scale) -> Iterator[int]:
    return (points for effect in rule.then if (points := getattr(effect, KEYS[scale])) is not None)


def told_apart(book: Rulebook, scale: Scale) -> Rulebook:
    """The same with other points: no two rows of a table bring the same, and nothing brings 0."""
    place = {row.id: n for table in book.tables for n, row in enumerate(table.rows, start=1)}
    points = {each.rule.id: 100 * each.points + 10 * place.get(each.rule.id, 1) for each in levers_of(book, scale)}
    return with_points(book, scale, points)
