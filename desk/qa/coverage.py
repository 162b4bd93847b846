"""Which rules of a rulebook scenarios exercise: named by a tag, seen firing, seen not firing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from desk.qa.result import Ran, RuleCover
from engine.assessment import Assessment
from engine.model import Rulebook


@dataclass
class Seen:
    """What assessments showed of each rule. Those of a whole history do not count: nobody wrote them for a rule."""

    fired: set[str] = field(default_factory=set)
    unfired: set[str] = field(default_factory=set)

    def add(self, assessments: Iterable[Assessment]) -> None:
        """Take in what was assessed."""
        for each in assessments:
            for rule, truth in each.trace.truths.items():
                (self.fired if truth == "true" else self.unfired).add(rule)


def covers(rulebook: Rulebook, seen: Seen, ran: Iterable[Ran]) -> tuple[RuleCover, ...]:
    """Every rule and row, in the order of the file."""
    named = Counter(each.rule for each in ran if each.rulebook == rulebook.id)
    return tuple(
        RuleCover(
            rule=rule.id,
            label=rule.label,
            scenarios=named[rule.id],
            fired=rule.id in seen.fired,
            unfired=rule.id in seen.unfired,
        )
        for rule in rulebook.all_rules
    )
