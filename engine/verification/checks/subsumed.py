"""SUBSUMED: a rule that never applies without another, which already has its effects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.model import Rule
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.logic import conj, neg
from engine.verification.proof import Evidence, Place, Proof, finding

Item = tuple[Rule, Rule]


def _pairs(proof: Proof) -> Sequence[Item]:
    """Rules whose effects another has. Of two rules of the same effects, each may be the one too many.

    Rows of a table of which one applies never meet: SHADOWED speaks of them.
    """
    single = {row.id for table in proof.rulebook.tables if table.single for row in table.rows}
    rules = [rule for rule in proof.rulebook.all_rules if rule.id not in single and rule.then]
    return [(one, other) for one in rules for other in rules if one is not other and set(one.then) <= set(other.then)]


def _look(proof: Proof, item: Item) -> Iterator[Finding]:
    one, other = item
    if not proof.alive.holds(one.id) or proof.alive.without(one.id, other.id):
        return
    first = next(rule.id for rule in proof.rulebook.all_rules if rule.id in (one.id, other.id))
    if first == one.id and set(one.then) == set(other.then) and not proof.alive.without(other.id, one.id):
        return  # the same rule twice: told once, at the second
    because = proof.reasons.of(lambda encoding: conj((encoding.state(one.id).sure, neg(encoding.state(other.id).sure))))
    others = [each for each in because if each not in (one.id, other.id)]
    said = {"first": one.id, "second": other.id}
    yield finding(proof, say.SUBSUMED, Place("rules", one.id), said, Evidence(because=tuple(others)))


CHECK = Check("SUBSUMED", "rules", _pairs, lambda item: item[0].id, _look)
