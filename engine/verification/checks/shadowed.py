"""SHADOWED: a row whose cells can match, and that its table never chooses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.model import Row, Table
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.finding import Finding
from engine.verification.proof import Evidence, Place, Proof, finding

Item = tuple[Table, Row]


def _rows(proof: Proof) -> Sequence[Item]:
    ordered = (table for table in proof.rulebook.tables if table.hit in ("first", "priority"))
    return [(table, row) for table in ordered for row in table.rows]


def _look(proof: Proof, item: Item) -> Iterator[Finding]:
    table, row = item
    if not proof.alive.holds(row.id) or proof.solver.ask(proof.encoding.state(row.id).sure) is not None:
        return
    because = proof.reasons.of(lambda encoding: encoding.state(row.id).sure)
    said = {"label": table.label}
    yield finding(proof, say.SHADOWED, Place("tables", row.id), said, Evidence(because=because))


CHECK = Check("SHADOWED", "tables", _rows, lambda item: item[1].id, _look)
