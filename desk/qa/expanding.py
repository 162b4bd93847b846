"""From the tree that the Gherkin parser gives to scenarios that can be run one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from desk.qa import messages_file as say
from desk.qa.faults import BLANK, Faults, rows_of, table_of
from desk.qa.feature import Feature, Line, RulePart, Scenario
from desk.qa.parsing import Parsed, Tree
from desk.qa.vocabulary import Kind
from engine.errors import Diagnostic, Language

_KINDS: Final[dict[str, Kind]] = {"Context": "given", "Action": "when", "Outcome": "then"}


def expanded(tree: Tree, parsed: Parsed, file: Path, most: int) -> Feature:
    """The scenarios of a feature, at most so many; beyond, none is kept and it is said.

    A line that the parser passed over is a fault of the scenario, or of the background, in which it is.
    """
    reader = _Reader(Faults(file, tree, parsed), most)
    reader.read(tree["children"], _Before(), _tags(tree), None)
    mistakes = reader.faults.astray()
    if len(reader.scenarios) > most:
        mistakes, reader.scenarios = (reader.faults.said(say.TOO_MANY, 1, limit=most),), []
    language: Language = "en" if tree["language"] == "en" else "fr"
    return Feature(file, tree["name"], language, tuple(reader.scenarios), tuple(reader.rules), mistakes)


class _Before(NamedTuple):
    """What the backgrounds above a scenario bring: their steps, and what is wrong with their form."""

    lines: tuple[Line, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


@dataclass
class _Reader:
    faults: Faults
    most: int
    scenarios: list[Scenario] = field(default_factory=list)
    rules: list[RulePart] = field(default_factory=list)

    def read(self, children: Sequence[Tree], before: _Before, tags: tuple[str, ...], rule: RulePart | None) -> None:
        """What a feature or a rule holds; a background comes first."""
        for child in children:
            if "background" in child:
                before = self._after(before, child["background"])
            elif "rule" in child:
                self._rule(child["rule"], before, tags)
            elif len(self.scenarios) <= self.most:
                self.scenarios += self._scenarios(child["scenario"], before, tags, rule)

    def _after(self, before: _Before, background: Tree) -> _Before:
        own = (replace(each, background=True) for each in _lines(background["steps"], {}))
        lines = (*before.lines, *own)
        return _Before(lines, (*before.faults, *self.faults.of(background), *self.faults.of_steps(background)))

    def _rule(self, tree: Tree, before: _Before, tags: tuple[str, ...]) -> None:
        own = _tags(tree)
        written = sum("scenario" in child for child in tree["children"])
        part = RulePart(tree["name"], tree["location"]["line"], own, written)
        self.read(tree["children"], before, (*tags, *own), part)
        self.rules.append(part)

    def _scenarios(
        self, tree: Tree, before: _Before, tags: tuple[str, ...], rule: RulePart | None
    ) -> Iterator[Scenario]:
        name, line = tree["name"], tree["location"]["line"]
        own = (*tags, *_tags(tree))
        faults = (*before.faults, *self.faults.of(tree), *self.faults.of_steps(tree), *self.faults.of_outline(tree))
        whole = Scenario(name, line, own, (*before.lines, *_lines(tree["steps"], {})), rule, faults)
        if faults or not tree["examples"]:
            yield whole
            return
        for row in islice(rows_of(tree["examples"]), self.most + 1):
            told = " ".join((*_filled_names(name, row.values),))
            steps = (*before.lines, *_lines(tree["steps"], row.values))
            yield replace(whole, name=told, line=row.line, steps=steps, faults=self.faults.of_row(row))


def _filled_names(name: str, values: Mapping[str, str]) -> Iterator[str]:
    """The name of one line of examples: filled in if it has blanks, else followed by the values."""
    yield _filled(name, values)
    if not BLANK.search(name):
        yield f"({', '.join(values.values())})"


def _lines(steps: Sequence[Tree], values: Mapping[str, str]) -> Iterator[Line]:
    kind: Kind = "given"
    for step in steps:
        kind = _KINDS.get(step["keywordType"], kind)
        table = table_of(step)
        yield Line(
            line=step["location"]["line"],
            kind=kind,
            keyword=step["keyword"].strip(),
            text=_filled(step["text"], values),
            table=[[_filled(cell, values) for cell in row] for row in table] if table else None,
            document=step.get("docString", {}).get("content"),
        )


def _filled(text: str, values: Mapping[str, str]) -> str:
    return BLANK.sub(lambda blank: values.get(blank[1], blank[0]), text)


def _tags(tree: Tree) -> tuple[str, ...]:
    return tuple(each["name"].removeprefix("@") for each in tree["tags"])
