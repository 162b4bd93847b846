"""Tables, links and headings of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; what its cells say stays on one line."""
    names = list(head)
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """What is typed, as such."""
    return f"`{text}`"


def anchor(title: str) -> str:
    """Where a link to a heading leads, as GitHub names it."""
    return "#" + re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def link_to(title: str) -> str:
    """A link to a heading of this page."""
    return f"[{title}]({anchor(title)})"
