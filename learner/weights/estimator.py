"""The integer scorecard as scikit-learn knows estimators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils import Tags
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data

from learner.weights.link import Reals, Whole, probabilities
from learner.weights.observed import Observed, compressed
from learner.weights.points import Allowed
from learner.weights.search import fitted


class IntegerScorecard(ClassifierMixin, BaseEstimator):  # type: ignore[misc] # scikit-learn publishes no types
    """Whole points for columns, and where each class of an ordered scale begins.

    Classes are ordered: as `levels` says, else as they sort. A score is the sum of the points of a row; class k or
    more has the probability 1 / (1 + exp(slope x (cut_k - score))).

    Parameters:
        max_terms: how many columns may have other points than `today`.
        bound: points lie between `-bound` and `bound`, where `lowest` and `highest` say nothing else.
        lowest: the fewest points of each column: 0 where it may only weigh.
        highest: the most points of each column; equal to `lowest` where it is locked.
        today: the points of each column to stay close to; none by default.
        cost: what a column that leaves `today` must gain, in nats for all the rows.
        cuts: the scores at which the classes begin, one less than classes, if they are settled.
        levels: the classes from the lightest to the heaviest.
        alternatives: how many near-equal scorecards are kept.

    Attributes:
        points_: the points of each column, whole numbers.
        cuts_: the scores at which each class but the first begins.
        slope_: how sharply, in logits a point.
        loss_: mean loss of the rows, in nats.
        alternatives_: the scorecards found, the best first.
    """

    def __init__(  # noqa: PLR0913 - scikit-learn wants every parameter by name
        self,
        max_terms: int = 10,
        bound: int = 5,
        *,
        lowest: ArrayLike | None = None,
        highest: ArrayLike | None = None,
        today: ArrayLike | None = None,
        cost: float = 0.0,
        cuts: ArrayLike | None = None,
        levels: Sequence[Any] | None = None,
        alternatives: int = 1,
    ) -> None:
        self.max_terms = max_terms
        self.bound = bound
        self.lowest = lowest
        self.highest = highest
        self.today = today
        self.cost = cost
        self.cuts = cuts
        self.levels = levels
        self.alternatives = alternatives

    def fit(self, X: ArrayLike, y: ArrayLike, sample_weight: ArrayLike | None = None) -> IntegerScorecard:  # noqa: N803
        """Find the points.

        Args:
            X: rows x columns; 0 or 1 where columns are rules, any finite number otherwise.
            y: the class of each row.
            sample_weight: how many decisions each row stands for.

        Raises:
            ValueError: X is not finite, y holds one class only or a class that `levels` does not name, or the bounds
                do not fit the columns.
        """
        columns, classes = validate_data(self, X, y, dtype=np.float64)
        weight = _check_sample_weight(sample_weight, columns, dtype=np.float64, ensure_non_negative=True)
        ranks = self._ranks(classes)
        kept = weight > 0
        rows = Observed(columns[kept], ranks[kept], ranks[kept], weight[kept], len(self.classes_))
        found = fitted(compressed(rows), self._allowed(columns.shape[1]), alternatives=self.alternatives)
        best = found[0]
        self.points_, self.cuts_, self.slope_ = best.points, best.cuts, best.slope
        self.loss_ = best.loss / max(float(weight.sum()), 1.0)
        self.alternatives_ = found
        return self

    def decision_function(self, X: ArrayLike) -> Reals:  # noqa: N803
        """The score of each row; for two classes, less the cut, times the slope: the logit of the second one."""
        check_is_fitted(self)
        scores = self._scores(X)
        return self.slope_ * (scores - self.cuts_[0]) if len(self.classes_) == 2 else self._logarithms(scores)

    def predict_proba(self, X: ArrayLike) -> Reals:  # noqa: N803
        """The probability of each class (columns, in the order of `classes_`) for each row."""
        check_is_fitted(self)
        return self._by_label(probabilities(self.slope_ * self.cuts_, self.slope_ * self._scores(X)))

    def predict(self, X: ArrayLike) -> NDArray[Any]:  # noqa: N803
        """The most probable class of each row."""
        check_is_fitted(self)
        found: NDArray[Any] = self.classes_[np.argmax(self.predict_proba(X), axis=1)]
        return found

    def _logarithms(self, scores: Reals) -> Reals:
        held = self._by_label(probabilities(self.slope_ * self.cuts_, self.slope_ * scores))
        found: Reals = np.log(np.maximum(held, 1e-300))
        return found

    def _by_label(self, by_rank: Reals) -> Reals:
        """From the order of the scale to that of `classes_`."""
        return by_rank[:, self._rank_of]

    def _scores(self, X: ArrayLike) -> Reals:  # noqa: N803
        found: Reals = validate_data(self, X, dtype=np.float64, reset=False) @ self.points_
        return found

    def _ranks(self, classes: NDArray[Any]) -> Whole:
        """The place of each row's class on the scale."""
        check_classification_targets(classes)
        self.classes_, held = np.unique(classes, return_inverse=True)
        if len(self.classes_) < 2:
            raise ValueError(f"1 class only ({self.classes_[0]!r}): nothing parts the rows.")
        scale = list(self.classes_) if self.levels is None else [each for each in self.levels if each in self.classes_]
        unknown = [each for each in self.classes_ if each not in scale]
        if unknown:
            raise ValueError(
                f"A class that `levels` does not name: {unknown[0]!r}; it names {list(self.levels or ())}."
            )
        self._rank_of = np.array([scale.index(each) for each in self.classes_])
        ranks: Whole = self._rank_of[held]
        return ranks

    def _allowed(self, count: int) -> Allowed:
        lowest, highest = self._whole(self.lowest, -self.bound, count), self._whole(self.highest, self.bound, count)
        today = self._whole(self.today, 0, count)
        if np.any(lowest > highest):
            raise ValueError(f"Column {int(np.argmax(lowest > highest))}: `lowest` is above `highest`.")
        today = np.clip(today, lowest, highest)
        cuts = None if self.cuts is None else np.asarray(self.cuts, dtype=np.float64)
        if cuts is not None and len(cuts) != len(self.classes_) - 1:
            raise ValueError(f"{len(cuts)} cuts for {len(self.classes_)} classes: one less is needed.")
        return Allowed(lowest, highest, today, self.max_terms, np.full(count, float(self.cost)), cuts)

    def _whole(self, given: ArrayLike | None, default: int, count: int) -> Whole:
        found = np.full(count, default) if given is None else np.asarray(given)
        if found.shape != (count,) or np.any(found != np.round(found)):
            raise ValueError(f"Whole numbers are needed, one for each of the {count} columns.")
        return found.astype(np.int64)

    def __sklearn_tags__(self) -> Tags:
        """An ordered scale does not part classes that lie in no order: scikit-learn's own scores on such are poor."""
        tags = super().__sklearn_tags__()
        tags.classifier_tags.poor_score = True
        return tags
