"""Examples as text to paste under `examples:`, in the canonical layout."""

from __future__ import annotations

from collections.abc import Iterable

from engine.emitting.layout import TallList, lines_of
from engine.emitting.parts import example_tree
from engine.expected import Example


def pasted(examples: Iterable[Example]) -> str:
    """The lines of these examples, as `gdr fmt` would write them; empty for none."""
    found = TallList(map(example_tree, examples))
    return "\n".join(list(lines_of({"examples": found}))[1:]) if found else ""
