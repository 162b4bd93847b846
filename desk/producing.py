"""What the process of the production engine does. It starts with each run: nothing more is imported than it needs."""

from __future__ import annotations

from desk import messages as say
from engine import chaining, reference
from engine.assessment import Assess
from engine.errors import GdrError, diagnostic
from engine.facts import Case
from engine.model import Rulebook

DIED = "the engine's process died"


def engine_named(name: str) -> Assess:
    """The `assess` of an engine. Raises GdrError if the production engine does not load here."""
    if name == "reference":
        return reference.assess
    if chaining.missing:
        raise GdrError([diagnostic(say.ENGINE_MISSING, reason=chaining.missing)])
    return chaining.assess


# What the process holds: set once when it starts.
_held: dict[str, object] = {}


def ready(rulebook: Rulebook, name: str) -> None:
    """Prepare the process: the rulebook, and the engine that is to assess by it."""
    _held.update(rulebook=rulebook, assess=engine_named(name))


def produced(case: Case) -> str:
    """The assessment of a case as JSON; what failed, if the engine fails."""
    rulebook, assess = _held["rulebook"], _held["assess"]
    try:
        return assess(rulebook, case).to_json()  # type: ignore[operator, no-any-return]
    except Exception as failure:  # noqa: BLE001 - whatever fails in the engine is an incident, never a lost case
        return f"{type(failure).__name__}: {failure}"


def died(case: Case) -> str:
    """What stands for the assessment of a case on which the process died."""
    return f"{DIED} on case {case.id}"
