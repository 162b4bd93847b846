"""A person accepts what is proposed, or diverges and says why; another looks again; a mistake is corrected."""

from __future__ import annotations

from threading import Barrier, Thread

import pytest

from engine.reference import assess
from ledger.actors import Actor
from ledger.cases import Held, find_case
from ledger.commenting import comment
from ledger.deciding import Judgement, decide
from ledger.errors import LedgerError
from ledger.looks import looks_at
from ledger.recording import record_assessment, record_case
from ledger.records import Assessed, Commented, Decided, Received
from ledger.store import Ledger
from tests.unit.ledger.small import PETIT, case_of, put_on_record, someone

KNOWN, UNKNOWN = case_of("D-1", 200, enfant=False), case_of("D-2")
SAID = "les effectifs sont comptés deux fois"


@pytest.fixture
def case(ledger: Ledger, alice: Actor) -> Held:
    """A case for which `standard` is proposed, with the priority `normale`."""
    put_on_record(ledger, alice, KNOWN, UNKNOWN)
    return find_case(ledger, "D-1")


def refused(ledger: Ledger, actor: Actor, case: Held, judged: Judgement) -> str:
    """The code and the French sentence of a refusal, after which the ledger is as it was."""
    before = ledger.head()
    with pytest.raises(LedgerError) as caught:
        decide(ledger, actor, case, judged)
    assert ledger.head() == before
    (said,) = caught.value.diagnostics
    return f"{said.code} {said.message} {said.hint}"


def test_accepting_is_deciding_what_was_proposed(ledger: Ledger, alice: Actor, case: Held) -> None:
    entry, content = decide(ledger, alice, case, Judgement())
    assert (content.mode, content.proposed, content.priority, content.urged) == ("standard",) * 2 + ("normale",) * 2
    assert (entry.action, entry.role, entry.subject) == ("case.decided", "evaluator", case.subject)
    assert entry.about == content.assessed == ledger.last("case.assessed", case.subject).seq  # type: ignore[union-attr]
    assert ledger.read(entry, Decided) == content
    assert content.seen == "seen"


def test_a_mode_is_called_by_its_id_or_its_label(ledger: Ledger, alice: Actor, case: Held) -> None:
    _, content = decide(ledger, alice, case, Judgement("Approfondi", reason=SAID, seen="unseen"))
    assert (content.mode, content.reason, content.seen) == ("approfondi", SAID, "unseen")


def test_diverging_takes_a_reason(ledger: Ledger, alice: Actor, case: Held) -> None:
    assert "REASON_MISSING" in refused(ledger, alice, case, Judgement("simple", reason="  "))
    assert "REASON_MISSING" in refused(ledger, alice, case, Judgement(priority="haute"))
    decide(ledger, alice, case, Judgement("standard"))


def test_a_mode_or_priority_that_does_not_exist_gives_the_nearest(ledger: Ledger, alice: Actor, case: Held) -> None:
    assert "« standart »" in (said := refused(ledger, alice, case, Judgement("standart")))
    assert "Le plus proche : standard" in said
    assert "Le plus proche : haute" in refused(ledger, alice, case, Judgement(priority="haut"))
    assert "MODE_UNKNOWN" in (said := refused(ledger, alice, case, Judgement("xyz")))
    assert "proche" not in said
    assert "Possibles : simple" in said


def test_nothing_proposed_is_nothing_to_accept(ledger: Ledger, alice: Actor, case: Held) -> None:
    unsettled = find_case(ledger, "D-2")
    said = refused(ledger, alice, unsettled, Judgement())
    assert "NOTHING_PROPOSED" in said
    assert "simple, standard, approfondi" in said
    _, content = decide(ledger, alice, unsettled, Judgement("standard"))
    assert content.proposed is None


def test_what_is_not_possible_takes_a_reason_even_where_nothing_is_proposed(
    ledger: Ledger, alice: Actor, case: Held
) -> None:
    put_on_record(ledger, alice, case_of("D-3", 0))
    third = find_case(ledger, "D-3")
    assert "simple, standard" in refused(ledger, alice, third, Judgement("approfondi"))
    decide(ledger, alice, third, Judgement("approfondi", reason=SAID))


def test_a_case_not_on_record_gives_the_nearest(ledger: Ledger, case: Held) -> None:
    with pytest.raises(LedgerError, match=r"D-11.*plus proche : D-1\."):
        find_case(ledger, "D-11")
    with pytest.raises(LedgerError, match="pas au registre pour le référentiel amm, mais pour : petit"):
        find_case(ledger, "D-1", "amm")
    with pytest.raises(LedgerError, match=r"au registre\. `gdr triage"):
        find_case(ledger, "D-11", "amm")
    assert find_case(ledger, case.subject) == case


def test_two_rulebooks_with_a_case_of_one_name(ledger: Ledger, alice: Actor, case: Held) -> None:
    with ledger.writing(alice) as writing:
        record_case(writing, Received(case=KNOWN, rulebook="autre", digest="0"))
    with pytest.raises(LedgerError, match=r"autre, petit.*--rulebook"):
        find_case(ledger, "D-1")
    assert find_case(ledger, "D-1", "petit") == case
    assert "CASE_NOT_ASSESSED" in refused(ledger, alice, find_case(ledger, "D-1", "autre"), Judgement())


def test_deciding_takes_the_role(ledger: Ledger, alice: Actor, case: Held) -> None:
    for role in ("expert", "approver", "head"):
        actor = someone(ledger, alice, f"x-{role}", role)
        assert "ROLE_MISSING" in refused(ledger, actor, case, Judgement())


