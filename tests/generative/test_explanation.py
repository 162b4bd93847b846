"""The exact explanation against brute force: every change of one fact or two, every way to complete a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, islice, pairwise, product
from math import prod
from typing import NamedTuple

from hypothesis import given, settings

from engine.assessment import Assessment, Bounds
from engine.errors import Location
from engine.explanation import Explainer, Explanation
from engine.explanation.model import Counterfactual, Turn
from engine.explanation.reach import Span, holds
from engine.explanation.reach import Values as Enumerated
from engine.explanation.situation import can_change
from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from engine.opening import misfits_of_value
from engine.reference import assess
from engine.reference.proposing import proposal, run_of, weighed
from engine.reference.tables import disputed
from engine.sensitivity import Sensitivities, with_fact
from engine.values import EXACT, Value, days_after
from engine.verification.regions import Uses
from tests.generative.cases import situations
from tests.generative.vocabulary import POOLS

MOST = 1_500  # assessments for one question
TOGETHER = 60  # values of several facts tried together, spread over all of them
Values = dict[str, Value]


def grid(attribute: Attribute) -> list[Value]:
    """Every value that the generators write, and one on each side of it, as far as the attribute may take them."""
    found = dict.fromkeys([*POOLS[attribute.kind], *beside(attribute)])
    return [value for value in found if not any(misfits_of_value(attribute, value, Location()))]


def beside(attribute: Attribute) -> Iterator[Value]:
    if attribute.kind == "number":
        numbers = sorted(value for value in POOLS["number"] if isinstance(value, Decimal))
        yield from ((low + high) / 2 for low, high in pairwise(numbers))
        yield from (numbers[0] - 1, Decimal("0.000000000002"), Decimal("-0.5"))
    if attribute.kind == "date":
        days = [value for value in POOLS["date"] if isinstance(value, date)]
        yield from (day + timedelta(1) for day in days if day < date.max)
        yield from (day - timedelta(1) for day in days if day > date.min)
    if attribute.kind == "text":
        yield from ("autre", "J07…", "Jx")


def changed(rulebook: Rulebook, case: Case, values: Values) -> Case:
    for id, value in values.items():
        case = with_fact(case, rulebook.attributes[id], value)
    return case


def proposals(rulebook: Rulebook, case: Case) -> dict[str, str | None]:
    return proposal(rulebook, case)._asdict()


def alternatives(rulebook: Rulebook, now: Assessment) -> dict[str, list[Value]]:
    """The other values of the facts that can change."""
    today = {fact.attribute: fact.value for fact in now.facts}
    free = [each for each in rulebook.attributes.values() if can_change(each)]
    return {each.id: [value for value in grid(each) if value != today[each.id]] for each in free}


def changes_of(choices: dict[str, list[Value]], size: int) -> Iterator[Values]:
    for ids in combinations(choices, size):
        for values in product(*(choices[id] for id in ids)):
            yield dict(zip(ids, values, strict=True))


def brute(rulebook: Rulebook, case: Case, now: Assessment) -> dict[tuple[str, str], list[set[str]]]:
    """For each scale and level, the sets of one attribute (else of two, if few enough) whose change leads there."""
    found: dict[tuple[str, str], list[set[str]]] = {}
    choices = alternatives(rulebook, now)
    for size in (1, 2):
        if sum(1 for _ in islice(changes_of(choices, size), MOST + 1)) > MOST:
            break
        settled = set(found)
        for values in changes_of(choices, size):
            for scale, level in proposals(rulebook, changed(rulebook, case, values)).items():
                if level is not None and (scale, level) not in settled:
                    found.setdefault((scale, level), []).append(set(values))
    return found


def check_reaches(rulebook: Rulebook, case: Case, each: Counterfactual) -> None:
    """Every value of every reach leads there, whatever the others; alone, no other value of the grid does."""
    facts = {fact.attribute: fact for fact in assess(rulebook, case).facts}

    def leads(values: Values) -> bool:
        return proposals(rulebook, changed(rulebook, case, values))[each.scale] == each.level

    for way in (*each.ways, *((turn,) for turn in each.misread)):
        grids = {turn.attribute: tried(rulebook.attributes[turn.attribute], turn) for turn in way}
        inside = {turn.attribute: [v for v in grids[turn.attribute] if holds(turn.reach, v)] for turn in way}
        assert all(holds(turn.reach, turn.value) for turn in way)
        step = max(1, prod(map(len, inside.values())) // TOGETHER)
        assert all(map(leads, islice(changes_of(inside, len(way)), 0, None, step)))
        if len(way) == 1 and way[0].kind != "set":
            id = way[0].attribute
            assert [v for v in grids[id] if v != facts[id].value and leads({id: v})] == inside[id]


def tried(attribute: Attribute, turn: Turn) -> list[Value]:
    """The grid, the value proposed, and the ends of its reach with what is next to them."""
    spans = [piece.within for piece in turn.reach if isinstance(piece, Span)]
    ends = [end for span in spans for end in (span.low, span.high) if end is not None]
    near = [value for end in ends for value in (end, *next_to(end))]
    listed = [value for piece in turn.reach if isinstance(piece, Enumerated) for value in piece.values]
    found = dict.fromkeys([*grid(attribute), turn.value, *near, *listed])
    return [value for value in found if not any(misfits_of_value(attribute, value, Location()))]


def next_to(end: Decimal | date) -> Iterator[Value]:
    if isinstance(end, Decimal):
        step = Decimal("0.000000000001")
        yield from (EXACT.subtract(end, step), EXACT.add(end, step))
    else:
        yield from (day for day in (days_after(end, -1), days_after(end, 1)) if day is not None)


def check_ways(rulebook: Rulebook, case: Case, each: Counterfactual, by_force: Sequence[set[str]] | None) -> None:
    today = {fact.attribute: fact.value for fact in assess(rulebook, case).facts}
    for way in each.ways:
        there = changed(rulebook, case, {t.attribute: t.value for t in way})
        assert proposals(rulebook, there)[each.scale] == each.level
        assert all(turn.before == today[turn.attribute] != turn.value for turn in way)
        assert all(can_change(rulebook.attributes[turn.attribute]) for turn in way)
    check_reaches(rulebook, case, each)
    if by_force is None:
        return
    assert each.ways, (each.level, by_force)
    fewest = len(each.ways[0])
    assert fewest <= len(by_force[0])
    if fewest == len(by_force[0]) and not each.more:
        sets = [{turn.attribute for turn in way} for way in each.ways]
        assert all(found in sets for found in by_force)


@given(situations())
def test_the_fewest_changes_lead_to_each_other_level(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    now = assess(rulebook, case)
    explanation = Explainer(rulebook, assess).of(case, now)
    assert not explanation.undecided
    by_force = brute(rulebook, case, now)
    levels = [("mode", each.id) for each in rulebook.modes if each.id != now.mode]
    levels += [("priority", each.id) for each in rulebook.priorities if each.id != now.priority]
    assert [(each.scale, each.level) for each in explanation.counterfactuals] == levels
    for each in explanation.counterfactuals:
        check_ways(rulebook, case, each, by_force.get((each.scale, each.level)))


@given(situations())
def test_a_fact_is_fragile_when_it_alone_leads_to_another_mode(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    now = assess(rulebook, case)
    found = Sensitivities(rulebook, assess).of(case, now)
    modes = [each for each in Explainer(rulebook, assess).of(case, now).counterfactuals if each.scale == "mode"]
    alone = {way[0].attribute for each in modes for way in each.ways if len(way) == 1}
    alone |= {turn.attribute for each in modes for turn in each.misread}
    given_facts = {fact.attribute for fact in case.facts if fact.value is not None}
    sets = {each.id for each in rulebook.attributes.values() if each.kind == "set"}  # misread by one value at a time
    assert (alone & given_facts) - sets <= set(found.fragile) <= given_facts
    # The explanation leads to modes, listed up to a dozen ways, and leaves aside who asks; fragile facts, to none too.
    led = {each.attribute for each in found.changes if each.mode not in (None, now.mode)} & set(found.fragile)
    asking = {each.id for each in rulebook.attributes.values() if each.role == "identity"}
    assert led - asking <= alone or any(each.more for each in modes)


class Completed(NamedTuple):
    """What a completed file comes to; `disputed` if rows of a table contradict one another."""

    score: Bounds
    urgency: Bounds
    modes: tuple[str, ...]
    disputed: bool


def completed_to(rulebook: Rulebook, case: Case) -> Completed:
    run = run_of(rulebook, case)
    held, contradicting = weighed(run), (disputed(table, run.truths, run.states) for table in run.tables)
    return Completed(held.score, held.urgency, held.modes.possible(), any(any(each) for each in contradicting))


def completions(rulebook: Rulebook, now: Assessment, case: Case) -> tuple[list[str], Iterator[Case]]:
    missing = [
        fact.attribute for fact in now.facts if fact.value is None and not rulebook.attributes[fact.attribute].derived
    ]
    values = [grid(rulebook.attributes[id]) for id in missing]
    return missing, (changed(rulebook, case, dict(zip(missing, each, strict=True))) for each in product(*values))


def is_whole(rulebook: Rulebook, missing: list[str]) -> bool:
    """Whether the grid stands for every completion: no missing fact is counted with, or compared with another."""
    tied = Uses(rulebook).tied & set(missing)
    return not tied and prod(len(grid(rulebook.attributes[id])) for id in missing) <= MOST


def check_exact(explanation: Explanation, found: list[Completed], whole: bool) -> None:
    exact = explanation.exact
    assert exact is not None
    low, high = min(each.score.low for each in found), max(each.score.high for each in found)
    modes = {mode for each in found for mode in each.modes}
    assert exact.score.low <= low <= high <= exact.score.high
    assert modes <= set(exact.modes)
    if whole:
        assert (exact.score.low, exact.score.high) == (low, high)
        assert modes == set(exact.modes)
        assert (exact.urgency.low, exact.urgency.high) == (
            min(each.urgency.low for each in found),
            max(each.urgency.high for each in found),
        )


@settings(max_examples=60)
@given(situations())
def test_exact_bounds_are_those_of_every_completed_file(situation: tuple[Rulebook, Case]) -> None:
    rulebook, case = situation
    now = assess(rulebook, case)
    explanation = Explainer(rulebook, assess).of(case, now)
    missing, completed = completions(rulebook, now, case)
    cases = list(islice(completed, MOST))
    found = [completed_to(rulebook, each) for each in cases]
    # Rows that contradict one another lead outside every bound (docs/semantics.md, Tables): OVERLAP speaks of them.
    sound = [(each, then) for each, then in zip(cases, found, strict=True) if not then.disputed]
    if not sound:
        return
    cases, whole = [each for each, _ in sound], is_whole(rulebook, missing) and len(sound) == len(found)
    found = [then for _, then in sound]
    check_exact(explanation, found, whole)
    exact = explanation.exact
    assert exact is not None
    assert now.score.low <= exact.score.low <= exact.score.high <= now.score.high
    assert set(exact.modes) <= set(now.modes)
    if whole and len(exact.modes) > 1:
        check_next(rulebook, explanation, cases, found)


def check_next(rulebook: Rulebook, explanation: Explanation, cases: list[Case], found: list[Completed]) -> None:
    """No answer to another question leaves fewer modes, at worst, than the answer to the one proposed."""
    assert explanation.exact is not None
    worst = {id: left(id, cases, found) for id in {fact.attribute for case in cases for fact in case.facts}}
    asked = {id: most for id, most in worst.items() if not rulebook.attributes[id].derived}
    best = min(asked.values(), default=len(explanation.exact.modes))
    if explanation.next_fact is None:
        assert best == len(explanation.exact.modes)
    else:
        assert asked[explanation.next_fact.attribute] == explanation.next_fact.worst == best


def left(id: str, cases: list[Case], found: list[Completed]) -> int:
    """How many modes remain once a fact is known, at worst."""
    modes: dict[Value | None, set[str]] = {}
    for case, then in zip(cases, found, strict=True):
        fact: Fact | None = case.given.get(id)
        modes.setdefault(fact.value if fact else None, set()).update(then.modes)
    return max(map(len, modes.values()))
