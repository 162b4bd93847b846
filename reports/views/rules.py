"""The rules of one assessment: those that fired, with their facts; those left open; the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.assessment import Assessment, TestOutcome, Unfired
from reports.typography import signed
from reports.views.facts import FactLine
from reports.views.firing import Fired, fired_of
from reports.views.lexicon import Lexicon, RuleText


@dataclass(frozen=True, slots=True)
class FiredRule:
    """A rule that fired or a row chosen: its texts, the facts that made it true, the others that it read.

    `points` are those that it counts for; `aside` says that the aggregate of its table keeps those of another row.
    """

    text: RuleText
    points: str
    counted: int
    weight: int
    aside: bool
    decisive: tuple[FactLine, ...]
    also_read: tuple[FactLine, ...]


@dataclass(frozen=True, slots=True)
class OtherRule:
    """A rule that did not fire or is open, and the facts on which that rests."""

    text: RuleText
    reason: str


@dataclass(frozen=True, slots=True)
class RuleLists:
    """Every rule of the rulebook: those that fired, with the rows chosen, in order of evaluation; then the others.

    The rows that were not chosen are in their tables. `weighing` and `deriving` share out those that
    fired: with effects on the treatment, heaviest first; and those that only establish facts for other rules.
    """

    weighing: tuple[FiredRule, ...]
    deriving: tuple[FiredRule, ...]
    fired: tuple[FiredRule, ...]
    open: tuple[OtherRule, ...]
    unfired: tuple[OtherRule, ...]


def rules_of(assessment: Assessment, lexicon: Lexicon, lines: Mapping[str, FactLine]) -> RuleLists:
    """The rules of one assessment, each list in the order of evaluation."""
    others = [_other(unfired, lexicon, lines) for unfired in assessment.trace.others]
    truths = [unfired.truth for unfired in assessment.trace.others]
    fired = tuple(_fired(each, lexicon, lines) for each in fired_of(assessment, lexicon.rulebook))
    weighing = [rule for rule in fired if any(chip.kind != "derive" for chip in rule.text.effects)]
    return RuleLists(
        weighing=tuple(sorted(weighing, key=lambda rule: -rule.weight)),
        deriving=tuple(rule for rule in fired if rule not in weighing),
        fired=fired,
        open=tuple(other for other, truth in zip(others, truths, strict=True) if truth == "unknown"),
        unfired=tuple(other for other, truth in zip(others, truths, strict=True) if truth == "false"),
    )


def _fired(each: Fired, lexicon: Lexicon, lines: Mapping[str, FactLine]) -> FiredRule:
    text = lexicon.rule(each.id)
    decisive = {test.attribute for test in each.tests if test.decisive}
    return FiredRule(
        text=text,
        points=signed(each.points, lexicon.language) if each.points else "",
        counted=each.points,
        weight=abs(each.points) + abs(each.urgency),
        aside=each.points != text.points or each.urgency != text.urgency,
        decisive=tuple(lines[id] for id in text.attributes if id in decisive),
        also_read=tuple(lines[id] for id in text.attributes if id not in decisive),
    )


def _other(unfired: Unfired, lexicon: Lexicon, lines: Mapping[str, FactLine]) -> OtherRule:
    decisive = [test for test in unfired.tests if test.decisive]
    return OtherRule(lexicon.rule(unfired.rule), _reason(decisive, lexicon, lines))


def _reason(decisive: list[TestOutcome], lexicon: Lexicon, lines: Mapping[str, FactLine]) -> str:
    """`Orphelin : non ; Âge minimal : 18 ans`: the facts on which the rule's truth rests."""
    facts = (lines[id] for id in dict.fromkeys(test.attribute for test in decisive))
    return lexicon.words.list_separator.join(
        lexicon.words("fact_is", label=line.label, value=line.value) for line in facts
    )
