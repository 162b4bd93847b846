"""Reading feature files: bounded, in UTF-8, every mistake of form at once; nothing in them is ever executed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, cast

from gherkin.errors import (
    AstBuilderException,
    CompositeParserException,
    NoSuchLanguageException,
    ParserError,
    UnexpectedEOFException,
)
from gherkin.parser import Parser

from desk.qa import messages_file as say
from desk.qa.expanding import expanded
from desk.qa.feature import Feature
from engine.errors import Diagnostic, GdrError, Location, diagnostic

LARGEST: Final = 1_000_000
MOST: Final = 2_000
LANGUAGES: Final = ("fr", "en")
_LANGUAGE: Final = re.compile(r"^\s*#\s*language\s*:\s*(\S+)", re.MULTILINE)
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


def files_of(path: Path) -> list[Path]:
    """The feature files of a path, sorted. Raises GdrError if there is none."""
    if not path.exists():
        raise GdrError([diagnostic(say.NOT_FOUND, Location(), path=path)])
    if not path.is_dir():
        return [path]
    found = sorted(each for each in path.rglob("*.feature"))
    if not found:
        raise GdrError([diagnostic(say.NONE_THERE, Location(), path=path)])
    return found


def read_feature(file: Path) -> Feature:
    """One file. What is wrong with it is in its `mistakes`, never raised."""
    try:
        text = _text(file)
    except GdrError as error:
        return Feature(file, mistakes=tuple(_placed(each, file) for each in error.diagnostics))
    return read_text(text, file)


def read_text(text: str, file: Path) -> Feature:
    """The same, of a text."""
    language = _LANGUAGE.search(text)
    if language is not None and language[1] not in LANGUAGES:
        return Feature(file, mistakes=(_at(say.LANGUAGE, file, 1, language=language[1][:20]),))
    try:
        parsed = cast(dict[str, Any], Parser().parse(text))
    except CompositeParserException as error:
        return Feature(file, mistakes=tuple(_said(each, file) for each in error.errors))
    except ParserError as error:
        return Feature(file, mistakes=(_said(error, file),))
    return _whole(parsed, file)


def _whole(parsed: dict[str, Any], file: Path) -> Feature:
    if not parsed.get("feature"):
        return Feature(file, mistakes=(_at(say.EMPTY, file, 1),))
    feature = expanded(parsed["feature"], file, MOST)
    if not feature.scenarios and not feature.mistakes:
        return Feature(file, feature.name, feature.language, mistakes=(_at(say.EMPTY, file, 1),))
    return feature


def _text(file: Path) -> str:
    """Raises GdrError."""
    if not file.is_file():
        raise GdrError([diagnostic(say.NOT_A_FILE)])
    try:
        with file.open("rb") as content:
            held = content.read(LARGEST + 1)
    except OSError as error:
        raise GdrError([diagnostic(say.UNREADABLE, reason=error.strerror or type(error).__name__)]) from None
    if len(held) > LARGEST:
        raise GdrError([diagnostic(say.TOO_LARGE, size=file.stat().st_size, limit=LARGEST)])
    try:
        text = held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GdrError([diagnostic(say.NOT_TEXT, at=error.start + 1)]) from None
    if "\0" in text:
        raise GdrError([diagnostic(say.NOT_TEXT, at=text.index("\0") + 1)])
    return text


def _said(error: ParserError, file: Path) -> Diagnostic:
    """A refusal of the parser, in our words."""
    place = getattr(error, "location", None) or {"line": 1}
    line = int(place["line"])
    if isinstance(error, NoSuchLanguageException):
        return _at(say.LANGUAGE, file, line, language=str(error).rpartition(" ")[2])
    if isinstance(error, AstBuilderException):
        return _at(say.RAGGED, file, line)
    text = str(error)
    wanted = re.findall(r"#(\w+)", text.partition(", got ")[0])
    if isinstance(error, UnexpectedEOFException):
        return _at(say.CUT, file, line, **_expected(wanted))
    got = text.partition(", got ")[2].strip("'")
    return _at(say.FORM, file, line, got=got[:80], **_expected(wanted))


def _expected(wanted: Sequence[str]) -> dict[str, str]:
    known = list(_known(wanted))
    return {"expected": ", ".join(fr for fr, _ in known), "expected_en": ", ".join(en for _, en in known)}


def _known(wanted: Sequence[str]) -> Iterator[tuple[str, str]]:
    return (_PLACES[each] for each in dict.fromkeys(wanted) if each in _PLACES)


def _at(message: Any, file: Path, line: int, **values: object) -> Diagnostic:
    return diagnostic(message, Location(file=str(file), line=line), **values)


def _placed(found: Diagnostic, file: Path) -> Diagnostic:
    return found.model_copy(update={"location": Location(file=str(file))})
