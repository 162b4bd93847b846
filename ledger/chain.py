"""How entries hold together: each is hashed with the hash of the one before.

    digest = SHA-256(salt ‖ payload)        the salt is 16 bytes, neither more nor less
    hash   = SHA-256(JSON of [seq, at, actor, role, action, subject, about, digest, prev])

The JSON is an array on one line, without spaces, in UTF-8; hashes are written in hexadecimal. The first entry's
`prev` is 64 zeros. An auditor can do it again with any tool: docs/ledger.md shows how.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

START = "0" * 64
SALT = 16  # bytes; were it any longer, part of a payload could pass for it, and the digest still fit
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as it stands in the chain: what its hash covers, and the hash written with it.

    `at` is UTC; `actor` a pseudonym; `subject` a pseudonym or an id; `about` the entry it answers to, or corrects.
    """

    seq: int
    at: str
    actor: str
    role: str
    action: str
    subject: str
    about: int | None
    digest: str
    prev: str
    hash: str = ""

    def computed(self) -> str:
        """The hash that an entry of this content has, hexadecimal."""
        held = (self.seq, self.at, self.actor, self.role, self.action, self.subject, self.about, self.digest, self.prev)
        return hashlib.sha256(_encode(held).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry: kept elsewhere, it shows that nothing was cut off or rewritten since."""

    seq: int = 0
    hash: str = START

    def __str__(self) -> str:
        """`1234:ab…`, to be copied by hand or by a machine."""
        return f"{self.seq}:{self.hash}"


def digest_of(salt: bytes, payload: bytes) -> str:
    """The salted hash of a payload, hexadecimal."""
    return hashlib.sha256(salt + payload).hexdigest()
