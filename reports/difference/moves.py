"""A case that moves, in words: where from, where to, and the rules that made it move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.errors import Language
from engine.examples import Mismatch
from engine.impact import ExampleMoved, FileMoved, RuleMoved, Treatment
from engine.impact.model import Moved
from engine.model import Level, Rulebook
from reports.typography import day, joined, number, signed
from reports.wording import Words, words


@dataclass(frozen=True, slots=True)
class Move:
    """A case as the page shows it: its name, what it is, what became of it (name, before, after), why."""

    name: str
    id: str
    tags: tuple[str, ...]
    changes: tuple[tuple[str, str, str], ...]
    reasons: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Sayings:
    """The labels of both rulebooks, those of the later one first."""

    before: Rulebook
    after: Rulebook
    language: Language

    @property
    def words(self) -> Words:
        """The page's own words."""
        return words(self.language)

    def level(self, id: str | None, side: Rulebook, none: str) -> str:
        """A mode or a priority of one side."""
        return next((each.label for each in _levels(side) if each.id == id), id or none)

    def rule(self, id: str) -> str:
        """A rule or row by its label and its id."""
        label = self._labels.get(id, "")
        return f"{label} ({id})" if label else id

    @cached_property
    def _labels(self) -> dict[str, str]:
        return {rule.id: rule.label for side in (self.before, self.after) for rule in side.all_rules}

    def discipline(self, id: str) -> str:
        """A discipline's label."""
        held = self.after.disciplines.get(id) or self.before.disciplines.get(id)
        return held.label if held else id

    def depth(self, discipline: str, id: str | None, side: Rulebook) -> str:
        """The label of a depth of one side."""
        held = side.disciplines.get(discipline)
        levels = held.depths if held else ()
        return next((each.label for each in levels if each.id == id), id or self.words.diff_open)


def _levels(side: Rulebook) -> tuple[Level, ...]:
    return (*side.modes, *side.priorities)


def example_move(each: ExampleMoved, sayings: Sayings) -> Move:
    """An example: whether it holds, and what it becomes."""
    said = sayings.words
    tags = [getattr(said, f"diff_of_{each.of}")] if each.of != "both" else []
    tags += [said.diff_lost] if each.lost else [said.diff_unmet] if each.unmet_after else []
    notes = [_unmet(miss, said) for miss in each.unmet_after]
    if each.left:
        notes.append(said("diff_left", facts=", ".join(each.left)))
    return Move(
        name=each.case,
        id="",
        tags=tuple(tags),
        changes=tuple(_changes(each.moved, sayings)),
        reasons=tuple(_rule(rule, sayings) for rule in each.moved.rules),
        notes=tuple(notes),
    )


def file_move(each: FileMoved, sayings: Sayings) -> Move:
    """A past file, and what it was chosen to show."""
    said = sayings.words
    reasons = [_rule(rule, sayings) for rule in each.moved.rules] or [said.diff_thresholds]
    shown = joined([_shows(key, sayings) for key in each.shows], said.language, said.diff_and)
    return Move(
        name=each.label or each.case,
        id=each.case if each.label else "",
        tags=(getattr(said, f"diff_weight_{each.moved.weight}"),),
        changes=tuple(_changes(each.moved, sayings)),
        reasons=tuple(reasons),
        notes=(said("diff_shows", shown=shown),) if shown else (),
    )


def _changes(moved: Moved, sayings: Sayings) -> Iterator[tuple[str, str, str]]:
    """What differs, as it was and as it is; then the score, which tells why."""
    said = sayings.words
    one, other = moved.before, moved.after
    if "mode" in moved.differs:
        yield said.diff_mode, _mode(one, sayings.before, sayings), _mode(other, sayings.after, sayings)
    if "priority" in moved.differs:
        was = sayings.level(one.priority, sayings.before, said.no_priority)
        yield said.diff_priority, was, sayings.level(other.priority, sayings.after, said.no_priority)
    if "deadline" in moved.differs:
        yield said.diff_deadline, _day(one, said), _day(other, said)
    for id, depth in one.depths.items():
        if other.depths.get(id, depth) != depth:
            old, new = sayings.depth(id, depth, sayings.before), sayings.depth(id, other.depths[id], sayings.after)
            yield sayings.discipline(id), old, new
    if one.score != other.score:
        yield said.diff_score, _score(one, said), _score(other, said)


def _mode(each: Treatment, side: Rulebook, sayings: Sayings) -> str:
    if each.mode is not None:
        return sayings.level(each.mode, side, "")
    said = sayings.words
    open_ = joined([sayings.level(id, side, "") for id in each.modes], said.language, said.diff_or)
    return said("diff_possible", modes=open_)


def _day(each: Treatment, said: Words) -> str:
    return day(each.deadline, said.language) if each.deadline else "—"


def _score(each: Treatment, said: Words) -> str:
    low, high = (number(points, said.language) for points in each.score)
    return low if low == high else said("diff_between", low=low, high=high)


def _rule(rule: RuleMoved, sayings: Sayings) -> str:
    """`Enfants (ESS-2) : s'applique désormais, +4`."""
    said = sayings.words
    before, after = (getattr(said, f"diff_told_{each}") for each in (rule.before, rule.after))
    if rule.before == rule.after:
        old, new = (signed(each, said.language) for each in rule.points)
        change = said("diff_points", before=old, after=new) if old != new else said.diff_otherwise
        change = f"{after}, {change}" if rule.after == "undetermined" else change
        return said("diff_rule", rule=sayings.rule(rule.rule), change=change)
    points = [signed(each, said.language) for each in rule.points if each]
    tail = f" ({', '.join(points)})" if points else ""
    return said("diff_rule", rule=sayings.rule(rule.rule), change=f"{before} → {after}{tail}")


def _unmet(miss: Mismatch, said: Words) -> str:
    return said("diff_expected", field=miss.field, expected=miss.expected, got=miss.got or "—")


def _shows(key: str, sayings: Sayings) -> str:
    """What a file was chosen to show, in words."""
    said = sayings.words
    name, _, what = key.partition(":")
    if name == "rule":
        return said("diff_shows_rule", rule=what)
    if name in ("mode", "priority"):
        old, _, new = what.partition("→")
        one, other = sayings.level(old, sayings.before, "—"), sayings.level(new, sayings.after, "—")
        return said("diff_shows_step", before=one, after=other)
    return str(getattr(said, f"diff_shows_{name}"))
