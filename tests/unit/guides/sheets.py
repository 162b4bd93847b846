"""What the workbook of a rulebook shows of one rule, or of one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from engine.exchange.grid import Content
from engine.exchange.pages import Page, pages_of
from engine.loading import load_rulebook_text


def shown(rulebook: Path, asked: Sequence[str]) -> str:
    """A Markdown table: `Règles IMP-8 Quand…`, rows of that id under these headers; `Table IMP-T1`, a whole sheet."""
    book = load_rulebook_text(rulebook.read_text(encoding="utf-8"), file=str(rulebook))
    pages = {page.name: page for page in pages_of(book)}
    if " ".join(asked) in pages:
        return _table(pages[" ".join(asked)].rows)
    return _table(_rows_of(pages[asked[0]], asked[1], asked[2:]))


def _rows_of(page: Page, id: str, headers: Sequence[str]) -> Iterable[Sequence[Content]]:
    names = [column.header for column in page.columns]
    places = [names.index(header) for header in headers]
    rows = [row for row in page.rows if row[0] == id]
    assert rows, id
    return [headers, *([row[place] for place in places] for row in rows)]


def _table(rows: Iterable[Sequence[Content]]) -> str:
    head, *body = [f"| {' | '.join(map(_cell, row))} |\n" for row in rows]
    return head + "| --- " * (head.count(" | ") + 1) + "|\n" + "".join(body)


def _cell(content: Content) -> str:
    text = "" if content is None else str(content)
    return text.replace("    ", "&nbsp;" * 4).replace("\n", "<br>").replace("|", "\\|")
