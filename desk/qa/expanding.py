"""From the tree that the Gherkin parser gives to scenarios that can be run one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from desk.qa import messages_file as say
from desk.qa.feature import Feature, Line, RulePart, Scenario
from desk.qa.vocabulary import Kind, Table
from engine.errors import Diagnostic, Language, Location, Message, diagnostic
from engine.loading.suggesting import suggestion

Tree = Mapping[str, Any]
_BLANK: Final = re.compile(r"<([^<>]+)>")
_KINDS: Final[dict[str, Kind]] = {"Context": "given", "Action": "when", "Outcome": "then"}


def expanded(tree: Tree, file: Path, most: int) -> Feature:
    """The scenarios of a feature, at most so many; beyond, none is kept and it is said."""
    reader = _Reader(file, most)
    reader.read(tree["children"], (), _tags(tree), None)
    mistakes = tuple(reader.mistakes)
    if len(reader.scenarios) > most:
        mistakes, reader.scenarios = (reader.said(say.TOO_MANY, 1, limit=most),), []
    language: Language = "en" if tree["language"] == "en" else "fr"
    return Feature(file, tree["name"], language, tuple(reader.scenarios), tuple(reader.rules), mistakes)


@dataclass
class _Reader:
    file: Path
    most: int
    scenarios: list[Scenario] = field(default_factory=list)
    rules: list[RulePart] = field(default_factory=list)
    mistakes: list[Diagnostic] = field(default_factory=list)

    def said(self, message: Message, line: int, **values: object) -> Diagnostic:
        return diagnostic(message, Location(file=str(self.file), line=line), **values)

    def read(
        self, children: Sequence[Tree], before: tuple[Line, ...], tags: tuple[str, ...], rule: RulePart | None
    ) -> None:
        """What a feature or a rule holds; a background comes first."""
        for child in children:
            if "background" in child:
                before = (*before, *_lines(child["background"]["steps"], {}))
            elif "rule" in child:
                self._rule(child["rule"], before, tags)
            elif len(self.scenarios) <= self.most:
                self.scenarios += self._scenarios(child["scenario"], before, tags, rule)

    def _rule(self, tree: Tree, before: tuple[Line, ...], tags: tuple[str, ...]) -> None:
        own = _tags(tree)
        part = RulePart(tree["name"], tree["location"]["line"], own)
        known = len(self.scenarios)
        self.read(tree["children"], before, (*tags, *own), part)
        self.rules.append(replace(part, scenarios=len(self.scenarios) - known))

    def _scenarios(
        self, tree: Tree, before: tuple[Line, ...], tags: tuple[str, ...], rule: RulePart | None
    ) -> Iterator[Scenario]:
        name, line = tree["name"], tree["location"]["line"]
        own = (*tags, *_tags(tree))
        if not tree["examples"]:
            if tree["steps"] or before:
                yield Scenario(name, line, own, (*before, *_lines(tree["steps"], {})), rule)
            return
        columns = [cell["value"] for each in tree["examples"] for cell in each.get("tableHeader", {}).get("cells", ())]
        self._check_blanks(tree, columns)
        rows = list(_rows(tree["examples"]))
        if not rows:
            self.mistakes.append(self.said(say.NO_ROWS, line))
        for at, values in rows[: self.most + 1]:
            told = " ".join((*_filled_names(name, values),))
            yield Scenario(told, at, own, (*before, *_lines(tree["steps"], values)), rule)

    def _check_blanks(self, tree: Tree, columns: Sequence[str]) -> None:
        for step in tree["steps"]:
            held = [step["text"], *(cell for row in _table(step) or () for cell in row)]
            for blank in sorted({each for text in held for each in _BLANK.findall(text)} - set(columns)):
                near = suggestion(blank, columns)
                self.mistakes.append(self.said(say.BLANK, step["location"]["line"], name=blank, **near))


def _filled_names(name: str, values: Mapping[str, str]) -> Iterator[str]:
    """The name of one line of examples: filled in if it has blanks, else followed by the values."""
    yield _filled(name, values)
    if not _BLANK.search(name):
        yield f"({', '.join(values.values())})"


def _rows(examples: Sequence[Tree]) -> Iterator[tuple[int, dict[str, str]]]:
    for each in examples:
        head = [cell["value"] for cell in each.get("tableHeader", {}).get("cells", ())]
        for row in each.get("tableBody", ()):
            cells = [cell["value"] for cell in row["cells"]]
            yield row["location"]["line"], dict(zip(head, cells, strict=True))


def _lines(steps: Sequence[Tree], values: Mapping[str, str]) -> Iterator[Line]:
    kind: Kind = "given"
    for step in steps:
        kind = _KINDS.get(step["keywordType"], kind)
        table = _table(step)
        yield Line(
            line=step["location"]["line"],
            kind=kind,
            keyword=step["keyword"].strip(),
            text=_filled(step["text"], values),
            table=[[_filled(cell, values) for cell in row] for row in table] if table else None,
            document=step.get("docString", {}).get("content"),
        )


def _table(step: Tree) -> Table | None:
    held = step.get("dataTable")
    return [[cell["value"] for cell in row["cells"]] for row in held["rows"]] if held else None


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _BLANK.sub(lambda blank: values.get(blank[1], blank[0]), text)


def _tags(tree: Tree) -> tuple[str, ...]:
    return tuple(each["name"].removeprefix("@") for each in tree["tags"])
