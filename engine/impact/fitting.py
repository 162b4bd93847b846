"""A case of one rulebook as another can hold it."""

from __future__ import annotations

from engine.errors import Location
from engine.facts import Case
from engine.model import Rulebook
from engine.opening import misfits_of_fact


def fitted(case: Case, rulebook: Rulebook) -> tuple[Case, tuple[str, ...]]:
    """The case without the facts that a rulebook cannot hold, and the attributes of these."""
    nowhere = Location()
    misfit = {each.attribute for each in case.facts if any(misfits_of_fact(rulebook, each, nowhere))}
    if not misfit:
        return case, ()
    kept = tuple(each for each in case.facts if each.attribute not in misfit)
    return Case(id=case.id, facts=kept), tuple(sorted(misfit))
