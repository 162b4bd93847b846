"""What a spec may expect of an assessment, in the words that its readers use.

A view turns an assessment into the text, the list or the mapping that a spec writes. Where a spec
writes a mapping, only the entries that it names are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from engine.assessment import Assessment, Bounds, Due, ExpertiseNeed, Firing, Mention, RowOutcome, TestOutcome, Unfired
from engine.facts import Fact
from engine.values import Value, shown

View = Callable[[Assessment], object]
STANDINGS = {"given": "donné", "assumed": "supposé", "derived": "déduit", "unknown": "inconnu"}
TRUTHS = {"true": "vrai", "false": "faux", "unknown": "inconnu"}


def _interval(points: Bounds) -> str:
    return str(points.low) if points.low == points.high else f"[{points.low}..{points.high}]"


def _value(value: Value | None) -> str:
    return "inconnu" if value is None else shown(value)


def _day(day: date | None) -> str:
    return "aucun" if day is None else shown(day)


def _texts(items: Iterable[Mention], state: str) -> list[str]:
    return [item.text for item in items if item.state == state]


def _needs(items: Iterable[ExpertiseNeed], state: str) -> list[str]:
    return [item.expertise for item in items if item.state == state]


def _by_fact(pick: Callable[[Fact], object]) -> View:
    return lambda found: {fact.attribute: pick(fact) for fact in found.facts}


def _by_due(pick: Callable[[Due], object]) -> View:
    return lambda found: {due.rule: pick(due) for due in found.deadlines}


def _rules(found: Assessment) -> list[Firing | Unfired]:
    return [*found.trace.firings, *found.trace.others]


def _tests(pick: Callable[[tuple[TestOutcome, ...]], object]) -> View:
    return lambda found: {
        **{each.rule: pick(each.tests) for each in _rules(found)},
        **{row.row: pick(row.tests) for row in _rows(found)},
    }


def _rows(found: Assessment) -> list[RowOutcome]:
    return [row for table in found.trace.tables for row in table.rows]


def _order(found: Assessment) -> list[str]:
    """Rules and rows together."""
    placed = [(each.order, each.rule) for each in _rules(found)] + [(row.order, row.row) for row in _rows(found)]
    return [id for _, id in sorted(placed)]


VIEWS: Mapping[str, View] = {
    "mode": lambda found: found.mode or "aucun",
    "possible": lambda found: list(found.modes),
    "score": lambda found: _interval(found.score),
    "known": lambda found: str(found.score.known),
    "priority": lambda found: found.priority or "aucune",
    "possible_priorities": lambda found: list(found.priorities),
    "urgency": lambda found: _interval(found.urgency),
    "fired": lambda found: [firing.rule for firing in found.trace.firings],
    "not_fired": lambda found: [rule.rule for rule in found.trace.others if rule.truth == "false"],
    "undetermined": lambda found: [rule.rule for rule in found.trace.others if rule.truth == "unknown"],
    "order": _order,
    "rows": lambda found: {row.row: TRUTHS[row.truth] for row in _rows(found)},
    "chosen": lambda found: {row.row: TRUTHS[row.chosen] for row in _rows(found)},
    "tables": lambda found: {each.table: _interval(each.points) for each in found.trace.tables},
    "table_known": lambda found: {each.table: str(each.points.known) for each in found.trace.tables},
    "table_urgency": lambda found: {each.table: _interval(each.urgency) for each in found.trace.tables},
    "contradicting": lambda found: {each.table: list(each.disputed_by) for each in found.trace.tables},
    "truths": _tests(lambda tests: {f"{each.attribute} {each.cell}": TRUTHS[each.truth] for each in tests}),
    "decisive": _tests(lambda tests: [f"{each.attribute} {each.cell}" for each in tests if each.decisive]),
    "facts": _by_fact(lambda fact: _value(fact.value)),
    "standing": _by_fact(lambda fact: STANDINGS[fact.standing]),
    "source": _by_fact(lambda fact: fact.source),
    "derived_by": _by_fact(lambda fact: list(fact.rules)),
    "disputed_by": _by_fact(lambda fact: list(fact.disputed_by)),
    "axes": lambda found: {each.axis or "sans axe": _interval(each.points) for each in found.axes},
    "points": lambda found: {each.discipline: _interval(each.points) for each in found.disciplines},
    "depths": lambda found: {each.discipline: each.depth or "aucune" for each in found.disciplines},
    "possible_depths": lambda found: {each.discipline: list(each.possible) for each in found.disciplines},
    "effort": lambda found: {each.discipline: _value(each.effort) for each in found.disciplines},
    "floors": lambda found: {each.rule: each.level for each in found.floors if each.state == "certain"},
    "possible_floors": lambda found: {each.rule: each.level for each in found.floors if each.state == "possible"},
    "expertise": lambda found: _needs(found.expertises, "certain"),
    "possible_expertise": lambda found: _needs(found.expertises, "possible"),
    "called_by": lambda found: {each.expertise: list(each.rules) for each in found.expertises},
    "risks": lambda found: _texts(found.risks, "certain"),
    "possible_risks": lambda found: _texts(found.risks, "possible"),
    "stakes": lambda found: _texts(found.stakes, "certain"),
    "possible_stakes": lambda found: _texts(found.stakes, "possible"),
    "deadline": lambda found: _day(found.deadline),
    "days": _by_due(lambda due: _day(due.day)),
    "earliest": _by_due(lambda due: _day(due.earliest)),
    "asks": lambda found: [each.text for each in found.asks],
    "complete": lambda found: shown(found.complete),
    "missing": lambda found: [each.attribute for each in found.missing],
    "weights": lambda found: {each.attribute: str(each.weight) for each in found.missing},
    "reaches": lambda found: {each.attribute: list(each.rules) for each in found.missing},
}


def seen(found: Assessment, key: str, expected: object) -> object:
    """What the assessment says under a key of `expect`; of a mapping, only what the spec names."""
    view = VIEWS[key](found)
    if isinstance(view, Mapping) and isinstance(expected, Mapping):
        return {name: _part(view.get(name), wanted) for name, wanted in expected.items()}
    return view


def _part(held: object, wanted: object) -> object:
    if isinstance(held, Mapping) and isinstance(wanted, Mapping):
        return {name: held.get(name) for name in wanted}
    return held
