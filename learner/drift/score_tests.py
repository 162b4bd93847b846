"""Whether something new is needed to explain decisions: score tests that count independent units, not rows.

The decisions of one person are not independent, nor several looks at one file: residuals are added up by unit before
they are squared. Sources: Rao, Proc. Cambridge Phil. Soc. 44 (1948), 50-57; Liang and Zeger, "Longitudinal data
analysis using generalized linear models", Biometrika 73 (1986), 13-22.

People are few. What each of them pulls is squared once the column has its weight: squared before, the statistic of G
people could not go beyond the root of G, however they all changed. They are worth as many people as if each weighed the
same, (sum b)² / sum b² of what each tells of the column; Student's law has one degree less, never under one. Sources:
Carter, Schnepel, Steigerwald, "Asymptotic behavior of a t-test robust to cluster heterogeneity", Review of Economics
and Statistics 99 (2017), 698-709; Kish, Survey Sampling (1965), 11.7.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import norm, t

from learner.candidates.explained import Explained
from learner.units import LEVEL, Units, summed, summed_squares
from learner.weights.link import Reals


@dataclass(frozen=True)
class ScoreTests:
    """Of each column: the weight that one step gives it, the half of its 95 % interval, p on both sides."""

    weight: Reals
    half: Reals
    p: Reals

    @property
    def strength(self) -> Reals:
        """How strong each is, as a draw of the normal law that is as improbable; heavier if positive."""
        found: Reals = np.sign(self.weight) * norm.isf(np.maximum(self.p, 1e-300) / 2.0)
        return found


def score_tests(fit: Explained, columns: Reals, units: Units) -> ScoreTests:
    """Each column by itself beside a fit, without what it shares with it.

    The spread is the largest of what the fit promises, of what the residuals of decisions show, and of those of units.
    """
    left, apart = fit.residuals, fit.apart(columns)
    pull, bend = left.pull @ apart, left.bend @ apart**2
    told = bend > 1e-6
    safe = np.where(told, bend, 1.0)
    weight = np.where(told, pull / safe, 0.0)
    by_unit, degrees = (_by_people if units.people else _by_file)(fit, apart, weight, units)
    spread = np.maximum(np.maximum(bend, left.square @ apart**2), by_unit)
    error = np.sqrt(np.where(told, spread, 1.0)) / safe
    return ScoreTests(weight, t.ppf(LEVEL, degrees) * error, chance(weight / error, degrees))


def _by_file(fit: Explained, apart: Reals, weight: Reals, units: Units) -> tuple[Reals, Reals]:
    """The spread of what files pull, and the degrees of freedom of that."""
    left = fit.residuals
    pulls = left.pull[:, None] * apart
    return summed_squares(pulls, np.maximum(left.weight, 1e-12), units), np.full(len(weight), np.inf)


def _by_people(fit: Explained, apart: Reals, weight: Reals, units: Units) -> tuple[Reals, Reals]:
    """The same of people, the column having its weight."""
    left = fit.residuals
    told = left.bend[:, None] * apart**2
    pulls, each = summed(left.pull[:, None] * apart - told * weight, units), summed(told, units)
    worth = each.sum(axis=0) ** 2 / np.maximum((each**2).sum(axis=0), 1e-300)
    degrees = np.maximum(worth - 1.0, 1.0)
    return worth / degrees * (pulls**2).sum(axis=0), degrees


def chance(strength: Reals, degrees: Reals | float) -> Reals:
    """How probable so strong a statistic is by chance, by Student's law."""
    found: Reals = np.minimum(1.0, 2.0 * t.sf(np.abs(strength), degrees))
    return found
