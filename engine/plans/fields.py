"""Names for the fields asserted into `durable_rules`, no two of which it can mistake.

It knows a field only by a 32-bit hash of its name, so two names of one hash would be one field.
The names are ours, made from a counter, never an attribute's: a collision is avoided here, once,
when a rulebook is compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, islice
from typing import Final

SENTINEL: Final = "sentinel"
RESERVED: Final = ("id", "sid", "$s", SENTINEL)
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def hash_of(name: str) -> int:
    """The hash that `durable_rules` takes of a name: 32-bit FNV-1a (json.c, `fnv1Hash32`)."""
    found = 0x811C9DC5
    for byte in name.encode():
        found = ((found ^ byte) * 0x01000193) & 0xFFFFFFFF
    return found


def field_names(number: int, hashed: Callable[[str], int] = hash_of) -> tuple[str, ...]:
    """So many short names, each of its own hash, none of a name that `durable_rules` keeps for itself."""
    return tuple(islice(_distinct(hashed), number))


def _distinct(hashed: Callable[[str], int]) -> Iterator[str]:
    taken = {hashed(name) for name in RESERVED}
    numbers = count()
    while True:
        name = _base36(next(numbers))
        if hashed(name) not in taken:
            taken.add(hashed(name))
            yield name


def _base36(number: int) -> str:
    head, last = divmod(number, 36)
    return (_base36(head) if head else "") + _DIGITS[last]
