"""DEAD: a rule or a row that no case can make true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.model import Rule
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.contradictions import contradictory
from engine.verification.contradictions import said as told
from engine.verification.finding import Finding
from engine.verification.proof import Evidence, Place, Proof, finding


def _rules(proof: Proof) -> Sequence[Rule]:
    return proof.rulebook.all_rules


def _look(proof: Proof, rule: Rule) -> Iterator[Finding]:
    if not proof.alive.holds(rule.id):
        row = rule.id in proof.book.tables
        what = ("La ligne", "Row") if row else ("La règle", "Rule")
        because = proof.reasons.of(lambda encoding: encoding.truth(rule.id).sure)
        section = "tables" if row else "rules"
        cells = contradictory(proof, rule.id)
        said = {
            "what": what[0],
            "what_en": what[1],
            "why": told(proof, cells, "fr"),
            "why_en": told(proof, cells, "en"),
        }
        yield finding(proof, say.DEAD, Place(section, rule.id), said, Evidence(because=because))


CHECK = Check("DEAD", "rules", _rules, lambda rule: rule.id, _look)
