"""The score against the thresholds, as a picture: places in percent of its width, so that it fits any screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.assessment import Assessment, Bounds
from engine.model import Level
from reports.foreign import bare
from reports.typography import number
from reports.views.lexicon import Lexicon

PIXELS, LETTER = 880, 7.2  # the least width at which labels are shown, and an average letter of theirs, in pixels


@dataclass(frozen=True, slots=True)
class Band:
    """A mode's stretch of the scale: place and width in percent; `state` as on the ladder."""

    rank: int
    label: str
    x: float
    width: float
    state: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A number under the scale, and how its text is anchored so that it stays inside."""

    x: float
    text: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class ScorePicture:
    """The picture: bands, thresholds, the interval and the known score; `text` says the same in words."""

    bands: tuple[Band, ...]
    ticks: tuple[Mark, ...]
    low: Mark
    known: Mark
    high: Mark
    width: float
    text: str


class Axis:
    """A linear scale from points to percent."""

    def __init__(self, low: float, high: float) -> None:
        """`low` is at 0 %, `high` at 100 %."""
        self.low, self.span = low, max(high - low, 1)

    def __call__(self, points: float) -> float:
        """The place of a number of points, to a hundredth of a percent."""
        return round(100 * (points - self.low) / self.span, 2)


def picture_of(assessment: Assessment, lexicon: Lexicon) -> ScorePicture:
    """The score picture of an assessment."""
    score, levels = assessment.score, lexicon.rulebook.modes
    axis = _axis(score, levels)
    low, known, high = (_mark(axis, points, lexicon) for points in (score.low, score.known, score.high))
    return ScorePicture(
        bands=tuple(_bands(assessment, levels, axis)),
        ticks=tuple(_mark(axis, level.start, lexicon) for level in levels[1:]),
        low=low,
        known=known,
        high=high,
        width=round(high.x - low.x, 2),
        text=_text(assessment, lexicon),
    )


def _axis(score: Bounds, levels: tuple[Level, ...]) -> Axis:
    """From the lowest point of interest to a little beyond the highest, so that the last band is seen."""
    starts = [level.start for level in levels[1:]] or [levels[0].start]
    low = min(0, score.low, starts[0] - 2)
    room = max(3, (starts[-1] - low) // 4)
    return Axis(low, max(starts[-1] + room, score.high + 1))


def _mark(axis: Axis, points: int, lexicon: Lexicon) -> Mark:
    x = axis(points)
    return Mark(x, number(points, lexicon.language), "start" if x < 2 else "end" if x > 98 else "middle")


def _bands(assessment: Assessment, levels: tuple[Level, ...], axis: Axis) -> Iterator[Band]:
    edges = [0.0, *(axis(level.start) for level in levels[1:]), 100.0]
    for rank, level in enumerate(levels):
        width = round(edges[rank + 1] - edges[rank], 2)
        state = "proposed" if level.id == assessment.mode else "possible" if level.id in assessment.modes else "other"
        yield Band(rank + 1, fitted(bare(level.label), width), edges[rank], width, state)


def fitted(label: str, width: float) -> str:
    """The label if it fits a stretch of that many percent, else without its parenthesis, else its beginning."""
    room = int((width * PIXELS / 100 - 30) / LETTER)
    label = label if len(label) <= room else label.partition(" (")[0]
    if len(label) <= room:
        return label
    return label[: room - 1].rstrip() + "…" if room > 4 else ""


def _text(assessment: Assessment, lexicon: Lexicon) -> str:
    low, known, high = (
        number(points, lexicon.language)
        for points in (assessment.score.low, assessment.score.known, assessment.score.high)
    )
    key = "picture_point" if assessment.score.low == assessment.score.high else "picture_interval"
    return lexicon.words(key, low=low, known=known, high=high)
