"""Characters that cannot be seen: two texts that look the same must be the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from engine import messages_text as say
from engine.errors import Message

_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


class Invisible(NamedTuple):
    """An invisible character, where it is (from 0), and how to report it."""

    offset: int
    message: Message
    values: dict[str, str]


def invisible(text: str, allowed: str = "\n") -> Iterator[Invisible]:
    """Control and formatting characters, lone surrogates and the two non-characters of the plane."""
    for index, char in enumerate(text):
        if not " " <= char <= "~" and char not in allowed and _is_unseen(char):
            name = unicodedata.name(char, "sans nom").lower()
            yield Invisible(index, say.INVISIBLE, {"name": name, "code_point": f"{ord(char):04X}"})


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN or char in "\ufffe\uffff"
