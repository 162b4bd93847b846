"""Work done in other processes: the compiled engine may die there and take nothing with it."""

from __future__ import annotations

import pickle
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Generic, NamedTuple, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")
BATCH = 16  # large enough to be worth a message, small enough to lose little


@contextmanager
def _deaf() -> Iterator[None]:
    """Start processes deaf to Ctrl-C from their first instruction: it is for the parent to answer."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield  # a process inherits the mask; for us, a Ctrl-C meanwhile only waits
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare(held: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ready, arguments = pickle.loads(Path(held).read_bytes())  # noqa: S301 - written by the parent just before
    ready(*arguments)


class Workers(Generic[In, Out]):
    """Processes that apply one function to batches, each prepared once with what it needs.

    `ready(*held)` runs first in each process; `work` then takes one item. Both are module-level
    functions. An item on which a process dies gives what `failed` makes of it; the others are done again.
    """

    def __init__(
        self,
        work: Callable[[In], Out],
        failed: Callable[[In], Out],
        ready: Callable[..., None],
        held: tuple[Any, ...],
        count: int = 1,
    ) -> None:
        """No process starts before the first batch."""
        self._work, self._failed = work, failed
        self._count = count
        self.deaths = 0  # how many times processes died
        # By a file: what a new process is sent on its pipe blocks for ever if it dies before reading it all.
        self._folder = TemporaryDirectory(prefix="gdr-")
        self._held = Path(self._folder.name) / "held"
        self._held.write_bytes(pickle.dumps((ready, held)))
        self._pool = self._fresh()

    def _fresh(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._count, mp_context=get_context("spawn"), initializer=_prepare, initargs=(str(self._held),)
        )

    def start(self, batch: Sequence[In]) -> Begun[In, Out]:
        """Begin a batch."""
        with _deaf():
            try:
                return Begun(self._pool, self._pool.submit(_each, self._work, list(batch)), batch)
            except BrokenProcessPool:  # a process died since the last batch
                self._renew(self._pool)
                return Begun(self._pool, self._pool.submit(_each, self._work, list(batch)), batch)

    def finish(self, begun: Begun[In, Out]) -> list[Out]:
        """The results of a batch begun, one an item, in order."""
        try:
            return begun.future.result()
        except BrokenProcessPool:
            self._renew(begun.pool)
            return [self._alone(item) for item in begun.batch]

    def _alone(self, item: In) -> Out:
        begun = self.start([item])
        try:
            return begun.future.result()[0]
        except BrokenProcessPool:
            self._renew(begun.pool)
            return self._failed(item)

    def _renew(self, broken: ProcessPoolExecutor) -> None:
        """Replace a pool whose processes died, once for all the batches that it held."""
        if broken is self._pool:
            self.deaths += 1
            self._pool = self._fresh()

    def close(self) -> None:
        """Stop the processes; what was not begun is given up."""
        self._pool.shutdown(cancel_futures=True)
        self._folder.cleanup()


class Begun(NamedTuple, Generic[In, Out]):
    """A batch on its way, and the processes that it was given to."""

    pool: ProcessPoolExecutor
    future: Future[list[Out]]
    batch: Sequence[In]


def _each(work: Callable[[In], Out], batch: list[In]) -> list[Out]:
    return [work(item) for item in batch]


def batches(items: Iterable[In], size: int) -> Iterator[list[In]]:
    """The items by groups of at most `size`."""
    group: list[In] = []
    for item in items:
        group.append(item)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group
