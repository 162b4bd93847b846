"""The proposal in one look: the mode, how sure it is, what it rests on, how fast, at what cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from engine.assessment import Assessment
from engine.model import Level
from reports.typography import joined, number, signed
from reports.views.deadline import deadline_tile
from reports.views.firing import Fired, fired_of
from reports.views.lexicon import Lexicon, RuleText
from reports.views.tile import Tile

STRONGEST = 5


@dataclass(frozen=True, slots=True)
class Step:
    """A mode on the ladder. `span` says which scores reach it; `state` is proposed, possible or other."""

    rank: int
    label: str
    span: str
    state: str


@dataclass(frozen=True, slots=True)
class Strong:
    """A rule or a row that weighs: its points, and whether it imposes the mode or adds urgency."""

    text: RuleText
    points: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The head of the report. `state` is sure, open (several modes possible) or none (nothing proposed)."""

    mode: str
    rank: int
    state: str
    certainty: str
    explanation: str
    grounds: tuple[str, ...]
    steps: tuple[Step, ...]
    tiles: tuple[Tile, ...]
    strongest: tuple[Strong, ...]


def verdict_of(assessment: Assessment, lexicon: Lexicon) -> Verdict:
    """The proposal of one assessment, in words."""
    ranks = {id: rank for rank, id in enumerate(lexicon.modes, 1)}
    state = _settled(assessment)
    return Verdict(
        mode=lexicon.mode(assessment.mode),
        rank=ranks.get(assessment.mode or "", 0),
        state=state,
        certainty=getattr(lexicon.words, f"certainty_{state}"),
        explanation=_explanation(assessment, lexicon, state),
        grounds=tuple(_grounds(assessment, lexicon)),
        steps=tuple(_steps(assessment, lexicon)),
        tiles=tuple(_tiles(assessment, lexicon)),
        strongest=tuple(_strongest(assessment, lexicon)),
    )


def why_of(assessment: Assessment, lexicon: Lexicon) -> tuple[str, ...]:
    """Why this mode and no lighter one: what remains possible, the points, thresholds and floors, what is assumed."""
    return (_explanation(assessment, lexicon, _settled(assessment)), *_grounds(assessment, lexicon))


def _settled(assessment: Assessment) -> str:
    if assessment.mode is None:
        return "none"
    return "sure" if len(assessment.modes) == 1 else "open"


def _explanation(assessment: Assessment, lexicon: Lexicon, state: str) -> str:
    words, unknown = lexicon.words, sum(fact.standing == "unknown" for fact in assessment.facts)
    if state == "sure":
        return words.count("sure_despite", unknown) if unknown else words.sure_complete
    modes = [words("quoted", text=lexicon.mode(mode)) for mode in assessment.modes]
    listed = joined(modes, lexicon.language, words.word_or)
    return words(f"open_{lexicon.rulebook.when_unknown}", modes=listed)


def _grounds(assessment: Assessment, lexicon: Lexicon) -> Iterator[str]:
    """What the proposal rests on: the threshold reached or the floor that imposes it, and the facts assumed."""
    words = lexicon.words
    if assessment.mode is not None:
        yield _reason(assessment, assessment.mode, lexicon)
        yield from _points_alone(assessment, assessment.mode, lexicon)
    assumed = sum(fact.standing == "assumed" for fact in assessment.facts)
    if assumed:
        yield words.count("rests_on_assumed", assumed)


def _points_alone(assessment: Assessment, mode: str, lexicon: Lexicon) -> Iterator[str]:
    """The lighter mode that the points of what applied would lead to by themselves, if they would."""
    known = assessment.score.known
    reached = [level for level in lexicon.rulebook.modes if level.start <= known] or [lexicon.rulebook.modes[0]]
    if reached[-1].start < lexicon.modes[mode].start:
        yield lexicon.words("points_alone", n=number(known, lexicon.language), mode=reached[-1].label)


def _reason(assessment: Assessment, mode: str, lexicon: Lexicon) -> str:
    words, level = lexicon.words, lexicon.modes[mode]
    points = assessment.score.known if lexicon.rulebook.when_unknown == "known" else assessment.score.high
    first = lexicon.rulebook.modes[0].id == mode
    reached = assessment.score.known >= level.start
    imposed = any(floor.level == mode and floor.state == "certain" for floor in assessment.floors)
    if first or reached or (points >= level.start and not imposed):
        key = "reason_first" if first else "reason_score" if reached else "reason_score_possible"
        return words(key, score=_score(assessment, lexicon), start=number(level.start, lexicon.language))
    floors = [floor for floor in assessment.floors if floor.level == mode]
    by = dict.fromkeys(lexicon.named(floor.rule) for floor in floors)
    certain = any(floor.state == "certain" for floor in floors)
    return words("reason_floor" if certain else "reason_floor_possible", rules=joined(tuple(by), lexicon.language))


