"""What is explained already: today's score, what each directorate adds, the candidates taken so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from learner.attention import Habits, Judged, own, ways
from learner.candidates.screening import Reals, Residuals
from learner.units import Deciders, summed
from learner.weights.link import Slopes, probabilities
from learner.weights.observed import Observed
from learner.weights.sparse import Signs, Sparse, Support, around

ROUNDS = 12  # of judging what is each author's own, then fitting on that
USUAL, WIDEST = 4.0, 100.0  # the variance of weights beforehand, on the logit scale, which keeps them finite


@dataclass(frozen=True)
class Explained:
    """A fit of decisions on columns that are given, not chosen.

    `own` is how surely each decision is its author's own judgement; `settled`, whether judging that and fitting came to
    rest within the rounds allowed; `widest`, the most that the variance of weights is taken for beforehand.
    """

    judged: Judged
    columns: Reals
    fit: Sparse
    own: Reals
    habits: Habits
    settled: bool = True
    widest: float = WIDEST

    @property
    def weights(self) -> Reals:
        """Of the columns, on the logit scale."""
        return self.fit.weights

    @cached_property
    def errors(self) -> list[float]:
        """The standard error of each weight: the larger of what the fit promises and of what the residuals show."""
        held = self._held
        return self._errors(held.T @ (held * self.residuals.square[:, None]))

    def errors_by(self, deciders: Deciders) -> list[float]:
        """The same, what each unit's decisions pull being added up before it is squared."""
        pulls = self.residuals.pull / self.judged.weight
        summed_up = summed((self._held * pulls[:, None])[deciders.row] * deciders.times[:, None], deciders.units)
        count = len(summed_up)
        return self._errors(summed_up.T @ summed_up * (count / max(count - 1, 1)))

    def _errors(self, squared: Reals) -> list[float]:
        inverse, held = self._inverse, self.columns.shape[1]
        spread: Reals = np.maximum(inverse.diagonal(), (inverse @ squared @ inverse).diagonal())[:held]
        return [float(each) for each in np.sqrt(spread)]

    @property
    def _held(self) -> Reals:
        """The columns, and one for the thresholds together."""
        return np.column_stack([self.columns, np.ones(len(self.columns))])

    @cached_property
    def _inverse(self) -> Reals:
        held = self._held
        inner: Reals = held.T @ (held * self.residuals.bend[:, None]) + 1e-6 * np.eye(held.shape[1])
        return np.asarray(np.linalg.inv(inner), dtype=np.float64)

    @cached_property
    def residuals(self) -> Residuals:
        """What the fit leaves of each file."""
        each, weight = self._slopes, self.judged.weight
        pull = self.own * each.pull
        bend = self.own * np.maximum(each.bend, 0.0)
        return Residuals(weight * pull, weight * bend, weight * pull**2, weight)

    @property
    def ridge(self) -> float:
        """What a weight costs: half of it times its square, in nats."""
        return ridge_of(self.fit.weights, self.widest)

    @property
    def likelihood(self) -> float:
        """The logarithm of how probable decisions are, slips and advice included, less what weights cost; in nats."""
        told = float(self.judged.weight @ self.losses(self.columns, self.judged))
        return -told - self.ridge * float(self.weights @ self.weights) / 2.0

    @cached_property
    def _slopes(self) -> Slopes:
        return _slopes(self.judged, self.columns, self.fit)

    def strengths(self, columns: Reals) -> Reals:
        """The score statistic of each column, without what it shares with the fit's own; 0 if nothing is left.

        The spread is the larger of what the fit promises and of what the residuals show (White, "Maximum likelihood
        estimation of misspecified models", Econometrica 50 (1982), 1-25): people are less regular than any formula.
        """
        left, squared = self.residuals, self.apart(columns) ** 2
        spread = np.maximum(left.bend @ squared, left.square @ squared)
        told = spread > 1e-6
        return np.where(told, (left.pull @ columns) / np.sqrt(np.where(told, spread, 1.0)), 0.0)

    def apart(self, columns: Reals) -> Reals:
        """The columns without what they share with the fit's own."""
        bend = self.residuals.bend
        held = np.column_stack([np.ones(len(bend)), self.columns])
        weighted = held * bend[:, None]
        inner = held.T @ weighted
        inner += 1e-9 * np.eye(len(inner)) * (1.0 + inner.diagonal().max())
        found: Reals = columns - held @ np.linalg.solve(inner, weighted.T @ columns)
        return found

    def mean_loss(self, columns: Reals, judged: Judged) -> float:
        """The mean loss of other decisions by this fit, slips and advice followed included, in nats."""
        return float(judged.weight @ self.losses(columns, judged) / judged.weight.sum())

    def losses(self, columns: Reals, judged: Judged) -> Reals:
        """The loss of each of other decisions by this fit, in nats.

        They may be slips, or follow advice that was seen: what is followed says nothing for a fit or against it.
        """
        alone = np.exp(_slopes(judged, columns, self.fit).log_probability)
        found: Reals = -np.log(ways(judged, alone, self.habits).total)
        return found

    @property
    def shares(self) -> Reals:
        """How probable each level (columns) is for each file (rows), slips included."""
        alone = probabilities(self.fit.thresholds, self.columns @ self.fit.weights)
        return (1.0 - self.habits.slips) * alone + self.habits.slips / self.judged.levels

    def of(self, rows: NDArray[np.int64], weight: Reals) -> Explained:
        """The same fit, decisions being counted in other rows: of each, which row it was, and how many it counts."""
        judged = replace(self.judged.of(rows), weight=weight)
        return Explained(judged, self.columns[rows], self.fit, self.own[rows], self.habits, self.settled, self.widest)

    def joined_by(self, column: Reals) -> Explained:
        """The fit with one column more, or several."""
        weights = np.append(self.fit.weights, np.zeros(column.size // len(column)))
        return self._again(np.column_stack([self.columns, column]), weights)

    def with_other(self, place: int, column: Reals) -> Explained:
        """The fit with another column in the place of one."""
        columns = self.columns.copy()
        columns[:, place] = column
        return self._again(columns, self.fit.weights)

    def without(self, place: int, rounds: int = ROUNDS) -> Explained:
        """The fit with one column less; few `rounds` are enough to rank what could take its place."""
        return self._again(np.delete(self.columns, place, axis=1), np.delete(self.fit.weights, place), rounds)

    def again(self) -> Explained:
        """The fit, taken up where it came to rest."""
        return self._again(self.columns, self.weights)

    def _again(self, columns: Reals, weights: Reals, rounds: int = ROUNDS) -> Explained:
        start = Sparse(tuple(range(len(weights))), weights, self.fit.thresholds, np.inf)
        return _fitted(self.judged, columns, (start, self.own, self.habits), rounds, self.widest)


def explained(columns: Reals, judged: Judged, widest: float = WIDEST) -> Explained:
    """Decisions fitted on these columns.

    `widest`: the most that the variance of weights is taken for beforehand; `USUAL` where the point is to see who
    decides otherwise, which a fit as sharp as people are takes for slips.
    """
    count = columns.shape[1]
    start = Sparse(tuple(range(count)), np.zeros(count), _shares(judged), np.inf)
    return _fitted(judged, columns, (start, np.ones(len(judged.low)), Habits()), ROUNDS, widest)


def _fitted(
    judged: Judged, columns: Reals, start: tuple[Sparse, Reals, Habits], rounds: int, widest: float
) -> Explained:
    count = columns.shape[1]
    signs, every = Signs(np.full(count, -np.inf), np.full(count, np.inf)), tuple(range(count))
    (fit, sure, habits), before, settled = start, np.inf, False
    for _ in range(rounds):
        ridge = ridge_of(fit.weights, widest)
        observed = Observed(columns, judged.low, judged.high, judged.weight * sure, judged.levels)
        fit = Support(observed, signs, every, ridge).fitted(fit)
        sure, habits = own(judged, np.exp(_slopes(judged, columns, fit).log_probability), habits)
        now = float(judged.weight @ sure)
        settled = abs(now - before) < 1e-3 * now
        if settled:
            break
        before = now
    return Explained(judged, columns, fit, sure, habits, settled, widest)


def ridge_of(weights: Reals, widest: float) -> float:
    """One over the variance of the weights beforehand: that which these show, within bounds.

    Where people follow points exactly, weights on the logit scale are large, all of them; held to what is usual, the
    fit would be less sharp than decisions are, and whatever lies near a threshold would seem to weigh.

    Source: MacKay, "Bayesian interpolation", Neural Computation 4 (1992), 415-447.
    """
    shown = float(np.mean(weights**2)) if len(weights) else 0.0
    return 1.0 / min(max(shown, USUAL), widest)


def _slopes(judged: Judged, columns: Reals, fit: Sparse) -> Slopes:
    observed = Observed(columns, judged.low, judged.high, judged.weight, judged.levels)
    return around(observed, columns @ fit.weights, fit.thresholds)


def _shares(judged: Judged) -> Reals:
    """The thresholds that give each level its share of the decisions known to be of one level at most."""
    shares = np.bincount(judged.high, weights=judged.weight, minlength=judged.levels) + 0.5
    below = np.cumsum(shares)[:-1] / shares.sum()
    found: Reals = np.log(below / (1.0 - below))
    return found
