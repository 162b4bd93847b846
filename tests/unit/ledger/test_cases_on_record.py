"""The cases that a change may move: each as it was last received, a few held at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from engine.facts import Case, Fact
from engine.gate import CaseOnRecord
from ledger import bulk
from ledger.actors import Actor
from ledger.changes import past
from ledger.erasing import erase
from ledger.recording import record_case
from ledger.records import Received
from ledger.store import Ledger

DAY = date(2026, 2, 1)


def received(id: str, children: bool, rulebook: str = "essai", day: date | None = DAY) -> Received:
    fact = Fact(attribute="enfants", kind="boolean", value=children, standing="given")
    return Received(case=Case(id=id, facts=(fact,)), rulebook=rulebook, digest="d", day=day)


@pytest.fixture
def filled(ledger: Ledger, alice: Actor) -> Ledger:
    """Four cases of a rulebook, the first of them received again, and three of another."""
    with ledger.writing(alice) as writing:
        for number in range(4):
            record_case(writing, received(f"A-{number}", children=False))
        for number in range(3):
            record_case(writing, received(f"A-{number}", children=False, rulebook="autre"))
        record_case(writing, received("A-0", children=True, day=date(2026, 3, 1)))
    return ledger


def test_each_case_of_the_rulebook_is_there_once_as_it_was_last_received(filled: Ledger) -> None:
    found = [(each.entry, each.case.id, each.case.given["enfants"].value) for each in cases(filled)]
    assert found == [(4, "A-1", False), (5, "A-2", False), (6, "A-3", False), (10, "A-0", True)]
    assert past.received_since(filled, "essai", "", DAY) == 4
    assert past.received_since(filled, "essai", "", date(2026, 2, 2)) == 1


def test_what_was_erased_is_not_there(filled: Ledger, alice: Actor) -> None:
    erase(filled, alice, [filled.entry(4).subject], "échu")
    assert [each.case.id for each in cases(filled)] == ["A-2", "A-3", "A-0"]


def test_few_are_read_at_once_and_none_of_another_rulebook(filled: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counting(ledger: Ledger, entries: Iterable[int]) -> dict[int, bytes]:
        asked.extend(entries)
        return bulk.payloads(ledger, entries)

    monkeypatch.setattr(past, "payloads", counting)
    monkeypatch.setattr(past, "TOGETHER", 2)
    stream = past.cases_on_record(filled, "essai")
    next(stream)
    assert asked == [4, 5]
    assert len(list(stream)) == 3
    assert asked == [4, 5, 6, 10]


def cases(ledger: Ledger) -> list[CaseOnRecord]:
    return list(past.cases_on_record(ledger, "essai"))
