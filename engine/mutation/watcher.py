"""What may notice a mutant beside the examples: a scenario, say, played again on the mutated rulebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from engine.assessment import Assessment
from engine.model import Rulebook
from engine.mutation.mutant import Mutant
from engine.mutation.relevance import Matters

TRIED: Final = 60  # of one mutant: one that so many let pass is seldom noticed by another


class Watcher(NamedTuple):
    """One that holds on the original.

    `words` are those that it is written with: what it names, it is the likeliest to notice. `saw` is what it
    assessed of the original: a mutant that could change none of it is not tried. `holds` tells whether it still does
    on a mutant.
    """

    name: str
    words: frozenset[str]
    saw: tuple[Assessment, ...]
    holds: Callable[[Rulebook], bool]


def likeliest(watchers: Iterable[Watcher], mutant: Mutant, matters: Matters) -> list[Watcher]:
    """Those that a mutant could change something for, the ones that name what changes first; some, if they are many."""
    named = mutant.named
    concerned = (each for each in watchers if any(matters(now) for now in each.saw))
    return sorted(concerned, key=lambda each: not named <= each.words)[:TRIED]
