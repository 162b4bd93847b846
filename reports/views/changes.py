"""What would change the proposal's mind: single changes of one fact, and the rules one fact away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from engine.alternatives import ELSEWHERE
from engine.assessment import Assessment
from engine.sensitivity import Change, Sensitivity
from engine.values import Value
from reports.typography import joined
from reports.views.facts import FactLine
from reports.views.lexicon import Lexicon, RuleText, weight_of

K = TypeVar("K")
Today = Mapping[str, Value | None]
FIRST, VALUES = 8, 4


@dataclass(frozen=True, slots=True)
class Way:
    """Values of one fact that would all lead to the same proposal.

    `mode` and `priority` are empty where they would not move; `heavier` says which way the mode goes.
    """

    values: str
    mode: str
    heavier: bool
    priority: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One fact whose change alone moves the proposal, and each way it can; `fixed`: nobody can change it."""

    fact: FactLine
    fixed: bool
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Lever:
    """One fact, and its values that would make a rule fire."""

    fact: FactLine
    values: str


@dataclass(frozen=True, slots=True)
class NearRule:
    """A rule that did not fire and that one changed fact would make fire, by any of its levers."""

    text: RuleText
    levers: tuple[Lever, ...]


@dataclass(frozen=True, slots=True)
class Turns:
    """Changes that move the mode or the priority; rules one fact away; given facts to read twice."""

    moving: tuple[Turn, ...]
    near_first: tuple[NearRule, ...]
    near_more: tuple[NearRule, ...]
    fragile: tuple[FactLine, ...]


def turns_of(
    assessment: Assessment, lexicon: Lexicon, lines: Mapping[str, FactLine], sensitivity: Sensitivity
) -> Turns:
    """What the sensitivity of one assessment says, in words."""
    near = sorted(_near(sensitivity.changes, assessment, lexicon, lines), key=lambda rule: -weight_of(rule.text))
    return Turns(
        moving=tuple(_turns(assessment, lexicon, lines, sensitivity.changes)),
        near_first=tuple(near[:FIRST]),
        near_more=tuple(near[FIRST:]),
        fragile=tuple(lines[id] for id in sensitivity.fragile),
    )


def _turns(
    assessment: Assessment, lexicon: Lexicon, lines: Mapping[str, FactLine], changes: Iterable[Change]
) -> Iterator[Turn]:
    """The moving changes, by fact: those that nobody can change last, fragile facts first."""
    moving = [each for each in changes if each.mode != assessment.mode or each.priority != assessment.priority]
    by_fact = _grouped(moving, lambda change: change.attribute)
    fixed = {id: lexicon.attribute(id).fixed for id in by_fact}
    for attribute, held in sorted(by_fact.items(), key=lambda item: (fixed[item[0]], not lines[item[0]].fragile)):
        alike = _grouped(held, lambda change: (change.mode, change.priority))
        yield Turn(
            lines[attribute], fixed[attribute], tuple(_way(group, assessment, lexicon) for group in alike.values())
        )


def _grouped(changes: Iterable[Change], key: Callable[[Change], K]) -> dict[K, list[Change]]:
    found: dict[K, list[Change]] = {}
    for change in changes:
        found.setdefault(key(change), []).append(change)
    return found


def _way(group: list[Change], assessment: Assessment, lexicon: Lexicon) -> Way:
    change, ranks = group[0], {id: rank for rank, id in enumerate(lexicon.modes)}
    return Way(
        values=values_of(group, lexicon, _today(assessment)),
        mode=lexicon.mode(change.mode) if change.mode != assessment.mode else "",
        heavier=ranks.get(change.mode or "", -1) > ranks.get(assessment.mode or "", -1),
        priority=lexicon.priority(change.priority) if change.priority != assessment.priority else "",
    )


def values_of(group: Sequence[Change], lexicon: Lexicon, today: Today) -> str:
    """The values tried, the first few, in words; of a set known today, what comes and goes."""
    texts = list(dict.fromkeys(_value(change, lexicon, today) for change in group))
    if len(texts) > VALUES:
        texts = [*texts[: VALUES - 1], lexicon.words.count("other_values", len(texts) - VALUES + 1)]
    return joined(texts, lexicon.language, lexicon.words.word_or)


def _value(change: Change, lexicon: Lexicon, today: Today) -> str:
    if change.value == ELSEWHERE:
        return lexicon.words.any_other
    held = today.get(change.attribute)
    if isinstance(change.value, frozenset) and isinstance(held, frozenset):
        return _moved(held, change.value, lexicon)
    if change.value == frozenset():
        return lexicon.words.empty_set
    return lexicon.value(change.attribute, change.value)


def _moved(held: frozenset[str], tried: frozenset[str], lexicon: Lexicon) -> str:
    """`avec enfant`, `sans adulte`: what is added to a set or taken from it."""
    added = [lexicon.words("set_with", value=lexicon.said(value)) for value in sorted(tried - held)]
    taken = [lexicon.words("set_without", value=lexicon.said(value)) for value in sorted(held - tried)]
    return ", ".join(added + taken)


def _near(
    changes: Iterable[Change], assessment: Assessment, lexicon: Lexicon, lines: Mapping[str, FactLine]
) -> Iterator[NearRule]:
    """Rules that some single change fires, in the order of evaluation."""
    levers: dict[str, list[Change]] = {}
    for change in changes:
        for rule in change.newly_fired:
            levers.setdefault(rule, []).append(change)
    for id, text in lexicon.rules.items():
        if id in levers:
            by_fact = _grouped(levers[id], lambda change: change.attribute)
            facts = (
                Lever(lines[fact], values_of(group, lexicon, _today(assessment))) for fact, group in by_fact.items()
            )
            yield NearRule(text, tuple(facts))


def _today(assessment: Assessment) -> Today:
    return {fact.attribute: fact.value for fact in assessment.facts if fact.kind == "set"}
