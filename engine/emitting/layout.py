"""The one layout of our YAML: texts between double quotes, small things on one line, the rest below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

WIDTH = 120


class Bare(str):
    """An id or a number: written without quotes."""

    __slots__ = ()


class Quoted(str):
    """A key that is not an id: written between quotes."""

    __slots__ = ()


class Tall(dict["str", "Value"]):
    """A mapping that is never written on one line."""


class TallList(list["Value"]):
    """A list that is never written on one line."""


Value = str | Mapping[str, "Value"] | Sequence["Value"]
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n"})


def quoted(text: str) -> str:
    """A text between double quotes, on one line."""
    return f'"{text.translate(_ESCAPES)}"'


def inline(value: Value) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return str(value) if isinstance(value, Bare) else quoted(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {inline(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(inline(each) for each in value) + "]"


def _key(key: str) -> str:
    return quoted(key) if isinstance(key, Quoted) else key


def lines_of(mapping: Mapping[str, Value], indent: int = 0) -> Iterator[str]:
    """A mapping, one key a line or more."""
    for key, value in mapping.items():
        yield from _entry(f"{' ' * indent}{_key(key)}:", value, indent + 2)


def _entry(head: str, value: Value, indent: int) -> Iterator[str]:
    """What follows a key: on its line if it fits, else below."""
    line = f"{head} {inline(value)}"
    if isinstance(value, str) or _fits(line, value):
        yield line
    else:
        yield head
        yield from lines_of(value, indent) if isinstance(value, Mapping) else _items(value, indent)


def _items(items: Sequence[Value], indent: int) -> Iterator[str]:
    """A list, one item a line or more; a list within a list stays on its line."""
    for item in items:
        line = f"{' ' * indent}- {inline(item)}"
        if isinstance(item, Mapping) and not _fits(line, item):
            yield from _tall_item(item, indent)
        else:
            yield line


def _tall_item(item: Mapping[str, Value], indent: int) -> Iterator[str]:
    """The first line of a mapping stands beside the dash."""
    below = lines_of(item, indent + 2)
    first = next(below)
    yield f"{' ' * indent}- {first.lstrip()}"
    yield from below


def _fits(line: str, value: Value) -> bool:
    return not value or (len(line) <= WIDTH and not _holds_tall(value))


def _holds_tall(value: Value) -> bool:
    if isinstance(value, Tall | TallList):
        return True
    return isinstance(value, Mapping) and any(_holds_tall(each) for each in value.values())
