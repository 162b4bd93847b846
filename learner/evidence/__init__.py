"""The evidence for what past decisions suggest: `evidence_of`, and its figures as data."""

from learner.evidence.cards import evidence_of
from learner.evidence.model import (
    CandidateCard,
    Evidence,
    PointsCard,
    ReservedCard,
)
from learner.evidence.setting import Care

__all__ = ["CandidateCard", "Care", "Evidence", "PointsCard", "ReservedCard", "evidence_of"]
