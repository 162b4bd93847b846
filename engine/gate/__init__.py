"""What a change has to pass before anyone may approve it: the same checks for every author."""

from engine.gate.model import Check, Moved, Outcome, Score, Tolerances, Verdict
from engine.gate.passing import Bench, Past, passing, verdict_of
from engine.gate.scenarios import Played

__all__ = [
    "Bench",
    "Check",
    "Moved",
    "Outcome",
    "Past",
    "Played",
    "Score",
    "Tolerances",
    "Verdict",
    "passing",
    "verdict_of",
]
