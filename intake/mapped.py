"""Reading a table through a mapping: from each row to a record."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from engine.errors import Diagnostic, Location, diagnostic, nearest
from engine.facts import Case, Fact
from engine.values import Value, shown
from intake import messages_file as say_file
from intake import messages_mapping as say
from intake.bound import Bound, Voice
from intake.grid import column_name, is_blank
from intake.mapping import Column, Mapping
from intake.native import fact_of
from intake.phrases import folded, phrase_of, words_in
from intake.record import Draft, Item, Record, SetApart
from intake.speaking import Said, day_in
from intake.stamps import Stamp, stamp_in
from intake.table import FileError, Raw, Row, Table, written
from intake.typing import text_of

# A spreadsheet writes a character that XML refuses as `_x000D_`; exports leave it so.
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
LONGEST_LABEL = 160
ISO_DATE = re.compile(r"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])")


class Heard(NamedTuple):
    """What a row says of an attribute, and where: the header (none for a constant), the words, the reading's note."""

    value: Value | None
    header: str = ""
    note: str = ""
    words: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """What follows the name of the source: its column, the words that the fact came from, the note."""
        column = f" : colonne « {self.header} »" if self.header else ""
        shown = ", ".join(f"« {word} »" for word in self.words)
        words = f", {'mot' if len(' '.join(self.words).split()) == 1 else 'mots'} {shown}" if shown else ""
        return column + words + (f" ({self.note})" if self.note else "")


class MappedReader:
    """Reads the rows of one table through one mapping."""

    def __init__(self, bound: Bound, table: Table) -> None:
        """Find the columns. Raises FileError with every one that is missing or given twice."""
        self.bound, self.mapping, self.table = bound, bound.mapping, table
        self.headers = {id: _header_in(column, table) for id, column in self.mapping.columns.items()}
        mistakes = list(_mistaken_columns(self.mapping, table, self.headers))
        if mistakes:
            raise FileError(mistakes)
        self.used = frozenset(header for header in self.headers.values() if header)
        self.blank = frozenset(folded(each) for each in self.mapping.blank)
        self.source = _source(self.mapping, table)

    @property
    def id_header(self) -> str:
        """The header of the column that names cases."""
        return self.headers[self.mapping.id_column] or ""

    def item(self, row: Row) -> Item:
        """A row as a record, a reject, or a row set apart."""
        draft = Draft(self.table, self.cleaned(row, self.used))
        id = self.identifier(draft)
        label = shorten(draft.read(self._header(self.mapping.label_column), self._text) or "", LONGEST_LABEL)
        apart = self._apart(draft)
        if apart is not None and not row.faults:
            return SetApart(place=draft.place, reason=apart, id=id, label=label)
        return self._record(draft, id, label)

    def _record(self, draft: Draft, id: str, label: str) -> Item:
        day, facts, outcomes = self._day(draft), tuple(self._facts(draft)), dict(self._outcomes(draft))
        tuple(self.stamps(draft))  # what is wrong with them is a mistake of the row
        group = draft.read(self._header(self.mapping.group_column), self._text) or ""
        if draft.faults:
            return draft.rejected(id)
        case = Case(id=id, facts=facts)
        return Record(case=case, label=label, group=group, day=day, outcomes=outcomes, place=draft.place)

    def identifier(self, draft: Draft) -> str:
        """The identifier of the case; empty, and noted, when there is none that can serve."""
        return draft.identifier(self.id_header, self._text)

    def stamps(self, draft: Draft) -> Iterator[Stamp]:
        """What tells the latest row of the case, None where it is not said; what is none is noted."""
        headers = map(self._header, self.mapping.latest)
        return (draft.read(header, lambda raw: stamp_in(raw, self.mapping)) for header in headers)

    def cleaned(self, row: Row, columns: frozenset[str]) -> Row:
        """The row with these columns alone, tidied as the mapping says; blank cells are left out."""
        cells = {header: self._clean(raw) for header, raw in row.cells.items() if header in columns}
        return replace(row, cells={header: raw for header, raw in cells.items() if not is_blank(raw)})

    def _clean(self, raw: Raw) -> Raw:
        if not isinstance(raw, str):
            return raw
        text = html.unescape(raw) if self.mapping.character_references else raw
        text = ESCAPE.sub(_escaped, text) if self.mapping.spreadsheet_escapes else text
        return None if folded(text) in self.blank else text

    def _header(self, column: str) -> str:
        return self.headers.get(column) or ""

    def _text(self, raw: Raw) -> str:
        return text_of(raw, typed=self.table.is_json)

    def _apart(self, draft: Draft) -> str | None:
        """Why the row is out of scope, None if it is within, or if that cannot be told, which is a mistake."""
        unread = draft.row.faults and not draft.row.cells  # what is wrong is said already
        for scope in self.mapping.only if not unread else ():
            header = self._header(scope.column)
            cell = written(draft.raw(header))
            if scope.holds:
                if not _holds_one(cell, scope.holds):
                    return scope.lacking
                continue
            found = folded(cell)
            reasons = {folded(value): reason for value, reason in scope.apart.items()}
            if found in reasons:
                return reasons[found]
            if found not in {folded(value) for value in scope.keep}:
                known = " ; ".join([*scope.keep, *scope.apart])
                draft.say(say.UNEXPECTED, header, mapping=self.mapping.id, known=known)
        return None

    def _day(self, draft: Draft) -> date | None:
        headers = (self._header(column) for column in self.mapping.day)
        first = next((header for header in headers if draft.raw(header) is not None), "")
        return draft.read(first, lambda raw: day_in(raw, self.mapping))

    def _facts(self, draft: Draft) -> Iterator[Fact]:
        for name, voices in self.bound.attributes.items():
            heard = self._heard(draft, voices)
            if heard is not None:
                yield fact_of(self.bound.rulebook.attributes[name], heard.value, self.source + heard.where)

    def _outcomes(self, draft: Draft) -> Iterator[tuple[str, str]]:
        for name, voices in self.bound.outcomes.items():
            heard = self._heard(draft, voices)
            if heard is not None and heard.value is not None:
                yield name, shown(heard.value)

    def _heard(self, draft: Draft, voices: tuple[Voice, ...]) -> Heard | None:
        """What the first voice that speaks says; None if none does, or if one is mistaken, which is noted."""
        for voice in voices:
            mistakes = len(draft.faults)
            heard = self._heard_through(draft, voice)
            if heard is not None or len(draft.faults) > mistakes:
                return heard
        return None

    def _heard_through(self, draft: Draft, voice: Voice) -> Heard | None:
        reading = voice.reading
        if reading.how == "constant":
            said = voice.speak(None)
            return Heard(said.value, "", reading.note) if isinstance(said, Said) else None
        headers = [header for column in reading.columns if (header := self.headers[column])]
        filled = next((header for header in headers if draft.raw(header) is not None), None)
        if filled is None:
            return Heard(None, headers[0], reading.note) if headers and reading.empty == "unknown" else None
        said_here = draft.read(filled, voice.speak)
        return Heard(said_here.value, filled, reading.note, said_here.words) if isinstance(said_here, Said) else None


