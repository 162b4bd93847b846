"""Payloads against the salted hashes that the chain holds of them."""

from __future__ import annotations

from pydantic import ValidationError
from sqlalchemy import Connection, select

from engine.condition import Frozen
from ledger.chain import Link
from ledger.packing import dictionary_id
from ledger.payloads import held_in, unpacked
from ledger.records import CONTENT
from ledger.rights import as_action
from ledger.tables import DICTIONARY
from ledger.verification.damage import Kind
from ledger.verification.rows import Row

Dictionaries = dict[str, bytes | None]


def read_dictionaries(connection: Connection) -> Dictionaries:
    """Every dictionary by its id; None for one that is not what its id says."""
    held: Dictionaries = {"": b""}
    for row in connection.execute(select(DICTIONARY.c.id, DICTIONARY.c.body)):
        held[row.id] = _checked(row.id, row.body)
    return held


def payload_of(row: Row, dictionaries: Dictionaries) -> bytes | Kind:
    """What an entry says, if it is what the chain has the hash of; else what is wrong with it."""
    if row.body is None or row.salt is None or row.dictionary is None:
        return "payload_removed"
    if row.dictionary not in dictionaries:
        return "dictionary_removed"
    dictionary = dictionaries[row.dictionary]
    if dictionary is None:
        return "dictionary_changed"
    payload = held_in(row.salt, row.body, dictionary, row.link.digest).payload
    return payload if payload is not None else "payload_changed"


def content_of(link: Link, payload: bytes) -> Frozen | None:
    """What an entry says, as the model of its action. Raises ValueError if it is not that.

    None for an assessment: a year of them takes minutes to read, and nothing is found by what they say.
    """
    if link.action == "case.assessed":
        return None
    try:
        return CONTENT[as_action(link.action)].model_validate_json(payload)
    except ValidationError as error:
        raise ValueError(link.action) from error


def _checked(id: str, body: bytes) -> bytes | None:
    found = unpacked(body)
    return found if found is not None and dictionary_id(found) == id else None
