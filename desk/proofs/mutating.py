"""The mutation score of one rulebook, with a progress bar, until it ends or someone stops it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from desk.engines import careful
from desk.interruption import safe_points
from desk.producing import engine_named
from desk.terminal import progress
from engine import reference
from engine.model import Rulebook
from engine.mutation import MutationReport, Result, Trial, Watcher
from engine.mutation.proving import by_proof

Watchers = Callable[[], Sequence[Watcher]]


def mutated(rulebook: Rulebook, engine: str, title: str, watchers: Watchers = tuple) -> MutationReport:
    """What became of each mutant, by examples and `watchers`; of fewer than all where Ctrl-C came."""
    proven, assess = by_proof(reference.assess), careful(engine_named(engine))
    trial = Trial(rulebook, assess, reference.assess, distinguish=proven, watchers=watchers())
    return trial.report(list(_until_stopped(trial, title)))


def _until_stopped(trial: Trial, title: str) -> Iterator[Result]:
    with safe_points() as stop_if_asked, progress() as bar:
        task = bar.add_task(title, total=len(trial.mutations))
        try:
            for result in trial.results():
                yield result
                bar.advance(task)
                stop_if_asked()
        except KeyboardInterrupt:
            return
