"""Of a table that gives the points of one row, which row counts: by what is sure, and as precaution has it."""

from __future__ import annotations

import pytest

from engine import reference
from engine.facts import Case, Fact
from engine.model import Aggregate, Hit
from learner.firing import fired
from tests.unit.learner.tabled import tabled

COLLECT = {
    "the most of those that are sure": ("max", {"enfants": 3, "biologique": 5}, "++", "biologique", "biologique"),
    "the least of those that are sure": ("min", {"enfants": 3, "biologique": 5}, "++", "enfants", "enfants"),
    "the first of equals": ("max", {"enfants": 3, "biologique": 3}, "++", "enfants", "enfants"),
    "the surest of equals": ("max", {"enfants": 3, "biologique": 3}, "?+", "biologique", "biologique"),
    "never one that is false": ("max", {"enfants": 3, "biologique": 3}, "-?", None, "biologique"),
    "a heavier one that is possible": ("max", {"enfants": 3, "biologique": 5}, "+?", "enfants", "biologique"),
    "not a lighter one that is possible": ("max", {"enfants": 3, "biologique": 5}, "?+", "biologique", "biologique"),
    "of the least, not a lighter one": ("min", {"enfants": 3, "biologique": 5}, "?+", "biologique", "biologique"),
    "of those that take, the lightest": ("max", {"enfants": -3, "biologique": -1}, "+?", "enfants", "biologique"),
    "none that takes and is only possible": ("max", {"enfants": -3, "biologique": -1}, "??", None, None),
    "of the least, the most that may be": ("min", {"enfants": 3, "biologique": 5}, "??", None, "biologique"),
    "one that brings nothing, if it is sure": ("max", {"enfants": 0, "biologique": -1}, "++", "enfants", "enfants"),
    "not one that brings nothing and is possible": ("max", {"enfants": 0, "biologique": -1}, "??", None, None),
    "all of a sum": ("sum", {"enfants": 3, "biologique": 5}, "++", "enfants biologique", "enfants biologique"),
    "those of a sum that may add": ("sum", {"enfants": 3, "biologique": -5}, "??", None, "enfants"),
}  # fmt: skip
ONE = {
    "the first that holds": ("first", {"enfants": 3, "biologique": 5}, "++", "enfants", "enfants"),
    "the least that is sure": ("first", {"enfants": 3, "biologique": 5}, "?+", "enfants", "biologique"),
    "the one that is true, of equals": ("first", {"enfants": 3, "biologique": 3}, "?+", "biologique", "biologique"),
    "none if none may hold": ("first", {"enfants": 3, "biologique": 5}, "??", None, "biologique"),
    "of rows that contradict one another": ("unique", {"enfants": 3, "biologique": 5}, "++", "enfants", "biologique"),
    "of such rows that take": ("unique", {"enfants": -3, "biologique": -5}, "++", "enfants", "enfants"),
    "of one that adds and one that takes": ("unique", {"enfants": 3, "biologique": -5}, "++", None, "enfants"),
}  # fmt: skip
KNOWN = {"+": True, "-": False}
Told = tuple[dict[str, int], str, str | None, str | None]


def counting(hit: Hit, aggregate: Aggregate, told: Told) -> None:
    points, truths, sure, foreseen = told
    said = [(id, KNOWN[truth]) for id, truth in zip(points, truths, strict=True) if truth in KNOWN]
    facts = tuple(Fact(attribute=id, kind="boolean", value=value, standing="given") for id, value in said)
    found = fired(tabled(hit, aggregate, points), [Case(id="D", facts=facts)], reference.assess, "modes")
    rows = [(place, each.rule.id) for place, each in enumerate(found.levers) if each.rule.id in points]
    assert [id for place, id in rows if found.columns[0, place]] == (sure or "").split()
    assert [id for place, id in rows if found.foreseen().columns[0, place]] == (foreseen or "").split()


@pytest.mark.parametrize("told", COLLECT.values(), ids=COLLECT)
def test_of_a_table_that_collects(told: tuple[Aggregate, dict[str, int], str, str | None, str | None]) -> None:
    aggregate, points, truths, sure, foreseen = told
    counting("collect", aggregate, (points, truths, sure, foreseen))


@pytest.mark.parametrize("told", ONE.values(), ids=ONE)
def test_of_a_table_of_which_one_row_applies(told: tuple[Hit, dict[str, int], str, str | None, str | None]) -> None:
    hit, points, truths, sure, foreseen = told
    counting(hit, "", (points, truths, sure, foreseen))
