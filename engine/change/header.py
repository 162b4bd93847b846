"""The head of a rulebook's file, which an approval writes; everything else stays as its author left it."""

from __future__ import annotations

from ruamel.yaml import YAML
from ruamel.yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from engine.change import messages as say
from engine.errors import RulebookError, diagnostic
from engine.model import Period, Rulebook, Status

_KEYS = {"version", "in_force", "status"}


class HeaderError(RulebookError):
    """A text whose head cannot be written."""


def substance(rulebook: Rulebook) -> str:
    """The digest of what a rulebook says, whatever its number, its days in force and its status.

    Those three are for an approval to set: two rulebooks that differ by them alone say the same.
    """
    bare = {"version": 1, "in_force": Period(), "status": "draft", "shared": rulebook.shared}
    return rulebook.model_copy(update=bare).digest


def with_header(text: str, *, version: int, in_force: Period, status: Status) -> str:
    """The text with another number, days in force and status; comments and layout are kept.

    Raises HeaderError if a key does not stand by itself at the head.
    """
    edits = [
        _edit(text, "version", str(version)),
        _edit(text, "status", status),
        _edit(text, "in_force", _period(in_force)),
    ]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _edit(text: str, key: str, value: str) -> tuple[int, int, str]:
    """Where to write, up to where, and what."""
    entries = _entries(text)
    if key in entries:
        start, end = entries[key]
        return start, end, value if start > 0 and text[start - 1].isspace() else f" {value}"
    if "version" not in entries:
        raise HeaderError([diagnostic(say.HEADER_LAYOUT)])
    _, end = entries["version"]
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    return stop, stop, f"\n{key}: {value}"


def _entries(text: str) -> dict[str, tuple[int, int]]:
    """From where to where the values of the header's keys stand; the rest of the file is not read past them."""
    found: dict[str, tuple[int, int]] = {}
    depth, key, start, end = 0, "", -1, 0
    for event in YAML(pure=True).parse(text):
        if isinstance(event, MappingStartEvent) and depth == 0 and event.flow_style:
            break
        if depth == 1 and not key and isinstance(event, ScalarEvent):
            key = event.value
            continue
        closing = isinstance(event, MappingEndEvent | SequenceEndEvent)
        depth += isinstance(event, MappingStartEvent | SequenceStartEvent)
        depth -= closing
        if key:
            start = event.start_mark.index if start < 0 else start
            # A block ends where the next thing starts: its last scalar tells where it was written.
            flowing = closing and event.end_mark.index > event.start_mark.index
            end = event.end_mark.index if flowing or isinstance(event, ScalarEvent) else end
        if key and depth == 1:
            found[key] = (start, end)
            key, start = "", -1
            if found.keys() >= _KEYS:
                break
    return found


def _period(period: Period) -> str:
    ends = {"from": period.start, "until": period.end}
    return "{" + ", ".join(f'{key}: "{day.isoformat()}"' for key, day in ends.items() if day is not None) + "}"
