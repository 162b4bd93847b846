"""What is past its period is found and erased; what is not, or is never to be, stays."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ledger.actors import Actor
from ledger.cases import find_case
from ledger.commenting import comment
from ledger.deciding import Judgement, decide
from ledger.erasing import erase, erase_entries
from ledger.erasure_requests import erase_case, erase_person, remove
from ledger.errors import LedgerError
from ledger.people import actor_of, people
from ledger.records import IncidentNoted, Named
from ledger.retention import Expired, before, erase_expired, expired
from ledger.rights import NEVER_ERASED
from ledger.settings import change
from ledger.store import Ledger
from ledger.verification.verifying import verify
from tests.unit.ledger.conftest import Ticking
from tests.unit.ledger.small import case_of, put_on_record, someone

WHY = "durée de conservation échue"


def nothing() -> None:
    """No progress to show."""


def held(ledger: Ledger) -> dict[str, Expired]:
    return {past.kind: past for past in expired(ledger)}


@pytest.fixture
def told(ledger: Ledger, alice: Actor, clock: Ticking) -> Ledger:
    """In March: two cases, an incident, two who leave; in June one case is commented."""
    put_on_record(ledger, alice, case_of("D-1", 200, True), case_of("D-2", 3))
    decide(ledger, alice, find_case(ledger, "D-1"), Judgement())
    with ledger.writing(alice) as writing:
        writing.add("incident.noted", IncidentNoted(kind="panne", text="reprise"))
    someone(ledger, alice, "bruno", "evaluator")
    remove(ledger, alice, "bruno")
    with ledger.writing(alice) as writing:
        carla = writing.pseudonym("person", "account", "Carla")
        writing.add("actor.named", Named(account="Carla"), subject=carla)
    clock.moment = datetime(2026, 6, 2, tzinfo=UTC)
    comment(ledger, alice, "D-2", "toujours suivi")
    return ledger


def set_all(ledger: Ledger, alice: Actor, months: int) -> None:
    for kind in ("case", "person", "incident"):
        change(ledger, alice, f"retention.{kind}", str(months))


def test_nothing_is_past_a_period_that_nobody_set(told: Ledger, clock: Ticking) -> None:
    clock.moment = datetime(2090, 1, 1, tzinfo=UTC)
    assert all(past == Expired(past.kind, None) for past in expired(told))


def test_each_kind_counts_from_its_own_day(told: Ledger, alice: Actor, clock: Ticking) -> None:
    set_all(told, alice, 6)
    assert all(past.held == () and past.months == 6 for past in expired(told))
    clock.moment = datetime(2026, 9, 3, tzinfo=UTC)
    now = held(told)
    assert now["case"].held == (find_case(told, "D-1").subject,)
    assert now["case"].entries == 3
    assert now["case"].oldest is not None
    assert f"{now['case'].oldest:%Y-%m-%d}" == "2026-03-02"
    assert [told.name(pseudonym) for pseudonym in now["person"].held] == ["bruno", "Carla"]
    assert now["person"].entries == 3
    assert len(now["incident"].held) == 1


def test_who_has_a_role_again_is_not_past_anything(told: Ledger, alice: Actor, clock: Ticking) -> None:
    set_all(told, alice, 6)
    someone(told, alice, "bruno", "expert")
    clock.moment = datetime(2040, 1, 1, tzinfo=UTC)
    assert [told.name(pseudonym) for pseudonym in held(told)["person"].held] == ["Carla"]


def test_what_is_past_is_erased_and_the_rest_stays(told: Ledger, alice: Actor, clock: Ticking) -> None:
    set_all(told, alice, 6)
    clock.moment = datetime(2026, 9, 3, tzinfo=UTC)
    gone = {int(seq) for seq in held(told)["incident"].held}
    gone |= {entry.seq for past in expired(told) for who in past.held for entry in told.entries(subject=who)}
    count = sum(erase_expired(told, alice, past, WHY, nothing) for past in expired(told))
    assert count == 7
    assert all(past.held == () for past in expired(told))
    assert {entry.seq for entry in told.entries() if told.payload(entry.seq) is None} == gone
    assert list(people(told)) == [alice.pseudonym]
    assert find_case(told, "D-2").id == "D-2"
    assert verify(told).ok


def test_an_erasure_interrupted_goes_on_where_it_stopped(
    told: Ledger, alice: Actor, clock: Ticking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ledger.retention.BATCH", 1)
    set_all(told, alice, 1)
    clock.moment = datetime(2026, 9, 3, tzinfo=UTC)

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        erase_expired(told, alice, held(told)["case"], WHY, stop)
    assert len(held(told)["case"].held) == 1
    assert erase_expired(told, alice, held(told)["case"], WHY, nothing) == 3


def test_only_an_administrator_erases(told: Ledger, alice: Actor, clock: Ticking) -> None:
    set_all(told, alice, 1)
    expert = someone(told, alice, "denis", "expert")
    clock.moment = datetime(2026, 9, 3, tzinfo=UTC)
    with pytest.raises(LedgerError, match="ROLE_MISSING"):
        erase_expired(told, expert, held(told)["case"], WHY, nothing)
    assert len(held(told)["case"].held) == 2


def test_what_the_ledger_stands_on_is_never_erased(told: Ledger, alice: Actor) -> None:
    erase(told, alice, ["petit"], WHY)
    erase_entries(told, alice, [1], WHY)
    set_all(told, alice, 6)
    erase(told, alice, ["retention.case"], WHY)
    kept = [entry for entry in told.entries() if entry.action in NEVER_ERASED]
    assert {entry.action for entry in kept} >= {"ledger.opened", "rulebook.recorded", "setting.changed"}
    assert all(told.payload(entry.seq) for entry in kept)


@pytest.mark.parametrize("value", ["0", "-1", "1201", "six", "1,5", "²", ""])
def test_a_period_is_a_number_of_months(ledger: Ledger, alice: Actor, value: str) -> None:
    with pytest.raises(LedgerError, match="1 – 1200"):
        change(ledger, alice, "retention.case", value)


def test_a_period_can_be_taken_away(told: Ledger, alice: Actor) -> None:
    set_all(told, alice, 6)
    change(told, alice, "retention.case", "never")
    assert held(told)["case"].months is None


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        ("2026-03-31", 1, "2026-02-28"),
        ("2024-03-31", 1, "2024-02-29"),
        ("2026-01-15", 1, "2025-12-15"),
        ("2026-12-01", 24, "2024-12-01"),
    ],
)
def test_months_before_a_day(day: str, months: int, earlier: str) -> None:
    assert f"{before(datetime.fromisoformat(day), months):%Y-%m-%d}" == earlier


def test_a_case_is_erased_on_request(told: Ledger, alice: Actor) -> None:
    assert erase_case(told, alice, find_case(told, "D-1"), "demande d'effacement") == 3
    with pytest.raises(LedgerError, match="CASE_UNKNOWN"):
        find_case(told, "D-1")


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_erasure_says_why(told: Ledger, alice: Actor, reason: str) -> None:
    with pytest.raises(LedgerError, match="ERASURE_REASON"):
        erase_case(told, alice, find_case(told, "D-1"), reason)


def test_the_reason_names_nobody(told: Ledger, alice: Actor) -> None:
    with pytest.raises(LedgerError, match="ERASURE_NAMES"):
        erase_case(told, alice, find_case(told, "D-1"), "demande sur d-1")
    with pytest.raises(LedgerError, match="ERASURE_NAMES"):
        erase_person(told, alice, "bruno", "Bruno est parti")


def test_who_still_has_roles_is_not_erased(told: Ledger, alice: Actor) -> None:
    someone(told, alice, "denis", "expert", "qa")
    with pytest.raises(LedgerError, match="PERSON_HAS_ROLES") as told_why:
        erase_person(told, alice, "denis", "départ")
    assert "expert et qualité" in str(told_why.value)
    remove(told, alice, "denis")
    assert erase_person(told, alice, "denis", "départ") == 2
    with pytest.raises(LedgerError, match="ACTOR_UNKNOWN"):
        actor_of(told, "denis")
    assert erase_person(told, alice, "Carla", "départ") == 1


def test_a_ledger_keeps_someone_who_administers_it(told: Ledger, alice: Actor) -> None:
    with pytest.raises(LedgerError, match="LAST_ADMINISTRATOR"):
        remove(told, alice, "alice")
    with pytest.raises(LedgerError, match="ACTOR_UNKNOWN"):
        remove(told, alice, "personne")
    someone(told, alice, "denis", "administrator")
    remove(told, alice, "alice")
    assert actor_of(told, "alice").roles == ()
