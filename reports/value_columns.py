"""One attribute over many files, kept as what is unusual: what makes comparing one file with all quick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from engine.model import Attribute
from engine.values import Value
from reports.distances import Distance, distance_for

BASE = 1 << 40  # one whole number holds two sums: distances above, weights below
COMMON = 4  # a value that three files in four hold says little when it is shared


class Column:
    """One attribute over all files: its values other than the usual one, and what each costs a file."""

    def __init__(self, attribute: Attribute, weight: int, held: Sequence[Value | None], *, by_prefix: bool) -> None:
        """Count the values held, None where unknown; the most frequent is the usual one."""
        self.id, self.weight = attribute.id, weight
        self.distance: Distance = distance_for(attribute, by_prefix=by_prefix)
        self.counts = Counter(held)
        self.usual = max(self.counts, key=self.counts.__getitem__, default=None)
        self.values = tuple(value for value in self.counts if value != self.usual)
        self.places = {value: rank for rank, value in enumerate(self.values)}
        # Codes, numbers and dates have too many values for every pair of them to be worth keeping.
        self._kept: dict[Value | None, list[int]] | None = {} if attribute.kind in ("boolean", "choice") else None

    def _cost(self, here: Value | None, there: Value | None) -> int:
        if here is None or there is None:
            return 0
        return self.weight * self.distance(here, there) * BASE + self.weight

    def usual_cost(self, here: Value | None) -> int:
        """Distance and weight against a file that holds the usual value."""
        return self._cost(here, self.usual)

    def costs(self, here: Value | None) -> list[int]:
        """For each unusual value, what a file that holds it costs beyond the usual one."""
        if self._kept is None:
            return self._costs(here)
        if here not in self._kept:
            self._kept[here] = self._costs(here)
        return self._kept[here]

    def _costs(self, here: Value | None) -> list[int]:
        usual = self._cost(here, self.usual)
        return [self._cost(here, value) - usual for value in self.values]

    def telling(self, here: Value) -> int:
        """How much sharing this value says: its weight, times how few files hold it; 0 if most of them do."""
        total, alike = self.counts.total(), self.counts[here]
        return self.weight * (total - alike) if COMMON * alike < (COMMON - 1) * total else 0
