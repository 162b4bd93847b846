"""What `make soak` does whole and `make test` in part: GDR_HYPOTHESIS=long tells which.

Each test file that imports this is run again, whole, by `make soak`.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final, TypeVar

LONG: Final = os.environ.get("GDR_HYPOTHESIS") == "long"
One = TypeVar("One")


def part(every: Sequence[One], one_in: int) -> Sequence[One]:
    """One in so many, the first and always the same; all of them in the long run."""
    return every if LONG else every[::one_in]
