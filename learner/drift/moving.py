"""What moved in the period looked at: the whole, the effect of all rules together, that of each rule."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.stats import false_discovery_control

from engine.wilson import Z
from learner.drift.history import Places, Watched
from learner.drift.model import Gap, Now, Parts, PastFileMoved, RuleMoved
from learner.drift.parts import parts
from learner.drift.score_tests import ScoreTests, score_tests
from learner.weights.link import Reals

FEWEST = 15  # recent decisions where a rule holds, and where it does not, below which its effect is not looked at
FALSE = 0.05  # of the rules told to have moved, how many may be told by chance
FLATTEST = 0.02  # logits a point, below which points say nothing
SIGNS = 3  # that are looked at together: the shift, the slope, the strongest rule
SHOWN = 5


class Moving:
    """One history, its earlier decisions and its recent ones."""

    def __init__(self, held: Watched, before: Places, now: Places) -> None:
        """Both are places of decisions."""
        self._held, self._both = held, np.append(before, now)
        self._before, self._now = before, now
        self._recent = np.repeat([0.0, 1.0], [len(before), len(now)])
        self._columns = held.columns(self._both)
        self._fit = held.fit(self._columns, self._both)
        self._units = held.units.of(self._both)

    def found(self) -> Now:
        """Everything tested."""
        held = self._held
        slope = max(float(held.fit(held.score, self._before).weights[0]), FLATTEST)
        shift = score_tests(self._fit, self._recent[:, None], self._units)
        shifted = self._fit.joined_by(self._recent)
        places = self._looked_at()
        foreseen = self._fit.columns @ self._fit.weights
        columns = [foreseen - foreseen.mean(), *held.rules[self._both][:, places].T]
        each = score_tests(shifted, np.stack(columns, axis=1) * self._recent[:, None], self._units)
        q = false_discovery_control(each.p[1:])
        signs = (float(shift.p[0]), float(each.p[0]), float(q.min(initial=1.0)))
        return Now(
            shift=_gap(shift, 0, slope),
            slope=_gap(each, 0, 1.0),
            rules=tuple(sorted(self._rules(places, each, q, slope), key=lambda one: (one.q, one.rule))),
            p=min(1.0, SIGNS * min(signs)),
            parts=self._parts(),
        )

    def _looked_at(self) -> list[int]:
        """The rules with enough files, now and before."""
        held = self._held

        def enough(places: Places) -> Reals:
            weight, rules = held.judged.weight[places], held.rules[places]
            found: Reals = np.minimum(weight @ rules, weight.sum() - weight @ rules)
            return found

        return [int(each) for each in np.flatnonzero(np.minimum(enough(self._now), enough(self._before)) >= FEWEST)]

    def _rules(self, places: list[int], each: ScoreTests, q: Reals, slope: float) -> Iterator[RuleMoved]:
        held = self._held
        for number, place in enumerate(places):
            lever, moved = held.levers[place], bool(q[number] <= FALSE)
            yield RuleMoved(
                rule=lever.rule.id,
                label=lever.rule.label,
                points=lever.points,
                files=round(float(held.judged.weight[self._now] @ held.rules[self._now, place])),
                gap=_gap(each, number + 1, slope),
                q=float(q[number]),
                moved=moved,
                examples=self._examples(place, float(each.weight[number + 1])) if moved else (),
            )

    def _examples(self, place: int, side: float) -> tuple[PastFileMoved, ...]:
        """Recent files where the rule holds, decided the most otherwise than before on the side where it moved."""
        held, pull = self._held, self._fit.residuals.pull / np.maximum(self._fit.residuals.weight, 1e-12)
        recent = np.flatnonzero((self._recent > 0) & (held.rules[self._both, place] > 0) & (pull * side > 0))
        order = sorted(recent, key=lambda one: (-abs(float(pull[one])), held.decisions[self._both[one]].case.id))
        files = list(dict.fromkeys(int(self._both[one]) for one in order))
        return tuple(self._file(each) for each in files[:SHOWN])

    def _file(self, place: int) -> PastFileMoved:
        held, each = self._held, self._held.decisions[place]
        rank = int(held.fired.proposed[place])
        assert each.day is not None  # noqa: S101 - decisions without a day are set aside before
        return PastFileMoved(
            case=each.case.id,
            day=each.day,
            directorate=each.directorate,
            proposed=held.fired.levels[rank].id if rank >= 0 else None,
            known=held.fired.levels[int(held.asked_for[place])].id,
            decided=each.level,
        )

    def _parts(self) -> Parts:
        held, columns = self._held, self._held.columns(self._before)
        earlier = held.fit(columns, self._before)
        floor, shown = (each[self._both].astype(np.float64) for each in (held.fired.floor, held.shown))
        beside = floor, shown, self._units
        return parts(earlier, columns[self._both], held.judged.of(self._both), beside, self._recent)


def _gap(found: ScoreTests, place: int, slope: float) -> Gap:
    """A column's weight in points of the rulebook."""
    value, error = float(found.weight[place]) / slope, float(found.error[place]) / slope
    return Gap(value=value, low=value - Z * error, high=value + Z * error, p=float(found.p[place]))
