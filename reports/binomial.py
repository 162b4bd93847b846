"""How high a rate may still be when so many events were seen: the exact bound of Clopper and Pearson.

Beside Wilson's interval (`reports.outcomes`), which is right on average, this one is never too low: what a claim of
safety needs. It is one-sided, since the question is how often a file may be missed *at most*: with 95 % confidence,
no more than this. With no event in n it is 1 − 0.05^(1/n), the "rule of three": about 3/n.
"""

from __future__ import annotations

from math import exp, lgamma, log, log1p

CONFIDENCE = 0.95
_STEPS = 60  # halvings: far beyond the precision of a float
_NEGLIGIBLE = 1e-17


def at_most(count: int, total: int) -> float | None:
    """The upper bound of a rate, `count` in `total`, one-sided, at 95 %; None where there is no file.

    The rate under which seeing `count` events or fewer has a probability of 5 %. Sources: Clopper and Pearson,
    Biometrika 1934; Hanley and Lippman-Hand, JAMA 1983, for no event.
    """
    if not total:
        return None
    if count >= total:
        return 1.0
    low, high = count / total, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _so_few(count, total, middle) > 1 - CONFIDENCE else (low, middle)
    return high


def _so_few(count: int, total: int, rate: float) -> float:
    """The probability of `count` events or fewer. For rates from count/total up: terms then fall on the way down."""
    chosen = lgamma(total + 1) - lgamma(count + 1) - lgamma(total - count + 1)
    term = exp(chosen + (count * log(rate) if count else 0.0) + (total - count) * log1p(-rate))
    found, odds = term, (1 - rate) / rate
    for place in range(count, 0, -1):
        term *= place / (total - place + 1) * odds
        found += term
        if term < _NEGLIGIBLE * found:
            break
    return found
