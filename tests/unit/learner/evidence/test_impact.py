"""What a change does to files is the engine's word, where a table gives the points of one row too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
import pytest

from engine import chaining
from engine.assessment import Assessment
from engine.model import Aggregate, Hit, Rulebook
from learner.changing import with_points
from learner.evidence import Care, Evidence, evidence_of
from learner.evidence.impact import After, after_change, touched_by
from learner.evidence.setting import Setting
from learner.firing import fired
from learner.history import PastDecision
from learner.learning import Asked, Learned, learn
from learner.precaution import Precaution
from tests.unit.learner.evidence.seen import decisions
from tests.unit.learner.partly import nearly, partly_known
from tests.unit.learner.past import MODES, small
from tests.unit.learner.tabled import POINTS, tabled

CARE = Care(draws=10, permutations=1, verified=False)
POLICIES: tuple[tuple[Hit, Aggregate], ...] = (
    *(("collect", "max"), ("collect", "min"), ("collect", "sum"), ("unique", "")),
    *(("first", ""), ("any", ""), ("priority", "")),
)


def following(files: Sequence[PastDecision], book: Rulebook) -> list[PastDecision]:
    """The same files, decided as a rulebook proposes but for one in ten."""
    ranks = nearly(fired(book, [each.case for each in files], chaining.assess, "modes").proposed)
    pairs = zip(files, ranks, strict=True)
    return [PastDecision(each.case, MODES[rank], each.day, directorate=each.directorate) for each, rank in pairs]


def said(book: Rulebook, held: Sequence[PastDecision]) -> list[Assessment]:
    return [chaining.assess(book, each.case) for each in held]


def ranks(found: Sequence[Assessment], points: str) -> list[int]:
    """The ranks that points of the score reach, those of known facts or the most; floors as the engine states them."""
    starts = [each.start for each in small().modes[1:]]
    return [
        max(int(np.searchsorted(starts, getattr(each.score, points), side="right")), _floor(each, points))
        for each in found
    ]


def _floor(found: Assessment, points: str) -> int:
    return max(
        (MODES.index(each.level) for each in found.floors if each.state == "certain" or points == "high"), default=0
    )


@pytest.mark.parametrize("prevails", [False, True])
@pytest.mark.parametrize(("hit", "aggregate"), POLICIES)
def test_other_points_for_a_row_are_assessed_wherever_they_tell(
    hit: Hit, aggregate: Aggregate, prevails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where some facts are missing; a row that is beaten today, or never chosen, may be the one that counts then."""
    monkeypatch.setattr(Precaution, "prevails", property(lambda _: prevails))
    book = tabled(hit, aggregate)
    held = following(partly_known(300), book)
    setting = Setting(learn(book, held, Asked("modes", ()), chaining.assess), chaining.assess, CARE, lambda: None)
    for row in POINTS:
        for points in (-1, 2, 3, 7):
            change = with_points(book, "modes", {row: points})
            found, told = after_change(change, touched_by([row], setting), setting), said(change, held)
            assert [MODES[rank] for rank in found.proposed] == [each.mode for each in told]
            assert found.reached.tolist() == ranks(told, "high" if prevails else "known")


@cache
def heavier() -> tuple[Learned, Evidence]:
    """Where people hold that a biological product weighs more than children do, in a table that keeps the most."""
    held = following(decisions(), with_points(tabled(), "modes", {"biologique": 6}))
    learned = learn(tabled(), held, Asked("modes", (), keep_thresholds=True), chaining.assess)
    return learned, evidence_of(learned, chaining.assess, CARE)


def by_columns(learned: Learned, points: Mapping[str, int]) -> list[int]:
    """The ranks reached, were the row that counts today to count whatever its points."""
    values = [points.get(each.rule.id, each.points) for each in learned.fired.levers]
    score, starts = learned.fired.columns @ np.array(values), [each.start for each in small().modes[1:]]
    found: list[int] = np.maximum(np.searchsorted(starts, score, side="right"), learned.fired.floor).tolist()
    return found


def test_where_another_row_comes_to_count_impact_and_divergences_are_those_of_the_engine() -> None:
    learned, evidence = heavier()
    card = next(each for each in evidence.points if each.rule == "biologique")
    assert card.proposed > 3
    after = said(with_points(tabled(), "modes", {"biologique": card.proposed}), learned.decisions)
    before = said(tabled(), learned.decisions)
    told = [(one.mode, other.mode) for one, other in zip(before, after, strict=True)]
    assert {(each.before, each.after): each.files for each in card.impact.cells} == {
        pair: told.count(pair) for pair in set(told)
    }
    decided = [MODES.index(each.level) for each in learned.decisions]
    was, is_now = (
        [rank == level for rank, level in zip(ranks(each, "known"), decided, strict=True)] for each in (before, after)
    )
    assert card.divergences.total == was.count(False)
    assert card.divergences.explained == sum(now and not once for once, now in zip(was, is_now, strict=True))
    assert card.divergences.lost == sum(once and not now for once, now in zip(was, is_now, strict=True))
    assert by_columns(learned, {"biologique": card.proposed}) != ranks(after, "known")  # else nothing was compared


def test_files_that_a_change_does_not_reach_are_as_today() -> None:
    learned, _ = heavier()
    setting = Setting(learned, chaining.assess, CARE, lambda: None)
    nowhere = after_change(tabled(), ~setting.everywhere, setting)
    assert isinstance(nowhere, After)
    assert (nowhere.proposed == setting.proposed).all()
    assert (nowhere.reached == setting.reached).all()
    assert 0 < touched_by(["biologique"], setting).sum() < len(learned.decisions)
