"""Past decisions are brought in once, whatever was interrupted, and what cannot be is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.actors import Actor
from ledger.cases import find_case
from ledger.deciding import Judgement, decide
from ledger.errors import LedgerError
from ledger.importing import Importing, PastDecision
from ledger.looks import looks_at
from ledger.opening import open_ledger
from ledger.people import actor_of, begin
from ledger.recording import record_case
from ledger.records import Decided, Named, Received, Source
from ledger.store import Ledger
from ledger.tables import NAME
from ledger.verification.verifying import verify, verify_on
from tests.unit.ledger.small import PETIT, case_of, put_on_record, someone
from tests.unit.ledger.tampering import drop_guards

TODAY = date(2026, 3, 2)
CASES = [case_of(f"D-{number}", 200, enfant=False) for number in range(1, 5)]  # `standard` is proposed
PAST = PastDecision(
    "D-1", "simple", date(2024, 5, 6), "Mme Martin", "DEMO", "connu", "unseen", source=Source(file="h.csv", line=2)
)


@pytest.fixture
def importing(ledger: Ledger, alice: Actor) -> Importing:
    put_on_record(ledger, alice, *CASES)
    return Importing(ledger, alice, "petit", TODAY)


def test_a_decision_is_recorded_in_the_name_of_who_took_it(ledger: Ledger, importing: Importing) -> None:
    assert importing.record([PAST]) == [None]
    person, entry = islice(ledger.entries(after=ledger.head().seq - 2), 2)
    content = ledger.read(entry, Decided)
    assert (person.action, ledger.read(person, Named).account) == ("actor.named", "Mme Martin")
    assert ledger.name(content.by) == "Mme Martin"
    assert entry.action == "decision.imported"
    assert entry.about == content.assessed == ledger.last("case.assessed", entry.subject).seq  # type: ignore[union-attr]
    assert (content.mode, content.proposed, content.day, content.seen) == ("simple", "standard", PAST.day, "unseen")
    assert (content.directorate, content.reason, content.source) == ("DEMO", "connu", PAST.source)
    assert looks_at(ledger, entry.subject)[0].by == content.by


def test_a_person_is_named_once(ledger: Ledger, importing: Importing) -> None:
    importing.record([PAST, PastDecision("D-2", "standard", evaluator="Mme Martin")])
    importing.record([PastDecision("D-3", "standard", evaluator="Mme Martin"), PastDecision("D-4", "standard")])
    assert len(list(ledger.entries(actions=("actor.named",)))) == 1
    by = [ledger.read(entry, Decided).by for entry in ledger.entries(actions=("decision.imported",))]
    assert by == [by[0]] * 3 + [""]
    assert importing.counts.undated == 3


def test_the_same_decision_of_another_file_is_known(ledger: Ledger, importing: Importing) -> None:
    importing.record([PAST])
    before = ledger.head()
    moved = PastDecision(
        **{**{name: getattr(PAST, name) for name in PastDecision.__slots__}, "source": Source(file="z.csv", line=9)}
    )
    assert importing.record([moved]) == [None]
    assert ledger.head() == before
    assert (importing.counts.recorded, importing.counts.known) == (1, 1)


def test_a_case_decided_otherwise_is_refused(ledger: Ledger, alice: Actor, importing: Importing) -> None:
    decide(ledger, alice, find_case(ledger, "D-1"), Judgement())
    before = ledger.head()
    refused, same = importing.record([PAST, PastDecision("D-1", "standard", evaluator="alice")])
    assert refused is not None
    assert refused.code == "CASE_DECIDED"
    assert "simple" not in refused.message
    assert same is None
    assert ledger.head() == before


def test_what_cannot_be_recorded_is_named_and_the_rest_goes_on(ledger: Ledger, importing: Importing) -> None:
    said = importing.record([PastDecision("D-11", "simple"), PastDecision("D-2", "simple", date(2026, 3, 3)), PAST])
    assert [each.code if each else None for each in said] == ["CASE_UNKNOWN", "DECISION_DAY", None]
    assert "D-1" in (said[0].hint if said[0] else "")
    assert "03/03/2026" in (said[1].message if said[1] else "")
    assert (importing.counts.recorded, importing.counts.refused) == (1, 2)


def test_a_divergence_without_a_reason_is_counted(importing: Importing) -> None:
    importing.record(
        [PastDecision("D-1", "simple"), PastDecision("D-2", "standard"), PastDecision("D-3", "simple", reason="connu")]
    )
    assert importing.counts.unexplained == 1
    importing.record([PastDecision("D-4", "standard", priority="haute")])
    assert importing.counts.unexplained == 2


def test_a_case_may_come_with_its_decision(ledger: Ledger, importing: Importing) -> None:
    case = case_of("N-1", 7)
    past = PastDecision("N-1", "simple", received=Received(case=case, rulebook="petit", digest=PETIT.digest))
    assert importing.record([past]) == [None]
    entry = list(ledger.entries(actions=("decision.imported",)))[-1]
    received = ledger.entry(entry.about or 0)
    assert ledger.read(received, Received).case == case
    assert ledger.read(entry, Decided).proposed is None
    before = ledger.head()
    assert importing.record([past]) == [None]
    assert ledger.head() == before


def test_a_case_not_assessed_is_decided_on_what_came_in(ledger: Ledger, alice: Actor, importing: Importing) -> None:
    with ledger.writing(alice) as writing:
        received = record_case(writing, Received(case=case_of("N-2"), rulebook="petit", digest=PETIT.digest))
    importing.record([PastDecision("N-2", "simple")])
    assert list(ledger.entries(actions=("decision.imported",)))[-1].about == received


def test_importing_takes_the_role(ledger: Ledger, alice: Actor) -> None:
    with pytest.raises(LedgerError, match="ROLE_MISSING"):
        Importing(ledger, someone(ledger, alice, "bruno", "evaluator"), "petit", TODAY)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=1, max_size=4))
def test_nothing_is_recorded_twice_whatever_the_cuts(cuts: list[tuple[int, int]]) -> None:
    """Any parts of a file brought in, in any order and overlapping, then the whole: as the whole at once."""
    cases = [case_of(f"D-{number}", 200, enfant=False) for number in range(12)]
    people = ("Mme Martin", "M. Petit", "")
    past = [PastDecision(case.id, "simple", evaluator=people[number % 3]) for number, case in enumerate(cases)]
    with TemporaryDirectory() as folder:
        ledger = open_ledger(str(Path(folder) / "ledger.db"))
        try:
            begin(ledger, "alice")
            alice = actor_of(ledger, "alice")
            put_on_record(ledger, alice, *cases)
            importing = Importing(ledger, alice, "petit", TODAY)
            for first, last in [*cuts, (0, 12)]:
                importing.record(past[first:last])
            contents = [ledger.read(each, Decided) for each in ledger.entries(actions=("decision.imported",))]
            assert sorted(content.case for content in contents) == sorted(case.id for case in cases)
            assert importing.counts.recorded == 12
            assert len(list(ledger.entries(actions=("actor.named",)))) == 2
        finally:
            ledger.close()


def test_whoever_is_named_by_an_import_is_verified(ledger: Ledger, importing: Importing) -> None:
    importing.record([PAST])
    assert verify(ledger).damage is None
    with ledger.locked() as connection:
        drop_guards(connection)
        connection.execute(NAME.update().where(NAME.c.name == "Mme Martin").values(name="M. Petit"))
        damage = verify_on(connection).damage
    assert damage is not None
    assert damage.kind == "name_changed"


def test_a_ledger_with_every_kind_of_decision_verifies(ledger: Ledger, alice: Actor, importing: Importing) -> None:
    bruno = someone(ledger, alice, "bruno", "evaluator")
    first, _ = decide(ledger, alice, find_case(ledger, "D-1"), Judgement())
    decide(ledger, bruno, find_case(ledger, "D-1"), Judgement(blind=True))
    decide(ledger, alice, find_case(ledger, "D-1"), Judgement("simple", reason="relu", corrects=first.seq))
    importing.record([PastDecision("D-2", "simple", evaluator="Mme Martin")])
    assert verify(ledger).damage is None


def test_of_two_decisions_on_one_case_recorded_together_the_first_is_kept(ledger: Ledger, importing: Importing) -> None:
    said = importing.record(
        [PastDecision("D-2", "simple"), PastDecision("D-3", "simple"), PastDecision("D-2", "standard")]
    )
    assert [each.code if each else None for each in said] == [None, None, "CASE_DECIDED"]
    assert (importing.counts.recorded, importing.counts.refused) == (2, 1)
    assert len(list(ledger.entries(actions=("decision.imported",)))) == 2


LOOK = PastDecision("D-1", "approfondi", date(2024, 5, 7), "M. Petit", reason="plus prudent", blind=True)


@pytest.mark.parametrize("together", [False, True])
def test_a_second_look_stands_beside_the_first_and_is_recorded_once(
    ledger: Ledger, importing: Importing, together: bool
) -> None:
    for batch in [[PAST, LOOK]] if together else [[PAST], [LOOK]]:
        assert importing.record(batch) == [None] * len(batch)
    head = ledger.head()
    assert importing.record([LOOK, PAST]) == [None, None]
    assert ledger.head() == head
    first, second = looks_at(ledger, find_case(ledger, "D-1").subject)
    assert (first.blind, second.blind) == (False, True)
    assert (first.content and first.content.mode, second.content and second.content.mode) == ("simple", "approfondi")
    assert [ledger.name(look.by) for look in (first, second)] == ["Mme Martin", "M. Petit"]
    assert verify(ledger).ok


def test_a_second_look_follows_a_first_of_someone_else(ledger: Ledger, importing: Importing) -> None:
    said = importing.record(
        [
            LOOK,
            PAST,
            replace(LOOK, evaluator=""),
            replace(LOOK, evaluator="Mme Martin"),
            replace(LOOK, evaluator="Mme Martin", mode="simple"),
        ]
    )
    assert [each.code if each else None for each in said] == ["SECOND_LOOK", None, "SECOND_LOOK", "SECOND_LOOK", None]
    assert "Mme Martin" in (said[3].message if said[3] else "")
    assert (importing.counts.recorded, importing.counts.known, importing.counts.refused) == (1, 1, 3)
    assert len(list(ledger.entries(actions=("decision.imported",)))) == 1


def test_no_decision_is_older_than_the_request(ledger: Ledger, alice: Actor) -> None:
    asked = Received(case=case_of("D-1"), rulebook="petit", digest=PETIT.digest, day=date(2024, 5, 7))
    importing = Importing(ledger, alice, "petit", TODAY)
    with_case = [replace(PAST, received=asked), replace(PAST, received=asked, day=date(2024, 5, 7))]
    said = [each.message if each else None for each in importing.record(with_case)]
    assert said[1] is None
    assert "06/05/2024" in (said[0] or "")
    assert "07/05/2024" in (said[0] or "")


def test_the_day_of_a_request_on_record_is_known(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        record_case(writing, Received(case=case_of("D-1"), rulebook="petit", digest=PETIT.digest, day=date(2024, 5, 7)))
    importing = Importing(ledger, alice, "petit", TODAY)
    early, same_day = importing.record([PAST, replace(PAST, day=date(2024, 5, 7))])
    assert early is not None
    assert early.code == "DECISION_DAY"
    assert same_day is None
