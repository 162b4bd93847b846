"""The free comments of a YAML text: what no key holds and formatting would lose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

SCHEMA_LINE = "# yaml-language-server:"


class Comment(NamedTuple):
    """A comment, without its `#`; `own_line` when nothing precedes it on its line."""

    line: int
    column: int
    text: str
    own_line: bool


def comments_outside(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Comment]:
    """Every comment of a text whose scalars occupy `spans` (start and end offsets, rising).

    A first line that names a schema speaks to an editor, not to a reader: it is no comment.
    """
    starts = [start for start, _ in spans]
    offset = 0
    for number, line in enumerate(text.split("\n"), start=1):
        column = _comment_column(line, offset, spans, starts)
        if column is not None and not (number == 1 and line.startswith(SCHEMA_LINE)):
            yield Comment(number, column + 1, line[column + 1 :].strip(), not line[:column].strip())
        offset += len(line) + 1


def _comment_column(line: str, offset: int, spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> int | None:
    """Where the comment of a line starts: at a `#` after a space, outside every scalar."""
    for column, char in enumerate(line):
        if char == "#" and (column == 0 or line[column - 1] in " \t") and not _inside(offset + column, spans, starts):
            return column
    return None


def _inside(index: int, spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    before = bisect_right(starts, index) - 1
    return before >= 0 and index < spans[before][1]
