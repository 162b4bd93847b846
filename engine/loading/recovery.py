"""Reading on past what YAML cannot read, so that every mistake of a file is told at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from engine.loading import messages_document as say
from engine.loading.mending import Edits, Mended
from engine.loading.misreadings import Cause, Failure, cause_of, suspects
from engine.loading.problems import Place
from engine.loading.repairs import repairs

Read = TypeVar("Read")
# A rulebook of 300 rules is half that long; each attempt reads all of the text again.
MAX_MENDED = 600_000
ATTEMPTS = 40
_TAB_WIDTHS = (2, 4, 8)
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
        self._first = (*self.causes,)

    def run(self) -> Read | None:
        """What the mended text holds, or None: then only what was known at first is told, and that it is not all."""
        if len(self.mended.text) <= MAX_MENDED:
            self._mend_suspects()
            while self.last.failure is not None and self._mend(self.last.failure):
                if self.last.failure is not None:
                    self._tell(self.last.failure)
        if self.last.read is None:
            self.causes = [*self._first, Cause(say.YAML_REST, self._first[-1].place, {})]
        return self.last.read

    def _tell(self, failure: Failure) -> None:
        """Add the mistake behind an error, unless its line is already told of."""
        cause = cause_of(failure, self.mended.text)
        place = self.mended.origin(cause.place)
        lines = {each.place.line for each in self.causes}
        if not lines & {place.line, failure.place.line}:
            self.causes.append(replace_place(cause, place, failure))

    def _mend_suspects(self) -> None:
        """Quote every suspicious value at once; a tab is as wide as makes the most of the text readable."""
        for width in _TAB_WIDTHS:
            edits = tuple(_widened(edit, width) for cause in self.causes for edit in cause.edits)
            if edits and not self._try(edits, Mended(self.mended.text) if not self.mended.rounds else self.mended):
                continue
            return

    def _mend(self, failure: Failure) -> bool:
        """Whether some repair lets the reading go further."""
        cause = cause_of(failure, self.mended.text)
        found = repairs(self.mended.text.split("\n"), failure, cause)
        return any(self._try(edits, self.mended) for edits in found)

    def _try(self, edits: Edits, base: Mended) -> bool:
        self._tried += 1
        if self._tried > ATTEMPTS:
            return False
        mended = base.with_edits(edits)
        result = self._attempt(mended)
        if result.reached <= self.last.reached:
            return False
        self.mended, self.last = mended, result
        return True
