"""Other points for the rules of a rulebook, from decisions on its files."""

from collections.abc import Mapping

import numpy as np
import pytest

from engine import reference
from learner.firing import fired, levers_of
from learner.judging import judged
from learner.reweighing import Beside, Held, Reweighed, reweigh
from tests.unit.learner.past import TODAY, past, small


def reweighed(points: Mapping[str, int], locked: tuple[str, ...] = (), files: int = 1200) -> Reweighed:
    decisions = past(points, files=files)
    held = fired(small(), [each.case for each in decisions], reference.assess, "modes")
    return reweigh(held, judged(decisions, held), Held(locked))


def proposed(found: Reweighed) -> dict[str, int]:
    return {each.lever.rule.id: each.points for each in found.proposed}


def test_decisions_that_follow_the_points_change_nothing() -> None:
    found = reweighed(TODAY)
    assert found.proposed == ()
    assert found.before == pytest.approx(found.after)
    assert found.thresholds == ()


def test_the_rule_that_weighs_otherwise_is_found_and_no_other() -> None:
    found = reweighed({**TODAY, "grossesse": 5})
    assert proposed(found) == {"P-3": 5}
    only = found.proposed[0]
    assert only.low < 5 < only.high
    assert only.high - only.low < 3
    assert only.gain > found.price
    assert found.after < found.before
    assert only.files > 200


def test_a_locked_rule_stays() -> None:
    found = reweighed({**TODAY, "grossesse": 5}, locked=("P-3",))
    assert "P-3" not in proposed(found)


def test_a_rule_seldom_met_stays() -> None:
    """P-5 never applied: nothing is known of its points."""
    assert "P-5" not in proposed(reweighed({**TODAY, "enfants": 0}))


def test_what_weighs_never_comes_to_lighten() -> None:
    found = reweighed({**TODAY, "grossesse": -4})
    assert proposed(found)["P-3"] == 0


def moved(files: int, starts: tuple[int, int], *, kept: bool = False, **points: int) -> Reweighed:
    decisions = past({**TODAY, **points}, files=files, starts=starts)
    held = fired(small(), [each.case for each in decisions], reference.assess, "modes")
    return reweigh(held, judged(decisions, held), Held(thresholds=kept))


def test_a_level_that_begins_elsewhere_is_proposed_and_no_points_with_it() -> None:
    found = moved(1500, (6, 9))
    assert found.proposed == ()
    (only,) = found.thresholds
    assert (only.level.id, only.level.start, only.start) == ("moyen", 4, 6)
    assert 5 < only.low < 6 < only.high < 7
    assert only.gain > found.price
    assert found.after < found.before


def test_points_and_thresholds_are_found_together() -> None:
    found = moved(2000, (6, 11), grossesse=5)
    assert [(each.level.id, each.start) for each in found.thresholds] == [("moyen", 6), ("lourd", 11)]
    assert proposed(found) == {"P-3": 5}


def test_thresholds_that_are_to_stay_do() -> None:
    found = moved(1500, (6, 9), kept=True)
    assert found.thresholds == ()
    assert found.proposed != ()


def test_where_a_level_would_begin_beyond_all_files_nothing_of_today_s_is_proposed() -> None:
    """Unless thresholds are to stay: points then say the same by themselves."""
    found = moved(1200, (4, 90))
    assert found.beyond
    assert (found.thresholds, found.proposed) == ((), ())
    assert moved(1200, (4, 90), kept=True).proposed != ()


def test_rules_with_points_are_levers_and_floors_are_seen() -> None:
    assert [lever.rule.id for lever in levers_of(small(), "modes")] == ["P-1", "P-2", "P-3", "P-4", "P-5", "P-7"]
    decisions = past(TODAY, files=50)
    held = fired(small(), [each.case for each in decisions], reference.assess, "modes")
    ogm = [any(fact.attribute == "ogm" and fact.value for fact in each.case.facts) for each in decisions]
    assert [rank > 0 for rank in held.floor] == ogm
    assert held.undetermined[:, 4].all()  # nobody said whether it was rare
    seen = judged(decisions, held)
    assert all(low == 0 for low, high, floor in zip(seen.low, seen.high, held.floor, strict=True) if high == floor)


def test_what_holds_in_part_is_fitted_and_nothing_is_said_of_it() -> None:
    before, since = past({**TODAY, "both": 5}, files=1500)[:750], past(TODAY, files=1500)[750:]
    held = fired(small(), [each.case for each in (*before, *since)], reference.assess, "modes")
    both = [held.facts[file]["biologique"].value and held.facts[file]["enfants"].value for file in range(1500)]
    there = (np.array(both, dtype=np.float64) * (np.arange(1500) < 750))[:, None]
    decided, nothing = judged([*before, *since], held), np.zeros((1500, 0))
    found = reweigh(held, decided, beside=Beside(nothing, there))
    assert not found.adjusts
    assert found.beside == ()
    assert found.after == found.before  # what is not proposed lowers no loss
    assert reweigh(held, decided).adjusts
    assert reweigh(held, decided, beside=Beside(there, nothing)).beside[0] > 0


def test_a_rule_that_moves_no_file_gets_no_point() -> None:
    """It would be likelier: these files lie where the heaviest level begins, and nobody lightened them."""
    decisions = past(TODAY, files=1500)
    held = fired(small(), [each.case for each in decisions], reference.assess, "modes")
    decided = judged(decisions, held)
    sure = (held.score >= 9) & (held.score <= 10) & (decided.high == 2)
    found = reweigh(held, decided, beside=Beside(sure.astype(np.float64)[:, None], np.zeros((len(sure), 0))))
    assert sure.sum() > 50
    assert found.beside == (0,)
    assert not found.adjusts
