"""The documents last read without fault: the same text read again costs nothing.

Reading YAML is most of what loading a rulebook takes, and a session reads the same files again and
again: the common part once for each rulebook, a rulebook for each command, scenario or check. A
document is immutable, and depends on its text alone.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

AT_MOST = 32
Held = TypeVar("Held")


class Kept(Generic[Held]):
    """What texts were read as, the least recently asked forgotten first."""

    def __init__(self, at_most: int = AT_MOST) -> None:
        """Start with nothing."""
        self._at_most = at_most
        self._held: OrderedDict[str, Held] = OrderedDict()

    def get(self, text: str) -> Held | None:
        """What a text was read as, None if that is not known."""
        found = self._held.pop(text, None)
        if found is not None:
            self._held[text] = found
        return found

    def keep(self, text: str, found: Held) -> None:
        """Remember what a text was read as."""
        self._held[text] = found
        while len(self._held) > self._at_most:
            self._held.popitem(last=False)
