"""A history counted: who goes from which mode to which, by which rules, and the files that show it best."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from engine.assessment import Assessment
from engine.impact.choosing import Candidate, Choosing
from engine.impact.model import Aspect, Cell, Moved, Past, RuleCount
from engine.impact.treatments import Pair, compared
from engine.model import Level

THRESHOLDS = "thresholds"
Levels = tuple[str | None, str | None]


@dataclass
class Counting:
    """What is known of the files added so far; `past` may be asked at any time."""

    pair: Pair
    files: int = 0
    _counts: Counter[str] = field(default_factory=Counter)
    _modes: Counter[Levels] = field(default_factory=Counter)
    _priorities: Counter[Levels] = field(default_factory=Counter)
    _rules: dict[str, Counter[str]] = field(default_factory=dict)
    _choosing: Choosing = field(default_factory=Choosing)

    def add(self, case: str, label: str, before: Assessment, after: Assessment) -> None:
        """One file, assessed by both."""
        self.files += 1
        found = compared(self.pair, before, after)
        moved = found.moved
        self._modes[moved.before.mode, moved.after.mode] += 1
        self._priorities[moved.before.priority, moved.after.priority] += 1
        self._counts.update(moved.differs)
        self._counts[moved.weight] += 1
        for each in moved.rules:
            self._rules.setdefault(each.rule, Counter())[_way(each.before, each.after)] += 1
        if moved.differs:
            self._choosing.add(
                Candidate(found.steps, found.shift, self.files, case, label, found, tuple(_shown(moved)))
            )  # fmt: skip

    def past(self) -> Past:
        """What became of the files."""
        counts, after = self._counts, self.pair.after
        order = [*(each.id for each in after.all_rules), *self._rules]
        return Past(
            files=self.files,
            changed=counts["mode"],
            lighter=counts["lighter"],
            heavier=counts["heavier"],
            other=counts["other"],
            priority=counts["priority"],
            deadline=counts["deadline"],
            depths=counts["depths"],
            modes=_cells(self._modes, self.pair.before.modes, after.modes),
            priorities=_cells(self._priorities, self.pair.before.priorities, after.priorities),
            rules=tuple(_counted(id, self._rules[id]) for id in dict.fromkeys(order) if id in self._rules),
            shown=self._choosing.chosen(),
        )


def _way(before: str, after: str) -> str:
    if before == "fired":
        return "otherwise" if after == "fired" else "lost"
    return "gained" if after == "fired" else "otherwise"


def _shown(moved: Moved) -> list[str]:
    """What a file shows: see `engine.impact.choosing`."""
    found = [_step(moved, aspect) for aspect in moved.differs]
    rules = [f"rule:{each.rule}" for each in moved.rules]
    return [*found, *(rules or [THRESHOLDS])]


def _step(moved: Moved, aspect: Aspect) -> str:
    """The levels gone from and to; that a deadline or depths move is enough."""
    if aspect in ("deadline", "depths"):
        return aspect
    return f"{aspect}:{getattr(moved.before, aspect) or ''}→{getattr(moved.after, aspect) or ''}"


def _counted(rule: str, ways: Counter[str]) -> RuleCount:
    return RuleCount(rule=rule, lost=ways["lost"], gained=ways["gained"], otherwise=ways["otherwise"])


def _cells(found: Counter[Levels], before: tuple[Level, ...], after: tuple[Level, ...]) -> tuple[Cell, ...]:
    """The cells that hold a file, by the ladders; no level proposed comes last."""
    ranks = [{each.id: rank for rank, each in enumerate(levels)} for levels in (before, after)]

    def place(levels: Levels) -> tuple[int, ...]:
        return tuple(ranks[side].get(id or "", len(ranks[side])) for side, id in enumerate(levels))

    return tuple(Cell(before=one, after=other, files=found[one, other]) for one, other in sorted(found, key=place))
