"""From a rulebook to the pages of its workbook: everything that its file holds, and nothing more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from engine.emitting import tree_of
from engine.emitting.layout import Value
from engine.exchange.columns import COLUMNS, GENERAL, SHEETS, Column
from engine.exchange.forms import shown
from engine.exchange.general import HEADERS, fields_of
from engine.exchange.grid import Content
from engine.exchange.records import Tree, records, value_at
from engine.exchange.shared_names import shared_in
from engine.exchange.table_pages import TABLE_HEAD, cells_of, head_of, table_columns
from engine.loading.comments import SCHEMA_LINE
from engine.model import Rulebook, Shared

MOST = 32_767  # characters that a spreadsheet's cell holds; no text of a rulebook has as many, a list of them may
_OF_RULEBOOKS = ("waivers", "examples")


@dataclass(frozen=True)
class Page:
    """A sheet to write: its rows, the first `head` of which name the columns. A general page has a column a row.

    `beside`: what its reader has to know, and stands beside the titles; nothing of it is read back.
    """

    name: str
    section: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Content, ...], ...]
    head: int = 1
    beside: str = ""


def pages_of(book: Rulebook | Shared, schema: str = "") -> tuple[Page, ...]:
    """The pages of a rulebook or of a shared part; `schema` is the line of its file that speaks to editors."""
    tree = tree_of(book)
    return (_general(tree, schema), *_sections(book, tree))


def schema_of(text: str) -> str:
    """What the first line of a file says to editors, or nothing."""
    first = text.removeprefix("\ufeff").partition("\n")[0]
    return first.removeprefix(SCHEMA_LINE).strip() if first.startswith(SCHEMA_LINE) else ""


def _general(tree: Tree, schema: str) -> Page:
    fields = fields_of("shared" if "shared" in tree else "rulebook")
    held: Tree = {**tree, "schema": schema}
    rows = [(field.header, _content(field, held), field.help) for field in fields]
    return Page(GENERAL, "general", fields, (HEADERS, *rows))


def _content(column: Column, tree: Tree) -> Content:
    value = value_at(tree, column.path)
    return None if value is None or value == "" else shown(column.form, value)


def _sections(book: Rulebook | Shared, tree: Tree) -> Iterator[Page]:
    for section, name in SHEETS.items():
        if section not in _OF_RULEBOOKS or isinstance(book, Rulebook):
            yield replace(_page(section, name, tree.get(section)), beside=shared_in(section, book))
            yield from _tables(book, tree) if section == "tables" else ()


def _page(section: str, name: str, held: Value | None) -> Page:
    columns = COLUMNS[section]
    rows = [tuple(_content(column, item) for column in columns) for item in records(section, held)]
    return Page(name, section, columns, (tuple(column.header for column in columns), *rows))


def _tables(book: Rulebook | Shared, tree: Tree) -> Iterator[Page]:
    """A page a table, after the page that lists them."""
    taken: set[str] = set()
    for table in cast(Sequence[Tree], tree.get("tables", ())):
        columns = table_columns(table)
        rows = (cells_of(cast(Sequence[Value], row), columns) for row in cast(Sequence[Value], table["rows"]))
        name = sheet_name(str(table["id"]), taken)
        head = head_of(table, columns, book.attributes)
        yield Page(name, "table", columns, (*head, *rows), TABLE_HEAD)


def sheet_name(table: str, taken: set[str]) -> str:
    """A name that spreadsheets allow, not taken, case aside."""
    names = (f"Table {table}"[: 31 - len(end)] + end for end in ("", *(f"~{n}" for n in range(2, 1_000))))
    name = next(each for each in names if each.casefold() not in taken)
    taken.add(name.casefold())
    return name
