"""Drawing from cached strategies: building a strategy anew for each choice costs more than the choice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

T = TypeVar("T")


@cache
def between(low: int, high: int) -> SearchStrategy[int]:
    """Whole numbers, both ends included."""
    return st.integers(low, high)


def pick(draw: DrawFn, options: Sequence[T]) -> T:
    """One of several, the first when shrinking."""
    return options[draw(between(0, len(options) - 1))]


def maybe(draw: DrawFn, options: Sequence[T]) -> T | None:
    """One of several, two times in three none of them."""
    return pick(draw, options) if options and draw(between(0, 2)) == 2 else None


def some(draw: DrawFn, options: Sequence[T], least: int, most: int) -> list[T]:
    """A few of several, repeats included."""
    return [pick(draw, options) for _ in range(draw(between(least, most)))]
