"""SUBSUMED: a rule that never applies without another, which already has its effects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.likeness import meaning_of
from engine.model import Effect, Rule
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.logic import conj, neg
from engine.verification.proof import Evidence, Place, Proof, finding


class Item(NamedTuple):
    """A rule, and those that have all its effects."""

    rule: Rule
    others: tuple[Rule, ...]


def _items(proof: Proof) -> Sequence[Item]:
    """Rules whose effects another has. Rows of a table of which one applies never meet: SHADOWED speaks of them."""
    single = {row.id for table in proof.rulebook.tables if table.single for row in table.rows}
    rules = [rule for rule in proof.rulebook.all_rules if rule.id not in single and rule.then]
    brings = {rule.id: frozenset(map(meaning_of, rule.then)) for rule in rules}
    having = defaultdict[Effect, list[Rule]](list)
    for rule in rules:
        for effect in brings[rule.id]:
            having[effect].append(rule)
    alike = ((one, min((having[effect] for effect in brings[one.id]), key=len)) for one in rules)
    found = (
        Item(one, tuple(each for each in near if each is not one and brings[one.id] <= brings[each.id]))
        for one, near in alike
    )
    return [item for item in found if item.others]


def _look(proof: Proof, item: Item) -> Iterator[Finding]:
    """Told once for a rule, whatever the number of those that it never applies without."""
    one = item.rule
    other = next((each for each in item.others if _subsumed(proof, one, each)), None)
    if other is not None:
        spoken_of = (one.id, other.id)
        because = proof.reasons.of(
            lambda encoding: conj((encoding.state(one.id).sure, neg(encoding.state(other.id).sure))), spoken_of
        )
        said = {"first": one.id, "second": other.id}
        yield finding(proof, say.SUBSUMED, Place("rules", one.id), said, Evidence(because=because))


def _subsumed(proof: Proof, one: Rule, other: Rule) -> bool:
    """Whether one never applies without the other; of a rule written twice, the second is the one too many."""
    if not proof.alive.holds(one.id) or proof.alive.without(one.id, other.id):
        return False
    first = next(rule.id for rule in proof.rulebook.all_rules if rule.id in (one.id, other.id))
    twice = frozenset(map(meaning_of, one.then)) == frozenset(map(meaning_of, other.then))
    return not (first == one.id and twice and not proof.alive.without(other.id, one.id))


CHECK = Check("SUBSUMED", "rules", _items, lambda item: item.rule.id, _look)
