"""What verification finds of a rulebook with a change, and not of today's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from engine.model import Rulebook
from engine.verification import verifying
from learner.evidence.model import FindingSaid

Found = dict[tuple[str, str], FindingSaid]


class Findings:
    """The findings of today's rulebook, to tell the new ones by."""

    def __init__(self, rulebook: Rulebook, tick: Callable[[], None]) -> None:
        """Today's rulebook is verified once, when it is first needed."""
        self._rulebook, self._tick = rulebook, tick

    @cached_property
    def _today(self) -> Found:
        return self._of(self._rulebook)

    def new(self, after: Rulebook) -> tuple[FindingSaid, ...]:
        """The findings of a changed rulebook that are not today's, by code and place."""
        return tuple(said for key, said in self._of(after).items() if key not in self._today)

    def _of(self, rulebook: Rulebook) -> Found:
        return {(each.code, each.at): each for each in self._said(rulebook)}

    def _said(self, rulebook: Rulebook) -> Iterator[FindingSaid]:
        for step in verifying(rulebook):
            self._tick()
            for each in step.found:
                (fr, _), (en, _) = each.said.said_in("fr"), each.said.said_in("en")
                yield FindingSaid(code=each.code, at=each.at, fr=fr, en=en)
            if step.failure is not None:  # a mistake of ours: not proven, and said
                fr, en = (f"{step.failure.at} : témoin non confirmé.", f"{step.failure.at}: unconfirmed witness.")
                yield FindingSaid(code=step.failure.code, at=step.failure.at, fr=fr, en=en)
