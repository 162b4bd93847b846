"""The evidence for what past decisions suggest: `evidence_of`, and its figures as data."""

from learner.evidence.cards import evidence_of
from learner.evidence.setting import Care
from learner.evidence.together import disagreements_of, warned
from learner.evidence.whole import CandidateCard, Evidence, PointsCard, ReservedCard

__all__ = [
    "CandidateCard",
    "Care",
    "Evidence",
    "PointsCard",
    "ReservedCard",
    "disagreements_of",
    "evidence_of",
    "warned",
]
