"""The codes of what verification finds: what a rulebook's waivers may name."""

from __future__ import annotations

from typing import Final, Literal

Code = Literal[
    "GAP",
    "OVERLAP",
    "DEAD",
    "SHADOWED",
    "SUBSUMED",
    "UNREACHABLE",
    "MONOTONE",
    "IDENTITY",
    "OPTIMISTIC",
    "DIVERGENT",
    "UNUSED",
    "UNDECIDED",
]
# CYCLE and LIMIT are mistakes of form: the loader refuses a rulebook that has one.
# Two that nobody may accept, and one that nobody can: what the solver leaves open is not known.
NEVER_WAIVED: Final[tuple[Code, ...]] = ("IDENTITY", "MONOTONE", "UNDECIDED")
