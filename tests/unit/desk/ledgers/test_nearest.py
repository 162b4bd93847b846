"""The nearest right thing is named where something is near, and nothing is said of it where nothing is."""

from __future__ import annotations

from tests.unit.desk.ledgers.changing import TITLE, Office, on_one

TYPED = (
    (("actors", "add", "zoé", "--role", "{}"), "expertt", "expert"),
    (("proposals", "show", "{}"), "99", "{number}"),
    (("history", "{}", "-o", "h.csv"), "essay", "essai"),
    (("comment", "{}", "Vu."), "A-11", "A-1"),
    (("comment", "essai:{}", "Vu."), "ESS-11", "ESS-1"),
    (("decide", "A-1", "--mode", "{}", "--reason", "Vu."), "simplfie", "simplifie"),
    (("explain", "{}", "-r", "essai", "-i", "cas.csv"), "A-11", "A-1"),
)


@on_one
def test_what_is_near_is_named(with_cases: Office) -> None:
    number = with_cases.proposed(*TITLE)
    for typed, word, near in TYPED:
        said = with_cases.said("alice", *(each.format(word) for each in typed), code=2)
        assert f"Le plus proche : {near.format(number=number)}" in said, typed


@on_one
def test_where_nothing_is_near_nothing_is_said_of_it(with_cases: Office) -> None:
    for typed, *_ in TYPED[:1] + TYPED[2:]:
        said = with_cases.said("alice", *(each.format("zzzzzzzzzz") for each in typed), code=2)
        assert "zzzzzzzzzz" in said
        assert "roche" not in said, typed


@on_one
def test_where_there_is_no_proposal_none_is_near(office: Office) -> None:
    assert "roche" not in office.said("alice", "proposals", "show", "99", code=2)
