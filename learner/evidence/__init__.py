"""The evidence for what past decisions suggest: `evidence_of`, and its figures as data."""

from learner.evidence.cards import evidence_of
from learner.evidence.setting import Care
from learner.evidence.whole import CandidateCard, Evidence, PointsCard, ReservedCard

__all__ = ["CandidateCard", "Care", "Evidence", "PointsCard", "ReservedCard", "evidence_of"]
