"""What a change has to pass before anyone may approve it: the same checks for every author."""

from engine.gate.model import Check, Moved, Outcome, Score, Tolerances, Verdict
from engine.gate.passing import Bench, CaseOnRecord, passing, verdict_of
from engine.gate.scenarios import Played

__all__ = [
    "Bench",
    "CaseOnRecord",
    "Check",
    "Moved",
    "Outcome",
    "Played",
    "Score",
    "Tolerances",
    "Verdict",
    "passing",
    "verdict_of",
]
