"""What the reference engine makes of one case, reduced to what findings speak of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from engine.assessment import Assessment
from engine.facts import Case
from engine.model import Derivation, Level, Linear, Rulebook
from engine.reference import assess
from engine.values import Value, canonical


@dataclass(frozen=True)
class Outcome:
    """Truths of conditions, states of rules and rows, values, the rank proposed on each scale, what else is due."""

    truths: Mapping[str, str]
    states: Mapping[str, str]
    values: Mapping[str, Value | None]
    ranks: Mapping[str, int | None]
    besides: frozenset[object]


def outcome(rulebook: Rulebook, case: Case) -> Outcome:
    found = assess(rulebook, case)
    rules = {each.rule: "true" for each in found.trace.firings} | {each.rule: each.truth for each in found.trace.others}
    rows = [row for table in found.trace.tables for row in table.rows]
    states = {**rules, **{row.row: row.chosen for row in rows}}
    return Outcome(
        truths={**rules, **{row.row: row.truth for row in rows}},
        states=states,
        values={fact.attribute: fact.value for fact in found.facts},
        ranks=_ranks(rulebook, found),
        besides=frozenset(_besides(rulebook, states, found)),
    )


def scales_of(rulebook: Rulebook) -> dict[str, tuple[Level, ...]]:
    """The levels of each scale; those of a discipline by its id and a stroke."""
    depths = {f"{id} / ": each.depths for id, each in rulebook.disciplines.items()}
    return {"mode": rulebook.modes, "priority": rulebook.priorities, **depths}


def _ranks(rulebook: Rulebook, found: Assessment) -> dict[str, int | None]:
    proposed = {"mode": found.mode, "priority": found.priority}
    proposed |= {f"{each.discipline} / ": each.depth for each in found.disciplines}
    scales = scales_of(rulebook)
    return {
        name: next((n for n, level in enumerate(scales[name]) if level.id == id), None) for name, id in proposed.items()
    }


def _besides(rulebook: Rulebook, states: Mapping[str, str], assessment: Assessment) -> set[object]:
    """The expertises needed, the deadlines that run with their days, and what is asked, surely."""
    due = [each for each in assessment.deadlines if each.state == "certain"]
    found: set[object] = {(each.days, each.start, each.stopped, each.day) for each in due}
    for rule in rulebook.all_rules:
        for block in rule.then if states[rule.id] == "true" else ():
            found.update(("expertise", each) for each in block.expertise)
            found.update({("ask", block.ask)} - {("ask", None)})
    return found


def lighter(first: Outcome, second: Outcome) -> bool:
    """Whether the second is proposed a lower level than the first, on some scale."""
    pairs = [(rank, second.ranks[scale]) for scale, rank in first.ranks.items()]
    return any(one is not None and other is not None and other < one for one, other in pairs)


def differently(first: Outcome, second: Outcome) -> bool:
    """Whether two cases are treated differently: another level, none where the other has one, something else due."""
    return first.ranks != second.ranks or first.besides != second.besides


def given_by(derivation: Derivation, values: Mapping[str, Value | None]) -> Value | None:
    """What a derivation comes to."""
    if not isinstance(derivation.value, Linear):
        return canonical(derivation.value)
    total = derivation.value.constant
    for term in derivation.value.terms:
        value = values[term.attribute]
        if value is None:
            return None
        assert isinstance(value, Decimal)
        total += term.coefficient * value
    return canonical(total)
