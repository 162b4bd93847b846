"""When surprises add up: the cumulative sum of Page, on what each period adds to all that came before it.

Each period's shift is tested beside all earlier decisions, in standard errors. Without drift these are independent
draws of the normal law (Brown, Durbin and Evans, "Techniques for testing the constancy of regression relationships over
time", JRSS B 37 (1975), 149-192). The sum forgets half a standard error a period. Source: Page, "Continuous inspection
schemes", Biometrika 41 (1954), 100-115.

By chance, a sum of 4 is first reached after 168 periods on average, of 5 after 465 (both sides; Montgomery,
Introduction to Statistical Quality Control, on the tabular cusum); once there it stays a while. What is told of a
period is how often a sum stands so high in the long run: as drawn at random in the tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from learner.drift.model import Rates, State

FORGOTTEN, WATCH, ALERT = 0.5, 4.0, 5.0  # standard errors
STANDS = {WATCH: 0.0204, ALERT: 0.0075}  # the share of periods after which a sum stands so high, by chance
P_WATCH, P_ALERT = 0.04, 0.008  # of one period by itself
SIGNS = 3  # that are looked at together: the shift, the slope, the strongest of rules and precaution
FALSE = 0.05  # of the rules told to have moved, how many may be by chance; where none did, how often one is told

# What is told of a rule is at least to be watched: of the three signs, rules have that rate of their own.
RATES = Rates(watch=FALSE + (SIGNS - 1) / SIGNS * P_WATCH + STANDS[WATCH], alert=P_ALERT + STANDS[ALERT])


class Sums(NamedTuple):
    """What surprises add up to on the heavier side and on the lighter one, both positive."""

    high: float = 0.0
    low: float = 0.0

    @property
    def state(self) -> State:
        """What they ask for."""
        reached = max(self)
        return "alert" if reached >= ALERT else "watch" if reached >= WATCH else "tune"


def sums_of(surprises: Iterable[float | None]) -> Iterator[Sums]:
    """After each period; one without a surprise leaves them as they are."""
    held = Sums()
    for each in surprises:
        if each is not None:
            held = Sums(max(0.0, held.high + each - FORGOTTEN), max(0.0, held.low - each - FORGOTTEN))
        yield held


def state_of(sums: Sums, p: float, *, moved: bool) -> State:
    """The verdict on a period: what adds up, what it shows by itself, whether a rule or precaution is told to move."""
    if sums.state == "alert" or p < P_ALERT:
        return "alert"
    return "watch" if moved or sums.state == "watch" or p < P_WATCH else "tune"