def test_a_second_person_is_told_without_seeing_the_first_decision(ledger: Ledger, alice: Actor, case: Held) -> None:
    bruno = someone(ledger, alice, "bruno", "evaluator")
    first, _ = decide(ledger, alice, case, Judgement("simple", reason=SAID))
    said = refused(ledger, bruno, case, Judgement("approfondi", reason=SAID))
    assert f"inscription n° {first.seq}" in said
    assert "--blind" in said
    assert not any(word in said for word in ("simple", SAID, "alice", alice.pseudonym))


def test_a_blind_look_is_recorded_as_such(ledger: Ledger, alice: Actor, case: Held) -> None:
    bruno = someone(ledger, alice, "bruno", "evaluator", directorate="DEMO")
    assert "BLIND_FIRST" in refused(ledger, bruno, case, Judgement(blind=True))
    decide(ledger, alice, case, Judgement("simple", reason=SAID))
    assert "CASE_DECIDED" in refused(ledger, alice, case, Judgement(blind=True))
    entry, content = decide(ledger, bruno, case, Judgement(blind=True))
    assert (content.blind, content.directorate, entry.about) == (True, "DEMO", content.assessed)
    first, second = looks_at(ledger, case.subject)
    assert (first.blind, first.by, second.blind, second.by) == (False, alice.pseudonym, True, bruno.pseudonym)
    assert "CASE_DECIDED" in refused(ledger, bruno, case, Judgement(blind=True))


def test_a_correction_points_to_what_it_corrects(ledger: Ledger, alice: Actor, case: Held) -> None:
    first, _ = decide(ledger, alice, case, Judgement("simple", reason=SAID))
    assert f"--corrects {first.seq}" in refused(ledger, alice, case, Judgement())
    assert "REASON_MISSING" in refused(ledger, alice, case, Judgement(corrects=first.seq))
    assert "BLIND_CORRECTION" in refused(ledger, alice, case, Judgement(corrects=first.seq, blind=True))
    second, content = decide(ledger, alice, case, Judgement(reason="relu", corrects=first.seq))
    assert (second.action, second.about, content.corrects) == ("decision.corrected", first.seq, first.seq)
    assert f"n° {second.seq}" in refused(ledger, alice, case, Judgement(reason="relu", corrects=first.seq))
    (look,) = looks_at(ledger, case.subject)
    assert (look.first, look.last, look.content) == (first, second, content)


def test_another_persons_decision_is_corrected_by_right(ledger: Ledger, alice: Actor, case: Held) -> None:
    bruno, chloe = (
        someone(ledger, alice, "bruno", "evaluator"),
        someone(ledger, alice, "chloe", "approver", "evaluator"),
    )
    first, _ = decide(ledger, alice, case, Judgement())
    again = Judgement("approfondi", reason="signal récent", corrects=first.seq)
    assert "bruno" in (said := refused(ledger, bruno, case, again))
    assert "CORRECTION_NOT_YOURS" in said
    entry, _ = decide(ledger, chloe, case, again)
    assert (entry.role, entry.actor) == ("approver", chloe.pseudonym)
    assert looks_at(ledger, case.subject)[0].by == chloe.pseudonym
    # It was hers first: alice is not asked for a second look, and no longer corrects what is another's now.
    assert "CASE_DECIDED" in refused(ledger, alice, case, Judgement(blind=True))
    assert "NOT_YOURS" in refused(ledger, alice, case, Judgement(reason="non", corrects=entry.seq))


def test_nothing_is_decided_by_a_rulebook_that_is_not_on_record(ledger: Ledger, alice: Actor) -> None:
    case = case_of("D-9", 200, enfant=False)
    with ledger.writing(alice) as writing:
        received = record_case(writing, Received(case=case, rulebook="petit", digest=PETIT.digest))
        said = Assessed(gdr="0.1.0", engine="reference", assessment=assess(PETIT, case))
        record_assessment(writing, received, "petit", said)
    assert PETIT.digest[:12] in refused(ledger, alice, find_case(ledger, "D-9"), Judgement())


def test_of_two_people_at_once_one_decides_and_the_other_is_told(ledger: Ledger, alice: Actor, case: Held) -> None:
    people = [someone(ledger, alice, f"e{number}", "evaluator") for number in range(4)]
    together, said = Barrier(len(people)), []

    def judge(actor: Actor) -> None:
        together.wait()
        try:
            decide(ledger, actor, case, Judgement())
        except LedgerError as error:
            said.append(error.diagnostics[0].code)

    threads = [Thread(target=judge, args=(actor,)) for actor in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == ["CASE_DECIDED"] * 3
    assert len(looks_at(ledger, case.subject)) == 1


def test_a_comment_is_on_a_case_or_on_a_rule(ledger: Ledger, alice: Actor, case: Held) -> None:
    entry = comment(ledger, alice, "D-1", " à revoir ")
    assert (entry.subject, entry.about) == (case.subject, None)
    assert ledger.read(entry, Commented).text == "à revoir"
    entry = comment(ledger, alice, "petit:P-2", "trop de points")
    assert entry.subject == "petit:P-2"
    assert ledger.entry(entry.about or 0).subject == PETIT.id
    with pytest.raises(LedgerError, match=r"petit \(version 1\).*« P-22 ».*plus proche : P-2"):
        comment(ledger, alice, "petit:P-22", "?")
    with pytest.raises(LedgerError, match="CASE_UNKNOWN"):
        comment(ledger, alice, "autre:P-1", "?")
    with pytest.raises(LedgerError, match="COMMENT_EMPTY"):
        comment(ledger, alice, "D-1", " ")
