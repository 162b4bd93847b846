"""What someone else does between looking and writing: nothing is said of what is gone, nothing erased that is back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection

from ledger.actors import Actor
from ledger.cases import Held, find_case
from ledger.commenting import comment
from ledger.deciding import Judgement, decide
from ledger.erasing import erase
from ledger.erasure_requests import erase_person, remove
from ledger.errors import LedgerError
from ledger.people import people
from ledger.retention import Expired, erase_expired, expired
from ledger.settings import change
from ledger.store import Ledger
from tests.unit.ledger.conftest import Ticking
from tests.unit.ledger.small import case_of, put_on_record, someone

WHY = "durée de conservation échue"
Meanwhile = Callable[[Callable[[], object]], None]


@pytest.fixture
def meanwhile(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Has something happen just before the next writer gets the lock."""
    lock = Ledger.locked

    def first(happens: Callable[[], object]) -> None:
        @contextmanager
        def locked(self: Ledger) -> Iterator[Connection]:
            monkeypatch.setattr(Ledger, "locked", lock)
            happens()
            held: AbstractContextManager[Connection] = lock(self)
            with held as connection:
                yield connection

        monkeypatch.setattr(Ledger, "locked", locked)

    return first


@pytest.mark.parametrize(
    "say",
    [
        lambda ledger, by, case: decide(ledger, by, case, Judgement()),
        lambda ledger, by, case: comment(ledger, by, case.id, "Suivi."),
    ],
    ids=["decide", "comment"],
)
def test_nothing_is_said_of_a_case_erased_meanwhile(
    ledger: Ledger, alice: Actor, meanwhile: Meanwhile, say: Callable[[Ledger, Actor, Held], object]
) -> None:
    put_on_record(ledger, alice, case_of("D-1", 200, True))
    case = find_case(ledger, "D-1")
    meanwhile(lambda: erase(ledger, alice, [case.subject], "demande"))
    with pytest.raises(LedgerError, match="CASE_ERASED"):
        say(ledger, alice, case)
    assert [each.action for each in ledger.entries(subject=case.subject)] == ["case.received", "case.assessed"]


@pytest.fixture
def past(ledger: Ledger, alice: Actor, clock: Ticking) -> dict[str, Expired]:
    """A case and someone who left, long ago."""
    put_on_record(ledger, alice, case_of("D-1", 200, True), case_of("D-2", 3))
    someone(ledger, alice, "bruno", "evaluator")
    remove(ledger, alice, "bruno")
    for kind in ("case", "person"):
        change(ledger, alice, f"retention.{kind}", "6")
    clock.moment = datetime(2027, 1, 1, tzinfo=UTC)
    return {each.kind: each for each in expired(ledger)}


def ticks() -> None:
    """No progress to show."""


def test_a_case_spoken_of_meanwhile_is_kept(
    ledger: Ledger, alice: Actor, past: dict[str, Expired], meanwhile: Meanwhile
) -> None:
    meanwhile(lambda: comment(ledger, alice, "D-1", "Toujours suivi."))
    assert erase_expired(ledger, alice, past["case"], WHY, ticks) == 2
    assert ledger.name(find_case(ledger, "D-1").subject) == "D-1"
    with pytest.raises(LedgerError, match="CASE_UNKNOWN"):
        find_case(ledger, "D-2")


def test_who_has_a_role_again_meanwhile_is_kept(
    ledger: Ledger, alice: Actor, past: dict[str, Expired], meanwhile: Meanwhile
) -> None:
    meanwhile(lambda: someone(ledger, alice, "bruno", "expert"))
    assert erase_expired(ledger, alice, past["person"], WHY, ticks) == 0
    assert "bruno" in {each.account for each in people(ledger).values()}


@pytest.mark.usefixtures("past")
def test_who_has_a_role_again_is_not_erased_on_request(ledger: Ledger, alice: Actor, meanwhile: Meanwhile) -> None:
    meanwhile(lambda: someone(ledger, alice, "bruno", "expert"))
    with pytest.raises(LedgerError, match="PERSON_HAS_ROLES"):
        erase_person(ledger, alice, "bruno", "demande")


def test_a_period_made_longer_meanwhile_keeps_everything(
    ledger: Ledger, alice: Actor, past: dict[str, Expired], meanwhile: Meanwhile
) -> None:
    meanwhile(lambda: change(ledger, alice, "retention.case", "1200"))
    assert erase_expired(ledger, alice, past["case"], WHY, ticks) == 0
