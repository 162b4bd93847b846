"""Reading on past what YAML cannot read, so that every mistake of a file is told at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from engine.loading.mending import Edits, Mended
from engine.loading.misreadings import Failure, cause_of, suspects
from engine.loading.problems import Place
from engine.loading.repairs import repairs

Read = TypeVar("Read")
# A rulebook of 300 rules is half that long; each attempt reads all of the text again.
MAX_MENDED = 600_000
ATTEMPTS = 40
_END = Place(10**9, 1)


@dataclass(frozen=True)
class Attempt(Generic[Read]):
    """What one reading gave: something, or why the parser stopped; neither if it was refused otherwise."""

    read: Read | None
    failure: Failure | None = None

    @property
    def reached(self) -> Place:
        """How far the reading went."""
        if self.failure is not None:
            return self.failure.place
        return _END if self.read is not None else Place(0, 0)


class Recovery(Generic[Read]):
    """Mends a text until it can be read. `causes`: what its author has to mend, in the text as written."""

    def __init__(self, text: str, failure: Failure, attempt: Callable[[Mended], Attempt[Read]]) -> None:
        """Start from a text and the parser's first error."""
        self._attempt = attempt
        self._tried = 0
        self.mended = Mended(text)
        self.last: Attempt[Read] = Attempt(None, failure)
        self.causes = suspects(text)
        self._tell(failure)
        self._first = tuple(self.causes)

    def run(self) -> Read | None:
        """What the mended text holds, or None: then `causes` holds only what was known at first."""
        if len(self.mended.text) <= MAX_MENDED:
            self._mend_suspects()
            while self.last.failure is not None and self._mend(self.last.failure):
                if self.last.failure is not None:
                    self._tell(self.last.failure)
        if self.last.read is None:
            self.causes = list(self._first)
        return self.last.read

    def _tell(self, failure: Failure) -> None:
        """Add the mistake behind an error, unless its line is already told of."""
        cause = cause_of(failure, self.mended.text)
        if not {cause.place.line, failure.place.line} & {each.place.line for each in self.causes}:
            self.causes.append(cause._replace(place=self.mended.origin(cause.place)))

    def _mend_suspects(self) -> None:
        """Quote every suspicious value and replace every tab at once."""
        edits = tuple(edit for cause in self.causes for edit in cause.edits)
        if not edits:
            return
        mended, result = self._attempted(edits)
        if result.reached >= self.last.reached:
            self.mended, self.last = mended, result
            if result.failure is not None:
                self._tell(result.failure)

    def _mend(self, failure: Failure) -> bool:
        """Whether some repair lets the reading go further."""
        cause = cause_of(failure, self.mended.text)
        for edits in repairs(self.mended.text.split("\n"), failure, cause):
            if self._tried >= ATTEMPTS:
                return False
            mended, result = self._attempted(edits)
            if result.reached > self.last.reached:
                self.mended, self.last = mended, result
                return True
        return False

    def _attempted(self, edits: Edits) -> tuple[Mended, Attempt[Read]]:
        self._tried += 1
        mended = self.mended.with_edits(edits)
        return mended, self._attempt(mended)
