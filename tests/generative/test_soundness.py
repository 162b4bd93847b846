"""Learning an unknown fact never leads outside what was announced."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment import Assessment, Bounds, Due
from engine.facts import Fact
from engine.model import Level, Rulebook
from engine.reference import assess as reference
from tests.generative.cases import learned, situations, unknown_in
from tests.spec.engines import engines


def within(inner: Bounds, outer: Bounds) -> bool:
    return outer.low <= inner.low <= inner.known <= inner.high <= outer.high


def heavier(now: str | None, then: str | None, levels: Sequence[Level]) -> bool:
    """Whether a level is heavier than another of its scale; a scale not used has none."""
    ids = [level.id for level in levels]
    return bool(levels) and ids.index(str(now)) > ids.index(str(then))


def matched(after: Sequence[Due], before: Sequence[Due]) -> Iterator[tuple[Due, Due]]:
    """The deadlines that are still set, each with what it was, in the order of evaluation."""
    waiting = list(before)
    for due in after:
        same = next(each for each in waiting if (each.rule, each.days, each.start) == (due.rule, due.days, due.start))
        waiting = waiting[waiting.index(same) + 1 :]
        yield due, same


def beyond_calendar(due: Due, assessment: Assessment) -> bool:
    """Whether what is now known of a deadline puts it past what a calendar holds: the one way to lose a least day."""
    values = {fact.attribute: fact.value for fact in assessment.facts}
    start, stop = values[due.start], values[due.stopped] if due.stopped else Decimal(0)
    if not isinstance(start, date) or not isinstance(stop, Decimal):
        return False
    return start.toordinal() + due.days + floor(stop) > date.max.toordinal()


def keeps_its_bound(now: Due, then: Due, assessment: Assessment) -> bool:
    """Whether the least day of a deadline, once there is one, is never lost nor brought forward."""
    if then.earliest is None or beyond_calendar(now, assessment):
        return True
    return now.earliest is not None and now.earliest >= then.earliest


def only_asking(rulebook: Rulebook) -> set[str]:
    """Rules that may look at what is known: learning may undo them, and nothing else hangs on them."""
    return {rule.id for rule in rulebook.rules if all(set(each.model_fields_set) == {"ask"} for each in rule.then)}


def settled(assessment: Assessment) -> dict[str, str]:
    """The truth of each rule that is settled."""
    truths = {rule.rule: "true" for rule in assessment.trace.firings}
    return truths | {rule.rule: "false" for rule in assessment.trace.others if rule.truth == "false"}


@given(data=st.data())
def test_what_is_learned_stays_inside_the_intervals(data: st.DataObject) -> None:
    rulebook, case = data.draw(situations())
    more = data.draw(learned(rulebook, case, unknown_in(reference(rulebook, case))))
    for assess in engines():
        before, after = assess(rulebook, case), assess(rulebook, more)
        assert within(after.score, before.score)
        assert within(after.urgency, before.urgency)
        assert set(after.modes) <= set(before.modes)
        assert set(after.priorities) <= set(before.priorities)
        for axis, earlier in zip(after.axes, before.axes, strict=True):
            assert within(axis.points, earlier.points)
        for discipline, then in zip(after.disciplines, before.disciplines, strict=True):
            assert within(discipline.points, then.points)
            assert set(discipline.possible) <= set(then.possible)


@given(data=st.data())
def test_precaution_never_proposes_heavier_once_more_is_known(data: st.DataObject) -> None:
    rulebook, case = data.draw(situations())
    careful = rulebook.model_copy(update={"when_unknown": "precaution"})
    more = data.draw(learned(rulebook, case, unknown_in(reference(rulebook, case))))
    for assess in engines():
        before, after = assess(careful, case), assess(careful, more)
        assert not heavier(after.mode, before.mode, careful.modes)
        assert not heavier(after.priority, before.priority, careful.priorities)
        for discipline, then in zip(after.disciplines, before.disciplines, strict=True):
            assert not heavier(discipline.depth, then.depth, careful.disciplines[then.discipline].depths)


@pytest.mark.parametrize(
    ("start", "earliest", "kept"),
    [
        (date(2026, 1, 1), date(2026, 1, 11), True),
        (date(2026, 1, 1), date(2026, 1, 12), True),
        (date(2026, 1, 1), date(2026, 1, 10), False),
        (date(2026, 1, 1), None, False),
        (None, None, False),
        (date(9999, 12, 30), None, True),
    ],
)
def test_a_bound_lost_or_brought_forward_is_seen(start: date | None, earliest: date | None, kept: bool) -> None:
    """Drawn cases seldom hold a deadline with a bound and no day: what judges them is judged here."""
    then = Due(rule="R", days=10, start="d", stopped=None, day=None, earliest=date(2026, 1, 11), state="certain")
    fact = Fact(attribute="d", kind="date", value=start, standing="given" if start else "unknown")
    now = then.model_copy(update={"earliest": earliest})
    assert keeps_its_bound(now, then, Assessment.model_construct(facts=(fact,))) is kept


@given(data=st.data())
def test_what_is_settled_stays_settled(data: st.DataObject) -> None:
    rulebook, case = data.draw(situations())
    more = data.draw(learned(rulebook, case, unknown_in(reference(rulebook, case))))
    asking = only_asking(rulebook)
    for assess in engines():
        before, after = assess(rulebook, case), assess(rulebook, more)
        held = {id: truth for id, truth in settled(before).items() if id not in asking}
        assert held.items() <= settled(after).items()
        for now, then in zip(after.facts, before.facts, strict=True):
            assert then.value in (None, now.value)
        for due, earlier in matched(after.deadlines, before.deadlines):
            assert keeps_its_bound(due, earlier, after)
            assert earlier.day in (None, due.day)


@given(data=st.data())
def test_a_fact_that_is_not_listed_as_missing_settles_nothing(data: st.DataObject) -> None:
    rulebook, case = data.draw(situations())
    found = reference(rulebook, case)
    listed = {each.attribute for each in found.missing}
    unlisted = [id for id in unknown_in(found) if id not in listed and not rulebook.attributes[id].derived]
    more = data.draw(learned(rulebook, case, unlisted))
    told = {"trace", "facts", "asks"}
    for assess in engines():
        assert assess(rulebook, more).model_dump(exclude=told) == assess(rulebook, case).model_dump(exclude=told)


@given(data=st.data())
def test_a_fact_of_no_weight_moves_no_points(data: st.DataObject) -> None:
    rulebook, case = data.draw(situations())
    light = [each.attribute for each in reference(rulebook, case).missing if each.weight == 0]
    more = data.draw(learned(rulebook, case, light))
    moved = {"score", "urgency", "axes"}
    for assess in engines():
        assert assess(rulebook, more).model_dump(include=moved) == assess(rulebook, case).model_dump(include=moved)
