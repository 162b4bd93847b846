"""Whether today's rulebook is still in tune with recent decisions: what moved, the decisions or the files."""

from learner.drift.model import Drift, DriftSettings
from learner.drift.watching import Watch, watch

__all__ = ["Drift", "DriftSettings", "Watch", "watch"]
