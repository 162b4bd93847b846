"""Files written for a rulebook: one column an attribute, `id`, `libelle`, `source`, `date_source`, and `suite_…`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from engine.errors import Diagnostic, Location, diagnostic, nearest
from engine.facts import Case, Fact
from engine.first_few import first_few
from engine.model import Attribute, Rulebook
from engine.values import Value, shown
from intake import messages_file as say_file
from intake import messages_record as say
from intake.record import Draft, Record, Reject
from intake.table import FileError, Raw, Row, Table
from intake.typing import outcome_of, text_of, value_of

ID, LABEL, SOURCE, SOURCE_DATE, OUTCOME = "id", "libelle", "source", "date_source", "suite_"
RESERVED = (ID, LABEL, SOURCE, SOURCE_DATE)
DATE = Attribute(id=SOURCE_DATE, label="Date de la source", kind="date")
SHOWN_COLUMNS = 12


def is_native_header(names: frozenset[str]) -> bool:
    """Whether these are the names of a native header."""
    return ID in names


def native_reader(
    table: Table, rulebook: Rulebook, passed_over: frozenset[str] = frozenset()
) -> Callable[[Row], Record | Reject]:
    """How each row of this table becomes a record. Raises FileError with every mistake of the header.

    `passed_over` are columns known elsewhere, which are not read.
    """
    if table.has_header:
        mistakes = list(_mistaken_header(table, rulebook, passed_over))
        if mistakes:
            raise FileError(mistakes)
    return lambda row: _record(Draft(table, row), rulebook, passed_over)


def _mistaken_header(table: Table, rulebook: Rulebook, passed_over: frozenset[str]) -> Iterator[Diagnostic]:
    file = Location(file=table.file)
    if ID not in table.columns:
        yield diagnostic(say.NO_ID_COLUMN, file, columns=_listed(table.columns))
    for name in sorted(table.repeated):
        yield diagnostic(say_file.REPEATED_COLUMN, file, column=name)
    for number, name in enumerate(table.columns, start=1):
        if not name:
            yield diagnostic(say_file.UNNAMED_COLUMN, file, number=number)
        elif name not in passed_over and not _is_known(name, rulebook):
            yield _unknown(name, rulebook, file)


def _listed(columns: Iterable[str]) -> str:
    return first_few((name[:60] for name in columns if name), SHOWN_COLUMNS)


def _is_known(name: str, rulebook: Rulebook) -> bool:
    return name in RESERVED or name in rulebook.attributes or (name.startswith(OUTCOME) and name != OUTCOME)


def _unknown(name: str, rulebook: Rulebook, place: Location) -> Diagnostic:
    labels = {attribute.label.casefold(): id for id, attribute in rulebook.attributes.items()}
    near = labels.get(name.casefold()) or nearest(name[:80], (*rulebook.attributes, *RESERVED))
    message = say.UNKNOWN_COLUMN_NEAR if near else say.UNKNOWN_COLUMN
    return diagnostic(message, place, column=name[:80], rulebook=rulebook.id, near=near, reserved=", ".join(RESERVED))


def _record(draft: Draft, rulebook: Rulebook, passed_over: frozenset[str]) -> Record | Reject:
    text = _text(draft.table)
    id, label, source = draft.identifier(ID, text), draft.read(LABEL, text), _source(draft)
    facts, outcomes = tuple(_facts(draft, rulebook, source.text)), dict(_outcomes(draft))
    _note_unknown_columns(draft, rulebook, passed_over)
    if draft.faults:
        return draft.rejected(id)
    case = Case(id=id, facts=facts)
    return Record(case=case, label=label or "", day=source.day, outcomes=outcomes, place=draft.place)


def _text(table: Table) -> Callable[[Raw], str]:
    return lambda raw: text_of(raw, typed=table.is_json)


class Source(NamedTuple):
    """What a row says of where its facts come from."""

    text: str
    day: date | None


def _source(draft: Draft) -> Source:
    """The source of the facts and its date; without one, the file."""
    text = draft.read(SOURCE, _text(draft.table)) or Path(draft.table.file).name
    day = draft.read(SOURCE_DATE, lambda raw: value_of(raw, DATE, typed=draft.table.is_json))
    return Source(f"{text} ({shown(day)})", day) if isinstance(day, date) else Source(text, None)


def _facts(draft: Draft, rulebook: Rulebook, source: str) -> Iterator[Fact]:
    """Facts in the order of the rulebook, whatever the order of the columns."""
    for name, attribute in rulebook.attributes.items():
        if draft.raw(name) is not None and name not in RESERVED:
            fact = draft.read(name, _fact_reading(attribute, source, typed=draft.table.is_json))
            if fact is not None:
                yield fact


def _fact_reading(attribute: Attribute, source: str, *, typed: bool) -> Callable[[Raw], Fact]:
    return lambda raw: fact_of(attribute, value_of(raw, attribute, typed=typed), source)


def fact_of(attribute: Attribute, value: Value | None, source: str) -> Fact:
    """A fact given, or given as unknown when there is no value."""
    standing = "unknown" if value is None else "given"
    return Fact(attribute=attribute.id, kind=attribute.kind, value=value, standing=standing, source=source)  # type: ignore[arg-type]


def _outcomes(draft: Draft) -> Iterator[tuple[str, str]]:
    for name in draft.row.cells:
        if name.startswith(OUTCOME):
            found = draft.read(name, outcome_of)
            if found is not None:
                yield name.removeprefix(OUTCOME), found


def _note_unknown_columns(draft: Draft, rulebook: Rulebook, passed_over: frozenset[str]) -> None:
    """Where each row names its own columns (JSON), a mistaken name is a mistake of the row."""
    if not draft.table.has_header:
        for name in draft.row.cells:
            if name not in passed_over and not _is_known(name, rulebook):
                draft.note(name, [_unknown(name, rulebook, draft.place)], draft.raw(name))
