"""Every engine that must give the meaning of a rulebook."""

from collections.abc import Callable, Iterator, Mapping

from hypothesis import note

from engine import chaining, reference
from engine.assessment import Assessment
from engine.facts import Case
from engine.model import Rulebook

Assess = Callable[[Rulebook, Case], Assessment]

ENGINES: Mapping[str, Assess] = {"reference": reference.assess, "chaining": chaining.assess}


def engines() -> Iterator[Assess]:
    """Each engine in turn, named if what follows fails: drawing a rulebook costs more than assessing it."""
    for name, assess in ENGINES.items():
        note(name)
        yield assess
