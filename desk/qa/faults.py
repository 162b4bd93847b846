"""What is wrong with the form of one scenario, or of its background: of them alone, the rest of the file is run."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from desk.qa import messages_file as say
from desk.qa.misspelt import keyword_meant
from desk.qa.parsing import Parsed, Tree, dialect_of
from desk.qa.vocabulary import Table
from engine.errors import Diagnostic, Location, Message, diagnostic
from engine.loading.suggesting import suggestion

BLANK: Final = re.compile(r"<([^<>]+)>")


class ExampleRow(NamedTuple):
    """One line of the examples of an outline: its cells, under the columns of its table."""

    line: int
    columns: Sequence[str]
    cells: Sequence[str]

    @property
    def values(self) -> Mapping[str, str]:
        """What fills each blank."""
        return dict(zip(self.columns, self.cells, strict=False))


@dataclass
class Faults:
    """Those of a file: the lines that the parser passed over, and what can be said of each part of its `tree`."""

    file: Path
    tree: Tree
    parsed: Parsed

    def said(self, message: Message, line: int, **values: object) -> Diagnostic:
        """A fault at its place."""
        return diagnostic(message, Location(file=str(self.file), line=line), **values)

    def of(self, part: Tree) -> tuple[Diagnostic, ...]:
        """The lines passed over within a part: after its first line, and before the next part."""
        return tuple(each for each in self.parsed.faults if self._is_of(part, each))

    def astray(self) -> tuple[Diagnostic, ...]:
        """Those of no scenario and of no background: the file's own."""
        held = [part for kind, part in _parts(self.tree) if kind in ("scenario", "background")]
        return tuple(each for each in self.parsed.faults if not any(self._is_of(part, each) for part in held))

    def _is_of(self, part: Tree, said: Diagnostic) -> bool:
        at = bisect_right(self._starts, said.location.line or 0)
        return at > 0 and self._starts[at - 1] == part["location"]["line"]

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(part["location"]["line"] for _, part in _parts(self.tree))

    @cached_property
    def _misspelt(self) -> list[Diagnostic]:
        """The lines of description that were to be steps."""
        found = []
        for line, text in self.parsed.described.items():
            keyword = keyword_meant(text, self.tree["language"])
            if keyword is not None:
                found.append(self.said(say.STEP_KEYWORD, line, text=text[:80], keyword=keyword))
        return found

    def of_steps(self, part: Tree) -> Iterator[Diagnostic]:
        """A table whose rows do not fit; a step that the parser takes for a description, its keyword misspelt."""
        yield from (each for each in self._misspelt if self._is_of(part, each))
        for step in part["steps"]:
            yield from self._of_table(step["dataTable"]["rows"] if "dataTable" in step else ())

    def _of_table(self, rows: Sequence[Tree]) -> Iterator[Diagnostic]:
        for row in rows:
            found, expected = len(row["cells"]), len(rows[0]["cells"])
            if found != expected:
                yield self.said(say.RAGGED, row["location"]["line"], found=found, expected=expected)

    def of_outline(self, tree: Tree) -> Iterator[Diagnostic]:
        """An outline without a line of examples; a blank that is no column of them."""
        outline = tree["keyword"] in dialect_of(self.tree["language"]).scenario_outline_keywords
        if (outline or tree["examples"]) and not any(rows_of(tree["examples"])):
            yield self.said(say.NO_ROWS, tree["location"]["line"])
        elif tree["examples"]:
            yield from self._of_blanks(tree, [each for one in tree["examples"] for each in _head(one)])

    def _of_blanks(self, tree: Tree, columns: Sequence[str]) -> Iterator[Diagnostic]:
        for step in tree["steps"]:
            held = [step["text"], *(cell for row in table_of(step) or () for cell in row)]
            for blank in sorted({each for text in held for each in BLANK.findall(text)} - set(columns)):
                near = suggestion(blank, columns)
                yield self.said(say.BLANK, step["location"]["line"], name=blank, **near)

    def of_row(self, row: ExampleRow) -> tuple[Diagnostic, ...]:
        """A line of examples that has not a cell for each column."""
        found, expected = len(row.cells), len(row.columns)
        return () if found == expected else (self.said(say.RAGGED, row.line, found=found, expected=expected),)


def rows_of(examples: Iterable[Tree]) -> Iterator[ExampleRow]:
    """Each line of the examples of an outline, table after table."""
    for each in examples:
        head = _head(each)
        for row in each.get("tableBody", ()):
            yield ExampleRow(row["location"]["line"], head, [cell["value"] for cell in row["cells"]])


def table_of(step: Tree) -> Table | None:
    """The table under a step."""
    held = step.get("dataTable")
    return [[cell["value"] for cell in row["cells"]] for row in held["rows"]] if held else None


def _head(examples: Tree) -> list[str]:
    return [cell["value"] for cell in examples.get("tableHeader", {}).get("cells", ())]


def _parts(tree: Tree) -> Iterator[tuple[str, Tree]]:
    """The backgrounds, scenarios and rules of a file, with what each is."""
    for child in tree["children"]:
        ((kind, part),) = child.items()
        yield kind, part
        if kind == "rule":
            yield from _parts(part)
