"""YAML as positioned nodes: every scalar a text that knows its place and whether it was quoted.

Nothing is ever typed, expanded or built by YAML: the events of the parser are read one by one, so
an anchor bomb or a `!!python` tag is refused where it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from engine.errors import Message
from engine.invisible import invisible
from engine.loading import messages_document as say
from engine.loading.comments import Comment, comments_outside
from engine.loading.joining import joined
from engine.loading.kept import Kept
from engine.loading.mending import UNREAD, Mended
from engine.loading.misreadings import Failure, swallowing
from engine.loading.nodes import Entry, Mapping, Node, Refused, Scalar, Sequence
from engine.loading.problems import Place, Problems
from engine.loading.recovery import Attempt, Recovery

MAX_DEPTH = 24
_SPACES_AND_COLON = re.compile(" *:")
_INTEGERS = ("points", "urgency", "days", "version")


@dataclass(frozen=True, slots=True)
class Document:
    """The root of a file, and the comments that no node holds."""

    root: Node
    comments: tuple[Comment, ...]


_FAULTLESS: Kept[Document] = Kept()


def parse_document(text: str, problems: Problems) -> Document | None:
    r"""The document of a text, or None when it cannot be read; every mistake goes to `problems`.

    A text that YAML refuses is mended in memory where that can be done: what its mistakes hide is then
    read as well, so that it may be looked at, with the places that it has in `text`.
    `text` has `\n` line ends and no byte-order mark (see engine.loading.source).
    """
    known = _FAULTLESS.get(text)
    if known is not None:
        return known
    found = Problems(problems.file)
    first = _attempt(Mended(text), found)
    if first.failure is None:
        problems.take(found)
        if first.read is not None and not found.found:
            _FAULTLESS.keep(text, first.read[0])
        return first.read[0] if first.read is not None else None
    recovery = Recovery(text, first.failure, lambda mended: _attempt(mended, Problems(problems.file)))
    read = recovery.run()
    for cause in recovery.causes:
        problems.add(cause.message, cause.place, **cause.values)
    if read is None:
        problems.go_on(*say.NOT_ALL_READ)
    problems.leading = len(problems.found)
    problems.take(read[1] if read is not None else found)
    return read[0] if read is not None else None


def _attempt(mended: Mended, problems: Problems) -> Attempt[tuple[Document, Problems]]:
    """One reading of a text, as written or mended."""
    builder = _Builder(mended, problems)
    try:
        root = builder.document()
    except MarkedYAMLError as error:
        return Attempt(None, Failure(error, swallowing(builder.ahead, mended.text)))
    except _Stop:
        return Attempt(None)
    return Attempt((Document(root, tuple(comments_outside(mended.text, builder.spans))), problems))


class _Stop(Exception):
    """Reading cannot go on; the reason is already reported."""


class _Builder:
    """Turns the parser's events into nodes."""

    def __init__(self, mended: Mended, problems: Problems) -> None:
        self.text = mended.text
        self.mended = mended
        self.problems = problems
        self.spans: list[tuple[int, int]] = []
        self.events: Iterator[Event] = YAML(typ="safe", pure=True).parse(self.text)
        self.ahead = next(self.events)  # the start of the stream

    def place(self, event: Event) -> Place:
        """Where an event starts in the text as written, counted from 1."""
        return self.mended.origin(_mark(event))

    def next(self) -> Event:
        """Go one event forward."""
        event: Event = self.ahead
        self.ahead = next(self.events, event)
        return event

    def document(self) -> Node:
        """The one document of the stream."""
        self.next()
        if isinstance(self.ahead, StreamEndEvent):
            self._stop(say.EMPTY, self.ahead)
        start = self.next()
        if getattr(start, "version", None) or getattr(start, "tags", None):
            self.problems.add(say.DIRECTIVE, Place(1, 1))
        root = self.node(0)
        self._end()
        return root

    def _end(self) -> None:
        self.next()  # the end of the document
        if isinstance(self.ahead, DocumentStartEvent):
            self._stop(say.MANY_DOCUMENTS, self.ahead)

    def _stop(self, message: Message, event: Event, **values: Any) -> None:
        self.problems.add(message, self.place(event), **values)
        raise _Stop

    def node(self, depth: int) -> Node:
        """The node that comes next, whatever it is."""
        event = self.next()
        if depth > MAX_DEPTH:
            self._stop(say.TOO_DEEP, event, limit=MAX_DEPTH)
        if isinstance(event, AliasEvent):
            self.problems.add(say.ALIAS, self.place(event), name=event.anchor)
            return Refused(self.place(event))
        node = self._content(event, depth)
        return node if self._plain(event) else Refused(self.place(event))

    def _content(self, event: Event, depth: int) -> Node:
        if isinstance(event, SequenceStartEvent):
            return Sequence(self.place(event), tuple(self._items(depth)))
        if isinstance(event, MappingStartEvent):
            return Mapping(self.place(event), tuple(self._entries(depth)))
        return self._scalar(cast(ScalarEvent, event))

    def _plain(self, event: Event) -> bool:
        """Report an anchor or a tag; only a tag makes the content unreadable."""
        if getattr(event, "anchor", None) is not None:
            self.problems.add(say.ANCHOR, self.place(event), name=cast(NodeEvent, event).anchor)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.problems.add(say.TAG, self.place(event), tag=str(tag).replace("tag:yaml.org,2002:", "!!"))
        return tag is None

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(self.ahead, SequenceEndEvent):
            yield self.node(depth + 1)
        self.next()

    def _entries(self, depth: int) -> Iterator[Entry]:
        kept: dict[str, Entry] = {}
        while not isinstance(self.ahead, MappingEndEvent):
            self._entry(kept, depth)
        self.next()
        yield from kept.values()

    def _entry(self, kept: dict[str, Entry], depth: int) -> None:
        event = self.ahead
        key, value = self.node(depth + 1), self.node(depth + 1)
        if _bare(key) and ':"' in cast(Scalar, key).text:
            self._without_space(cast(Scalar, key), kept)
        elif not self._cut_by_comma(event, key, value, kept) and not isinstance(key, Refused):
            self._keep(key, value, kept)

    def _without_space(self, key: Scalar, kept: dict[str, Entry]) -> None:
        """`label:"Âge"` is one word to YAML: take it for the key that it was meant to be."""
        self.problems.add(say.NO_SPACE, key.place, text=key.text)
        name = key.text.partition(":")[0]
        kept.setdefault(name, Entry(replace(key, text=name), Refused(key.place)))

    def _keep(self, key: Node, value: Node, kept: dict[str, Entry]) -> None:
        if not isinstance(key, Scalar) or key.missing:
            self.problems.add(say.KEY_NOT_TEXT, key.place)
        elif key.text == "<<" and not key.quoted:
            self.problems.add(say.MERGE, key.place)
        elif key.text in kept:
            self._twice(kept[key.text], key, value, kept)
        else:
            # Where nothing is written, the parser names the next thing: the key is the place to look at.
            kept[key.text] = Entry(key, replace(value, place=key.place) if _empty(value) else value)

    def _twice(self, first: Entry, key: Scalar, value: Node, kept: dict[str, Entry]) -> None:
        """Report a key written twice, and keep of both what can be read without guessing."""
        lines = {"first": first.key.place.line, "second": key.place.line}
        self.problems.add(say.DUPLICATE_KEY, key.place, key=key.text, **lines)
        kept[key.text] = Entry(first.key, joined(first.value, value))

    def _cut_by_comma(self, event: Event, key: Node, value: Node, kept: dict[str, Entry]) -> bool:
        """`{dose: 1,5}` reads as `dose: 1` and a key `5` with no value: say so, once."""
        if not kept or not (_bare(key) and _empty(value)) or self._followed_by_colon(event):
            return False
        last = kept[next(reversed(kept))]
        if not _bare(last.value):
            return False
        text = f"{cast(Scalar, last.value).text},{cast(Scalar, key).text}"
        message = say.CUT_INTEGER if last.key.text in _INTEGERS else say.CUT_BY_COMMA
        self.problems.add(message, last.value.place, text=text)
        kept[last.key.text] = Entry(last.key, Refused(last.value.place))
        return True

    def _followed_by_colon(self, event: Event) -> bool:
        return _SPACES_AND_COLON.match(self.text, event.end_mark.index) is not None

    def _scalar(self, event: ScalarEvent) -> Scalar | Refused:
        start, end = event.start_mark.index, event.end_mark.index
        self.spans.append((start, end))
        text = unicodedata.normalize("NFC", event.value)
        quoted = event.style is not None
        source = self.text[start + quoted : end - quoted]
        # What stands in the file has been looked at; what an escape makes has not.
        unseen = next(invisible(text), None) if "\\" in source else None
        if unseen is not None:
            self.problems.add(unseen.message, self.place(event), **unseen.values)
            return Refused(self.place(event))
        if text == UNREAD and self.mended.rounds:
            return Refused(self.place(event))
        verbatim = source == event.value and not self.mended.added(_mark(event))
        return Scalar(self.place(event), text, quoted, verbatim, self._cut(event, quoted))

    def _cut(self, event: ScalarEvent, quoted: bool) -> str:
        """The comment that ends the line of a bare scalar: more often than not, lost text."""
        end = self.text.find("\n", event.end_mark.index)
        rest = self.text[event.end_mark.index : end if end >= 0 else None].strip()
        return rest if not quoted and rest.startswith("#") else ""


def _bare(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.quoted and not node.missing


def _empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.missing


def _mark(event: Event) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)
