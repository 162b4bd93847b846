"""Which watchers are tried on a mutant, and in which order."""

from __future__ import annotations

from engine.examples import case_of
from engine.mutation import Watcher
from engine.mutation.watcher import TRIED, likeliest
from engine.reference import assess
from tests.unit.mutation.small import mutants, rulebook

BOOK = rulebook(
    """
  - {id: P-1, label: "Jeune", when: {age: "< 18"}, then: {points: 4, axis: risque, discipline: clinique}}""",
    """
  - {case: "Enfant", facts: {age: "17", voie: "orale"}, expect: {score: "4"}}""",
)
SAW = (assess(BOOK, case_of(BOOK, BOOK.examples[0])),)


def watcher(name: str, *words: str, saw: bool = True) -> Watcher:
    return Watcher(name, frozenset(words), SAW if saw else (), lambda _: True)


def test_those_that_name_what_changes_come_first() -> None:
    found = [watcher("loin", "P-2"), watcher("près", "P-1"), watcher("ailleurs")]
    mutant = mutants(BOOK, "P-1")[0].mutant
    assert [each.name for each in likeliest(found, mutant, lambda _: True)] == ["près", "loin", "ailleurs"]


def test_a_level_is_named_by_its_scale_and_its_name() -> None:
    found = [watcher("échelle", "clinique"), watcher("niveau", "clinique", "complete")]
    mutant = mutants(BOOK, "clinique / complete")[0].mutant
    assert likeliest(found, mutant, lambda _: True)[0].name == "niveau"


def test_what_could_not_change_is_not_tried() -> None:
    mutant = mutants(BOOK, "P-1")[0].mutant
    assert likeliest([watcher("un", "P-1")], mutant, lambda _: False) == []
    assert likeliest([watcher("aucun", "P-1", saw=False)], mutant, lambda _: True) == []


def test_of_many_some_are_tried() -> None:
    mutant = mutants(BOOK, "P-1")[0].mutant
    assert len(likeliest([watcher(str(each)) for each in range(TRIED + 5)], mutant, lambda _: True)) == TRIED
