"""What is missing, what it would settle, and what to ask of the applicant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.assessment import Assessment, Missing
from engine.explanation.model import Explanation
from engine.sensitivity import Change, Sensitivity
from reports.meta import Context
from reports.typography import joined, number
from reports.views.exact import most_useful, next_of, unweighed_of
from reports.views.lexicon import Lexicon, RuleText

FIRST = 8


@dataclass(frozen=True, slots=True)
class Gap:
    """An unknown fact: points it can still move, rules it reaches, answers that would change the mode.

    `next` says why it is the one to ask for first; empty for the others.
    """

    label: str
    definition: str
    how_to_code: str
    weight: str
    share: int
    required: bool
    rules: tuple[RuleText, ...]
    settles: str
    next: str


@dataclass(frozen=True, slots=True)
class Ask:
    """Something to request from the applicant, and why: the rule, or that the fact is required."""

    text: str
    rule: RuleText | None


@dataclass(frozen=True, slots=True)
class Gaps:
    """Missing facts, most useful first (`more` are those after the first few), those not weighed, and the requests."""

    first: tuple[Gap, ...]
    more: tuple[Gap, ...]
    unweighed: str
    asks: tuple[Ask, ...]


def gaps_of(assessment: Assessment, lexicon: Lexicon, context: Context) -> Gaps:
    """What is missing from one file, the next fact to ask for first."""
    heaviest = max((each.weight for each in assessment.missing), default=0)
    missing = most_useful(assessment, context.explanation)
    gaps = tuple(_gap(each, heaviest, assessment, lexicon, context) for each in missing)
    unweighed = unweighed_of(context.explanation, lexicon)
    return Gaps(gaps[:FIRST], gaps[FIRST:], unweighed, tuple(_asks(assessment, lexicon)))


def _gap(each: Missing, heaviest: int, assessment: Assessment, lexicon: Lexicon, context: Context) -> Gap:
    attribute = lexicon.attribute(each.attribute)
    return Gap(
        label=attribute.label,
        definition=attribute.definition,
        how_to_code=attribute.how_to_code,
        weight=number(each.weight, lexicon.language),
        share=round(100 * each.weight / heaviest) if heaviest else 0,
        required=each.required,
        rules=tuple(lexicon.rule(rule) for rule in each.rules),
        settles=_settles(each.attribute, assessment, lexicon, context.sensitivity),
        next=_next(each.attribute, assessment, lexicon, context.explanation),
    )


def _next(attribute: str, assessment: Assessment, lexicon: Lexicon, explanation: Explanation | None) -> str:
    following = explanation.next_fact if explanation else None
    if explanation is None or following is None or following.attribute != attribute:
        return ""
    return next_of(explanation, assessment, lexicon)


def _settles(attribute: str, assessment: Assessment, lexicon: Lexicon, sensitivity: Sensitivity | None) -> str:
    """The modes that one answer alone could lead to, other than the one proposed."""
    changes: tuple[Change, ...] = sensitivity.changes if sensitivity else ()
    reached = {change.mode for change in changes if change.attribute == attribute and change.mode != assessment.mode}
    modes = [lexicon.words("quoted", text=level.label) for id, level in lexicon.modes.items() if id in reached]
    return joined(modes, lexicon.language, lexicon.words.word_or)


def _asks(assessment: Assessment, lexicon: Lexicon) -> Iterator[Ask]:
    for ask in assessment.asks:
        yield Ask(lexicon.said(ask.text), lexicon.rule(ask.rule) if ask.rule else None)
