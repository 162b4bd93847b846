"""From the text of a feature file to the tree of the Gherkin parser, and to what is wrong with its lines.

A table whose rows do not fit, or a line that is no step, is a fault of the scenario that holds it and of no other: the
tree is kept, and whoever reads it sets that scenario aside. Only where the shape of the file is in doubt is there none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from gherkin.ast_builder import AstBuilder
from gherkin.ast_node import AstNode
from gherkin.dialect import Dialect
from gherkin.errors import (
    CompositeParserException,
    NoSuchLanguageException,
    ParserError,
    UnexpectedEOFException,
    UnexpectedTokenException,
)
from gherkin.parser import Parser

from desk.qa import messages_file as say
from engine.errors import Diagnostic, Location, diagnostic

Tree = Mapping[str, Any]
LANGUAGES: Final = ("fr", "en")
_GIVEN_UP: Final = 10  # mistakes after which the parser stops: what follows was not read
_LANGUAGE: Final = re.compile(r"^\s*#\s*language\s*:\s*(\S+)", re.MULTILINE)
_HEADER: Final = re.compile(r"^\s*(\w[\w '’]*?)\s*:", re.MULTILINE)
_PLACES: Final = {
    "FeatureLine": ("Fonctionnalité:", "Feature:"),
    "BackgroundLine": ("Contexte:", "Background:"),
    "ScenarioLine": ("Scénario:", "Scenario:"),
    "RuleLine": ("Règle:", "Rule:"),
    "ExamplesLine": ("Exemples:", "Examples:"),
    "StepLine": ("un pas (Étant donné, Quand, Alors, Et)", "a step (Given, When, Then, And)"),
    "TableRow": ("une ligne de tableau", "a row of a table"),
    "DocStringSeparator": ('"""', '"""'),
    "TagLine": ("une étiquette", "a tag"),
}


@dataclass(frozen=True, slots=True)
class Parsed:
    """`tree`: the feature, or nothing where it could not be made out. `faults`: what is wrong, each with its line.

    `described`: the lines of description, which nothing runs, by their number.
    """

    tree: Tree | None = None
    faults: tuple[Diagnostic, ...] = ()
    described: Mapping[int, str] = field(default_factory=dict)


class _Lenient(AstBuilder):
    """Keeps a table whose rows do not fit, for its scenario alone to be refused; and where descriptions are."""

    def __init__(self) -> None:
        super().__init__()
        self.described: dict[int, str] = {}

    def transform_node(self, node: AstNode) -> Any:
        """The node, its lines of description noted."""
        if node.rule_type == "Description":
            held = cast(list[Any], node.get_tokens("Other"))
            self.described |= {each.location["line"]: each.matched_text.strip() for each in held}
        return super().transform_node(node)

    @staticmethod
    def ensure_cell_count(rows: object) -> None:
        """Nothing: `desk.qa.expanding` says which row does not fit."""


def parsed(text: str, file: Path) -> Parsed:
    """The tree and the faults of a text. Nothing is raised."""
    wrong = _of_another_language(text)
    if wrong is not None:
        return Parsed(None, (_placed(wrong, file),))
    builder = _Lenient()
    try:
        Parser(builder).parse(text)
    except CompositeParserException as error:
        faults = tuple(_said(each, file) for each in error.errors)
        tree = _feature(builder) if _within_scenarios(error.errors) else None
        return Parsed(tree, faults, builder.described)
    except ParserError as error:
        return Parsed(None, (_said(error, file),))
    return Parsed(_feature(builder), described=builder.described)


def dialect_of(language: str) -> Dialect:
    """The keywords of a language."""
    return cast(Dialect, Dialect.for_name(language))


def _feature(builder: AstBuilder) -> Tree | None:
    return cast(dict[str, Any], builder.get_result()).get("feature")


def _within_scenarios(errors: Sequence[ParserError]) -> bool:
    """Whether every mistake is a mere line out of place: no header, no tag, no end of file."""
    lines = (str(each).partition(", got ")[2].strip("'") for each in errors)
    plain = all(not _HEADER.match(line) and not line.startswith(("@", '"""', "```")) for line in lines)
    return plain and len(errors) <= _GIVEN_UP and all(isinstance(each, UnexpectedTokenException) for each in errors)


def _of_another_language(text: str) -> Diagnostic | None:
    """A language that is not read, or keywords of another language than the one that the file says."""
    found = _LANGUAGE.search(text)
    declared = found[1] if found is not None else "en"
    if declared not in LANGUAGES:
        return diagnostic(say.LANGUAGE, Location(line=1), language=declared[:20])
    header = _HEADER.search(text)
    other = next(each for each in LANGUAGES if each != declared)
    if header is None or header[1] in _headers(declared) or header[1] not in _headers(other):
        return None
    message = say.LANGUAGE_UNSAID if found is None else say.LANGUAGE_OTHER
    return diagnostic(message, Location(line=1), keyword=header[1], language=other)


def _headers(language: str) -> set[str]:
    held = dialect_of(language)
    groups: Iterable[Iterable[str]] = (
        held.feature_keywords,
        held.background_keywords,
        held.rule_keywords,
        held.scenario_keywords,
        held.scenario_outline_keywords,
    )
    return {each for group in groups for each in group}


def _said(error: ParserError, file: Path) -> Diagnostic:
    """A refusal of the parser, in our words."""
    place = getattr(error, "location", None) or {"line": 1}
    at = Location(file=str(file), line=int(place["line"]))
    if isinstance(error, NoSuchLanguageException):
        return diagnostic(say.LANGUAGE, at, language=str(error).rpartition(" ")[2])
    text = str(error)
    wanted = re.findall(r"#(\w+)", text.partition(", got ")[0])
    if isinstance(error, UnexpectedEOFException):
        return diagnostic(say.CUT, at, **_expected(wanted))
    got = text.partition(", got ")[2].strip("'")
    return diagnostic(say.FORM, at, got=got[:80], **_expected(wanted))


def _expected(wanted: Sequence[str]) -> dict[str, str]:
    known = list(_known(wanted))
    return {"expected": ", ".join(fr for fr, _ in known), "expected_en": ", ".join(en for _, en in known)}


def _known(wanted: Sequence[str]) -> Iterator[tuple[str, str]]:
    return (_PLACES[each] for each in dict.fromkeys(wanted) if each in _PLACES)


def _placed(found: Diagnostic, file: Path) -> Diagnostic:
    return found.model_copy(update={"location": Location(file=str(file), line=found.location.line)})
