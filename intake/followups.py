"""Follow-ups: a case that the files hold in several rows, of which the latest is read.

A first pass over the files reads of a row its case and its stamps alone, and keeps one place a case.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from intake.mapped import MappedReader
from intake.record import Draft, Later, SetApart
from intake.stamps import Stamp, order, shown_stamp
from intake.table import Row

REPLACED = "Remplacé par un suivi plus récent du même dossier."
REPLACED_EN = "Replaced by a later follow-up of the same case."


class Standing(NamedTuple):
    """One row of a case: its stamps, and where it is."""

    id: str
    stamps: tuple[Stamp, ...]
    file: str
    line: int


class Latest:
    """Of each case that has several rows, the latest; of equal ones, the first."""

    def __init__(self) -> None:
        """No case has several rows."""
        self._held: dict[str, Standing] = {}

    def after(self, standing: Standing) -> Standing | None:
        """The row that replaces this one, if some of the same case is later."""
        held = self._held.get(standing.id)
        return held if held is not None and order(held.stamps) > order(standing.stamps) else None

    def learn(self, rows: Iterable[Standing]) -> Latest:
        """Look at every row there is; of the cases of one row nothing is kept."""
        several = set()
        for row in rows:
            held = self._held.setdefault(row.id, row)
            if held is not row:
                several.add(row.id)
            if order(held.stamps) < order(row.stamps):
                self._held[row.id] = row
        self._held = {id: self._held[id] for id in several}
        return self


class Rows:
    """Reads of the rows of one table only which case they are of, and their stamps."""

    def __init__(self, reader: MappedReader) -> None:
        """Of a table whose columns are found."""
        mapping, headers = reader.mapping, reader.headers
        self._reader = reader
        self._headers = [headers[column] or column for column in mapping.latest]
        self._columns = frozenset((reader.id_header, *self._headers))

    def standing(self, row: Row) -> Standing | None:
        """The case of a row and where the row stands, None where either cannot be told: reading the row says why."""
        draft = Draft(self._reader.table, self._reader.cleaned(row, self._columns))
        already = len(draft.faults)
        id = self._reader.identifier(draft)
        stamps = tuple(self._reader.stamps(draft))
        if not id or len(draft.faults) > already:
            return None
        return Standing(id, stamps, self._reader.table.file, row.line)

    def replaced(self, row: Row, latest: Latest) -> SetApart | None:
        """The row set apart if a later one replaces it, with the place and the stamps of that one."""
        found = self.standing(row)
        later = latest.after(found) if found is not None else None
        if found is None or later is None:
            return None
        stamps = zip(self._headers, later.stamps, strict=True)
        said = " ; ".join(f"{header} {shown_stamp(stamp)}" for header, stamp in stamps if stamp is not None)
        replacing = Later(file=later.file, line=later.line, said=said)
        place = self._reader.table.place(row.line)
        return SetApart(place=place, reason=REPLACED, reason_en=REPLACED_EN, id=found.id, later=replacing)
