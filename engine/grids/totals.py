"""Texts that say which totals lead to which mode: `0 à 5 : circuit simplifié`, several in one cell perhaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from engine.grids.plain import Cell
from engine.grids.spans import Span, span_of
from engine.grids.words import folded

_JOINED = (
    re.compile(r"(?P<span>[^:→=]*[0-9][^:→=]*?)\s*(?::|→|=>|=)\s*(?P<label>[^\W\d].*)"),
    re.compile(r"(?P<label>[^\W\d].*?)\s*(?::|→)\s*(?P<span>[^:→]*[0-9][^:→]*)"),
    re.compile(r"(?P<label>[^\W\d].*?)\s*\((?P<span>[^()]*[0-9][^()]*)\)"),
)
SAYS_THRESHOLD: Final = re.compile(
    r"\b(?:seuils?|interpretation|lecture|modes?|circuits?|orientation|conduite|scores?|totaux|total|baremes?"
    r"|conclusion|decision|thresholds?|outcome|reading)\b"
)
_PREFIX = re.compile(r"(?P<says>[^\d:<>≤≥]{3,60}?)\s*:\s*(?P<rest>.*)", re.DOTALL)
_BETWEEN: Final = (re.compile(r"\s*;\s*"), re.compile(r"\s*[|/]\s+"), re.compile(r"\s*,\s+"))
POINTS: Final = ("points", "point", "pts", "pt", "pts.")
_LINKS: Final = ("et", "ou", "a", "de", "to", "and", "or", "plus", "moins", "points", "point", "pts")


class Part(NamedTuple):
    """One of the thresholds that a cell says: its text, its totals, the mode that they lead to; empty if not said."""

    text: str
    span: Span | None
    label: str


def split_threshold(text: str) -> tuple[Span, str] | None:
    """An interval of totals and the mode that it leads to, in one text; None if it is no such thing."""
    for pattern in _JOINED:
        found = pattern.fullmatch(text)
        span = total_of(found["span"]) if found else None
        if found is not None and span is not None:
            return span, found["label"].strip()
    return None


def total_of(text: str) -> Span | None:
    """An interval of totals: in points, or without a unit."""
    span = span_of(text)
    return span._replace(unit="") if span is not None and (span.unit.casefold() in ("", *POINTS)) else None


def parts_of(cell: Cell) -> list[Part]:
    """The thresholds of a cell that says several, on lines or between semicolons; none where it says anything else."""
    for pieces in _pieces(cell):
        parts = [part for piece in pieces if (part := part_of(piece)) is not None]
        if len(parts) == len(pieces) and are_modes(parts):
            return parts
    return []


def are_modes(parts: Sequence[Part]) -> bool:
    """Whether several thresholds lead to as many modes: what is the same after each interval is a unit."""
    return len(parts) > 1 and len({_without_links(part.label) for part in parts}) == len(parts)


def _without_links(label: str) -> str:
    """`ans et plus` as `an`: what tells one mode from another."""
    return " ".join(word.rstrip("s") for word in folded(label).split() if word not in _LINKS)


def part_of(text: str) -> Part | None:
    """A threshold, whether or not a colon stands between its totals and its mode: `0-3 circuit simplifié`."""
    split = split_threshold(text) or _unmarked(text)
    return Part(text, *split) if split is not None else None


def is_scale(spans: Iterable[Span | None]) -> bool:
    """Whether intervals follow one another, each from where the one before ends, as thresholds do."""
    ordered = sorted((span for span in spans if span is not None), key=lambda span: span.start)
    return len(ordered) > 1 and all(
        before.high is not None and after.low is not None and 0 <= after.low - before.high <= 1
        for before, after in pairwise(ordered)
    )


def is_wide(span: Span | None) -> bool:
    """Whether an interval is more than one number, as thresholds are."""
    return span is not None and span.low != span.high


def looks_like_thresholds(cell: Cell) -> bool:
    """Whether some of a cell reads as thresholds, though not all of it does."""
    pieces = {piece for pieces in _pieces(cell) for piece in pieces}
    parts = [part for part in map(part_of, sorted(pieces)) if part is not None]
    told = are_modes(parts) or any(split_threshold(part.text) for part in parts)
    return told and any(is_wide(part.span) for part in parts)


def _pieces(cell: Cell) -> Iterator[list[str]]:
    """The ways to cut a cell, what announces thresholds left out: `Lecture : 0-3 …`."""
    yield _kept(cell.lines)
    for text in (cell.text, _announced(cell.text)):
        for between in _BETWEEN:
            yield _kept(between.split(text))


def _kept(pieces: Iterable[str]) -> list[str]:
    stripped = [_announced(piece.strip(" .;,-•")) for piece in pieces]
    return [piece for piece in stripped if piece]


def _announced(text: str) -> str:
    """What follows `Lecture :`; the text where nothing is announced, and nothing of a line that only announces."""
    found = _PREFIX.fullmatch(text)
    if found is None or not SAYS_THRESHOLD.search(folded(found["says"])) or split_threshold(text) is not None:
        return text if re.search("[0-9]", text) else ""
    return found["rest"]


def _unmarked(text: str) -> tuple[Span, str] | None:
    """Totals, then words: the longest beginning that is an interval."""
    words = text.split()
    for place in range(len(words) - 1, 0, -1):
        span = total_of(" ".join(words[:place]))
        label = " ".join(words[place:])
        plain = label[0].isalpha() and folded(words[place]) not in _LINKS and not re.search("[:→=]", label)
        if span is not None and plain:
            return span, label
    return None
