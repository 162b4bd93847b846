"""Draws at random: how many, from where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Tick = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Draws:
    """How many times to draw, from which seeded source, and what to call each time."""

    count: int
    random: Random
    tick: Tick
