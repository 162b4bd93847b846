"""What may be done to an unreadable line so that YAML reads on: the likely repairs first, then leaving it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.loading import messages_document as say
from engine.loading.mending import UNREAD, Edit, Edits
from engine.loading.misreadings import Cause, Failure, blanked
from engine.loading.problems import Place

_BAD_ESCAPE = re.compile(r"\\\\|\\(?![0abtnvfeNLP_ \"/xuU])")
_QUOTED_VALUE = re.compile(r"^(?P<head>\s*(?:- +)*[\w-]+:\s+)(?P<quote>[\"'])(?P<inner>.*)(?P=quote)\s*$")
_INNER = {'"': re.compile(r'\\.|"'), "'": re.compile(r'[\\"]')}
_END_OF_FLOW_TEXT = re.compile(r"\s*(?:,\s*[\w-]+:(?:\s|$)|[}\]]+\s*,?\s*$)")
_HEAD = re.compile(r"^\s*(?:- +)*[\w-]+:\s+(?=\S)|^\s*(?:- +)+(?=\S)")
_NO_COLON = re.compile(r"^\s*(?:- +)*[\w-]+(?= +[^\s:][^:]*$)")
_CLOSER = {"{": "}", "[": "]"}


def repairs(lines: list[str], failure: Failure, cause: Cause) -> Iterator[Edits]:
    """The repairs to try in turn, the likeliest first; none changes the number of lines."""
    found = (*_likely(lines, failure, cause), *_left_out(lines, failure, cause))
    return (edits for edits in found if edits)


def _likely(lines: list[str], failure: Failure, cause: Cause) -> Iterator[Edits]:
    place, line = cause.place, _line(lines, cause.place.line)
    yield cause.edits
    if cause.message is say.YAML_ESCAPE:
        yield tuple(Edit(place.line, each.start(), 0, "\\") for each in _BAD_ESCAPE.finditer(line) if len(each[0]) == 1)
    elif cause.message is say.YAML_AFTER_QUOTE:
        yield _one_text(place.line, line)
    elif cause.message is say.YAML_UNCLOSED_QUOTE:
        yield _closed_quote(place, line)
    elif cause.message is say.YAML_UNCLOSED:
        yield balanced(place.line, line)
        yield _closed_before(lines, place, failure.place.line)
    elif cause.message is say.YAML_INDENT:
        yield from _realigned(lines, place.line)


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1] if 1 <= number <= len(lines) else ""


def _one_text(number: int, line: str) -> Edits:
    """`'L'été'`, `"un "mot" cité"`: all of it one text between double quotes."""
    found = _QUOTED_VALUE.match(line)
    if found is None:
        return ()
    inner = (each.start() for each in _INNER[found["quote"]].finditer(found["inner"]) if len(each[0]) == 1)
    escapes = (Edit(number, found.start("inner") + at, 0, "\\") for at in inner)
    ends = (found.start("quote"), found.end("inner"))
    return (*(Edit(number, at, 1, '"') for at in ends), *escapes)


def _closed_quote(place: Place, line: str) -> Edits:
    """A quote closed at the end of its line or, between braces, before the next key or the closing brace."""
    start, bare = place.column - 1, blanked(line)
    inside = sum((char in "{[") - (char in "}]") for char in bare[:start]) > 0
    end = _END_OF_FLOW_TEXT.search(line, start + 1) if inside else None
    return (Edit(place.line, end.start() if end else len(line.rstrip()), 0, line[start : start + 1]),)


def balanced(number: int, line: str) -> Edits:
    """The closing signs that a line lacks, before a closing sign of another kind or at its end."""
    edits: list[Edit] = []
    opened: list[str] = []
    bare = re.split(r"\s+#", blanked(line))[0].rstrip()
    for at, char in enumerate(bare):
        if char in "{[":
            opened.append(_CLOSER[char])
        elif char in opened:
            missing = "".join(iter(opened.pop, char))
            edits += [Edit(number, at, 0, missing)] if missing else []
    return (*edits, Edit(number, len(bare), 0, "".join(reversed(opened)))) if opened else tuple(edits)


def _closed_before(lines: list[str], opening: Place, number: int) -> Edits:
    """What an earlier line opens, closed on the line before the one where reading stopped."""
    sign = _CLOSER.get(_line(lines, opening.line)[opening.column - 1 : opening.column])
    before = _line(lines, number - 1).rstrip()
    return (Edit(number - 1, len(before), 0, sign),) if sign and number - 1 > opening.line else ()


def _realigned(lines: list[str], number: int) -> Iterator[Edits]:
    """The line before given its colon, or put at this one's level; or this line put at a level above."""
    line, above = _line(lines, number), [at for at in range(1, number) if _line(lines, at).strip()][::-1]
    margins = [_margin(each) for each in lines if each.strip()]
    levels = dict.fromkeys(_margin(_line(lines, at)) for at in above[:40])
    if above:
        found = _NO_COLON.match(_line(lines, above[0]))
        yield (Edit(above[0], found.end(), 0, ":"),) if found else ()
        # Of two lines at odds, the one whose level is the rarer in the file is out of line.
        usual_here = margins.count(_margin(line)) > margins.count(_margin(_line(lines, above[0])))
        yield _moved(lines, above[0], _margin(line)) if usual_here else ()
    key = line.strip().partition(":")[0]
    usual = {_margin(each) for each in lines if each.lstrip().startswith(f"{key}:")} - {_margin(line)}
    for level in sorted(levels, key=lambda each: (abs(each - _margin(line)), each not in usual))[:3]:
        yield _moved(lines, number, level)


def _moved(lines: list[str], number: int, level: int) -> Edits:
    margin = _margin(_line(lines, number))
    return (Edit(number, 0, margin, " " * level),) if level != margin else ()


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _left_out(lines: list[str], failure: Failure, cause: Cause) -> Iterator[Edits]:
    """What cannot be mended: the value of the line, then the line and what it holds."""
    for number in dict.fromkeys((cause.place.line, failure.place.line)):
        yield _without_value(number, _line(lines, number))
    for number in dict.fromkeys((cause.place.line, failure.place.line)):
        yield _without(lines, number)


def _without_value(number: int, line: str) -> Edits:
    found = _HEAD.match(line)
    return (Edit(number, found.end(), len(line) - found.end(), f'"{UNREAD}"'),) if found else ()


def _without(lines: list[str], number: int) -> Edits:
    """A line and those further in; never one that starts an item: its keys would join the item before."""
    line = _line(lines, number)
    if not line.strip() or line.lstrip().startswith("- "):
        return ()
    last = number
    while last < len(lines) and (not lines[last].strip() or _margin(lines[last]) > _margin(line)):
        last += 1
    return tuple(Edit(each, 0, len(lines[each - 1]), "") for each in range(number, last + 1))
