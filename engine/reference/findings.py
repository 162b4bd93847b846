"""What the rules say beside points: floors, mentions, expertises, deadlines, requests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from engine.assessment import Due, ExpertiseNeed, Floor, Mention, Request, State
from engine.model import Deadline, Effect
from engine.reference.state import Run
from engine.values import EXACT, days_after


def floors(run: Run) -> Iterator[Floor]:
    """The least modes and priorities set by live rules."""
    for rule, effect, state in run.blocks():
        if effect.at_least is not None:
            yield Floor(rule=rule.id, level=effect.at_least, state=state)


def mentions(run: Run, text_of: Callable[[Effect], str | None]) -> Iterator[Mention]:
    """The risks, or the stakes, of live rules."""
    for rule, effect, state in run.blocks():
        text = text_of(effect)
        if text is not None:
            yield Mention(rule=rule.id, text=text, state=state)


def expertises(run: Run) -> Iterator[ExpertiseNeed]:
    """The declared expertises that live rules name."""
    for expertise in run.rulebook.expertises:
        named = [(rule.id, state) for rule, effect, state in run.blocks() if expertise in effect.expertise]
        if named:
            rules = tuple(dict.fromkeys(rule for rule, _ in named))
            state: State = "certain" if "certain" in [state for _, state in named] else "possible"
            yield ExpertiseNeed(expertise=expertise, rules=rules, state=state)


def deadlines(run: Run) -> Iterator[Due]:
    """The deadlines of live rules."""
    for rule, effect, state in run.blocks():
        if effect.deadline is not None:
            yield _due(run, rule.id, effect.deadline, state)


def _due(run: Run, rule: str, deadline: Deadline, state: State) -> Due:
    stop, least_stop = _stopped(run, deadline), _least_stopped(run, deadline)
    return Due(
        rule=rule,
        days=deadline.days,
        start=deadline.start,
        stopped=deadline.stopped,
        day=_day(run, deadline, stop),
        earliest=_day(run, deadline, least_stop),
        state=state,
    )


def _day(run: Run, deadline: Deadline, stopped: int | None) -> date | None:
    start = run.facts[deadline.start].value
    if not isinstance(start, date) or stopped is None:
        return None
    return days_after(start, deadline.days + stopped)


def _stopped(run: Run, deadline: Deadline) -> int | None:
    """The days of clock stop, 0 if none is declared, None if unknown."""
    if deadline.stopped is None:
        return 0
    stopped = run.facts[deadline.stopped].value
    return _whole(stopped) if isinstance(stopped, Decimal) else None


def _least_stopped(run: Run, deadline: Deadline) -> int | None:
    """The fewest days of clock stop that remain possible, None if nothing bounds them.

    The range of a derived attribute bounds nothing: what rules derive may leave it.
    """
    known = _stopped(run, deadline)
    if known is not None or deadline.stopped is None:
        return known
    attribute = run.rulebook.attributes[deadline.stopped]
    low = attribute.range.low if attribute.range and not attribute.derived else None
    return _whole(low) if isinstance(low, Decimal) else None


def _whole(days: Decimal) -> int:
    return int(days.to_integral_value(ROUND_FLOOR, EXACT))


def asks(run: Run) -> Iterator[Request]:
    """What fired rules ask for, then the required attributes that are unknown."""
    for rule, effect, state in run.blocks():
        if effect.ask is not None and state == "certain":
            yield Request(text=effect.ask, rule=rule.id)
    for attribute in run.rulebook.attributes.values():
        if attribute.required and run.unknown(attribute.id):
            yield Request(text=attribute.label, attribute=attribute.id)
