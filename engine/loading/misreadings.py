"""Why a YAML text cannot be read, in the words of someone who was writing a rule.

The parser stops at its first error and names a token; what its author wrote is nearly always one of
a few things: a French colon, `>= 18`, `]0..1]` or a lone `-` without quotes, a tab, a bracket left open.
Every line is looked at for those, so that all of them are reported at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml.error import MarkedYAMLError

from engine.errors import Message
from engine.loading import messages_document as say
from engine.loading.problems import Place

Cause = tuple[Message, Place, dict[str, Any]]

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|(?<=[:\[{,] )\'[^\']*\'')
_BLOCK = re.compile(r"^\s*(?:- +)*(?P<key>[\w-]+):[ \t]+(?P<value>[^\s\"'{#].*?)\s*(?:\s#.*)?$")
_FLOW = re.compile(r"[{,]\s*(?P<key>[\w-]+):\s+(?P<value>[>|\]@`%][^,}\"]*|\[[^\]\",]*\[)")
_BLOCK_TEXT = re.compile(r"^[>|][-+1-9]{0,2}$")
_HALF_OPEN = re.compile(r"^\[[^\"{]*\[$")


def likely_causes(text: str, error: MarkedYAMLError) -> list[Cause]:
    """What to mend, line by line: every suspicious line, and the parser's own error unless already said."""
    lines = text.split("\n")
    causes = [cause for number, line in enumerate(lines, start=1) for cause in _suspects(number, line)]
    line, column = _mark(error)
    if not any(place.line == line for _, place, _ in causes):
        causes.append(_from_error(error, lines, Place(line, column)))
    return causes


def _mark(error: MarkedYAMLError) -> tuple[int, int]:
    mark = error.problem_mark or error.context_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _suspects(number: int, line: str) -> Iterator[Cause]:
    """The unquoted values of one line that YAML cannot read."""
    if line[: len(line) - len(line.lstrip())].count("\t") and line.strip():
        yield say.YAML_TAB, Place(number, line.index("\t") + 1), {}
        return
    blanked = _QUOTED.sub(lambda found: '"' + "·" * (len(found[0]) - 2) + '"', line)
    found = _BLOCK.match(blanked)
    if found:
        yield from _block_suspect(number, line, found)
    for each in _FLOW.finditer(blanked):
        yield _cell(number, line, each)


def _block_suspect(number: int, line: str, found: re.Match[str]) -> Iterator[Cause]:
    value = found["value"]
    if value[0] != "[" and (": " in value or value.endswith(":")):
        yield say.YAML_COLON, Place(number, found.start("value") + 1), {"fix": _fix(line, found)}
    elif _unreadable(value):
        yield _cell(number, line, found)


def _unreadable(value: str) -> bool:
    if value[0] in ">|":
        return not _BLOCK_TEXT.match(value)
    return value[0] in "]}@`%," or value == "-" or value.startswith("- ") or bool(_HALF_OPEN.match(value))


def _cell(number: int, line: str, found: re.Match[str]) -> Cause:
    values = {"text": line[found.start("value") : found.end("value")].strip(), "fix": _fix(line, found)}
    return say.YAML_CELL, Place(number, found.start("value") + 1), values


def _fix(line: str, found: re.Match[str]) -> str:
    value = line[found.start("value") : found.end("value")].strip()
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'{found["key"]}: "{escaped}"'


def _from_error(error: MarkedYAMLError, lines: list[str], place: Place) -> Cause:
    problem, context = str(error.problem or ""), str(error.context or "")
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if "escape character" in problem:
        return say.YAML_ESCAPE, place, {"char": line[place.column - 1 : place.column]}
    if "'\\t'" in problem:
        return say.YAML_TAB, place, {}
    if line[: place.column - 1].rstrip()[-1:] in ('"', "'") and "<scalar>" in problem:
        return say.YAML_AFTER_QUOTE, place, {}
    opened = _opened(error, context)
    if opened is not None:
        return opened
    if "<block" in problem or "mapping values" in problem or "simple key" in context:
        return say.YAML_INDENT, place, {}
    return say.YAML_SYNTAX, place, {"line": line.strip()[:80]}


_OPENERS = {
    "while parsing a flow mapping": ("l'accolade « { »", "the brace `{`"),
    "while parsing a flow sequence": ("le crochet « [ »", "the bracket `[`"),
    "while scanning a quoted scalar": ("le guillemet", "the quote"),
    "while scanning a double-quoted scalar": ("le guillemet", "the quote"),
}


def _opened(error: MarkedYAMLError, context: str) -> Cause | None:
    """A bracket or quote of an earlier line that was never closed."""
    names, mark = _OPENERS.get(context), error.context_mark
    if names is None or mark is None:
        return None
    opening = Place(mark.line + 1, mark.column + 1)
    return say.YAML_UNCLOSED, opening, {"what_fr": names[0], "what_en": names[1], "first": opening.line}
