"""The trace of one rule, or row: its tests, their truths, and those on which its own truth rests.

An entry depends only on the state of the rule and on the truths of its tests, so each is built once
and shared by every assessment that meets it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from engine.assessment import Firing, RowOutcome, TestOutcome, Unfired
from engine.assessment import Truth as TruthName
from engine.condition import All, Any, Condition, Not, Test, attributes_of
from engine.conditions import FALSE, TRUE, UNKNOWN, Pattern, Truth, every, opposite, picker, some
from engine.model import Rule
from engine.plans.branches import leaves_of, meaning_of

NAMES: Final[tuple[TruthName, ...]] = ("false", "true", "unknown")
_REMEMBERED: Final = 128  # patterns a rule; a rule of ten tests could have 59,049


class Entry(NamedTuple):
    """What the trace says of a rule or row, and the attributes that its decisive unknown tests read."""

    said: Firing | Unfired | RowOutcome
    hangs_on: tuple[str, ...]


class Tracer:
    """Writes the trace of one rule."""

    STATES = 3

    def __init__(self, rule: Rule, order: int, numbers: Mapping[Condition, int]) -> None:
        """`order` is the rule's rank from 1; `numbers` gives each test's place among the truths."""
        self._rule = rule
        self._order = order
        self._leaves = tuple(leaves_of(rule.when))
        self._pattern = picker([numbers[meaning_of(leaf)] for leaf in self._leaves])
        self._entries: tuple[dict[Pattern, Entry], ...] = tuple({} for _ in range(self.STATES))

    def entry(self, state: int, truths: Sequence[Truth]) -> Entry:
        """The entry of a rule that the engine found in this state, given the truths of all tests."""
        pattern = self._pattern(truths)
        return self._entries[state].get(pattern) or self._written(state, pattern)

    def _written(self, state: int, pattern: Pattern) -> Entry:
        entries = self._entries[state]
        if len(entries) >= _REMEMBERED:
            entries.clear()
        entry = entries[pattern] = self._write(state, pattern)
        return entry

    def _write(self, state: int, pattern: Pattern) -> Entry:
        decisive = decisive_of(self._rule.when, pattern)
        tests = tuple(
            _outcome(leaf, truth, place in decisive)
            for place, (leaf, truth) in enumerate(zip(self._leaves, pattern, strict=True))
            if isinstance(leaf, Test)
        )
        hangs_on = {
            attribute: None
            for place in sorted(decisive)
            if pattern[place] == UNKNOWN
            for attribute in attributes_of(self._leaves[place])
        }
        return Entry(self._say(state, tests), tuple(hangs_on))

    def _say(self, state: int, tests: tuple[TestOutcome, ...]) -> Firing | Unfired | RowOutcome:
        rule, order = self._rule, self._order
        if state == TRUE:
            return Firing.model_construct(rule=rule.id, order=order, tests=tests, effects=rule.then)
        truth: Literal["false", "unknown"] = "false" if state == FALSE else "unknown"
        return Unfired.model_construct(rule=rule.id, order=order, truth=truth, tests=tests)


class RowTracer(Tracer):
    """Writes the trace of one row, whose state is both its truth and its choice."""

    STATES = 9

    @staticmethod
    def state(truth: Truth, choice: Truth) -> int:
        """The two in one figure."""
        return 3 * truth + choice

    def _say(self, state: int, tests: tuple[TestOutcome, ...]) -> RowOutcome:
        truth, choice = divmod(state, 3)
        return RowOutcome.model_construct(
            row=self._rule.id,
            order=self._order,
            truth=NAMES[truth],
            chosen=NAMES[choice],
            tests=tests,
            effects=self._rule.then if choice == TRUE else (),
        )


def _outcome(test: Test, truth: Truth, decisive: bool) -> TestOutcome:
    return TestOutcome.model_construct(attribute=test.attribute, cell=test.cell, truth=NAMES[truth], decisive=decisive)


def decisive_of(condition: Condition, pattern: Pattern) -> frozenset[int]:
    """The places, in the order written, of the leaves on which the condition's truth rests."""
    return frozenset(_weighed(condition, enumerate(pattern))[1])


def _weighed(condition: Condition, leaves: Iterator[tuple[int, Truth]]) -> tuple[Truth, list[int]]:
    """A condition's truth and its decisive leaves. Parts must be weighed in order: they take leaves."""
    match condition:
        case Not():
            truth, places = _weighed(condition.part, leaves)
            return opposite(truth), places
        case All() | Any():
            parts = [_weighed(part, leaves) for part in condition.parts]
            combine = every if isinstance(condition, All) else some
            whole = combine([truth for truth, _ in parts])
            # Whichever way it went, it rests on the parts that went that way.
            return whole, [place for truth, places in parts if truth == whole for place in places]
        case _:
            place, truth = next(leaves)
            return truth, [place]
