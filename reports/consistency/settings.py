"""What is asked of a comparison, and decides its figures."""

from __future__ import annotations

from engine.condition import Frozen


class Settings(Frozen):
    """The file, the most distance between near files (0: identical only, to 1), the draws, and their seed."""

    file: str
    near: float
    draws: int
    seed: int
