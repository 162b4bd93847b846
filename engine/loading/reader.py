"""Reading nodes as what the rulebook expects: fields, texts, ids, numbers. Mistakes go to `Problems`.

Every reader returns None for what it could not read, once it has said why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from engine.cells.days import read_date
from engine.errors import CellError, Location, Message, nearest
from engine.loading import messages_shape as say
from engine.loading.curly import within_curly
from engine.loading.nodes import Mapping, Node, Refused, Scalar, Sequence
from engine.loading.problems import Place, Problems
from engine.loading.shapes import SHAPES, shape_of
from engine.loading.suggesting import suggestion
from engine.values import plain

MAX_TEXT = 10_000


@dataclass(frozen=True, slots=True)
class At:
    """A node, the path that leads to it, and where to report."""

    node: Node
    path: tuple[str, ...]
    problems: Problems

    def report(self, message: Message, **values: object) -> None:
        """Report a mistake at this node."""
        self.problems.add(message, self.node.place, self.where, **values)

    @property
    def where(self) -> str | None:
        """The path as people read it."""
        return " / ".join(self.path) or None

    @property
    def location(self) -> Location:
        """The place of this node, for a mistake that another part has put into words."""
        line, column = self.node.place
        return Location(file=self.problems.file, line=line, column=column, path=self.where)

    def on(self, key: Scalar) -> At:
        """The key of this value: the same path, another place."""
        return At(key, self.path, self.problems)

    def to(self, step: str, node: Node) -> At:
        """One step further in."""
        return At(node, (*self.path, step), self.problems)

    def named(self, step: str) -> At:
        """The same node under another last step: a rule's id rather than its rank."""
        return At(self.node, (*self.path[:-1], step), self.problems)

    def report_inside(self, error: CellError) -> None:
        """Report what is wrong in the text of this node, each at its own column."""
        for found in error.diagnostics:
            place = self._place_of(found.location.column or 1)
            update = {"file": self.problems.file, "line": place.line, "column": place.column, "path": self.where}
            location = found.location.model_copy(update=update)
            self.problems.keep(found.model_copy(update={"location": location}))

    def _place_of(self, column: int) -> Place:
        line, first = self.node.place
        if isinstance(self.node, Scalar) and self.node.verbatim and "\n" not in self.node.text:
            return Place(line, first + self.node.quoted + column - 1)
        return self.node.place


Reader = Callable[[At | None], str | None]
Unquoted = Callable[[str], tuple[Message, str] | None]


class Fields:
    """The keys of a mapping, unknown ones reported; those left empty are reported and absent."""

    def __init__(self, at: At, keys: Iterable[str], foreign: Collection[str] = ()) -> None:
        """Read the mapping at `at`, whose keys may be `keys`; of those `foreign`, the caller says what is wrong."""
        self.at = at
        self.found: dict[str, At] = {}
        self.written: set[str] = set()
        known = tuple(keys)
        for key, value in pairs(at):
            if key.text not in known and key.text not in foreign:
                value.on(key).report(say.UNKNOWN_KEY, key=key.text, **suggestion(key.text, known))
            # A misspelt key is there all the same: it is not also told to be missing.
            self.written.add(key.text if key.text in known else nearest(key.text, known) or key.text)
            if present(value):
                self.found[key.text] = value

    def get(self, key: str) -> At | None:
        """The value of a key, or None if it is absent."""
        return self.found.get(key)

    def need(self, key: str, example: str) -> At | None:
        """The value of a key that must be there."""
        if key not in self.written and isinstance(self.at.node, Mapping):
            self.at.report(say.MISSING_KEY, key=key, example=example)
        return self.found.get(key)


def named_by(at: At, key: str) -> At:
    """An item of a list under the name that it gives itself rather than its rank."""
    entries = at.node.entries if isinstance(at.node, Mapping) else ()
    found = next((entry.value for entry in entries if entry.key.text == key), None)
    return at.named(found.text.strip()) if isinstance(found, Scalar) and found.text.strip() else at


def pairs(at: At) -> Iterator[tuple[Scalar, At]]:
    """The keys and values of a mapping; anything else is reported."""
    if isinstance(at.node, Mapping):
        for entry in at.node.entries:
            yield entry.key, at.to(entry.key.text, entry.value)
    else:
        wrong_shape(at, "mapping")


def items(at: At) -> Iterator[At]:
    """The items of a list; anything else is reported."""
    if isinstance(at.node, Sequence):
        for rank, node in enumerate(at.node.items, start=1):
            item = at.to(f"n° {rank}", node)
            if present(item):
                yield item
    else:
        wrong_shape(at, "list")


def present(at: At) -> bool:
    """Whether something is written there; an empty place is reported."""
    if isinstance(at.node, Scalar) and at.node.missing:
        at.report(say.MISSING_VALUE)
        return False
    return not isinstance(at.node, Refused)


def wrong_shape(at: At, expected: str) -> None:
    """Report something of another shape than expected, unless it is already reported."""
    if not isinstance(at.node, Refused):
        at.report(say.WRONG_SHAPE, **shape_of(at.node), **SHAPES[expected])


