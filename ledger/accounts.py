"""The accounts of people: one person, however their account is typed."""

from __future__ import annotations

from typing import Final
from unicodedata import normalize

PERSON: Final = "person"
ACCOUNTS: Final = "account"


def folded(account: str) -> str:
    """What tells an account from another: neither capitals nor the way in which accents are encoded do."""
    return normalize("NFC", normalize("NFC", account).casefold())
