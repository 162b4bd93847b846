"""SHADOWED: a row whose cells can match, and that its table never chooses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.likeness import alike
from engine.model import Table
from engine.verification import messages_finding as say
from engine.verification.checks import Check
from engine.verification.encoding import Encoding
from engine.verification.finding import Finding
from engine.verification.logic import Formula, conj, neg
from engine.verification.proof import Evidence, Place, Proof, finding

Item = tuple[Table, int]
"""A row, by its place in its table."""


def _rows(proof: Proof) -> Sequence[Item]:
    ordered = (table for table in proof.rulebook.tables if table.hit in ("first", "priority", "any"))
    return [(table, place) for table in ordered for place in range(len(table.rows))]


def _look(proof: Proof, item: Item) -> Iterator[Finding]:
    table, place = item
    row = table.rows[place].id
    if not proof.alive.holds(row) or proof.solver.ask(_free(proof.encoding, table, place)) is not None:
        return
    because = proof.reasons.of(lambda encoding: _free(encoding, table, place))
    said = {"label": table.label}
    yield finding(proof, say.SHADOWED, Place("tables", row), said, Evidence(because=because))


def _free(encoding: Encoding, table: Table, place: int) -> Formula:
    """That a row applies before any other; under `any`, only rows that bring the same come before it.

    Rows that bring something else contradict it there: that is for OVERLAP to say.
    """
    row = table.rows[place].id
    if table.hit != "any":
        return encoding.state(row).sure
    kin = alike(table)
    before = (table.rows[at].id for at in range(place) if kin[at] == kin[place])
    return conj((encoding.truth(row).sure, *(neg(encoding.truth(each).sure) for each in before)))


CHECK = Check("SHADOWED", "tables", _rows, lambda item: item[0].rows[item[1]].id, _look)
