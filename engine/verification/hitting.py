"""The smallest of the reasons, by what each counter-example leaves aside.

A model in which something is possible breaks some groups of formulas; any reason must hold one of them at least. The
smallest set that meets all those seen so far is tried: it is a reason, and the smallest, or a new model refutes it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

Broken = Callable[[Collection[str]], Collection[str] | None]
"""Given some groups: those that a model of them breaks, or None if there is no such model."""

ROUNDS: Final = 60
LONGEST: Final = 8  # a longer reason is left as it is: it cannot be spared either, and nobody reads it


def smallest(core: Sequence[str], broken: Broken) -> list[str]:
    """A reason as small as any, given one none of whose parts can be spared; that one if it takes too long to tell."""
    seen: list[frozenset[str]] = []
    for _ in range(ROUNDS if len(core) <= LONGEST else 0):
        tried = _meeting(seen, len(core) - 1)
        if tried is None:
            break
        found = broken(tried)
        if found is None:
            return sorted(tried)
        seen.append(frozenset(found))
    return list(core)


def _meeting(seen: Sequence[frozenset[str]], most: int) -> frozenset[str] | None:
    """The smallest set, of so many at most, that shares something with each of these."""
    for size in range(most + 1):
        found = _extended(frozenset(), seen, size)
        if found is not None:
            return found
    return None


def _extended(chosen: frozenset[str], seen: Sequence[frozenset[str]], left: int) -> frozenset[str] | None:
    missed = next((each for each in seen if not each & chosen), None)
    if missed is None:
        return chosen
    for name in sorted(missed) if left else ():
        found = _extended(chosen | {name}, seen, left - 1)
        if found is not None:
            return found
    return None
