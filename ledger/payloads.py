"""What an entry says, as it is stored: read in one way, wherever it is read."""

from __future__ import annotations

from dataclasses import dataclass

from ledger.chain import SALT, digest_of
from ledger.packing import PackingError, unpack


@dataclass(frozen=True, slots=True)
class Held:
    """What is stored of what an entry says, with its salt. `payload`: None where that is not what was written."""

    salt: bytes
    payload: bytes | None


def held_in(salt: bytes, body: bytes, dictionary: bytes | None, digest: str) -> Held:
    """What a row holds, if it is what the chain has the hash of. `dictionary`: None for one that is damaged itself."""
    payload = unpacked(body, dictionary) if dictionary is not None else None
    try:
        sound = payload is not None and len(salt) == SALT and digest_of(salt, payload) == digest
    except TypeError:  # a database without strict types holds anything
        sound = False
    return Held(salt, payload if sound else None)


def unpacked(body: bytes | None, dictionary: bytes = b"") -> bytes | None:
    """What was packed; None for what is gone, or is not something that was."""
    try:
        return unpack(body, dictionary) if body is not None else None
    except (PackingError, TypeError):
        return None
