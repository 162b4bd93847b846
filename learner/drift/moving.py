"""What moved in the period looked at: the whole, all rules together, each rule, what is made of precaution."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.stats import false_discovery_control

from engine.sentences import label_told_apart
from learner.candidates.explained import Explained
from learner.drift.history import Places, Watched
from learner.drift.model import Gap, Now, Parts, PastFileMoved, PrecautionMoved, RuleMoved
from learner.drift.parts import parts
from learner.drift.score_tests import ScoreTests, score_tests
from learner.drift.sequential import FALSE, SIGNS
from learner.weights.link import Reals

FEWEST = 15  # recent decisions where a rule holds, and where it does not, below which its effect is not looked at
FLATTEST = 0.02  # logits a point, below which points say nothing
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
        precaution, beside = self._precaution()
        places = [place for place, column in enumerate(held.rules.T) if self._enough(column)]
        foreseen = self._fit.columns @ self._fit.weights
        columns = [foreseen - foreseen.mean(), *held.rules[self._both][:, places].T]
        each = score_tests(beside, np.stack(columns, axis=1) * self._recent[:, None], self._units)
        q = false_discovery_control(np.append(precaution.p if precaution else [], each.p[1:]))
        signs = (float(shift.p[0]), float(each.p[0]), float(q.min(initial=1.0)))
        rules = self._rules(places, each, q[len(q) - len(places) :], slope)
        return Now(
            shift=_gap(shift, 0, slope),
            slope=_gap(each, 0, 1.0),
            rules=tuple(sorted(rules, key=lambda one: (one.q, one.rule))),
            precaution=self._precaution_moved(precaution, float(q[0]), slope) if precaution else None,
            p=min(1.0, SIGNS * min(signs)),
            parts=self._parts(),
        )

    def _enough(self, column: Reals) -> bool:
        """Whether it is told, now and before."""
        weight = self._held.judged.weight
        held = [(weight[side] @ column[side], weight[side].sum()) for side in (self._now, self._before)]
        return all(min(holds, total - holds) >= FEWEST for holds, total in held)

    def _precaution(self) -> tuple[ScoreTests | None, Explained]:
        """What is made of it now, and what rules are looked at beside: it touches many of them at once."""
        shifted = self._fit.joined_by(self._recent)
        if not self._enough(self._held.cautious):
            return None, shifted
        column = self._recent * self._held.cautious[self._both]
        beside = self._fit.joined_by(np.column_stack([self._recent, column]))
        return score_tests(shifted, column[:, None], self._units), beside

    def _precaution_moved(self, found: ScoreTests, q: float, slope: float) -> PrecautionMoved:
        held, moved = self._held, q <= FALSE
        return PrecautionMoved(
            files=round(float(held.judged.weight[self._now] @ held.cautious[self._now])),
            before=held.habit(self._before),
            now=held.habit(self._now),
            gap=_gap(found, 0, slope),
            q=q,
            moved=moved,
            examples=self._examples(held.cautious, float(found.weight[0])) if moved else (),
        )

    def _rules(self, places: list[int], each: ScoreTests, q: Reals, slope: float) -> Iterator[RuleMoved]:
        held = self._held
        for number, place in enumerate(places):
            lever, moved, column = held.levers[place], bool(q[number] <= FALSE), held.rules[:, place]
            yield RuleMoved(
                rule=lever.rule.id,
                label=label_told_apart(lever.rule, held.fired.rulebook),
                points=lever.points,
                files=round(float(held.judged.weight[self._now] @ column[self._now])),
                gap=_gap(each, number + 1, slope),
                q=float(q[number]),
                moved=moved,
                examples=self._examples(column, float(each.weight[number + 1])) if moved else (),
            )

    def _examples(self, column: Reals, side: float) -> tuple[PastFileMoved, ...]:
        """Recent files where it holds, decided the most otherwise than before on the side where it moved."""
        held, pull = self._held, self._fit.residuals.pull / np.maximum(self._fit.residuals.weight, 1e-12)
        recent = np.flatnonzero((self._recent > 0) & (column[self._both] > 0) & (pull * side > 0))
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
    value, half = float(found.weight[place]) / slope, float(found.half[place]) / slope
    return Gap(value=value, low=value - half, high=value + half, p=float(found.p[place]))
