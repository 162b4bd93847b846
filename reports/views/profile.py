"""The axes and the disciplines: a bar for each, and beside it the figures that the bar draws."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from engine.assessment import Assessment, AxisPoints, Bounds, DisciplineDepth
from engine.model import Discipline
from reports.typography import number
from reports.views.lexicon import Lexicon
from reports.views.scale import Axis
from reports.views.verdict import effort_bounds


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from zero, in percent: what is known, and the stretch that unknown facts leave open."""

    zero: float
    x: float
    width: float
    open_x: float
    open_width: float
    ticks: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One axis: points of the rules that fired, and the interval."""

    label: str
    known: str
    interval: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class DisciplineRow:
    """One discipline: depth proposed (`rank` of `steps`), others possible, effort and points."""

    label: str
    depth: str
    rank: int
    steps: int
    others: str
    effort: str
    known: str
    interval: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class Profile:
    """Both tables, and the total effort in words."""

    axes: tuple[AxisRow, ...]
    disciplines: tuple[DisciplineRow, ...]
    effort: str
    effort_range: str


def profile_of(assessment: Assessment, lexicon: Lexicon) -> Profile:
    """The profile of an assessment. Each table has one scale for all its bars."""
    axes, disciplines = _scale(each.points for each in assessment.axes), _discipline_scale(assessment, lexicon)
    low, high = effort_bounds(assessment, lexicon)
    total = sum((each.effort or Decimal() for each in assessment.disciplines), Decimal())
    return Profile(
        axes=tuple(_axis_row(each, axes, lexicon) for each in assessment.axes),
        disciplines=tuple(_discipline_row(each, disciplines, lexicon) for each in assessment.disciplines),
        effort=number(total, lexicon.language),
        effort_range="" if low == high else _between(low, high, lexicon),
    )


def _between(low: Decimal | int, high: Decimal | int, lexicon: Lexicon) -> str:
    texts = [number(each, lexicon.language) for each in (low, high)]
    return lexicon.words("between", low=texts[0], high=texts[1])


def _scale(points: Iterable[Bounds], *more: int) -> Axis:
    held = list(points)
    low = min((0, *(each.low for each in held)))
    return Axis(low, max((1, *more, *(each.high for each in held))) * 1.04)


def _discipline_scale(assessment: Assessment, lexicon: Lexicon) -> Axis:
    starts = (depth.start for each in lexicon.rulebook.disciplines.values() for depth in each.depths)
    return _scale((each.points for each in assessment.disciplines), *starts)


def _bar(points: Bounds, axis: Axis, ticks: Iterable[int] = ()) -> Bar:
    zero, known = axis(0), axis(points.known)
    low, high = axis(points.low), axis(points.high)
    return Bar(
        zero=zero,
        x=min(zero, known),
        width=round(abs(known - zero), 2),
        open_x=low,
        open_width=round(high - low, 2),
        ticks=tuple(axis(tick) for tick in ticks),
    )


def _interval(points: Bounds, lexicon: Lexicon) -> str:
    return "" if points.low == points.high else _between(points.low, points.high, lexicon)


def _axis_row(each: AxisPoints, axis: Axis, lexicon: Lexicon) -> AxisRow:
    label = lexicon.rulebook.axes[each.axis] if each.axis else lexicon.words.no_axis
    return AxisRow(
        label, number(each.points.known, lexicon.language), _interval(each.points, lexicon), _bar(each.points, axis)
    )


def _discipline_row(each: DisciplineDepth, axis: Axis, lexicon: Lexicon) -> DisciplineRow:
    discipline = lexicon.rulebook.disciplines[each.discipline]
    ranks = {depth.id: rank for rank, depth in enumerate(discipline.depths, 1)}
    return DisciplineRow(
        label=discipline.label,
        depth=_depth_label(discipline, each.depth) if each.depth else lexicon.words.no_depth,
        rank=ranks.get(each.depth or "", 0),
        steps=len(discipline.depths),
        others=", ".join(_depth_label(discipline, id) for id in each.possible if id != each.depth),
        effort="—" if each.effort is None else number(each.effort, lexicon.language),
        known=number(each.points.known, lexicon.language),
        interval=_interval(each.points, lexicon),
        bar=_bar(each.points, axis, (depth.start for depth in discipline.depths[1:])),
    )


def _depth_label(discipline: Discipline, depth: str) -> str:
    return next(each.label for each in discipline.depths if each.id == depth)