def _holds_one(cell: str, phrases: tuple[str, ...]) -> bool:
    words = words_in(cell)
    return any(words.hold(phrase_of(each)) for each in phrases)


def _escaped(found: re.Match[str]) -> str:
    """The character that an escape stands for; a control character, as a space: it parts words."""
    character = chr(int(found[1], 16))
    return character if character.isprintable() else " "


def shorten(text: str, longest: int) -> str:
    """A text that fits, cut between words."""
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"


def _header_in(column: Column, table: Table) -> str | None:
    names = (column_name(header) for header in column.headers)
    return next((name for name in names if name in table.columns), None)


def _mistaken_columns(mapping: Mapping, table: Table, headers: dict[str, str | None]) -> Iterator[Diagnostic]:
    file = Location(file=table.file)
    for id, column in mapping.columns.items():
        header = headers[id]
        if header is None and not column.optional:
            yield _missing(mapping, column, table, file)
        elif header in table.repeated:
            yield diagnostic(say_file.REPEATED_COLUMN, file, column=header)


def _missing(mapping: Mapping, column: Column, table: Table, file: Location) -> Diagnostic:
    wanted_fr = " ou ".join(f"« {header} »" for header in column.headers)
    wanted_en = " or ".join(f"“{header}”" for header in column.headers)
    near = next(filter(None, (nearest(header, table.columns) for header in column.headers)), None)
    listed = ", ".join(name[:60] for name in table.columns[:12])
    near_fr = f"La plus proche : « {near} »." if near else f"Colonnes trouvées : {listed}."
    near_en = f"The nearest: “{near}”." if near else f"Columns found: {listed}."
    headers, hints = {"headers_fr": wanted_fr, "headers_en": wanted_en}, {"near_fr": near_fr, "near_en": near_en}
    return diagnostic(say.MISSING_COLUMN, file, mapping=mapping.id, **headers, **hints)


def _source(mapping: Mapping, table: Table) -> str:
    """The source of every fact, with the date that the file's name carries, if asked for and if there is one."""
    found = ISO_DATE.search(Path(table.file).name) if mapping.dated else None
    if found is None:
        return mapping.source
    try:
        return f"{mapping.source} ({shown(date.fromisoformat(found[1]))})"
    except ValueError:
        return mapping.source
