"""The figures of cards, each against what a person would count."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from engine import chaining
from engine.facts import Case
from engine.impact import Cell
from learner.candidates.explained import explained
from learner.changing import with_points, with_rule
from learner.evidence import CandidateCard, evidence_of
from learner.evidence.findings import Findings
from learner.evidence.model import PastFile
from learner.history import PastDecision
from tests.unit.learner.evidence.seen import (
    CARE,
    both,
    decisions,
    evidence,
    evidence_of_a,
    holds,
    learnt,
    rank,
    reached,
    score,
)
from tests.unit.learner.past import MODES, small


def card() -> CandidateCard:
    (found,) = evidence().candidates
    return found


def files() -> list[PastDecision]:
    return [each for each in both().decisions if holds(each, "enfants", "biologique")]


def heavier(each: PastDecision) -> bool:
    return rank(each) > reached(score(each), each)


def test_the_card_says_the_rule_as_a_file_writes_it_and_as_people_do() -> None:
    assert card().when == {"enfants": "oui", "biologique": "oui"}
    assert card().fr.replace("\u00a0", " ") == "Enfants : oui, et Biologique : oui"
    assert card().en == "Enfants: yes, and Biologique: yes"


def test_support_and_precision_are_counted() -> None:
    found = card().effect
    assert found.support == len(files())
    assert (found.heavier.count, found.heavier.total) == (sum(map(heavier, files())), len(files()))
    rest = [each for each in both().decisions if not holds(each, "enfants", "biologique")]
    assert (found.elsewhere.count, found.elsewhere.total) == (sum(map(heavier, rest)), len(rest))


def test_lift_is_over_what_today_s_rules_would_predict() -> None:
    found = card().effect
    assert found.lift == pytest.approx(found.heavier.count / found.expected)
    assert found.elsewhere.count / found.elsewhere.total < found.expected / found.support
    assert found.expected < found.heavier.count


def test_the_gain_on_later_files_is_a_difference_of_losses() -> None:
    sample = both().sample
    early, late = (sample.of(np.arange(1500) < 1050), sample.of(np.arange(1500) >= 1050))
    tests = both().mined.proposed[0].tests
    before = explained(early.given, early.judged).mean_loss(late.given, late.judged)
    columns = [np.column_stack([each.given, each.tested.joined(tests)]) for each in (early, late)]
    after = explained(columns[0], early.judged).mean_loss(columns[1], late.judged)
    found = card().effect
    assert found.later == 450
    assert found.gain == pytest.approx(before - after, abs=1e-3)
    assert found.gain_interval[0] < found.gain < found.gain_interval[1]


def test_divergences_explained_and_lost_are_counted() -> None:
    points, found = card().points, card().coverage.divergences
    told = [
        (rank(each) == reached(score(each), each), rank(each) == reached(score(each) + points * (each in held), each))
        for held in [files()]
        for each in both().decisions
    ]
    assert found.total == sum(not before for before, _ in told)
    assert found.explained == sum(not before and after for before, after in told)
    assert found.lost == sum(before and not after for before, after in told)
    assert found.explained > found.lost


def test_the_nearest_rules_are_those_that_hold_in_most_of_the_same_files() -> None:
    first = card().coverage.overlaps[0]
    either = {"P-2": "enfants", "P-4": "biologique"}[first.rule]
    assert first.common == len(files())
    assert first.jaccard == pytest.approx(len(files()) / sum(holds(each, either) for each in both().decisions))
    assert len(card().coverage.overlaps) == 3


def test_the_simpler_rule_is_one_of_its_tests_and_loses() -> None:
    simpler = card().coverage.simpler
    assert simpler is not None
    ((id, cell),) = simpler.when.items()
    assert (id, cell) in card().when.items()
    assert simpler.support == sum(holds(each, id) for each in both().decisions)
    assert simpler.loss > 5


def test_a_rule_that_decisions_follow_comes_back_in_most_draws() -> None:
    found = card().stability
    assert found.draws == CARE.draws
    assert found.rivals > 5
    assert 0.8 * found.draws < found.itself <= found.equivalent <= found.draws


def test_effects_by_directorate_are_those_of_the_fit_in_points() -> None:
    learned, found = both(), card().stability
    (candidate,) = learned.mined.proposed
    sample, unit = learned.sample, candidate.points / candidate.overall.weight
    column = sample.tested.joined(candidate.tests)
    parts = [column * (sample.directorate == place) for place in (0, 1)]
    weights = explained(np.column_stack([sample.given, *parts]), sample.judged).weights[-2:]
    assert weights == pytest.approx(candidate.overall.weight, rel=0.15)
    for place, name in enumerate("AB"):
        told = found.directorates[place]
        assert (told.name, told.files) == (name, sum(each.directorate == name for each in files()))
        assert told.points == pytest.approx(unit * weights[place], rel=0.03)
        assert found.without[1 - place].points == pytest.approx(told.points, rel=0.05)


def test_periods_are_years_where_there_would_be_more_than_twelve_quarters() -> None:
    found = card().stability.periods
    assert [each.name for each in found] == ["2025", "2026", "2027", "2028", "2029"]
    assert sum(each.files for each in found) == len(files())
    assert found[0].interval is not None


def test_chance_is_said_alone_and_for_all_that_was_screened() -> None:
    found, (candidate,) = card().multiplicity, both().mined.proposed
    tests = len(both().tests)
    assert found.alternatives == 3 * tests * (tests - 1) // 2
    assert found.corrected == pytest.approx(found.p * found.alternatives)
    assert found.holm == candidate.p
    assert found.later_p <= found.holm < 0.05
    assert evidence().permuted == (0, 0)
    assert evidence().screened == both().mined.screened


def who(each: PastDecision) -> tuple[object, ...]:
    return each.directorate, each.case.given["direction"].value


def test_pairs_are_those_that_a_person_would_list() -> None:
    kept = {id: [each for each in both().decisions if _facts(each) == id] for id in set(map(_facts, both().decisions))}
    pairs = [pair for held in kept.values() for pair in combinations(held, 2) if who(pair[0]) != who(pair[1])]
    told = card().equal_treatment
    assert told.decided.pairs == told.before.pairs == told.after.pairs == len(pairs)
    assert told.decided.differ == sum(one.level != other.level for one, other in pairs)
    assert (told.before.differ, told.after.differ) == (0, 0)


def _facts(each: PastDecision) -> tuple[object, ...]:
    return tuple(str(fact.value) for id, fact in sorted(each.case.given.items()) if id != "direction")


def test_what_rules_cannot_tell_apart_is_decided_less_differently_with_the_rule() -> None:
    told = card().equal_treatment
    # Two rules of today tell these files apart already: the rule that joins them parts no pair.
    assert told.indistinct_after == told.indistinct_before
    assert told.indistinct_before.pairs > told.decided.pairs


def test_the_share_of_each_directorate_in_which_the_rule_holds() -> None:
    for name, share in card().equal_treatment.holds:
        assert share.count == sum(each.directorate == name for each in files())
        assert share.total == sum(each.directorate == name for each in both().decisions)
    told = card().equal_treatment.association
    assert told is not None
    assert told.value < 0.15


def test_the_impact_is_what_the_engine_says_of_every_file() -> None:
    learned, found = both(), card().impact
    (candidate,) = learned.mined.proposed
    book = with_rule(learned.rulebook, "modes", "NEW", learned.condition(candidate), candidate.points)
    told = [_both_ways(book, each.case) for each in learned.decisions]
    moves = {pair: told.count(pair) for pair in set(told)}
    assert {(each.before, each.after): each.files for each in found.cells} == moves
    assert found.cells == tuple(sorted(found.cells, key=_place))
    assert found.changed == sum(one != other for one, other in told)
    assert 0 < found.closer + found.farther <= found.changed
    assert found.closer > found.farther


def _both_ways(book: object, case: Case) -> tuple[str | None, str | None]:
    return chaining.assess(both().rulebook, case).mode, chaining.assess(book, case).mode  # type: ignore[arg-type]


def _place(cell: Cell) -> tuple[int, int]:
    return MODES.index(cell.before or ""), MODES.index(cell.after or "")


def test_five_files_speak_for_it_and_five_against_and_they_differ() -> None:
    held = {each.case.id: each for each in files()}
    found = card().impact
    for shown, speaks in ((found.supporting, True), (found.against, False)):
        assert len({each.case for each in shown}) == 5
        assert all(heavier(held[each.case]) is speaks for each in shown)
        assert len({_facts(held[each.case]) for each in shown}) == 5
    assert all(_as_decided(each) for each in (*found.supporting, *found.against))


def _as_decided(each: PastFile) -> bool:
    decision = next(one for one in both().decisions if one.case.id == each.case)
    return (each.decided, each.day, each.directorate) == (decision.level, decision.day, decision.directorate)


def test_verification_says_what_the_change_brings_and_not_what_was_there() -> None:
    assert card().findings == ()
    (candidate,) = both().mined.proposed
    same = with_rule(small(), "modes", "NEW", both().condition(candidate), 3)  # as many points as P-2, for less
    (found,) = Findings(small(), lambda: None).new(same)
    assert found.code == "SUBSUMED"
    assert "NEW" in found.at
    assert "P-2" in found.fr
    assert Findings(same, lambda: None).new(same) == ()


def test_other_points_for_a_rule_have_what_makes_sense_for_them() -> None:
    (found,) = evidence().points
    assert (found.rule, found.points) == ("P-3", 2)
    assert abs(found.proposed - 5) <= 1
    assert found.interval[0] < found.proposed < found.interval[1]
    assert found.gain > found.price
    assert found.files == sum(holds(each, "grossesse") for each in both().decisions)
    book = with_points(both().rulebook, "modes", {"P-3": found.proposed})
    told = [_both_ways(book, each.case) for each in both().decisions]
    assert found.impact.changed == sum(one != other for one, other in told)
    assert found.impact.supporting
    assert found.impact.against


def test_what_one_directorate_does_alone_has_a_short_card_and_its_reason() -> None:
    found = evidence_of_a()
    assert found.candidates == ()
    (local,) = [each for each in found.reserved if {"enfants": "oui", "biologique": "oui"}.items() <= each.when.items()]
    assert local.reason == "local"
    alone, other = local.directorates
    assert (alone.name, other.name) == ("A", "B")
    assert alone.points is not None
    assert other.points is not None
    assert alone.points > 2 * other.points
    assert local.elsewhere is not None
    assert local.elsewhere.name == "A"


def test_what_was_read_is_said() -> None:
    found = evidence().history
    assert (found.decisions, found.files, found.unproposed, found.advised) == (1500, 1500, 0, 0)
    assert found.directorates == ("A", "B")
    assert str(found.first) == "2025-01-01"


def test_the_order_of_files_changes_nothing() -> None:
    order = np.random.default_rng(1).permutation(1500)
    mixed = evidence_of(learnt([both().decisions[place] for place in order]), chaining.assess, CARE)
    assert _rounded(mixed.model_dump()) == _rounded(evidence().model_dump())


def _rounded(held: object) -> object:
    """Sums of the same numbers in another order differ in their last digits."""
    if isinstance(held, dict):
        return {key: _rounded(value) for key, value in held.items()}
    if isinstance(held, list | tuple):
        return [_rounded(value) for value in held]
    return float(f"{held:.3g}") if isinstance(held, float) else held


def test_a_rule_met_only_early_takes_no_card_away() -> None:
    """Its column is constant in the later files, on which the gain of a candidate is counted."""
    held = [_never_pregnant(each) if place >= 1000 else each for place, each in enumerate(decisions(both=4))]
    found = learnt(held)
    assert [each.when for each in evidence_of(found, chaining.assess, CARE).candidates] == [card().when]


def _never_pregnant(each: PastDecision) -> PastDecision:
    facts = tuple(
        fact.model_copy(update={"value": False}) if fact.attribute == "grossesse" else fact for fact in each.case.facts
    )
    return replace(each, case=each.case.model_copy(update={"facts": facts}))
