"""Witness cases as people read them: their facts side by side, and what is proposed for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table

from desk.terminal import table
from desk.texts import text
from engine.assessment import Assessment
from engine.errors import Language
from engine.facts import Case
from engine.model import Attribute, Level, Rulebook
from engine.reference import assess
from engine.sentences.wording import said_value

DIFFERS = "≠"
Line = tuple[str, ...]


def witness_table(rulebook: Rulebook, cases: Sequence[Case], language: Language) -> Table:
    """The facts of a case, or of a pair, by label; then what the reference engine proposes. What differs is marked."""
    headers = [text("criterion", language), *_titles(cases, language)]
    rows = [*fact_lines(rulebook, cases, language), *_outcomes(rulebook, cases, language)]
    if len(cases) > 1:
        headers, rows = [*headers, ""], [(*row, DIFFERS if len(set(row[1:])) > 1 else "") for row in rows]
    return table("", headers, rows)


def _titles(cases: Sequence[Case], language: Language) -> list[str]:
    if len(cases) == 1:
        return [text("witness", language)]
    return [text("witness_of", language, rank=rank) for rank in range(1, len(cases) + 1)]


def fact_lines(rulebook: Rulebook, cases: Sequence[Case], language: Language) -> Iterator[Line]:
    """The label of each attribute that some case gives, and what each case says of it."""
    for attribute in rulebook.attributes.values():
        if any(attribute.id in case.given for case in cases):
            yield (attribute.label, *(said_fact(case, attribute, language) for case in cases))


def said_fact(case: Case, attribute: Attribute, language: Language) -> str:
    """A value as it is said; a statement that it is unknown; a dash for silence."""
    fact = case.given.get(attribute.id)
    if fact is None:
        return text("none", language)
    value = fact.value
    if value is None:
        return text("unknown", language)
    if isinstance(value, frozenset):
        return " ; ".join(sorted(value)) or text("empty_set", language)
    return said_value(value, attribute, language)


def _outcomes(rulebook: Rulebook, cases: Sequence[Case], language: Language) -> Iterator[Line]:
    """Mode and priority; the depths that differ."""
    found = [assess(rulebook, case) for case in cases]
    yield (f"→ {text('mode', language)}", *(_label(rulebook.modes, each.mode) for each in found))
    if rulebook.priorities:
        yield (f"→ {text('priority', language)}", *(_label(rulebook.priorities, each.priority) for each in found))
    for discipline in rulebook.disciplines.values():
        depths = [_label(discipline.depths, _depth(each, discipline.id)) for each in found]
        if len(set(depths)) > 1:
            yield (f"→ {discipline.label}", *depths)


def _depth(assessment: Assessment, discipline: str) -> str | None:
    return next((each.depth for each in assessment.disciplines if each.discipline == discipline), None)


def _label(levels: Sequence[Level], id: str | None) -> str:
    return next((each.label for each in levels if each.id == id), "—")
