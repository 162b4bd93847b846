"""From the files of a history to its safety case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from engine.assessment import RulebookRef
from engine.model import Rulebook
from engine.versions import together
from reports.binomial import at_most
from reports.safety.costing import costs_of, over_of
from reports.safety.judged import Judged, Unit, units_of
from reports.safety.model import Counts, Cut, Missed, SafetyCase, Share, Under
from reports.safety.moving import Moving
from reports.safety.question import Question, named

DIGITS = 6


@dataclass(frozen=True, slots=True)
class Ground:
    """What the files are: the versions that assessed them, the lead first, their sources, what is not among them."""

    versions: tuple[Rulebook, ...]
    made_on: date
    history: tuple[str, ...]
    rejected: int = 0
    apart: Mapping[str, int] | None = None


def safety_case(ground: Ground, files: Sequence[Judged], question: Question) -> SafetyCase:
    """The safety case of these files. Pure: the same arguments give the same case."""
    lead = together(ground.versions, ground.versions[0])
    ranks = {level.id: rank for rank, level in enumerate(lead.modes)}
    units, light = units_of(files, question, ranks), ranks[question.light]
    counted = [unit for unit in units if unit.severe is not None and unit.rank is not None]
    complete = [unit for unit in counted if unit.complete]
    basis = complete if 2 * len(complete) >= len(counted) else counted
    costs = costs_of(lead, basis, question.days)
    return SafetyCase(
        rulebook=RulebookRef(id=lead.id, version=lead.version, digest=ground.versions[0].digest),
        status=lead.status,
        made_on=ground.made_on,
        history=ground.history,
        mapping=question.mapping,
        severe=tuple(map(named, question.severe)),
        light=tuple(level.id for level in lead.modes[: light + 1]),
        note=question.note,
        counts=_counts(ground, files, units, counted),
        basis="complete" if basis is complete else "all",
        base=share_of(_severe(basis), len(basis)),
        under=under_of(basis, light),
        complete=under_of(complete, light),
        incomplete=under_of([unit for unit in counted if not unit.complete], light),
        cuts=tuple(Cut(up_to=level.id, under=under_of(basis, rank)) for rank, level in enumerate(lead.modes[:-1])),
        missed=tuple(_missed(counted, ground.versions, light, question)),
        costs=costs,
        over=over_of(costs, basis, light),
        moves=tuple(Moving(ground.versions, basis, costs, light).moves(lead)),
    )


def share_of(count: int, total: int) -> Share:
    """A share with its bound, rounded: the last digits of a sum are not the same on every machine."""
    bound = at_most(count, total)
    return Share(
        count=count,
        total=total,
        share=round(count / total, DIGITS) if total else None,
        at_most=None if bound is None else round(bound, DIGITS),
    )


def under_of(units: Iterable[Unit], light: int) -> Under:
    """Under-treatment among units, `light` being the rank of the last light mode."""
    held = list(units)
    treated = [unit for unit in held if unit.rank is not None and unit.rank <= light]
    missed, severe = _severe(treated), _severe(held)
    return Under(of_light=share_of(missed, len(treated)), of_severe=share_of(missed, severe))


def _severe(units: Iterable[Unit]) -> int:
    return sum(unit.severe is True for unit in units)


def _counts(ground: Ground, files: Sequence[Judged], units: Sequence[Unit], counted: Sequence[Unit]) -> Counts:
    complete = sum(unit.complete for unit in counted)
    unsettled = sum(unit.rank is None for unit in units if unit.severe is not None)
    return Counts(
        files=len(files),
        units=len(units),
        unknown=sum(unit.severe is None for unit in units),
        unsettled=unsettled,
        complete=complete,
        incomplete=len(counted) - complete,
        rejected=ground.rejected,
        apart=dict(ground.apart or {}),
    )


def _missed(counted: Iterable[Unit], versions: Sequence[Rulebook], light: int, question: Question) -> Iterator[Missed]:
    """The lightest mode first, then those furthest from the next: the worst mistakes before the near misses."""
    found = [unit for unit in counted if unit.severe and unit.rank is not None and unit.rank <= light]
    by_version = {each.version: each for each in versions}
    said = [(unit.rank or 0, _one(unit, by_version[unit.shown.grounds.version], question)) for unit in found]
    yield from (each for _, each in sorted(said, key=lambda held: (held[0], -held[1].margin)))


def _one(unit: Unit, rulebook: Rulebook, question: Question) -> Missed:
    """A missed unit, by the version that assessed the file shown."""
    shown, row = unit.shown, unit.shown.row
    place = next(place for place, level in enumerate(rulebook.modes) if level.id == row.mode)
    after = rulebook.modes[min(place + 1, len(rulebook.modes) - 1)]
    points = row.score.high if rulebook.when_unknown == "precaution" else row.score.known
    outcomes = dict.fromkeys(name for each in unit.files for name in question.said(each.row))
    return Missed(
        case=row.case,
        label=row.label,
        group=row.group,
        rows=len(unit.files),
        day=row.day,
        mode=rulebook.modes[place].id,
        points=row.score,
        next_mode=after.id,
        margin=after.start - points,
        floored=place > 0 and points < rulebook.modes[place].start,
        complete=row.complete,
        outcomes=tuple(outcomes),
        missing=shown.missing,
        presumed=shown.presumed,
        fired=shown.fired,
        report=row.href,
    )
