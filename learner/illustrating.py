"""Examples for what is proposed: written by a search near those of experts, never from a past file.

What each expects is what the engine makes of the draft: it shows what the change does, not that it is right. A person
reads them before anyone approves.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import islice

from engine.assessment import Assess
from engine.model import Rulebook
from engine.mutation.lacking import Lacking, lacking
from engine.mutation.mutant import Mutant
from engine.mutation.proving import by_proof
from learner.firing import Scale

MOST = 12  # examples for one draft
STATED = {"modes": ("mode", "score"), "priorities": ("priority",)}  # there is no sum of urgency to state
POINTS = ("points", "urgency")


def illustrations(draft: Rulebook, concerns: Callable[[Mutant], bool], scale: Scale, assess: Assess) -> list[Lacking]:
    """The examples that a draft lacks where it changes something: as few as notice what no example would."""
    found = lacking(draft, concerns, (assess, assess), by_proof(assess), STATED[scale])
    return list(islice(found, MOST))


def new_rules(ids: Collection[str]) -> Callable[[Mutant], bool]:
    """Whatever could go wrong with rules."""
    return lambda mutant: mutant.at in ids


def adjusted(rules: Collection[str], levels: Collection[str]) -> Callable[[Mutant], bool]:
    """Other points for rules, other thresholds for levels: what they ask of a file is not new."""
    return lambda mutant: (
        (mutant.at in rules and mutant.kind in POINTS) or (mutant.at in levels and mutant.kind == "level")
    )
