"""The files of a history, read with an eye on what is known of their outcomes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desk.books import Read
from desk.sources import Sources
from intake.record import Record

MOST = 1_000  # values kept of one outcome: enough to tell which exist


@dataclass
class Watched(Sources):
    """Sources that remember each outcome met, and its values."""

    met: dict[str, dict[str, None]] = field(default_factory=dict)

    def read(self) -> Iterator[Read]:
        """Everything read, in order."""
        for each in super().read():
            if isinstance(each.item, Record):
                for name, value in each.item.outcomes.items():
                    values = self.met.setdefault(name, {})
                    if len(values) < MOST:
                        values.setdefault(value)
            yield each