def raw_text(at: At | None, unquoted: Unquoted | None = None) -> str | None:
    """A quoted text, trimmed, possibly empty: a cell. `unquoted` words what is wrong with a bare one."""
    if at is None:
        return None
    if not isinstance(at.node, Scalar):
        _not_text(at)
        return None
    meant = None if at.node.quoted else within_curly(at.node.text)
    if meant is not None:
        # What was meant is plain: it is read on, so that nothing else is said for the sake of its quotes.
        at.report(say.UNQUOTED_CURLY, text=at.node.text[:80], near=meant[:80])
        return meant
    if not at.node.quoted:
        message = say.UNQUOTED_CUT if at.node.cut_by else say.UNQUOTED
        message, near = (unquoted(at.node.text) if unquoted else None) or (message, "")
        at.report(message, text=at.node.text[:80], cut=at.node.cut_by[:80], near=near)
        return None
    return at.node.text if _short_enough(at, at.node.text) else None


def _not_text(at: At) -> None:
    found = at.node.items if isinstance(at.node, Sequence) else ()
    bare = [item.text for item in found if isinstance(item, Scalar) and not item.quoted]
    if bare and len(bare) == len(found):
        written = ", ".join(bare)
        at.report(say.UNQUOTED_LIST, text=f"[{written[:80]}]")
    else:
        wrong_shape(at, "text")


def _short_enough(at: At, text: str) -> bool:
    if len(text) > MAX_TEXT:
        at.report(say.TEXT_TOO_LONG, length=len(text), limit=MAX_TEXT)
    return len(text) <= MAX_TEXT


def text(at: At | None) -> str | None:
    """A quoted text that says something, trimmed."""
    read = raw_text(at)
    if at is not None and read is not None and not read.strip():
        at.report(say.EMPTY_TEXT)
        return None
    return read.strip() if read is not None else None


def texts(at: At | None) -> tuple[str, ...]:
    """A list of quoted texts, without repeats."""
    return tuple(read for read, _ in placed_texts(at))


def placed_texts(at: At | None) -> Iterator[tuple[str, At]]:
    """A list of quoted texts, without repeats, each with its place."""
    return _distinct(at, text)


def word(at: At | None) -> str | None:
    """A name or a keyword, quoted or not."""
    if at is None:
        return None
    if isinstance(at.node, Scalar):
        return at.node.text
    wrong_shape(at, "word")
    return None


def words(at: At | None) -> Iterator[tuple[str, At]]:
    """A list of names, without repeats, each with its place."""
    return _distinct(at, word)


def _distinct(at: At | None, read: Reader) -> Iterator[tuple[str, At]]:
    seen: set[str] = set()
    for item in items(at) if at is not None else ():
        name = read(item)
        if name in seen:
            item.report(say.REPEATED, item=name)
        elif name is not None:
            seen.add(name)
            yield name, item
    if at is not None and isinstance(at.node, Sequence) and not at.node.items:
        at.report(say.EMPTY_LIST)


def keyword(at: At | None, allowed: Collection[str]) -> str | None:
    """One of a few words of the language."""
    read = word(at)
    if at is None or read is None or read in allowed:
        return read
    at.report(say.NOT_KEYWORD, text=read, **suggestion(read, allowed))
    return None


def flag(at: At | None) -> bool:
    """`true` or `false`."""
    read = word(at)
    if at is not None and read is not None and read not in ("true", "false"):
        at.report(say.NOT_FLAG, text=read)
    return read == "true"


_INTEGER = re.compile(r"[-+]?[0-9]+")
_DIGITS = 18  # no bound has more; int() would take its time over a million of them
_DECIMAL = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")


def integer(at: At | None, low: int, high: int) -> int | None:
    """A bare whole number within bounds, both included."""
    read = word(at)
    if at is None or read is None or not isinstance(at.node, Scalar):
        return None
    if at.node.quoted or not _INTEGER.fullmatch(read):
        message = say.QUOTED_INTEGER if at.node.quoted and _INTEGER.fullmatch(read.strip()) else say.NOT_INTEGER
        at.report(message, text=read.strip()[:40])
        return None
    if len(read) > _DIGITS or not low <= int(read) <= high:
        at.report(say.OUT_OF_BOUNDS, text=read[:40], low=low, high=high)
        return None
    return int(read)


def decimal(at: At | None) -> Decimal | None:
    """A bare number of expert days, decimal point, not negative."""
    read = word(at)
    if at is None or read is None or not isinstance(at.node, Scalar):
        return None
    if at.node.quoted or not _DECIMAL.fullmatch(read):
        at.report(say.NOT_DECIMAL, text=read[:40])
        return None
    return Decimal(plain(Decimal(read)))


def day(at: At | None) -> date | None:
    """A quoted date, jj/mm/aaaa or ISO."""
    read = text(at)
    if at is None or read is None:
        return None
    try:
        return read_date(read)
    except CellError as error:
        at.report_inside(error)
        return None
