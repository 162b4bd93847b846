"""Whether a rule would have been found on other files like these, and is seen in every part of them."""

from __future__ import annotations

from engine.wilson import Z
from learner.candidates.candidate import Candidate
from learner.candidates.effects import Part
from learner.evidence.model import Measured, Stability
from learner.evidence.rivals import Rivals
from learner.evidence.setting import Truths

FEWEST = 5  # decisions where a rule holds, below which its effect is not measured


def stability_of(candidate: Candidate, rivals: Rivals) -> Stability:
    """Bootstraps, then the effect in each part."""
    setting, winners = rivals.setting, rivals.winners()
    measuring = _Measuring(candidate, rivals)
    names = setting.learned.directorates
    within = {names[each]: setting.sample.directorate == each for each in setting.sample.directorates}
    parted = [measuring.parted(name, files) for name, files in within.items()]
    return Stability(
        draws=len(winners),
        rivals=len(rivals.tests),
        itself=winners.count(0),
        equivalent=sum(each >= 0 and bool(rivals.equivalent[each]) for each in winners),
        periods=tuple(measuring.parted(name, files)[0] for name, files in setting.quarters),
        directorates=tuple(each for each, _ in parted),
        without=tuple(each for _, each in parted if len(within) > 1),
    )


class _Measuring:
    """The effect of a candidate in parts of the files, beside what the others explain."""

    def __init__(self, candidate: Candidate, rivals: Rivals) -> None:
        self._setting, self._others, self._column = rivals.setting, rivals.others, rivals.columns[:, 0]
        self._unit = unit_of(candidate)

    def parted(self, name: str, files: Truths) -> tuple[Measured, Measured]:
        """Its effect within these files, and elsewhere, fitted together."""
        others, columns = self._setting.parted(self._others, self._column, files)
        fit = others.joined_by(columns)
        parts = zip(others.judged.weight @ columns, fit.weights[-2:], fit.errors[-2:], strict=True)
        one, other = (Part(name, round(float(held)), float(weight), error) for held, weight, error in parts)
        return measured(one, self._unit), measured(other, self._unit)


def unit_of(candidate: Candidate) -> float:
    """How many points a unit of the logit is worth, as the points proposed are to the weight in all the files."""
    return max(candidate.points, 1) / max(candidate.overall.weight, 1e-6)


def measured(part: Part, unit: float) -> Measured:
    """A part in points, with its interval."""
    if part.files < FEWEST:
        return Measured(name=part.name, files=part.files, points=None, interval=None)
    low, high = part.weight - Z * part.error, part.weight + Z * part.error
    return Measured(name=part.name, files=part.files, points=unit * part.weight, interval=(unit * low, unit * high))
