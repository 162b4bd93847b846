"""Witness cases as people read them: their facts side by side, and what is proposed for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table

from desk.terminal import table
from desk.texts import text
from engine.assessment import Assessment, Bounds
from engine.errors import Language
from engine.facts import Case
from engine.model import Attribute, Rulebook
from engine.reference import assess
from engine.sentences.wording import said_value
from engine.verification.proposals import label_of, points_of
from engine.verification.treatment import Scale, scales_of

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
        if _given(cases, attribute.id):
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


def unknown_labels(rulebook: Rulebook, cases: Sequence[Case]) -> list[str]:
    """The labels of what no case gives, and that could still settle something in one of them."""
    open_in = {each.attribute for case in cases for each in assess(rulebook, case).missing}
    return [each.label for id, each in rulebook.attributes.items() if id in open_in and not _given(cases, id)]


def _given(cases: Sequence[Case], id: str) -> bool:
    return any(id in case.given for case in cases)


def _outcomes(rulebook: Rulebook, cases: Sequence[Case], language: Language) -> Iterator[Line]:
    """Score and mode, priority; the points and depths that differ."""
    found = [assess(rulebook, case) for case in cases]
    for scale in scales_of(rulebook):
        levels, points = _levels(scale, found), [_span(points_of(scale, each)) for each in found]
        if scale.name == "mode" or len(set(points)) > 1:
            yield (f"→ {_points_label(scale, rulebook, language)}", *points)
        if scale.name in ("mode", "priority") or len(set(levels)) > 1:
            yield (f"→ {_label(scale, rulebook, language)}", *levels)


def _levels(scale: Scale, found: Sequence[Assessment]) -> list[str]:
    return [label_of(scale, each) for each in found]


def _span(points: Bounds) -> str:
    """What surely counts, and between which ends unknown facts leave it."""
    return str(points.known) if points.low == points.high else f"{points.known} [{points.low} ; {points.high}]"


def _points_label(scale: Scale, rulebook: Rulebook, language: Language) -> str:
    kind, id = scale.account
    return text("points_of", language, label=rulebook.disciplines[id].label) if id else text(kind, language)


def _label(scale: Scale, rulebook: Rulebook, language: Language) -> str:
    return rulebook.disciplines[scale.name].label if scale.account[1] else text(scale.name, language)
