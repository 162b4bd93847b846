"""Scenarios about one rulebook, ready to be played again on each of its mutants.

Only those about files that they describe: a history or a proof played a thousand times would take hours, and what it
holds is not about one rule. A scenario notices a mutant where it no longer passes, as `gdr qa` would say of that
rulebook: an expectation that is not met, or the name of a rule that is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from desk.qa.bench import Bench
from desk.qa.errors import Mistake
from desk.qa.feature import Feature, Scenario
from desk.qa.gating import features_in_use
from desk.qa.naming import of_rulebooks
from desk.qa.reading import files_of, read_feature
from desk.qa.running import Ready, guarantee_of, played, ready
from desk.qa.steps.equal import engines_agree
from desk.qa.world import World
from engine.assessment import Assessment
from engine.errors import Language
from engine.model import Rulebook
from engine.mutation import Watcher

_WORD: Final = re.compile(r"[\w-]+")


def watchers(rulebook: Rulebook, features: Iterable[Feature], on: date) -> list[Watcher]:
    """Those of the scenarios about a rulebook that it passes, each with what it assesses."""
    stage = Stage(on)
    found = (
        stage.watcher(rulebook, scenario, feature.language)
        for feature in (of_rulebooks(each, [rulebook.id]) for each in features)
        for scenario in feature.scenarios
    )
    return [each for each in found if each is not None]


def watchers_in_use(rulebook: Rulebook, on: date) -> list[Watcher]:
    """The same, of the scenarios beside the rulebooks in use, else of those that ship."""
    return watchers(rulebook, (read_feature(file) for file in files_of(features_in_use())), on)


@dataclass
class Stage:
    """Where scenarios are played on one rulebook after the other: what is assessed of the last one is kept for all."""

    on: date
    _bench: Bench = field(init=False)
    _book: Rulebook | None = None

    def watcher(self, rulebook: Rulebook, scenario: Scenario, language: Language) -> Watcher | None:
        """A scenario, if it can watch: understood, about files that it describes, and passing."""
        steps = _steps(scenario, language)
        seen = self._seen(rulebook, steps) if steps else None
        if not seen:
            return None
        return Watcher(scenario.name, _words(steps), seen, lambda mutated: self._seen(mutated, steps) is not None)

    def _seen(self, rulebook: Rulebook, steps: Sequence[Ready]) -> tuple[Assessment, ...] | None:
        """What the steps assess of a rulebook, each once; None where one of them is not met."""
        world = World(self._bench_of(rulebook))
        if played(world, steps) != (None, None):
            return None
        return tuple({id(each): each for each in world.seen}.values())

    def _bench_of(self, rulebook: Rulebook) -> Bench:
        """The reference engine, which compiles nothing: a mutant is assessed a few times only."""
        if self._book is not rulebook:
            self._book, self._bench = rulebook, Bench(self.on, "reference", instead={rulebook.id: rulebook})
        return self._bench


def _words(steps: Iterable[Ready]) -> frozenset[str]:
    """The words of the sentences: ids of rules, of criteria, of levels among them."""
    return frozenset(word for each in steps for word in _WORD.findall(each.line.text))


def _steps(scenario: Scenario, language: Language) -> list[Ready]:
    """The steps of a scenario that can watch; none of another."""
    if scenario.faults:
        return []
    try:
        found = [ready(line, language) for line in scenario.steps]
    except Mistake:
        return []
    asserts = any(each.step.kind == "then" for each in found)
    slow = guarantee_of(scenario) != "example" or any(each.step.run is engines_agree for each in found)
    return found if asserts and not slow else []
