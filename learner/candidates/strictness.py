"""What a candidate must show."""

from __future__ import annotations

from dataclasses import dataclass

from scipy.stats import norm


@dataclass(frozen=True)
class Strictness:
    """What a candidate must show.

    Attributes:
        support: in how many decisions it must be true, and in how many not.
        level: how probable one false candidate at least may be, of all those screened.
        most: how many candidates are taken at the most.
    """

    support: float = 40
    level: float = 0.1
    most: int = 15


def chance(strength: float) -> float:
    """How probable so strong a pull, or a stronger one, is by chance; 1 where it pulls the other way."""
    return min(1.0, float(2.0 * norm.sf(strength)))
