"""Integer points fitted to past decisions on an ordered scale."""

from learner.weights.estimator import IntegerScorecard

__all__ = ["IntegerScorecard"]
