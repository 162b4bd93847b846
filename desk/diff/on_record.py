"""The files on record, as each side reads them; the libraries for databases are loaded only here."""

from __future__ import annotations

from collections.abc import Iterator

from desk.in_use import LEDGER_WORD
from desk.ledgers.access import opened
from engine.errors import Location
from engine.facts import Case
from engine.impact import Pair
from engine.model import Rulebook
from engine.opening import misfits_of_fact
from engine.values import shown
from intake.record import Item, Record, Reject
from intake.table import Fault
from ledger.changes.past import last_received
from ledger.records import Received


def rows_on_record(pair: Pair) -> Iterator[tuple[Item, Item]]:
    """Each file received for either side's rulebook, as it last came in. Raises LedgerError."""
    with opened() as ledger:
        for rulebook in dict.fromkeys(each.id for each in pair):
            for entry, received in last_received(ledger, rulebook):
                place = Location(file=LEDGER_WORD, line=entry.seq)
                yield item_of(received, pair.before, place), item_of(received, pair.after, place)


def item_of(received: Received, rulebook: Rulebook, place: Location) -> Item:
    """A file as a rulebook reads it: without what it does not ask, a reject for what it cannot hold."""
    facts = tuple(each for each in received.case.facts if each.attribute in rulebook.attributes)
    faults = tuple(
        Fault(column=fact.attribute, value="" if fact.value is None else shown(fact.value), diagnostic=each)
        for fact in facts
        for each in misfits_of_fact(rulebook, fact, place)
    )
    if faults:
        return Reject(place=place, faults=faults, id=received.case.id)
    return Record(case=Case(id=received.case.id, facts=facts), label=received.label, place=place)
