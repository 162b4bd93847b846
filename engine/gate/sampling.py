"""A few cases of many, evenly spaced, without holding the many or knowing their number."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.facts import Case

MOST = 200  # even: when every other one is dropped, the next one due is still in step


@dataclass(slots=True)
class Sample:
    """At most so many of the cases added, evenly spaced: the same cases in the same order give the same sample."""

    kept: list[Case] = field(default_factory=list)
    _step: int = 1
    _added: int = 0

    def add(self, case: Case) -> None:
        """Keep the case if its turn has come; once there are too many, every other one, and half as often."""
        if self._added % self._step == 0:
            if len(self.kept) == MOST:
                self.kept, self._step = self.kept[::2], 2 * self._step
            self.kept.append(case)
        self._added += 1
