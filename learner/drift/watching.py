"""Recent decisions beside those before: is today's rulebook still in tune with them?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from engine.assessment import Assess, RulebookRef
from engine.errors import Diagnostic, GdrError, diagnostic
from engine.model import Rulebook
from engine.values import shown
from learner.drift import messages as say
from learner.drift.files import facts_moved, missing_moved, stock_of
from learner.drift.history import Places, Watched, watched
from learner.drift.model import Drift, DriftSettings, Now, PeriodSaid
from learner.drift.moving import Moving
from learner.drift.over_time import FEWEST, FEWEST_BEFORE, FEWEST_PEOPLE, described, enough_people
from learner.drift.periods import Period, last_quarter, periods_of
from learner.drift.sequential import RATES, state_of, sums_of
from learner.history import PastDecision
from learner.notices import Notice
from learner.sorting import Caution, listed, sorted_out

Tick = Callable[[], None]


@dataclass(frozen=True)
class Watch:
    """What is watched: the decisions from `since` to `until`, both included, beside all those before.

    Without `since`, those of the last quarter, and of the one before if they are few. Decisions after `today` are set
    aside.
    """

    settings: DriftSettings
    today: date


def watch(
    rulebook: Rulebook, decisions: Sequence[PastDecision], asked: Watch, assess: Assess, tick: Tick = lambda: None
) -> Drift:
    """Look at a history. `tick` at each file assessed, at each period.

    Raises:
        CaseError: a file does not fit the rulebook.
        GdrError: no decision can be watched; why none can is said with it.
    """
    sorting = _Sorting(rulebook, asked)
    kept = sorting.sorted(decisions)
    if not kept:
        raise GdrError([*sorting.said, diagnostic(say.NOTHING)])
    since = asked.settings.since or last_quarter(kept)
    held = watched(rulebook, kept, asked.settings.scale, assess, tick)
    return _compared(since, _Found(rulebook, asked, sorting.said, held), tick)


@dataclass
class _Sorting:
    rulebook: Rulebook
    asked: Watch
    said: list[Diagnostic] = field(default_factory=list)

    def sorted(self, decisions: Sequence[PastDecision]) -> list[PastDecision]:
        """Those that can serve, in the order of time; the others are told."""
        settings = self.asked.settings
        kept, said = sorted_out(self.rulebook, decisions, Caution(settings.scale, self.asked.today))
        self.said += [*said, *_undated(kept)]
        until = settings.until or date.max
        after = sum(each.times for each in kept if each.day and each.day > until)
        if after:
            self.said.append(diagnostic(say.AFTER, count=after, day=shown(until)))
        dated = [(each.day, each.case.id, place) for place, each in enumerate(kept) if each.day and each.day <= until]
        return [kept[place] for _, _, place in sorted(dated)]


def _undated(kept: Sequence[PastDecision]) -> Iterator[Diagnostic]:
    undated = [each for each in kept if each.day is None]
    if undated:
        named = listed([each.case.id for each in undated])
        yield diagnostic(say.NO_DAY, count=sum(each.times for each in undated), named=named)


@dataclass
class _Found:
    """What is found, step by step."""

    rulebook: Rulebook
    asked: Watch
    said: list[Diagnostic]
    held: Watched
    periods: tuple[PeriodSaid, ...] = ()
    stocked: Sequence[Period] = ()
    now: Now | None = None

    def told(self) -> Drift:
        """All of it as data."""
        stock = stock_of(self.held.decisions, self.stocked) if len(self.stocked) > 1 else None
        facts = facts_moved(self.rulebook, stock) if stock else ()
        missing = missing_moved(self.rulebook, stock) if stock else ()
        moved = any(each.moved for each in facts) or any(each.rising for each in missing)
        return Drift(
            rulebook=RulebookRef.of(self.rulebook),
            settings=self.asked.settings,
            notices=tuple(map(Notice.of, self.said)),
            decisions=self.periods[-1].state if self.now else "unknown",
            files=("watch" if moved else "tune") if stock else "unknown",
            false_alarms=RATES,
            units="evaluators" if self.held.units.people else "files",
            count=sum(each.decisions for each in self.periods),
            periods=self.periods,
            now=self.now,
            facts=facts,
            missing=missing,
        )


def _compared(since: date, found: _Found, tick: Tick) -> Drift:
    """What can be said, by how many decisions there are."""
    held = found.held
    periods = periods_of(held.decisions, since)
    recent = periods[-1] if periods[-1].first >= since else None
    before, now = _places(periods[:-1] if recent else periods), _places([recent] if recent else [])
    habit = held.habit(before)  # of earlier decisions alone: what recent ones make of precaution is what is looked at
    held = held.foreseen() if habit.prevails else held
    found.said += habit.said()
    wanting = list(_wanting(held, before, now, since))
    found.said += wanting
    if len(now) and held.advised[now].all():
        found.said.append(diagnostic(say.ALL_SHOWN))
    found.held, found.stocked = held, periods if recent else ()
    found.now = None if wanting else Moving(held, before, now).found()
    found.periods = tuple(_with_states(list(described(held, periods, tick)), found.now))
    return found.told()


def _places(periods: Sequence[Period]) -> Places:
    return np.array([place for each in periods for place in each.places], dtype=np.int64)


def _wanting(held: Watched, before: Places, now: Places, since: date) -> Iterator[Diagnostic]:
    """Why nothing can be concluded, if so."""
    day, count = shown(since), held.count(before)
    if not len(now):
        yield diagnostic(say.NONE_NOW, day=day, count=count)
    elif held.count(now) < FEWEST:
        yield diagnostic(say.FEW_NOW, count=held.count(now), least=FEWEST)
    elif not enough_people(held, now):
        yield diagnostic(say.FEW_PEOPLE, count=held.units.of(now).count, least=FEWEST_PEOPLE)
    if count < FEWEST_BEFORE:
        yield diagnostic(say.FEW_BEFORE, count=count, day=day, least=FEWEST_BEFORE)
    elif len(np.unique(held.judged.high[before])) < 2:
        yield diagnostic(say.ONE_LEVEL, day=day)


def _with_states(said: Sequence[PeriodSaid], now: Now | None) -> Iterator[PeriodSaid]:
    """What surprises add up to after each period, and what that asks for; of the last one, what it shows besides."""
    for place, (each, sums) in enumerate(zip(said, sums_of(one.surprise for one in said), strict=True)):
        state = sums.state if each.surprise is not None else "unknown"
        if now is not None and place == len(said) - 1:
            state = state_of(sums, now.p, moved=now.moved)
        yield each.model_copy(update={"high": sums.high, "low": sums.low, "state": state})