def _score(assessment: Assessment, lexicon: Lexicon) -> str:
    low, high = assessment.score.low, assessment.score.high
    if low == high:
        return lexicon.words.count("score_points", low)
    low_high = {"low": number(low, lexicon.language), "high": number(high, lexicon.language)}
    return lexicon.words.count("score_between", assessment.score.known, **low_high)


def _steps(assessment: Assessment, lexicon: Lexicon) -> Iterator[Step]:
    levels = lexicon.rulebook.modes
    for rank, level in enumerate(levels):
        above = levels[rank + 1] if rank + 1 < len(levels) else None
        yield Step(rank + 1, level.label, span_of(level, above, lexicon, first=rank == 0), _state(assessment, level.id))


def span_of(level: Level, above: Level | None, lexicon: Lexicon, *, first: bool) -> str:
    """Which numbers of points reach a level: `moins de 6`, `de 6 à 12`, `22 et plus`."""
    words, start = lexicon.words, number(level.start, lexicon.language)
    if above is None:
        return words.span_all if first else words("span_from", start=start)
    if first:
        return words("span_below", end=number(above.start, lexicon.language))
    last = number(above.start - 1, lexicon.language)
    return words("span_between", start=start, end=last) if above.start - 1 > level.start else start


def _state(assessment: Assessment, mode: str) -> str:
    if mode == assessment.mode:
        return "proposed"
    return "possible" if mode in assessment.modes else "other"


def _tiles(assessment: Assessment, lexicon: Lexicon) -> Iterator[Tile]:
    if lexicon.rulebook.priorities:
        yield _priority(assessment, lexicon)
    yield deadline_tile(assessment, lexicon)
    if lexicon.rulebook.disciplines:
        yield _effort(assessment, lexicon)
    yield _completeness(assessment, lexicon)


def _priority(assessment: Assessment, lexicon: Lexicon) -> Tile:
    words = lexicon.words
    others = [lexicon.priority(id) for id in assessment.priorities if id != assessment.priority]
    note = (
        words("priority_possible", others=joined(others, lexicon.language, words.word_or))
        if others
        else words.priority_sure
    )
    return Tile(words.priority, lexicon.priority(assessment.priority), note, "warn" if others else "plain")


def _effort(assessment: Assessment, lexicon: Lexicon) -> Tile:
    words = lexicon.words
    low, high = effort_bounds(assessment, lexicon)
    efforts = [each.effort for each in assessment.disciplines]
    settled = [effort for effort in efforts if effort is not None]
    total = (
        words("effort_days", n=number(sum(settled, Decimal()), lexicon.language))
        if len(settled) == len(efforts)
        else "—"
    )
    same = low == high
    note = (
        words.effort_note
        if same
        else words("effort_range", low=number(low, lexicon.language), high=number(high, lexicon.language))
    )
    return Tile(words.effort, total, note, "plain")


def effort_bounds(assessment: Assessment, lexicon: Lexicon) -> tuple[Decimal, Decimal]:
    """Least and greatest sums, in expert days, of the depths possible."""
    low, high = Decimal(), Decimal()
    for each in assessment.disciplines:
        depths = lexicon.rulebook.disciplines[each.discipline].depths
        efforts = [depth.effort for depth in depths if depth.id in each.possible]
        low, high = low + min(efforts), high + max(efforts)
    return low, high


def _completeness(assessment: Assessment, lexicon: Lexicon) -> Tile:
    words = lexicon.words
    unknown = sum(fact.standing == "unknown" for fact in assessment.facts)
    if not assessment.complete:
        required = sum(each.required for each in assessment.missing)
        return Tile(words.file, words.incomplete, words.count("required_missing", required), "warn")
    return Tile(words.file, words.complete, words.count("unknown_left", unknown))


def _strongest(assessment: Assessment, lexicon: Lexicon) -> list[Strong]:
    """What applied and weighs most: what imposes the mode first, the order of evaluation breaking ties."""
    fired = fired_of(assessment, lexicon.rulebook)
    imposed = {floor.rule for floor in assessment.floors if floor.level == assessment.mode}
    weighing = [each for each in fired if each.points or each.urgency or each.id in imposed]
    ranked = sorted(weighing, key=lambda each: (each.id not in imposed, -abs(each.points), -abs(each.urgency)))
    return [_strong(each, imposed, lexicon) for each in ranked[:STRONGEST]]


def _strong(each: Fired, imposed: set[str], lexicon: Lexicon) -> Strong:
    words, notes = lexicon.words, []
    if each.id in imposed:
        notes.append(words.imposes_mode)
    if each.urgency:
        notes.append(words("chip_urgency", points=signed(each.urgency, lexicon.language)))
    return Strong(lexicon.rule(each.id), signed(each.points, lexicon.language) if each.points else "", tuple(notes))
