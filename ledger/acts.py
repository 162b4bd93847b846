"""What someone does, ready to be recorded: written as JSON once, with the token that follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from engine.condition import Frozen
from ledger.records import to_bytes
from ledger.rights import Action
from ledger.tokens import token_of


@dataclass(frozen=True)
class Act:
    """What an entry will say, of whom, and about which other entry.

    `marks`: keys and values by which the case is found again. `dictionary`: what the payload has in common with
    others, and nobody's data.
    """

    action: Action
    content: Frozen
    subject: str = ""
    about: int | None = None
    marks: Iterable[tuple[str, str]] = ()
    dictionary: bytes = b""

    @cached_property
    def payload(self) -> bytes:
        """The canonical JSON of what it says."""
        return to_bytes(self.content)

    @cached_property
    def token(self) -> str:
        """What tells that the same was recorded already; empty where that may be twice."""
        return token_of(self.action, self.subject, self.about, self.payload, self.content)
