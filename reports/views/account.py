"""The account that CRPA art. R. 311-3-1-2 lets anyone ask for, as applied to this one file.

Four things, in the article's order: the degree and mode of contribution of the algorithm; the data
processed and their sources; the parameters and their weighting as applied; the operations performed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.assessment import Assessment
from engine.strata import strata_of
from reports.typography import joined, number, signed
from reports.views.facts import FactGroup
from reports.views.firing import left_by_tables
from reports.views.lexicon import Lexicon
from reports.views.rules import FiredRule
from reports.views.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Source:
    """One source of data, and the facts that came from it."""

    name: str
    facts: str


@dataclass(frozen=True, slots=True)
class Account:
    """The four parts: texts for the first, the sources for the second, a sum and policies, the steps."""

    contribution: tuple[str, ...]
    sources: tuple[Source, ...]
    sum: str
    policies: tuple[str, ...]
    operations: tuple[str, ...]


def account_of(
    assessment: Assessment,
    lexicon: Lexicon,
    verdict: Verdict,
    groups: tuple[FactGroup, ...],
    fired: tuple[FiredRule, ...],
) -> Account:
    """The account of one assessment."""
    words = lexicon.words
    contribution = (words("account_degree", mode=verdict.mode), words.account_mode, words.account_learning)
    return Account(
        contribution=contribution,
        sources=tuple(sources_of(groups, lexicon)),
        sum=_sum(assessment, fired, lexicon),
        policies=tuple(_policies(assessment, lexicon)),
        operations=tuple(_operations(assessment, lexicon, verdict, groups)),
    )


def sources_of(groups: tuple[FactGroup, ...], lexicon: Lexicon) -> Iterator[Source]:
    """The sources of the facts given, each once with its facts; then what was assumed, derived, unknown."""
    by_source: dict[str, list[str]] = {}
    for group in groups:
        for fact in group.facts:
            name = fact.source if group.standing == "given" else getattr(lexicon.words, f"account_{group.standing}")
            by_source.setdefault(name, []).append(fact.label)
    for name, labels in by_source.items():
        yield Source(name, ", ".join(labels))


def _sum(assessment: Assessment, fired: tuple[FiredRule, ...], lexicon: Lexicon) -> str:
    """`8 + 4 − 2 = 10`, over the rules that fired and the rows chosen with points."""
    counted = (rule.counted for rule in fired if rule.counted)
    points = [*counted, *left_by_tables(assessment, lexicon.rulebook)]
    total = number(assessment.score.known, lexicon.language)
    if not points:
        return total
    terms = (signed(each, lexicon.language) for each in points[1:])
    rest = "".join(f" {term[0]} {term[1:]}" for term in terms)
    return f"{number(points[0], lexicon.language)}{rest} = {total}"


def _policies(assessment: Assessment, lexicon: Lexicon) -> Iterator[str]:
    words = lexicon.words
    yield getattr(words, f"policy_{lexicon.rulebook.when_unknown}")
    for floor in assessment.floors:
        rule = lexicon.rule(floor.rule)
        key = "policy_floor" if floor.state == "certain" else "policy_floor_possible"
        key += "_row" if rule.table else ""
        yield words(key, rule=rule.id, label=rule.label, level=lexicon.level(floor.level))


def _operations(
    assessment: Assessment, lexicon: Lexicon, verdict: Verdict, groups: tuple[FactGroup, ...]
) -> Iterator[str]:
    words, trace = lexicon.words, assessment.trace
    yield words("operation_facts", facts=joined([group.title for group in groups], lexicon.language))
    strata = sum(1 for stratum in strata_of(lexicon.rulebook) if stratum)
    open_rules = sum(other.truth == "unknown" for other in trace.others)
    fired, total = len(trace.firings), len(trace.firings) + len(trace.others)
    yield words(
        "operation_rules",
        total=words.count("rules", total),
        strata=words.count("strata", strata),
        fired=words.count("fired", fired),
        open=words.count("left_open", open_rules),
    )
    if trace.tables:
        yield _tables(assessment, lexicon)
    yield words(
        "operation_score", known=number(assessment.score.known, lexicon.language), **_bounds(assessment, lexicon)
    )
    yield words("operation_mode", mode=verdict.mode)
    yield words.operation_rest


def _tables(assessment: Assessment, lexicon: Lexicon) -> str:
    words, rows = lexicon.words, [row for table in assessment.trace.tables for row in table.rows]
    return words(
        "operation_tables",
        tables=words.count("tables_consulted", len(assessment.trace.tables)),
        rows=words.count("rows", len(rows)),
        chosen=words.count("rows_chosen", sum(row.chosen == "true" for row in rows)),
        open=words.count("left_open", sum(row.chosen == "unknown" for row in rows)),
    )


def _bounds(assessment: Assessment, lexicon: Lexicon) -> dict[str, str]:
    score = assessment.score
    return {"low": number(score.low, lexicon.language), "high": number(score.high, lexicon.language)}
