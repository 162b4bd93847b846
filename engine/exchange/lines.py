"""Cells of several lines: a text, or `name : value`, on each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

COLON = " : "


class Pair(NamedTuple):
    """What a line says: a name, a value, and where each starts in the line, from 1. No `value`: there is no colon."""

    name: str
    value: str | None
    name_at: int
    value_at: int


def one_line(text: str) -> str:
    r"""A text on one line, whatever it holds: `\n` for the end of a line, `\\` for a backslash."""
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def whole(line: str) -> str:
    """The text that a line stands for."""
    return "\\".join(part.replace("\\n", "\n") for part in line.split("\\\\"))


def pair_line(name: str, value: str) -> str:
    """`name : value`; a name that holds a colon is quoted."""
    return f"{f'« {name} »' if ':' in name else name}{COLON}{one_line(value)}"


def pair_of(line: str) -> Pair:
    """The name and the value of a line."""
    bare = line.lstrip()
    start = len(line) - len(bare)
    if bare.startswith("«") and "»" in bare:
        end = bare.index("»")
        name, rest = bare[1:end], bare[end + 1 :].lstrip()
        return _pair(name, rest.removeprefix(":") if rest.startswith(":") else None, line, start)
    name, colon, rest = bare.partition(":")
    return _pair(name, rest if colon else None, line, start)


def _pair(name: str, rest: str | None, line: str, start: int) -> Pair:
    if rest is None:
        return Pair(name.strip(), None, start + 1, 0)
    return Pair(name.strip(), whole(rest.strip()), start + 1, len(line) - len(rest.lstrip()) + 1)


def joined(lines: Iterable[str]) -> str:
    """Lines as the text of a cell."""
    return "\n".join(lines)
