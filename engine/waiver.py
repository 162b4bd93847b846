"""What someone accepts of a verification, for a time."""

from __future__ import annotations

from datetime import date

from engine.condition import Frozen


class Waiver(Frozen):
    """A finding of the verification accepted by someone, for a time: which code, at what, why, until when."""

    finding: str
    at: str
    reason: str
    by: str
    until: date
