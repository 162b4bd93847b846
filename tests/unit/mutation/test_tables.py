"""Tables under the hood: rows killed, rows that survive, and what is proposed to notice them."""

from __future__ import annotations

from engine.model import Rulebook
from engine.mutation import Result, Trial, pasted
from engine.reference import assess
from tests.unit.mutation.small import rulebook

TABLE = """
  - id: P-T
    label: "Âge et voie"
    hit: first
    inputs: [age, voie]
    outputs: [points, discipline]
    rows:
      - [P-T-1, "< 2", "-", 9, clinique]
      - [P-T-2, "< 18", "orale ; locale", 4, clinique]
      - [P-T-3, "-", "-", 1, clinique]"""
EXAMPLES = """
  - {case: "Nourrisson", facts: {age: "1", voie: "orale"}, expect: {score: "9", fired: [P-T-1]}}
  - {case: "Enfant", facts: {age: "2", voie: "orale"}, expect: {score: "4"}}
  - {case: "Adulte", facts: {age: "18", voie: "orale"}, expect: {score: "1"}}"""


def results(book: Rulebook) -> dict[str, Result]:
    return {each.mutant.french.replace("\\xa0", " "): each for each in Trial(book, assess, assess).results()}


def test_rows_are_tried() -> None:
    found = results(rulebook("", EXAMPLES, tables=TABLE))
    killed = {text for text, each in found.items() if each.mutant.at.startswith("P-T") and each.fate == "killed"}
    assert {
        "P-T-1 : ligne retirée",
        "P-T-1 : échangée avec la suivante (P-T-2)",
        "P-T-1 : ne pose plus de condition",
        "P-T-2 : age : « < 18 » devient « <= 18 »",
        "P-T-3 : points (clinique) : 1 devient 2",
        "P-T : politique : « first » devient « collect »",
    } <= killed
    assert "P-T-2 : voie : « locale » quitte la liste" in found.keys() - killed


def test_a_row_that_survives_is_given_an_example_that_kills_it() -> None:
    book = rulebook("", EXAMPLES, tables=TABLE)
    [example] = [each.noticed_by for text, each in results(book).items() if text.endswith("« locale » quitte la liste")]
    assert example is not None
    assert example.facts["voie"] == "locale"
    again = results(rulebook("", EXAMPLES + "\n" + pasted([example]), tables=TABLE))
    assert again["P-T-2 : voie : « locale » quitte la liste"].fate == "killed"
