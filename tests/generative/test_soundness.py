"""Learning an unknown fact never leads outside what was announced."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment import Assessment, Bounds, Due
from engine.facts import Fact
from engine.model import Hit, Level, Rulebook
from engine.reference import assess as reference
from tests.generative.cases import learned, situations, unknown_in
from tests.generative.contradictions import contradicted, stand_ins, with_stand_ins
from tests.spec.engines import ENGINES, engines
from tests.unit.chaining import build


def within(inner: Bounds, outer: Bounds) -> bool:
    return outer.low <= inner.low <= inner.known <= inner.high <= outer.high


def heavier(now: str | None, then: str | None, levels: Sequence[Level]) -> bool:
    """Whether a level is heavier than another of its scale; a scale not used has none."""
    ids = [level.id for level in levels]
    return bool(levels) and ids.index(str(now)) > ids.index(str(then))


def matched(after: Sequence[Due], before: Sequence[Due], first: Mapping[str, str]) -> Iterator[tuple[Due, Due]]:
    """The deadlines that are still set, each with what it was, in the order of evaluation."""

    def named(due: Due) -> tuple[str, int, str]:
        return first.get(due.rule, due.rule), due.days, due.start

    waiting = list(before)
    for due in after:
        same = next(each for each in waiting if named(each) == named(due))
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
    """Rules and rows that may look at what is known: learning may undo them, and nothing else hangs on them."""
    rules = {rule.id for rule in rulebook.rules if all(set(each.model_fields_set) == {"ask"} for each in rule.then)}
    return rules | {row.id for table in rulebook.tables if table.outputs == ("ask",) for row in table.rows}


def settled(assessment: Assessment, rulebook: Rulebook) -> dict[str, str]:
    """The truth of each rule that is settled, and the choice of each row, those that bring the same taken as one."""
    truths = {rule.rule: "true" for rule in assessment.trace.firings}
    truths |= {rule.rule: "false" for rule in assessment.trace.others if rule.truth == "false"}
    first, choices = stand_ins(rulebook), defaultdict(set)
    for table in assessment.trace.tables:
        for row in table.rows:
            choices[first.get(row.row, row.row)].add(row.chosen)
    truths |= {row: "true" for row, held in choices.items() if "true" in held}
    return truths | {row: "false" for row, held in choices.items() if held == {"false"}}


def outside(after: Assessment, before: Assessment) -> list[str]:
    """What is outside the intervals that were announced."""
    pairs = [("score", after.score, before.score), ("urgency", after.urgency, before.urgency)]
    for axis, earlier in zip(after.axes, before.axes, strict=True):
        pairs.append((axis.axis, axis.points, earlier.points))
    for discipline, then in zip(after.disciplines, before.disciplines, strict=True):
        pairs.append((discipline.discipline, discipline.points, then.points))
    found = [name for name, now, earlier in pairs if not within(now, earlier)]
    levels = [("modes", after.modes, before.modes), ("priorities", after.priorities, before.priorities)]
    for discipline, then in zip(after.disciplines, before.disciplines, strict=True):
        levels.append((f"depths of {discipline.discipline}", discipline.possible, then.possible))
    return [*found, *(name for name, now, earlier in levels if not set(now) <= set(earlier))]


@given(data=st.data())
def test_what_is_learned_stays_inside_the_intervals(data: st.DataObject) -> None:
    """Unless it makes rows of a table contradict one another: see `test_contradicting_rows_lead_outside`."""
    rulebook, case = data.draw(situations())
    more = data.draw(learned(rulebook, case, unknown_in(reference(rulebook, case))))
    for assess in engines():
        before, after = assess(rulebook, case), assess(rulebook, more)
        assert outside(after, before) == [] or contradicted(before, after)


@pytest.mark.parametrize("hit", ["unique", "any"])
def test_contradicting_rows_lead_outside(hit: Hit) -> None:
    """The exception is real: of two rows one only may apply, and the file says both."""
    rows = (build.row("T-1", build.is_true("a"), points=2), build.row("T-2", build.is_true("b"), points=9))
    book = build.rulebook([], [build.attribute("a"), build.attribute("b")], tables=(build.table("T", hit, rows),))
    for assess in ENGINES.values():
        before, after = assess(book, build.case({"a": True})), assess(book, build.case({"a": True, "b": True}))
        assert (before.score, after.score) == (Bounds(low=2, known=2, high=2), Bounds(low=2, known=2, high=9))
        assert after.trace.tables[0].disputed_by == ("T-1", "T-2")
        assert contradicted(before, after)
        assert outside(after, before) == ["score", ""]


@given(data=st.data())
def test_precaution_never_proposes_heavier_once_more_is_known(data: st.DataObject) -> None:
    rulebook, case = data.draw(situations())
    careful = rulebook.model_copy(update={"when_unknown": "precaution"})
    more = data.draw(learned(rulebook, case, unknown_in(reference(rulebook, case))))
    for assess in engines():
        before, after = assess(careful, case), assess(careful, more)
        assert not any(heavier_in(after, before, careful)) or contradicted(before, after)


def heavier_in(after: Assessment, before: Assessment, rulebook: Rulebook) -> Iterator[bool]:
    """Whether the mode, the priority, each depth became heavier."""
    yield heavier(after.mode, before.mode, rulebook.modes)
    yield heavier(after.priority, before.priority, rulebook.priorities)
    for discipline, then in zip(after.disciplines, before.disciplines, strict=True):
        yield heavier(discipline.depth, then.depth, rulebook.disciplines[then.discipline].depths)


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
    for assess in engines():
        before, after = assess(rulebook, case), assess(rulebook, more)
        if not contradicted(before, after):
            stays_settled(rulebook, before, after)


def stays_settled(rulebook: Rulebook, before: Assessment, after: Assessment) -> None:
    asking = only_asking(rulebook)
    held = {id: truth for id, truth in settled(before, rulebook).items() if id not in asking}
    assert held.items() <= settled(after, rulebook).items()
    for now, then in zip(after.facts, before.facts, strict=True):
        assert then.value in (None, now.value)
    for due, earlier in matched(after.deadlines, before.deadlines, stand_ins(rulebook)):
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
        before, after = assess(rulebook, case), assess(rulebook, more)
        now, then = (with_stand_ins(each.model_dump(exclude=told), rulebook) for each in (after, before))
        assert now == then or contradicted(before, after)


@given(data=st.data())
def test_a_fact_of_no_weight_moves_no_points(data: st.DataObject) -> None:
    """Where points of a table go, by axis, may still move when how many they are is settled."""
    rulebook, case = data.draw(situations())
    found = reference(rulebook, case)
    light = [each.attribute for each in found.missing if each.weight == 0]
    more = data.draw(learned(rulebook, case, light))
    moved = {"score", "urgency"} if open_tables(rulebook, found) else {"score", "urgency", "axes"}
    for assess in engines():
        before, after = assess(rulebook, case), assess(rulebook, more)
        assert after.model_dump(include=moved) == before.model_dump(include=moved) or contradicted(before, after)


def open_tables(rulebook: Rulebook, assessment: Assessment) -> bool:
    """Whether a table bounded once has a row that may be chosen."""
    together = {table.id for table in rulebook.tables if table.together}
    rows = (row for table in assessment.trace.tables if table.table in together for row in table.rows)
    return any(row.chosen == "unknown" for row in rows)
