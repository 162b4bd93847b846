"""Past cases assessed again, on every core, in processes that the compiled engine may take with it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing

from desk.producing import DIED, engine_named
from desk.workers import BATCH, Begun, Workers, batches
from engine.model import Rulebook
from ledger.replaying import Outcome, PastAssessment, Today, again

CORES = 2
AHEAD = 2  # batches that wait for a process


def replayed(
    pasts: Iterable[PastAssessment], gdr: str, engine: str, books: dict[str, Rulebook | str], only: str | None
) -> Iterator[Outcome]:
    """What comes of doing each again, in order. `engine`: the reference alone, or both."""
    engines = ("reference",) if engine == "reference" else ("reference", engine)
    for name in engines:
        engine_named(name)
    workers = Workers(_again, _died, _ready, (gdr, engines, books, only), count=CORES)
    with closing(workers):
        begun: deque[Begun[PastAssessment, Outcome]] = deque()
        for batch in batches(pasts, BATCH):
            begun.append(workers.start(batch))
            if len(begun) >= CORES * AHEAD:
                yield from workers.finish(begun.popleft())
        while begun:
            yield from workers.finish(begun.popleft())


# What each process holds: set once when it starts.
_held: list[Today] = []


def _ready(gdr: str, engines: tuple[str, ...], books: dict[str, Rulebook | str], only: str | None) -> None:
    _held[:] = [Today(gdr, {name: engine_named(name) for name in engines}, books, only)]


def _again(past: PastAssessment) -> Outcome:
    return again(past, _held[0])


def _died(past: PastAssessment) -> Outcome:
    return Outcome(past.seq, "engine_failed", DIED)
