"""Incidents: what went wrong on the way to an assessment, or what a person has to say of something that did."""

from __future__ import annotations

from ledger import messages_deciding as say
from ledger.actors import Actor
from ledger.acts import Act
from ledger.cases import find_case, must_be_there
from ledger.chain import Link
from ledger.errors import refused
from ledger.recording import CASE
from ledger.records import IncidentNoted
from ledger.store import Ledger
from ledger.writing import Writing

NOTED, DIFFER, DIED = "noted", "engines_differ", "engine_died"


def record_incident(writing: Writing, rulebook: str, case: str, said: IncidentNoted) -> int:
    """Record an incident of a run, unless it is there; the number of its entry. `case`: empty where it is of none."""
    subject = writing.pseudonym(CASE, rulebook, case) if case else rulebook
    assessed = writing.last("case.assessed", subject) if case else None
    return writing.once(Act("incident.noted", said, subject, assessed.seq if assessed is not None else None))


def note(ledger: Ledger, actor: Actor, text: str, case: str | None = None, rulebook: str | None = None) -> Link:
    """Record what someone has to say of something that went wrong, with a case or at large. Raises LedgerError."""
    if not text.strip():
        raise refused(say.EMPTY_INCIDENT, ledger.place)
    about = find_case(ledger, case, rulebook) if case is not None else None
    said = IncidentNoted(kind=NOTED, text=text.strip(), session=actor.session)
    with ledger.writing(actor) as writing:
        if about is not None:
            must_be_there(ledger, about)
        return writing.add("incident.noted", said, subject=about.subject if about is not None else "")
