"""Mapping files: YAML read as data only, every mistake at once with its line and column."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import Location, RulebookError, diagnostic, nearest
from engine.loading.document import parse_document
from engine.loading.nodes import Mapping as Node
from engine.loading.problems import Problems
from engine.loading.reader import At, Fields, flag, items, keyword, pairs, text, texts, word, words
from engine.loading.source import cleaned
from engine.loading.suggesting import suggestion
from intake import messages_mapping as say
from intake.mapping import Column, Mapping, MappingError, Scope
from intake.mapping_against import againsts
from intake.mapping_negations import negations
from intake.mapping_readings import Columns, declared, readings, report_wordless
from intake.mapping_safety import safety_of
from intake.moments import FORMATS

HERE = Path(__file__).parent / "mappings"
MAX_BYTES = 500_000
KEYS = (
    *("mapping", "title", "rulebook", "source", "dated", "note", "blank", "dates", "decimal"),
    *("character_references", "spreadsheet_escapes"),
    *(
        "columns",
        "optional",
        "id",
        "label",
        "group",
        "latest",
        "day",
        "only",
        "negations",
        "attributes",
        "outcomes",
        "against",
        "safety",
    ),
)


def list_mappings() -> tuple[str, ...]:
    """The names of the mappings that come with the product."""
    return tuple(sorted(path.stem for path in HERE.glob("*.yaml")))


def load_mapping(name: str | Path) -> Mapping:
    """The mapping of this name among those provided, or in this file. Raises MappingError with every mistake."""
    path = HERE / f"{name}.yaml" if str(name) in list_mappings() else Path(name)
    if not path.is_file():
        near = nearest(str(name), list_mappings())
        message = say.NEAR if near else say.NOT_FOUND
        raise MappingError([diagnostic(message, name=name, near=near, names=", ".join(list_mappings()))])
    return load_mapping_text(_text_of(path), str(path))


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
        if len(content) <= MAX_BYTES and content.strip():
            return content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        pass
    raise MappingError([diagnostic(say.UNREADABLE, Location(file=str(path)), limit=MAX_BYTES // 1000)])


def load_mapping_text(content: str, file: str = "") -> Mapping:
    """The mapping that a text holds. Raises MappingError with every mistake."""
    problems = Problems(file or None)
    try:
        fields = _read(content, problems)
        problems.refuse()
    except RulebookError as error:
        raise MappingError(error.diagnostics) from error
    return Mapping(**fields, file=file)


def _read(content: str, problems: Problems) -> dict[str, Any]:
    clean = cleaned(content, problems)
    document = parse_document(clean, problems) if clean is not None else None
    if document is None:
        return {}
    fields = Fields(At(document.root, (), problems), KEYS)
    columns = dict(_columns(fields))
    return {**_heading(fields), **_forms(fields), **_roles(fields, columns), **_targets(fields, columns)}


def _heading(fields: Fields) -> dict[str, Any]:
    return {
        "id": word(fields.need("mapping", "nom")) or "",
        "title": text(fields.need("title", '"…"')) or "",
        "rulebook": word(fields.need("rulebook", "amm")) or "",
        "source": text(fields.need("source", '"…"')) or "",
        "dated": flag(fields.get("dated")),
        "note": text(fields.get("note")) or "",
    }


def _forms(fields: Fields) -> dict[str, Any]:
    return {
        "blank": texts(fields.get("blank")),
        "dates": tuple(_formats(fields)),
        "decimal": keyword(fields.get("decimal"), (",", ".")) or ",",
        "character_references": flag(fields.get("character_references")),
        "spreadsheet_escapes": flag(fields.get("spreadsheet_escapes")),
    }


def _formats(fields: Fields) -> Iterator[str]:
    at = fields.get("dates")
    for item in items(at) if at else ():
        found = text(item)
        if found and keyword(item, FORMATS):
            yield found


def _columns(fields: Fields) -> Iterator[tuple[str, Column]]:
    at = fields.need("columns", '{nom: ["En-tête"]}')
    optional = dict(words(fields.get("optional")))
    taken: dict[str, str] = {}
    names = []
    for key, value in pairs(at) if at else ():
        headers = texts(value)
        for header in headers:
            if taken.setdefault(header, key.text) != key.text:
                value.report(say.HEADER_TWICE, header=header, first=taken[header], second=key.text)
        names.append(key.text)
        yield key.text, Column(id=key.text, headers=headers, optional=key.text in optional)
    for name, place in optional.items():
        if name not in names:
            place.report(say.UNKNOWN_COLUMN, column=name, **suggestion(name, names))


def _roles(fields: Fields, columns: Columns) -> dict[str, Any]:
    return {
        "columns": columns,
        "id_column": _column(fields.need("id", "colonne"), columns),
        "label_column": _column(fields.get("label"), columns),
        "group_column": _column(fields.get("group"), columns),
        "latest": _several(fields.get("latest"), columns),
        "day": _several(fields.get("day"), columns),
        "only": tuple(_scopes(fields, columns)),
    }


def _column(at: At | None, columns: Columns) -> str:
    name = word(at)
    return name if at and name and declared(name, at, columns) else ""


def _several(at: At | None, columns: Columns) -> tuple[str, ...]:
    return tuple(name for name, place in words(at) if declared(name, place, columns))


def _scopes(fields: Fields, columns: Columns) -> Iterator[Scope]:
    at = fields.get("only")
    for item in items(at) if at else ():
        by_words = isinstance(item.node, Node) and any(each.key.text == "holds" for each in item.node.entries)
        yield (_scope_of_words if by_words else _scope_of_values)(item, columns)


def _scope_of_values(at: At, columns: Columns) -> Scope:
    fields = Fields(at, ("column", "keep", "apart"))
    column = _column(fields.need("column", "colonne"), columns)
    keep, apart = texts(fields.need("keep", '["…"]')), fields.get("apart")
    reasons = {key.text: text(value) or "" for key, value in (pairs(apart) if apart else ())}
    return Scope(column=column, keep=keep, apart=reasons)


def _scope_of_words(at: At, columns: Columns) -> Scope:
    fields = Fields(at, ("column", "holds", "lacking"))
    column = _column(fields.need("column", "colonne"), columns)
    holds, lacking = texts(fields.get("holds")), text(fields.need("lacking", '"…"')) or ""
    report_wordless(at, holds)
    if not holds:
        at.report(say.NOTHING_READ)
    return Scope(column=column, holds=holds, lacking=lacking)


def _targets(fields: Fields, columns: Columns) -> dict[str, Any]:
    needed = fields.need("attributes", "{critere: [{column: colonne}]}")
    groups = {"attributes": needed, "outcomes": fields.get("outcomes")}
    read: dict[str, Any] = {
        group: {key.text: readings(value, columns) for key, value in (pairs(at) if at else ())}
        for group, at in groups.items()
    }
    outcomes = read["outcomes"]
    every = (each for group in read.values() for listed in group.values() for each in listed)
    return {
        **read,
        "negations": negations(fields, every),
        "against": dict(againsts(fields.get("against"), outcomes)),
        "safety": safety_of(fields.get("safety"), outcomes),
    }
