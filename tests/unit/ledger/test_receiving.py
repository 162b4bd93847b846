"""The same facts are received once in a row; facts that come back are received again."""

from __future__ import annotations

import pytest

from engine import reference
from engine.facts import Case
from engine.loading import load_rulebook_text
from ledger.actors import Actor
from ledger.recording import record_assessment, record_case, record_rulebook
from ledger.records import Assessed, Received, RulebookRecorded, Source
from ledger.store import Ledger
from ledger.verification.verifying import verify
from tests.unit.ledger.small import PETIT, TEXT, case_of, put_on_record

ONE, OTHER = case_of("D-1", 200, enfant=False), case_of("D-1", 2, enfant=False)


def received(case: Case, file: str = "a.csv", digest: str = PETIT.digest) -> Received:
    return Received(case=case, rulebook="petit", digest=digest, source=Source(file=file, line=2))


def record(ledger: Ledger, by: Actor, *cases: Received, together: bool = False) -> list[int]:
    """The entries by which cases are on record, recorded in one transaction or in one each."""
    batches = [cases] if together else [(case,) for case in cases]
    numbers = []
    for batch in batches:
        with ledger.writing(by) as writing:
            numbers += [record_case(writing, case) for case in batch]
    return numbers


@pytest.mark.parametrize("together", [False, True])
def test_the_same_facts_in_another_file_are_on_record_already(ledger: Ledger, alice: Actor, together: bool) -> None:
    first, again, later = record(
        ledger, alice, received(ONE), received(ONE), received(ONE, "cumul.csv"), together=together
    )
    assert first == again == later
    assert verify(ledger).ok


def test_facts_that_come_back_after_others_did_are_received_again(ledger: Ledger, alice: Actor) -> None:
    first, other, back, again = record(ledger, alice, received(ONE), received(OTHER), received(ONE), received(ONE))
    assert first < other < back == again
    assert [ledger.entry(seq).about for seq in (first, other, back)] == [None, first, other]
    last = ledger.last("case.received", ledger.entry(back).subject)
    assert last is not None
    assert ledger.read(last, Received).case == ONE
    assert verify(ledger).ok


def test_a_version_whose_period_ends_receives_nothing_anew_and_says_what_it_says(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, ONE)
    closed = load_rulebook_text(TEXT.replace("version: 1", 'version: 1\nin_force: {from: "2025-01-01"}'))
    assert closed.digest != PETIT.digest
    head = ledger.head().seq
    with ledger.writing(alice) as writing:
        record_rulebook(writing, RulebookRecorded(id="petit", version=1, digest=closed.digest, text=TEXT))
        seq = record_case(writing, received(ONE, digest=closed.digest))
        done = Assessed(gdr="0.1.0", engine="reference", assessment=reference.assess(closed, ONE))
        record_assessment(writing, seq, "petit", done)
    assert seq < head
    assert [entry.action for entry in ledger.entries(after=head)] == ["rulebook.recorded", "case.assessed"]
    assert verify(ledger).ok
