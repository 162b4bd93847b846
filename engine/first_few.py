"""Several names in a sentence: the first ones, for a long list would hide the rest of it."""

from __future__ import annotations

from collections.abc import Iterable


def first_few(names: Iterable[object], most: int) -> str:
    """`a, b, …`: at most so many, and that there are others."""
    said = [str(each) for each in names]
    return ", ".join([*said[:most], "…"] if len(said) > most else said)
