"""Ctrl-C answered between two cases: inside a library's callback it would come out as something else."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from desk.terminal import err
from desk.texts import text
from engine.errors import Language

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StoppedError(Exception):
    """Someone stopped a command that has said what it had found, or that nothing was done."""


@contextmanager
def answered_by(key: str, language: Language) -> Iterator[None]:
    """What Ctrl-C is told: that nothing was written, say, where all is written at the end. Raises StoppedError."""
    try:
        yield
    except KeyboardInterrupt:
        err.print(f"\n[yellow]{text(key, language)}[/]")
        raise StoppedError from None


@contextmanager
def safe_points() -> Iterator[Callable[[], None]]:
    """A function to call where stopping is safe: it raises KeyboardInterrupt if Ctrl-C came meanwhile.

    A second Ctrl-C does not wait. Outside the main thread, where no signal comes, it does nothing.
    """
    asked: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        if asked:
            signal.default_int_handler(number, frame)
        asked.append(number)

    def stop_if_asked() -> None:
        if asked:
            raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield stop_if_asked
        return
    before = [signal.signal(each, note) for each in SIGNALS]
    try:
        yield stop_if_asked
    finally:
        for each, handler in zip(SIGNALS, before, strict=True):
            signal.signal(each, handler)
