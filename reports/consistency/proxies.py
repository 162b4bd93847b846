"""Which facts give away who asks or who decides, though no rule reads an identity.

Bias-corrected Cramér's V (Bergsma, Journal of the Korean Statistical Society 2013): 0 when a fact says nothing of an
identity beyond what chance would, 1 when it tells it wholly. Proofs of equal treatment say that identities weigh
nothing; they say nothing of a fact that stands for one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

from engine.model import Attribute, Rulebook
from engine.strata import dependencies, reads
from reports.coding.scales import Scale, scales_of
from reports.consistency.decisions import Decision
from reports.weights import moved_by, starts_of

One = TypeVar("One", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)
DIRECTORATE = ""  # stands for the directorate that decided, which is no attribute
UNKNOWN = None  # a class of its own: what is left unknown may give away who asks


@dataclass(frozen=True, slots=True)
class Proxy:
    """How far a declared fact tells an identity: an attribute, or the directorate that decided.

    `known`: the files whose identity is known. `rules` read the fact, through derived ones too; `points` they move.
    """

    attribute: str
    identity: str
    strength: float
    known: int
    rules: tuple[str, ...]
    points: int


def proxies_of(rulebook: Rulebook, decisions: Sequence[Decision]) -> tuple[Proxy, ...]:
    """Each declared fact with each identity that takes two values at least: the directorate, then those of files.

    For each, the strongest first.
    """
    declared = [each for each in rulebook.attributes.values() if not each.derived]
    scales = scales_of((each for each in declared if each.role != "identity"), [rulebook])
    readers = {id: _readers(rulebook, id) for id in scales}
    coded = {id: [_class(each, rulebook.attributes[id], scale) for each in decisions] for id, scale in scales.items()}
    found = [
        Proxy(id, identity, strength, known, *readers[id])
        for identity, held in _identities(rulebook, decisions).items()
        for id, classes in coded.items()
        for strength, known in _strengths(classes, held)
    ]
    places = {identity: place for place, identity in enumerate((DIRECTORATE, *rulebook.attributes))}
    return tuple(sorted(found, key=lambda each: (places[each.identity], -each.strength, -each.points)))


def _identities(rulebook: Rulebook, decisions: Sequence[Decision]) -> dict[str, list[Hashable]]:
    found: dict[str, list[Hashable]] = {DIRECTORATE: [each.directorate or None for each in decisions]}
    for id, attribute in rulebook.attributes.items():
        if attribute.role == "identity":
            found[id] = [_value(each, id) for each in decisions]
    return found


def _value(decision: Decision, id: str) -> Hashable:
    fact = decision.case.given.get(id)
    return fact.value if fact is not None else UNKNOWN


def _class(decision: Decision, attribute: Attribute, scale: Scale) -> Hashable:
    """The class of a fact; unknown too where another version means something else by the attribute."""
    fact = decision.case.given.get(attribute.id)
    told = fact is not None and fact.kind == attribute.kind
    return scale.class_of(fact.value) if told and fact is not None and fact.value is not None else UNKNOWN


def _strengths(classes: Sequence[Hashable], held: Sequence[Hashable]) -> Iterator[tuple[float, int]]:
    pairs = Counter((one, other) for one, other in zip(classes, held, strict=True) if other is not None)
    strength = cramer_v(pairs)
    if strength is not None:
        yield strength, pairs.total()


def cramer_v(pairs: Mapping[tuple[One, Other], int]) -> float | None:
    """Bias-corrected Cramér's V of pairs of classes; None where one side has a single class."""
    total = sum(pairs.values())
    rows, columns = (_margin(pairs, side) for side in (0, 1))
    if min(len(rows), len(columns)) < 2:
        return None
    # The sum of squared gaps to independence over what it expects, cells that nothing is in included.
    squares = sum(count * count / (rows[one] * columns[other]) for (one, other), count in pairs.items()) - 1
    tall, wide = len(rows) - 1, len(columns) - 1
    free = total - 1
    corrected = max(0.0, squares - tall * wide / free)
    least = min(tall - tall * tall / free, wide - wide * wide / free)
    return min(1.0, sqrt(corrected / least)) if least > 0 else 0.0


def _margin(pairs: Mapping[tuple[One, Other], int], side: int) -> Counter[Hashable]:
    found: Counter[Hashable] = Counter()
    for pair, count in pairs.items():
        found[pair[side]] += count
    return found


def _readers(rulebook: Rulebook, id: str) -> tuple[tuple[str, ...], int]:
    """The rules and rows that read a fact, or what is derived from it; and the points that they move."""
    reached, needs = {id}, dependencies(rulebook.rules, rulebook.tables)
    while more := {derived for derived, read in needs.items() if derived not in reached and read & reached}:
        reached |= more
    starts = starts_of(rulebook)
    rules = [rule for rule in rulebook.all_rules if reached & reads(rule)]
    return tuple(rule.id for rule in rules), sum(moved_by(rule, starts) for rule in rules)
