"""What a rulebook says for the public register of algorithms."""

from __future__ import annotations

from engine.condition import Frozen


class Notice(Frozen):
    """What the public register of algorithms says of a rulebook besides its rules (CRPA L312-1-3)."""

    directorate: str = ""
    contact: str = ""
    purpose: str = ""
    legal_basis: str = ""
    people: str = ""
    decisions_a_year: int | None = None
    code: str = ""
