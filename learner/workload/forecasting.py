"""What files to come will take, from what past ones took."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from engine.assessment import Assess, RulebookRef
from engine.errors import Diagnostic, diagnostic
from engine.facts import Case
from engine.model import Rulebook
from learner.firing import levels_of
from learner.history import PastDecision
from learner.notices import Notice
from learner.weights.link import Reals
from learner.workload import messages as say
from learner.workload.facts import NONE, Known, known_of
from learner.workload.judging import FEWEST, Foreseeing, Past, foreseeing
from learner.workload.model import (
    FileForeseen,
    Learnt,
    Quantiles,
    Target,
    Workload,
    WorkloadSettings,
)
from learner.workload.outcomes import Took, took
from learner.workload.periods import MOST
from learner.workload.summing import Drawn, by_discipline, by_expertise, by_period, closing, drawn_of

TARGETS: tuple[Target, ...] = ("effort", "delay")
WHAT = {"effort": ("Effort", "Effort"), "delay": ("Délai", "Delay")}
FEW = {"effort": say.FEW_EFFORT, "delay": say.FEW_DELAY}
BY_MODE = {"effort": say.BY_MODE_EFFORT, "delay": say.BY_MODE_DELAY}
Tick = Callable[[], None]


@dataclass(frozen=True)
class Coming:
    """A file to come, and the day on which it is received."""

    case: Case
    received: date


@dataclass(frozen=True)
class Foresight:
    """What is foreseen about what: the history, the files to come, today."""

    history: Sequence[PastDecision]
    coming: Sequence[Coming]
    settings: WorkloadSettings
    today: date


def foresee(rulebook: Rulebook, asked: Foresight, assess: Assess, tick: Tick = lambda: None) -> Workload:
    """Learn from closed files, judge, foresee, sum. `tick` at each file assessed, at each origin judged.

    Raises:
        CaseError: a file does not fit the rulebook.
    """
    return _Foreseeing(rulebook, asked, assess, tick).run()


class _Foreseeing:
    def __init__(self, rulebook: Rulebook, asked: Foresight, assess: Assess, tick: Tick) -> None:
        self._rulebook, self._asked, self._assess, self._tick = rulebook, asked, assess, tick
        self._levels = tuple(level.id for level in levels_of(rulebook, asked.settings.scale))
        self._said: list[Diagnostic] = []

    def run(self) -> Workload:
        files, said = took(self._asked.history, self._asked.today)
        self._said += said
        past = self._known([(each.past.case, each.received) for each in files])
        coming = self._known([(each.case, each.received) for each in self._asked.coming])
        ways = {target: self._way(target, files, past) for target in TARGETS}
        if len({*past.level.tolist()}) == 1 and any(ways.values()):
            self._said.append(diagnostic(say.ONE_MODE))
        self._say_missing(ways)
        return self._told({target: way for target, way in ways.items() if way}, coming)

    def _known(self, cases: Sequence[tuple[Case, date]]) -> Known:
        return known_of(self._rulebook, cases, self._asked.settings.scale, self._assess, self._tick)

    def _way(self, target: Target, files: Sequence[Took], known: Known) -> Foreseeing | None:
        """How a target is foreseen; None where no file tells it."""
        past = Past(known, tuple(files), target, self._asked.settings.seed)
        if not len(past.closed_by(self._asked.today)):
            return None
        way = foreseeing(past, self._levels, self._asked.today, self._tick)
        values = {"what_fr": WHAT[target][0], "what_en": WHAT[target][1]}
        if not way.learnt.judged:
            self._said.append(diagnostic(FEW[target], count=way.learnt.closed, least=FEWEST, **values))
        elif way.learnt.method == "by mode":
            self._said.append(diagnostic(BY_MODE[target], **values))
        return way

    def _say_missing(self, ways: dict[Target, Foreseeing | None]) -> None:
        if not any(ways.values()):
            self._said.append(diagnostic(say.NOTHING))
        elif ways["delay"] is None:
            self._said.append(diagnostic(say.NO_DELAY))
        if ways["effort"] is None:
            self._said.append(diagnostic(say.NO_EFFORT if self._declared else say.UNKNOWN_EFFORT))
        if not self._asked.coming:
            self._said.append(diagnostic(say.NO_FILES))

    @property
    def _declared(self) -> bool:
        """Whether the rulebook says what any depth takes: none taking a day would foresee no work at all."""
        depths = (depth for each in self._rulebook.disciplines.values() for depth in each.depths)
        return any(depth.effort for depth in depths)

    def _told(self, ways: dict[Target, Foreseeing], coming: Known) -> Workload:
        asked = self._asked
        found = {target: way.foreseen(coming) for target, way in ways.items() if asked.coming}
        learnt = [way.learnt for way in ways.values()]
        if "effort" not in ways and self._declared:
            found["effort"] = np.repeat(coming.days.sum(axis=1)[:, None], 3, axis=1)
            learnt.insert(0, Learnt(target="effort", method="declared", closed=0, still_open=0))
        held = self._drawn(found, coming) if asked.coming else None
        if held is not None and held.later:
            self._said.append(diagnostic(say.LATER, count=held.later, most=MOST))
        return Workload(
            rulebook=RulebookRef.of(self._rulebook),
            settings=asked.settings,
            notices=tuple(map(Notice.of, self._said)),
            learnt=tuple(learnt),
            files=tuple(self._files(found, coming)),
            by_discipline=tuple(by_discipline(held)) if held else (),
            by_expertise=tuple(by_expertise(self._rulebook.expertises, coming)),
            by_period=tuple(by_period(held)) if held else (),
            closing=tuple(closing(held)) if held else (),
        )

    def _drawn(self, found: dict[Target, Reals], coming: Known) -> Drawn:
        settings, random = self._asked.settings, np.random.default_rng(self._asked.settings.seed)
        drawn = {target: drawn_of(each, settings.draws, random) for target, each in sorted(found.items())}
        received = [max(each.received, self._asked.today) for each in self._asked.coming]  # what is done is done
        disciplines = tuple(self._rulebook.disciplines)
        return Drawn(coming, received, disciplines, settings.by, drawn.get("effort"), drawn.get("delay"))

    def _files(self, found: dict[Target, Reals], coming: Known) -> Iterator[FileForeseen]:
        disciplines = tuple(self._rulebook.disciplines)
        for place, each in enumerate(self._asked.coming):
            rank = int(coming.level[place])
            yield FileForeseen(
                case=each.case.id,
                received=each.received,
                level=None if rank == NONE else self._levels[rank],
                disciplines=tuple(
                    name for name, called in zip(disciplines, coming.called[place], strict=True) if called
                ),
                effort=_quantiles(found.get("effort"), place),
                delay=_quantiles(found.get("delay"), place),
            )


def _quantiles(found: Reals | None, place: int) -> Quantiles | None:
    if found is None:
        return None
    low, middle, high = (float(each) for each in found[place])
    return Quantiles(low=low, middle=middle, high=high)
