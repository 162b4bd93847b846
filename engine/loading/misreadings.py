"""Why a YAML text cannot be read, in the words of someone who was writing a rule.

The parser stops at its first error and names a token; what its author wrote is nearly always one of
a few things: a French colon, `>= 18`, `]0..1]` or a lone `-` without quotes, a tab, a bracket left open.
Every line is looked at for those, so that all of them are reported at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import Event, ScalarEvent

from engine.errors import Message
from engine.loading import messages_document as say
from engine.loading.commas import missing_comma
from engine.loading.curly import within_curly
from engine.loading.mending import Edit, Edits, requoted
from engine.loading.problems import Place


class Cause(NamedTuple):
    """What to mend, where, and how: the edits are what the remedy asks of the author."""

    message: Message
    place: Place
    values: dict[str, Any]
    edits: Edits = ()


class Failure(NamedTuple):
    """Why the parser stopped, and the place of a quoted text that ran over the next key, if any did."""

    error: MarkedYAMLError
    swallowing: Place | None

    @property
    def place(self) -> Place:
        """Where it stopped."""
        mark = self.error.problem_mark or self.error.context_mark
        return Place(mark.line + 1, mark.column + 1) if mark is not None else Place(1, 1)

    @property
    def opening(self) -> Place | None:
        """Where what it was reading had begun."""
        mark = self.error.context_mark
        return Place(mark.line + 1, mark.column + 1) if mark is not None else None


_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|(?<=[:\[{,] )\'[^\']*\'')
_BLOCK = re.compile(r"^\s*(?:- +)*(?P<key>[\w-]+):[ \t]+(?P<value>[^\s\"'{#].*?)\s*(?:\s#.*)?$")
_FLOW = re.compile(r"[{,]\s*(?P<key>[\w-]+):\s+(?P<value>[>|\]@`%][^,}\"]*|\[[^\]\",]*\[)")
_BLOCK_TEXT = re.compile(r"^[>|][-+1-9]{0,2}$")
_HALF_OPEN = re.compile(r"^\[[^\"{]*\[$")
_KEY_ON_NEXT_LINE = re.compile(r"\n\s*(?:- +)*\{?[\w-]+:(?:\s|$)")
_WIDTHS = (2, 4, 8)


def suspects(text: str) -> list[Cause]:
    """Every value that YAML cannot read as its author wrote it, line by line."""
    found: list[Cause] = []
    above = ""
    for number, line in enumerate(text.split("\n"), start=1):
        tabbed = _tabbed(number, line, above)
        found += [tabbed] if tabbed else _suspects(number, line)
        if line.strip():
            above = line.replace("\t", tabbed.edits[0].added) if tabbed else line
    return found


def _tabbed(number: int, line: str, above: str) -> Cause | None:
    margin = line[: len(line) - len(line.lstrip())]
    if "\t" not in margin or not line.strip():
        return None
    wide = _tab(line, above)
    edits = tuple(Edit(number, at, 1, wide) for at, char in enumerate(margin) if char == "\t")
    return Cause(say.YAML_TAB, Place(number, line.index("\t") + 1), {}, edits)


def _tab(line: str, above: str) -> str:
    """As many spaces as its author saw: those that put the line under the one above, or within it."""
    margins = {width: len(line[: len(line) - len(line.lstrip())].replace("\t", " " * width)) for width in _WIDTHS}
    text = above.lstrip(" ")
    at, inner = len(above) - len(text), len(above) - len(text.lstrip("- "))
    if above.rstrip().endswith(":"):
        fitting = [width for width, margin in margins.items() if margin > inner]
    else:
        fitting = [width for width, margin in margins.items() if margin in (inner, at)]
    return " " * (fitting[0] if fitting else _WIDTHS[0])


def swallowing(event: Event, text: str) -> Place | None:
    """Where a quoted text was left open, if the last thing read is one that runs over the next key."""
    if not isinstance(event, ScalarEvent) or event.style not in ("'", '"'):
        return None
    start = event.start_mark
    swallowed = _KEY_ON_NEXT_LINE.search(text, start.index, event.end_mark.index)
    return Place(start.line + 1, start.column + 1) if swallowed else None


def blanked(line: str) -> str:
    """The line, what its quotes hold blanked out: same length."""
    return _QUOTED.sub(lambda found: '"' + "·" * (len(found[0]) - 2) + '"', line)


def _suspects(number: int, line: str) -> Iterator[Cause]:
    """The unquoted values of one line that YAML cannot read."""
    bare = blanked(line)
    found = _BLOCK.match(bare)
    if found:
        yield from _block_suspect(number, line, found)
    for each in _FLOW.finditer(bare):
        yield _cell(number, line, each)


def _block_suspect(number: int, line: str, found: re.Match[str]) -> Iterator[Cause]:
    value = found["value"]
    if value[0] != "[" and (": " in value or value.endswith(":")):
        yield _mended(say.YAML_COLON, number, line, found)
    elif _unreadable(value):
        yield _cell(number, line, found)


def _unreadable(value: str) -> bool:
    if value[0] in ">|":
        return not _BLOCK_TEXT.match(value)
    return value[0] in "]}@`%," or value == "-" or value.startswith("- ") or bool(_HALF_OPEN.match(value))


def _cell(number: int, line: str, found: re.Match[str]) -> Cause:
    return _mended(say.YAML_CELL, number, line, found)


def _mended(message: Message, number: int, line: str, found: re.Match[str]) -> Cause:
    start, value = found.start("value"), line[found.start("value") : found.end("value")].strip()
    escaped = (within_curly(value) or value).replace("\\", "\\\\").replace('"', '\\"')
    values = {"text": value, "fix": f'{found["key"]}: "{escaped}"'}
    return Cause(message, Place(number, start + 1), values, requoted(number, start, value))


def cause_of(failure: Failure, text: str) -> Cause:
    """The mistake behind the parser's error."""
    lines, place = text.split("\n"), failure.place
    if failure.swallowing is not None:
        return _unclosed(failure.swallowing, say.YAML_UNCLOSED_QUOTE)
    problem, context = str(failure.error.problem or ""), str(failure.error.context or "")
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if "escape character" in problem:
        return Cause(say.YAML_ESCAPE, place, {"char": line[place.column - 1 : place.column]})
    if "'\\t'" in problem:
        return Cause(say.YAML_TAB, place, {}, (Edit(place.line, place.column - 1, 1, " "),))
    missing = missing_comma(line, place) if context in _OPENERS else None
    if missing is not None:
        return Cause(say.YAML_NO_COMMA, place, {"text": missing.after, "last": missing.before}, (missing.edit,))
    return _torn(failure, line, problem, context)


def _torn(failure: Failure, line: str, problem: str, context: str) -> Cause:
    """A quote, a bracket or a level that does not end where it should."""
    place = failure.place
    if line[: place.column - 1].rstrip()[-1:] in ('"', "'") and "<scalar>" in problem:
        return Cause(say.YAML_AFTER_QUOTE, place, {})
    if failure.opening is not None and "quoted scalar" in context:
        return _unclosed(failure.opening, say.YAML_UNCLOSED_QUOTE)
    if failure.opening is not None and context in _OPENERS:
        french, english = _OPENERS[context]
        return _unclosed(failure.opening, say.YAML_UNCLOSED, what_fr=french, what_en=english)
    if "<block" in problem or "mapping values" in problem or "simple key" in context:
        return Cause(say.YAML_INDENT, place, {})
    return Cause(say.YAML_SYNTAX, place, {"line": line.strip()[:80]})


_OPENERS = {
    "while parsing a flow mapping": ("l'accolade « { »", "the brace `{`"),
    "while parsing a flow sequence": ("le crochet « [ »", "the bracket `[`"),
}


def _unclosed(opening: Place, message: Message, **values: str) -> Cause:
    """A bracket or quote that was never closed."""
    return Cause(message, opening, {**values, "first": opening.line})
