"""What would lead to each other mode and priority: the fewest facts to change, and today's value of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from engine.alternatives import ELSEWHERE
from engine.assessment import Assessment
from engine.explanation.model import Counterfactual, Explanation, Turn
from engine.facts import Fact
from engine.sensitivity import Change, Sensitivity
from engine.values import Value
from reports.typography import joined
from reports.views.facts import anchor_of
from reports.views.lexicon import Lexicon

VALUES = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One fact changed: `becomes` says to what (`était oui`, `comprenait enfant ou sujet âgé`)."""

    anchor: str
    label: str
    becomes: str
    today: str
    fixed: bool


@dataclass(frozen=True, slots=True)
class Target:
    """Another level, and the ways there: the steps of a way are all needed, any way is enough.

    `heavier` says which way a mode goes. `more`: the fewest changes can be made in other ways still.
    """

    priority: bool
    label: str
    heavier: bool
    ways: tuple[tuple[Step, ...], ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Turning:
    """The levels that changes lead to, modes first; those that none does; what the solver could not settle."""

    targets: tuple[Target, ...]
    nowhere: tuple[str, ...]
    undecided: str


def turning_of(
    explanation: Explanation, sensitivity: Sensitivity | None, assessment: Assessment, lexicon: Lexicon
) -> Turning:
    """The ways to every other level. Those of a single fact are said with every value that leads there."""
    changes = sensitivity.changes if sensitivity else ()
    facts = {fact.attribute: fact for fact in assessment.facts}
    ways = _Ways(facts, lexicon)
    targets = [_target(each, changes, assessment, ways) for each in explanation.counterfactuals]
    return Turning(
        targets=tuple(target for target in targets if target.ways),
        nowhere=tuple(lexicon.words("quoted", text=target.label) for target in targets if not target.ways),
        undecided=joined([_undecided(each, lexicon) for each in explanation.undecided], lexicon.language),
    )


def _target(each: Counterfactual, changes: Iterable[Change], assessment: Assessment, ways: _Ways) -> Target:
    lexicon = ways.lexicon
    held = [change for change in changes if getattr(change, each.scale) == each.level]
    alone = {change.attribute for change in held}
    further = [way for way in each.ways if {turn.attribute for turn in way} - alone or len(way) > 1]
    ranks = {id: rank for rank, id in enumerate(lexicon.modes)}
    return Target(
        priority=each.scale == "priority",
        label=lexicon.level(each.level),
        heavier=ranks.get(each.level, -1) > ranks.get(assessment.mode or "", -1),
        ways=(*ways.of_one(held), *ways.of_several(further)),
        more=each.more,
    )


class _Ways:
    """Says ways, knowing today's facts."""

    def __init__(self, facts: dict[str, Fact], lexicon: Lexicon) -> None:
        self._facts, self.lexicon = facts, lexicon

    def of_one(self, changes: Sequence[Change]) -> Iterator[tuple[Step, ...]]:
        """A way for each fact that alone is enough."""
        for id in dict.fromkeys(change.attribute for change in changes):
            yield (self._step(id, [change.value for change in changes if change.attribute == id]),)

    def of_several(self, ways: Iterable[tuple[Turn, ...]]) -> Iterator[tuple[Step, ...]]:
        """The ways that take several facts, or one that no single change tried."""
        for way in ways:
            yield tuple(self._step(turn.attribute, [turn.value]) for turn in way)

    def _step(self, id: str, values: Sequence[Value]) -> Step:
        attribute = self.lexicon.attribute(id)
        return Step(
            anchor=anchor_of(id),
            label=attribute.label,
            becomes=becomes(id, self._facts[id].value, values, self.lexicon),
            today=self.lexicon.value(id, self._facts[id].value),
            fixed=attribute.fixed,
        )


def becomes(attribute: str, today: Value | None, values: Sequence[Value], lexicon: Lexicon) -> str:
    """`était oui`, `était 1 an ou 66 ans`; of a set, what would be added to it or taken from it."""
    if isinstance(today, frozenset):
        sets = [value for value in values if isinstance(value, frozenset)]
        return _some([_moved(today, value, lexicon) for value in sets], lexicon)
    said = _some(list(dict.fromkeys(_said(attribute, value, lexicon) for value in values)), lexicon)
    return lexicon.words("turn_is", value=said)


def _some(texts: list[str], lexicon: Lexicon) -> str:
    if len(texts) > VALUES:
        texts = [*texts[: VALUES - 1], lexicon.words.count("other_values", len(texts) - VALUES + 1)]
    return joined(texts, lexicon.language, lexicon.words.word_or)


def _said(attribute: str, value: Value, lexicon: Lexicon) -> str:
    if value == ELSEWHERE:
        return lexicon.words.any_other
    return lexicon.words.empty_set if value == frozenset() else lexicon.value(attribute, value)


def _moved(today: frozenset[str], tried: frozenset[str], lexicon: Lexicon) -> str:
    moves = [("turn_with", tried - today), ("turn_without", today - tried)]
    said = [
        lexicon.words(key, value=joined([lexicon.said(value) for value in sorted(moved)], lexicon.language))
        for key, moved in moves
        if moved
    ]
    return joined(said, lexicon.language)


def _undecided(name: str, lexicon: Lexicon) -> str:
    """The words for what the solver gave up: a level, the score or the next fact."""
    if name in ("score", "next_fact"):
        return lexicon.words(f"undecided_{name}")
    return lexicon.words("quoted", text=lexicon.level(name))
