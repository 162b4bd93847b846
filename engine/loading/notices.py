"""What the public register of algorithms says of a rulebook."""

from __future__ import annotations

from engine.loading.reader import At, Fields, integer, text
from engine.notice import Notice

KEYS = ("directorate", "contact", "purpose", "legal_basis", "people", "decisions_a_year", "code")
MAX_DECISIONS = 100_000_000


def notice(at: At | None) -> Notice | None:
    """What is said for the register, None when nothing is."""
    if at is None:
        return None
    fields = Fields(at, KEYS)
    said = {key: text(fields.get(key)) or "" for key in KEYS if key != "decisions_a_year"}
    return Notice(**said, decisions_a_year=integer(fields.get("decisions_a_year"), 0, MAX_DECISIONS))
