"""What makes two files alike: days are read as rules read them; what sets files apart is named."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from engine.facts import Case, Fact
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from learner.history import PastDecision
from learner.noise.audit import Listened, audited
from learner.noise.likeness import Likening
from learner.noise.model import Likeness, Noise
from tests.unit.small_rulebook import HEAD

BOOK = (
    HEAD
    + """
dated_by: depot
attributes:
  depot: {label: "Dépôt", kind: date}
  fin: {label: "Fin d'exclusivité", kind: date}
  atc: {label: "Code ATC", kind: text}
  nom: {label: "Nom", kind: text}
  enfants: {label: "Enfants", kind: boolean}
rules:
  - {id: J-1, label: "Tôt", when: {depot: "< fin"}, then: {points: 4}}
  - {id: J-2, label: "Ancien", when: {depot: "< 2020-01-01"}, then: {points: 4}}
  - {id: J-3, label: "Cancer", when: {atc: "commence par L01"}, then: {points: 4}}
  - {id: J-4, label: "Enfants", when: {enfants: "oui"}, then: {points: 4}}
"""
)
START = date(2026, 1, 1)


def book() -> Rulebook:
    return load_rulebook_text(BOOK)


def case(**facts: date | str | bool) -> Case:
    kinds = {date: "date", str: "text", bool: "boolean"}
    held = tuple(
        Fact(attribute=id, kind=kinds[type(value)], value=value, standing="given")  # type: ignore[arg-type]
        for id, value in facts.items()
    )
    return Case(id="1", facts=held)


def alike(likeness: Likeness, one: Case, other: Case) -> bool:
    told = Likening(book(), likeness)
    return told.said(one) == told.said(other)


@pytest.mark.parametrize("likeness", ["facts", "read"])
def test_a_day_sets_files_apart_only_by_what_rules_conclude_from_it(likeness: Likeness) -> None:
    fin = date(2026, 6, 1)
    assert alike(likeness, case(depot=date(2026, 1, 5), fin=fin), case(depot=date(2026, 2, 9), fin=fin))
    assert not alike(likeness, case(depot=date(2026, 1, 5), fin=fin), case(depot=date(2026, 7, 9), fin=fin))
    assert not alike(likeness, case(depot=date(2019, 1, 5)), case(depot=date(2020, 1, 5)))
    assert not alike(likeness, case(depot=date(2026, 1, 5)), case())


def test_a_text_that_rules_read_sets_files_apart_unless_only_rules_count() -> None:
    one, other, far = (case(atc=each, nom=each) for each in ("L01AA01", "L01BB02", "C09AA01"))
    assert not alike("facts", one, other)
    assert alike("read", one, other)
    assert not alike("read", one, far)
    assert alike("facts", case(nom="Un"), case(nom="Deux"))


def looks(count: int, **more: bool) -> list[PastDecision]:
    """As many files by Ana as by Bob, each received on a day of its own."""
    return [
        PastDecision(
            case(depot=START + timedelta(days=place), **more).model_copy(update={"id": str(place)}),
            "leger" if place % 2 else "lourd",
            evaluator="ana" if place % 2 else "bob",
        )
        for place in range(count)
    ]


def audit(held: list[PastDecision]) -> Noise:
    return audited(Listened(book(), "modes", held), 1)


def test_files_of_other_days_are_the_same_facts() -> None:
    found = audit(looks(12, enfants=True))
    assert (found.likeness, found.first.pairs, found.first.share, found.parting) == ("facts", 36, 1.0, ())


def test_what_sets_files_apart_most_is_named_until_enough_are_alike() -> None:
    """Ana has the files with children, Bob those without: they never judge the same facts but without that one."""
    held = [
        each for who, yes in (("ana", True), ("bob", False)) for each in looks(12, enfants=yes) if each.evaluator == who
    ]
    found = audit(held)
    assert found.first.pairs == 0
    assert [(each.attribute, each.pairs) for each in found.parting] == [("enfants", 36)]


def apart(ana: int, *bob: tuple[int, Case]) -> list[PastDecision]:
    """So many files with children, for a cancer, that Ana judged; and those that Bob judged, so many of each."""
    hers = case(depot=START, atc="L01AA01", enfants=True)
    return [
        PastDecision(each.model_copy(update={"id": f"{who}-{place}-{number}"}), "lourd", evaluator=who)
        for place, (who, count, each) in enumerate((("ana", ana, hers), *(("bob", *one) for one in bob)))
        for number in range(count)
    ]


def test_several_are_named_each_beside_those_before_and_no_more_than_it_takes() -> None:
    bob = case(depot=START, atc="L01AA01", enfants=False), case(depot=START, atc="C09AA01", enfants=False)
    old = case(depot=date(2019, 1, 1), atc="C09AA01", enfants=False)
    found = audit(apart(6, (2, bob[0]), (4, bob[1]), (1, old)))
    assert [(each.attribute, each.pairs) for each in found.parting] == [("enfants", 12), ("atc", 36)]


def test_no_more_than_three_are_named() -> None:
    bob = case(depot=START, atc="L01AA01", enfants=False), case(depot=START, atc="C09AA01", enfants=False)
    old = case(depot=date(2019, 1, 1), atc="C09AA01", enfants=False)
    other = case(depot=date(2019, 1, 1), fin=START, atc="C09AA01", enfants=False)
    found = audit(apart(4, *((1, each) for each in (*bob, old, other))))
    assert [(each.attribute, each.pairs) for each in found.parting] == [("enfants", 4), ("atc", 8), ("depot", 12)]


def test_a_pair_counts_as_often_as_its_decisions_stand_for_and_never_with_oneself() -> None:
    one, _ = looks(2, enfants=True)
    held = [
        PastDecision(one.case, "lourd", evaluator="bob", times=3),
        PastDecision(
            case(depot=START, enfants=False).model_copy(update={"id": "x"}), "leger", evaluator="ana", times=2
        ),
        PastDecision(
            case(depot=START, enfants=False).model_copy(update={"id": "y"}), "leger", evaluator="bob", times=4
        ),
    ]
    found = audit(held)
    assert found.first.pairs == 8
    assert [(each.attribute, each.pairs) for each in found.parting] == [("enfants", 14)]


def test_nothing_is_named_where_leaving_one_attribute_out_brings_nothing_back() -> None:
    assert audit(looks(1)).parting == ()
    assert audit([each for each in looks(9) if each.evaluator == "bob"]).parting == ()
