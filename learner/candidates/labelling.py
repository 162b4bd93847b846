"""Each candidate beside the others: confirmed later or not, seen with one directorate alone, or in one period."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from learner.candidates.candidate import PARTIAL, Candidate, Label, where_seen
from learner.candidates.effects import DRIFT, Part, differs, effect, effects, lighter_by_far, only_there
from learner.candidates.explained import Explained, explained
from learner.candidates.sample import EARLIER, HALF, Sample, earlier
from learner.candidates.screening import Reals, Tests
from learner.candidates.selecting import Taken

SURE = 0.05  # how probable one false confirmation at least may be


class Labelling:
    """What is measured of candidates, on all the files and on the later ones."""

    def __init__(self, sample: Sample, tick: Callable[[], None]) -> None:
        """`tick`: called at each candidate."""
        self._sample, self._tick = sample, tick
        self._late, self._half = sample.of(~earlier(sample, EARLIER)), earlier(sample, HALF)

    def labelled(self, taken: list[Taken]) -> list[Candidate]:
        """Those taken in the earlier files, measured."""
        names = [each.tests for each in taken]
        confirmed, whole = self._confirmed(names), self._sample.columns(names)
        found = [
            self._candidate(each, explained_beside(self._sample, np.delete(whole, place, axis=1)), *confirmed[place])
            for place, each in enumerate(taken)
        ]
        return self._again(found)

    def _confirmed(self, taken: list[Tests]) -> list[tuple[Part, float]]:
        """The effect of each in the later files beside the others, and its probability by chance (Holm)."""
        columns = self._late.columns(taken)
        parts = [
            effect(explained_beside(self._late, np.delete(columns, place, axis=1)), columns[:, place])
            for place in range(len(taken))
        ]
        chances = [float(norm.sf(part.strength)) for part in parts]
        return list(zip(parts, _holm(chances), strict=True))

    def _again(self, labelled: list[Candidate]) -> list[Candidate]:
        """Each that holds in part, labelled again beside the others where they are seen.

        A rule that was given up, taken for one that lasts, makes another that it shares files with seem to begin.
        """
        if sum(each.label in PARTIAL for each in labelled) < 2:
            return labelled
        seen = np.column_stack([where_seen(self._sample, each) for each in labelled])
        return [
            self._candidate(
                Taken(each.tests, each.found),
                explained_beside(self._sample, np.delete(seen, place, axis=1)),
                each.confirmed,
                each.p,
            )
            if each.label in PARTIAL
            else each
            for place, each in enumerate(labelled)
        ]

    def _candidate(self, found: Taken, others: Explained, confirmed: Part, p: float) -> Candidate:
        self._tick()
        sample, column = self._sample, self._sample.tested.joined(found.tests)
        overall = effect(others, column)
        within = effects(others, column, {str(each): sample.directorate == each for each in sample.directorates})
        elsewhere = self._elsewhere(others, column, within)
        periods = halves(others, column, self._half)
        return Candidate(
            tests=found.tests,
            label=label_of(p, overall, within, elsewhere, periods),
            points=0,
            found=found.effect,
            confirmed=confirmed,
            p=p,
            overall=overall,
            by_directorate=tuple(within),
            elsewhere=elsewhere,
            by_period=periods,
        )

    def _elsewhere(self, others: Explained, column: Reals, within: list[Part]) -> Part | None:
        if len(within) < 2:
            return None
        most = max(within, key=lambda part: part.strength)
        there = self._sample.directorate == int(most.name)
        return replace(effects(others, column, {"there": there, "elsewhere": ~there})[1], name=most.name)


def explained_beside(sample: Sample, columns: Reals) -> Explained:
    """What is explained already, and these columns."""
    return explained(np.column_stack([sample.given, columns]), sample.judged)


def halves(others: Explained, column: Reals, half: NDArray[np.bool_]) -> tuple[Part, Part]:
    """The effect of a rule before and after, fitted together."""
    before, after = effects(others, column, {"earlier": half, "later": ~half})
    return before, after


def label_of(p: float, overall: Part, within: list[Part], elsewhere: Part | None, periods: tuple[Part, Part]) -> Label:
    """What a candidate is, by its effects.

    Args:
        p: how probable so strong a confirmation would be by chance.
        overall: in all the files.
        within: with each directorate.
        elsewhere: without the one that shows it most, whose name it bears; None with fewer than two.
        periods: in the first half, and in the second.
    """
    if elsewhere is not None and _alone(overall, within, elsewhere):
        return "local"
    if differs(*periods) < DRIFT and not all(period.seen() for period in periods):
        return "drifted"
    return "proposed" if p <= SURE and overall.seen() else "unconfirmed"


def _alone(overall: Part, within: list[Part], elsewhere: Part) -> bool:
    """Whether others do not do what one does, although they had the files to show it; or next to nothing of it."""
    there = next(each for each in within if each.name == elsewhere.name)
    return only_there(elsewhere, overall.weight) or (there.seen() and lighter_by_far(elsewhere, there))


def _holm(chances: list[float]) -> list[float]:
    """Each probability for the whole family. Source: Holm, Scand. J. Statist. 6 (1979), 65-70."""
    order = np.argsort(chances, kind="stable")
    found, before = [0.0] * len(chances), 0.0
    for rank, place in enumerate(order):
        before = max(before, min(1.0, chances[place] * (len(chances) - rank)))
        found[place] = before
    return found
