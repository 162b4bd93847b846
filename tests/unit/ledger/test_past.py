"""What is on record of earlier cases: the latest of a rulebook, those of a name, as they stood at one moment."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy import select

from engine.facts import Case, Fact
from ledger.actors import Actor
from ledger.cases import find_case
from ledger.deciding import Judgement, decide
from ledger.erasing import erase
from ledger.marks import LONGEST, Before, folded, marked, marks_of, pseudonyms
from ledger.past import PastCase, cases, last_cases
from ledger.recording import CASE, record_case, record_rulebook
from ledger.records import Received
from ledger.store import Ledger
from ledger.tables import MARK
from tests.unit.ledger.small import PETIT, TEXTS, case_of, put_on_record, someone

FACTS = frozenset(PETIT.attributes)


def past(ledger: Ledger, most: int = 9, before: Before | None = None) -> list[PastCase]:
    return list(last_cases(ledger, "petit", before or Before(ledger.head().seq), most, FACTS))


def judge(ledger: Ledger, actor: Actor, id: str, judged: Judgement) -> int:
    return decide(ledger, actor, find_case(ledger, id), judged)[0].seq


def test_the_latest_come_first_and_no_more_than_asked(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, *(case_of(f"D{n}", patients=n, enfant=False) for n in range(5)))
    assert [case.id for case in past(ledger)] == ["D4", "D3", "D2", "D1", "D0"]
    assert [case.id for case in past(ledger, 2)] == ["D4", "D3"]


def test_a_case_is_its_facts_its_proposal_and_what_was_decided(ledger: Ledger, alice: Actor) -> None:
    (assessed,) = put_on_record(ledger, alice, case_of("D1", patients=200, enfant=False, note="Labo"))
    judge(ledger, alice, "D1", Judgement("approfondi", reason="déjà vu"))
    (case,) = past(ledger)
    assert case.seq == assessed
    assert case.facts == {"patients": Decimal(200), "enfant": False, "note": "Labo"}
    assert (case.mode, case.modes, case.digest) == ("standard", ("standard",), PETIT.digest)
    assert [(look.content.mode, look.content.reason) for look in case.looks if look.content] == [
        ("approfondi", "déjà vu")
    ]


def test_only_the_facts_asked_for_are_kept(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, case_of("D1", patients=200, enfant=False, note="Labo"))
    (case,) = last_cases(ledger, "petit", Before(ledger.head().seq), 9, {"patients"})
    assert case.facts == {"patients": Decimal(200)}


def test_the_past_stops_where_it_is_told_to(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, case_of("D1", patients=1, enfant=False))
    then = Before(ledger.head().seq)
    judge(ledger, alice, "D1", Judgement())
    put_on_record(ledger, alice, case_of("D1", patients=900, enfant=False), case_of("D2", patients=2, enfant=False))
    (case,) = past(ledger, before=then)
    assert (case.id, case.looks, case.mode) == ("D1", (), "simple")
    assert [(each.id, each.mode, len(each.looks)) for each in past(ledger)] == [
        ("D2", "simple", 0),
        ("D1", "standard", 1),
    ]


def test_a_correction_stands_in_the_place_of_what_it_corrects(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, case_of("D1", patients=1, enfant=False))
    first = judge(ledger, alice, "D1", Judgement())
    second = judge(ledger, alice, "D1", Judgement("approfondi", reason="relu", corrects=first))
    judge(ledger, someone(ledger, alice, "bruno", "evaluator"), "D1", Judgement(blind=True))
    looks = past(ledger)[0].looks
    assert [(look.first.seq, look.last.seq, look.blind) for look in looks[:1]] == [(first, second, False)]
    assert [look.blind for look in looks] == [False, True]


def test_those_left_out_take_no_ones_place(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, *(case_of(f"D{n}", patients=n, enfant=False) for n in range(4)))
    mine = pseudonyms(ledger, CASE, "petit", ["D3", "D2", "D99"])
    assert len(mine) == 2
    assert [case.id for case in past(ledger, 2, Before(ledger.head().seq, mine))] == ["D1", "D0"]


def test_an_erased_case_is_not_there(ledger: Ledger, alice: Actor) -> None:
    put_on_record(
        ledger,
        alice,
        case_of("D1", patients=1, enfant=False, note="Labo"),
        case_of("D2", patients=2, enfant=False, note="Labo"),
    )
    before = Before(ledger.head().seq)
    subject = find_case(ledger, "D1").subject
    erase(ledger, alice, [subject], "demande de la personne")
    assert [case.id for case in past(ledger)] == ["D2"]
    assert marked(ledger, "note", "labo", before, 9).count == 1
    assert list(cases(ledger, [subject], before.until, FACTS)) == []


def test_a_case_never_assessed_is_the_facts_given(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        record_rulebook(writing, TEXTS)
        seq = record_case(writing, Received(case=case_of("D1", patients=3), rulebook="petit", digest=PETIT.digest))
    (case,) = past(ledger)
    assert (case.seq, case.mode, case.facts, case.digest) == (seq, None, {"patients": Decimal(3)}, PETIT.digest)


def test_a_case_that_reads_no_more_is_passed_over(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, case_of("D1", patients=1, enfant=False), case_of("D2", patients=2, enfant=False))
    head = ledger.head().seq
    assert [case.id for case in cases(ledger, ["c-none", find_case(ledger, "D2").subject], head, FACTS)] == ["D2"]


@pytest.mark.parametrize(
    ("written", "name"),
    [("Société  Générale", "societe generale"), (" ÉTÉ\n", "ete"), ("ﬁn", "fin"), ("STRASSE", "strasse"), ("ß", "ss")],
)
def test_names_are_compared_without_case_accents_or_spaces(written: str, name: str) -> None:
    assert folded(written) == name


def test_every_short_text_makes_a_mark_and_nothing_else(ledger: Ledger, alice: Actor) -> None:
    assert list(marks_of(case_of("D", patients=3, enfant=True, note=" Labo  É "))) == [("note", "labo e")]
    assert list(marks_of(case_of("D", note="x" * LONGEST))) == [("note", "x" * LONGEST)]
    assert list(marks_of(case_of("D", note="x" * (LONGEST + 1)))) == []
    unknown = Fact(attribute="note", kind="text", value=None, standing="unknown", source="t")
    assert list(marks_of(Case(id="D", facts=(unknown,)))) == []
    put_on_record(ledger, alice, case_of("D1", note="Labo"))
    with ledger.reading() as connection:
        assert [tuple(row) for row in connection.execute(select(MARK.c.key, MARK.c.value))] == [("note", "labo")]


def test_the_cases_of_a_name_are_counted_once_each_last_first(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, *(case_of(f"D{n}", patients=n, enfant=False, note="LABO") for n in range(4)))
    put_on_record(ledger, alice, case_of("D0", patients=9, enfant=False, note="labo"), case_of("D9", note="autre"))
    found = marked(ledger, "note", "labo", Before(ledger.head().seq), 2)
    assert found.count == 4
    assert [ledger.name(subject) for subject in found.latest] == ["D0", "D3"]
    mine = pseudonyms(ledger, CASE, "petit", ["D0"])
    assert marked(ledger, "note", "labo", Before(ledger.head().seq, mine), 9).count == 3
    assert marked(ledger, "note", "labo", Before(0), 9).count == 0
