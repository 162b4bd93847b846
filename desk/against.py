"""`gdr triage --against`: which outcome the modes are set against, and how they answer to it."""

from __future__ import annotations

from typing import Annotated

import typer

from desk import messages as say
from engine.errors import Diagnostic, GdrError, Location, diagnostic, nearest
from intake.mapping import Mapping
from reports.agreement import Answers

Against = Annotated[
    str | None,
    typer.Option(metavar="COLONNE", help="Classe donnée ensuite : matrice de confusion, accord, kappa pondéré."),
]


def answers_of(column: str, mapping: Mapping | None) -> Answers:
    """The outcome asked for by its name or by a column that it is read from. Raises GdrError."""
    if mapping is None:
        raise GdrError([diagnostic(say.AGAINST_NO_MAPPING, Location())])
    name = _named(column, mapping)
    if name is None:
        raise GdrError([_unknown(column, mapping)])
    against = mapping.against[name]
    return Answers(outcome=name, order=against.order, modes=against.modes)


def _named(column: str, mapping: Mapping) -> str | None:
    columns = {id for id, each in mapping.columns.items() if column == id or column in each.headers}
    for name in mapping.against:
        read = {id for reading in mapping.outcomes[name] for id in reading.columns}
        if name == column or read & columns:
            return name
    return None


def _unknown(column: str, mapping: Mapping) -> Diagnostic:
    file = Location(file=mapping.file or None)
    if not mapping.against:
        return diagnostic(say.AGAINST_NOTHING, file, mapping=mapping.id)
    read = {id for name in mapping.against for reading in mapping.outcomes[name] for id in reading.columns}
    known = [*mapping.against, *(header for id in sorted(read) for header in mapping.columns[id].headers)]
    near = nearest(column, known)
    listed = ", ".join(f"« {each} »" for each in known)
    return diagnostic(
        say.AGAINST_UNKNOWN,
        file,
        column=column,
        mapping=mapping.id,
        known=f"{listed} ({near} ?)" if near else listed,
    )
