"""What a safety case is asked: which outcomes are severe, which modes are light, what a mode costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from reports.outcomes import Event, happened
from reports.run_rows import RunRow


@dataclass(frozen=True, slots=True)
class Question:
    """`light` is the heaviest mode that is still light; `days`, the cost given for some modes. `note` is shown."""

    severe: tuple[Event, ...]
    light: str
    days: Mapping[str, Decimal] = field(default_factory=dict)
    note: str = ""
    mapping: str = ""

    def outcome(self, row: RunRow) -> bool | None:
        """Whether something severe became of a file; None if nothing is known of any of the severe outcomes."""
        known = [happening for event in self.severe if (happening := happened(row, event)) is not None]
        return any(known) if known else None

    def said(self, row: RunRow) -> tuple[str, ...]:
        """The severe outcomes of a file, as they were asked for."""
        return tuple(named(event) for event in self.severe if happened(row, event))


def named(event: Event) -> str:
    """`classe=classe I`."""
    return f"{event.name}={event.value}"
