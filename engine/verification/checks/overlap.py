"""OVERLAP: two rows where the policy allows one, two rules that derive different values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, combinations_with_replacement
from typing import NamedTuple

from engine.assessment import Assessment
from engine.condition import Op
from engine.likeness import alike
from engine.model import Attribute, Derivation, Row, Rule, Table
from engine.strata import derivations_of
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.checks.gap import states_of
from engine.verification.finding import Finding
from engine.verification.leaves import content_of, holds
from engine.verification.logic import Formula, conj, disj, neg
from engine.verification.proof import Evidence, Place, Proof, finding
from engine.verification.solving import UndecidedError
from engine.verification.sums import sum_of


class Rows(NamedTuple):
    """Two rows of a table that should not both apply."""

    table: Table
    first: Row
    second: Row


class Values(NamedTuple):
    """Two rules, or rows, that derive one attribute; or one that derives it several times."""

    attribute: Attribute
    first: Rule
    second: Rule


Item = Rows | Values


def _items(proof: Proof) -> Sequence[Item]:
    return [*_rows(proof), *_values(proof)]


def _rows(proof: Proof) -> Iterator[Rows]:
    for table in proof.rulebook.tables:
        if table.hit in ("unique", "any") and _may_meet(proof, table):
            brings = alike(table)
            for (one, first), (other, second) in combinations(enumerate(table.rows), 2):
                if table.hit == "unique" or brings[one] != brings[other]:
                    yield Rows(table, first, second)


def _may_meet(proof: Proof, table: Table) -> bool:
    """Whether some case makes two of its rows true: asked once, since a table of 200 rows has 19,900 pairs."""
    truths = [proof.encoding.truth(row.id).sure for row in table.rows]
    two = sum_of((truth, 1) for truth in truths).at_least(2)
    try:
        return two is True or (two is not False and proof.solver.ask_once(two) is not None)
    except UndecidedError:
        return True


def _values(proof: Proof) -> Iterator[Values]:
    for attribute in proof.rulebook.attributes.values():
        if attribute.derived and attribute.combine == "agree":
            for first, second in combinations_with_replacement(proof.book.writers.get(attribute.id, ()), 2):
                item = Values(attribute, first, second)
                if len(_given(item, first)) > 1 if first is second else not _one_table(proof, first, second):
                    yield item


def _one_table(proof: Proof, first: Rule, second: Rule) -> bool:
    """Whether both are rows of a table of which one applies: they never meet."""
    table = proof.book.tables.get(first.id)
    return table is not None and table.single and table is proof.book.tables.get(second.id)


def _look(proof: Proof, item: Item) -> Iterator[Finding]:
    return _of_rows(proof, item) if isinstance(item, Rows) else _of_values(proof, item)


def _of_rows(proof: Proof, item: Rows) -> Iterator[Finding]:
    table, first, second = item

    def shows(assessments: Sequence[Assessment]) -> bool:
        (found,) = (each for each in assessments[0].trace.tables if each.table == table.id)
        matching = {row.row for row in found.rows if row.truth == "true"}
        return {first.id, second.id} <= matching

    both = conj((proof.encoding.truth(first.id).sure, proof.encoding.truth(second.id).sure))
    witness = proof.shows(both, shows, proof.near([first.id, second.id]))
    if witness is not None:
        said = {"first": first.id, "second": second.id, "label": table.label, "hit": table.hit}
        yield finding(proof, say.ROWS_OVERLAP, Place("tables", _name(item)), said, Evidence(witness))


def _of_values(proof: Proof, item: Values) -> Iterator[Finding]:
    attribute, first, second = item

    def shows(assessments: Sequence[Assessment]) -> bool:
        states = states_of(assessments[0])
        fact = next(each for each in assessments[0].facts if each.attribute == attribute.id)
        return {first.id, second.id} <= set(fact.disputed_by) and states[first.id] == states[second.id] == "true"

    witness = proof.shows(_differ(proof, item), shows, proof.near([first.id, second.id]))
    if witness is not None:
        said = {"first": first.id, "second": second.id, "label": attribute.label}
        message = say.VALUE_OVERLAP if first is second else say.VALUES_OVERLAP
        yield finding(proof, message, Place("derived", _name(item)), said, Evidence(witness))


def _differ(proof: Proof, item: Values) -> Formula:
    """Both apply, and give known values that differ."""
    state = proof.encoding.state
    pairs = [(one, other) for one in _given(item, item.first) for other in _given(item, item.second)]
    apart = disj(_unlike(proof, one, other) for one, other in pairs)
    return conj((state(item.first.id).sure, state(item.second.id).sure, apart))


def _given(item: Values, rule: Rule) -> list[Derivation]:
    return [each for each in derivations_of(rule) if each.attribute == item.attribute.id]


def _unlike(proof: Proof, one: Derivation, other: Derivation) -> Formula:
    mine, theirs = (content_of(each, proof.encoding.held).options for each in (one, other))
    return disj(
        conj((guard, other_guard, neg(holds(Op.EQ, content, other_content))))
        for guard, content in mine
        for other_guard, other_content in theirs
    )


def _name(item: Item) -> str:
    one, other = item.first.id, item.second.id
    return one if one == other else f"{one} / {other}"


CHECK = Check("OVERLAP", "tables", _items, _name, _look)
