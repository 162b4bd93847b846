"""A feature file as data: its scenarios, each with all its steps, backgrounds and examples filled in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desk.qa.vocabulary import Kind, Table
from engine.errors import Diagnostic, Language


@dataclass(frozen=True, slots=True)
class Line:
    """One step as written: its line, its kind, its keyword and text, the table or the text under it.

    `background`: whether it is one of a background, which a scenario may contradict.
    """

    line: int
    kind: Kind
    keyword: str
    text: str
    table: Table | None = None
    document: str | None = None
    background: bool = False


@dataclass(frozen=True, slots=True)
class RulePart:
    """A `Règle:` of the file: its name, line and tags. `scenarios` counts those written in it, an outline once."""

    name: str
    line: int
    tags: tuple[str, ...]
    scenarios: int = 0


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario, or one line of the examples of an outline.

    `faults` are those of its form, that of its background included: with any, it is refused without being run.
    """

    name: str
    line: int
    tags: tuple[str, ...]
    steps: tuple[Line, ...]
    rule: RulePart | None = None
    faults: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature:
    """One file: what could be read of it, and what is wrong with its form outside of any scenario."""

    file: Path
    name: str = ""
    language: Language = "fr"
    scenarios: tuple[Scenario, ...] = ()
    rules: tuple[RulePart, ...] = ()
    mistakes: tuple[Diagnostic, ...] = field(default_factory=tuple)
