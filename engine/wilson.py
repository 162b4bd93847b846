"""The interval of a share: Wilson's, which stays honest with few files.

Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212.
"""

from __future__ import annotations

from math import sqrt

Z = 1.959963984540054  # 95 %, both sides


def wilson_interval(count: float, total: float) -> tuple[float, float]:
    """Of `count` in `total`, which is not 0: the ends of the 95 % score interval."""
    share = count / total
    spread = Z * sqrt(share * (1 - share) / total + Z * Z / (4 * total * total))
    centre, scale = share + Z * Z / (2 * total), 1 + Z * Z / total
    # At the ends the formula gives 0 and 1 but for rounding.
    low = (centre - spread) / scale if count else 0.0
    high = (centre + spread) / scale if count < total else 1.0
    return max(0.0, low), min(1.0, high)
