"""GAP: a table in which no row applies to some case; a derived attribute left unknown though others read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.assessment import Assessment
from engine.model import Attribute, Table
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.logic import conj
from engine.verification.proof import Evidence, Place, Proof, finding

Item = Table | Attribute


def _items(proof: Proof) -> Sequence[Item]:
    tables = [table for table in proof.rulebook.tables if table.single]
    derived = [each for each in proof.rulebook.attributes.values() if each.derived and _may_stay_unknown(each)]
    return [*tables, *(each for each in derived if each.id in proof.read)]


def _may_stay_unknown(attribute: Attribute) -> bool:
    """A boolean is false, and a default stands, where no rule derives otherwise."""
    return attribute.kind != "boolean" and attribute.default is None


def _look(proof: Proof, item: Item) -> Iterator[Finding]:
    return _table(proof, item) if isinstance(item, Table) else _derived(proof, item)


def _table(proof: Proof, table: Table) -> Iterator[Finding]:
    rows = [row.id for row in table.rows]
    silent = conj(proof.encoding.truth(row).never for row in rows)

    def shows(assessments: Sequence[Assessment]) -> bool:
        (found,) = (each for each in assessments[0].trace.tables if each.table == table.id)
        return all(row.truth == "false" for row in found.rows)

    witness = proof.shows(silent, shows, proof.near(rows))
    if witness is not None:
        said = {"label": table.label}
        yield finding(proof, say.TABLE_GAP, Place("tables", table.id), said, Evidence(witness))


def _derived(proof: Proof, attribute: Attribute) -> Iterator[Finding]:
    writers = [rule.id for rule in proof.book.writers.get(attribute.id, ())]
    silent = conj(proof.encoding.state(rule).never for rule in writers)

    def shows(assessments: Sequence[Assessment]) -> bool:
        fact = next(each for each in assessments[0].facts if each.attribute == attribute.id)
        return fact.value is None and not live_writers(assessments[0], writers)

    witness = proof.shows(silent, shows, proof.near(writers))
    if witness is not None:
        said = {"label": attribute.label}
        yield finding(proof, say.DERIVED_GAP, Place("derived", attribute.id), said, Evidence(witness))


def live_writers(assessment: Assessment, writers: Sequence[str]) -> list[str]:
    """Those of some rules and rows that apply, or might."""
    return [id for id in writers if states_of(assessment)[id] != "false"]


def states_of(assessment: Assessment) -> dict[str, str]:
    """Whether each rule and each row applies: `true`, `false` or `unknown`."""
    trace = assessment.trace
    found = {each.rule: "true" for each in trace.firings} | {each.rule: str(each.truth) for each in trace.others}
    return found | {row.row: str(row.chosen) for table in trace.tables for row in table.rows}


CHECK = Check("GAP", "tables", _items, lambda item: item.id, _look)
