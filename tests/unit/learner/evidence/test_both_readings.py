"""Where facts are missing, a change may move a proposal that the known facts do not move: those files are shown too."""

from __future__ import annotations

from functools import cache

import pytest

from engine import chaining
from learner.changing import with_points
from learner.evidence import Care
from learner.evidence.impact import After, after_change, impact_of, nearer, touched_by
from learner.evidence.model import Impact
from learner.evidence.setting import Setting
from learner.learning import Asked, learn
from tests.unit.learner.partly import deciding, fired_on, nearly, partly_known
from tests.unit.learner.past import MODES, small


@cache
def change() -> tuple[Setting, After, Impact]:
    """People hold to known facts, and P-3 would weigh more; whether a pregnancy is meant is often not known."""
    files = partly_known(900)
    held = deciding(files, nearly(fired_on(files).reached()))
    setting = Setting(learn(small(), held, Asked("modes", ()), chaining.assess), chaining.assess, Care(), lambda: None)
    assert not setting.learned.precaution.prevails
    after = after_change(with_points(small(), "modes", {"P-3": 4}), touched_by(["P-3"], setting), setting)
    return setting, after, impact_of(after, nearer(after, setting), setting)


def test_as_many_files_are_shown_as_are_counted_five_at_most() -> None:
    setting, after, impact = change()
    _, by_known_facts = nearer(after, setting)
    assert impact.farther > 5
    assert len(impact.against) == 5
    ranks: dict[str | None, int] = {mode: rank for rank, mode in enumerate(MODES)}
    for each in impact.against:  # what is counted comes first, and there is enough of it
        assert abs(ranks[each.after] - ranks[each.decided]) > abs(ranks[each.proposed] - ranks[each.decided])
    assert impact.farther > int(by_known_facts.sum())  # else precaution alone moved nothing


def test_where_the_known_facts_move_nothing_what_is_counted_is_still_shown() -> None:
    setting, after, _ = change()
    still = After(after.proposed, setting.reached)
    impact = impact_of(still, nearer(still, setting), setting)
    assert (len(impact.supporting), len(impact.against)) == (min(5, impact.closer), min(5, impact.farther))
    assert impact.farther
    assert all(each.after_known == each.known for each in impact.against)


def test_both_readings_of_a_file_are_those_of_the_engine() -> None:
    setting, after, impact = change()
    places = {each.case.id: place for place, each in enumerate(setting.learned.decisions)}
    apart = 0
    for each in (*impact.supporting, *impact.against):
        place = places[each.case]
        assert each.after_known == MODES[after.reached[place]]
        assert each.after == MODES[after.proposed[place]]
        apart += each.after != each.after_known
    assert apart


@pytest.mark.parametrize("points", [0, 3, 6])
def test_whatever_the_change_no_file_counted_is_hidden(points: int) -> None:
    setting, _, _ = change()
    after = after_change(with_points(small(), "modes", {"P-3": points}), setting.everywhere, setting)
    impact = impact_of(after, nearer(after, setting), setting)
    assert len(impact.supporting) >= min(5, impact.closer)
    assert len(impact.against) >= min(5, impact.farther)
