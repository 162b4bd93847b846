"""Files of one version, as another version compares them with its own."""

from pathlib import Path

from engine import reference
from engine.facts import Case, Fact
from engine.loading import load_rulebook
from engine.model import Rulebook
from engine.values import Kind, Value
from reports.comparable import Shelved, comparable
from reports.neighbours import entry_of

FIXTURES = Path(__file__).parents[2] / "fixtures" / "versions"
FIRST, SECOND = load_rulebook(FIXTURES / "essai.yaml"), load_rulebook(FIXTURES / "essai.v2.yaml")


def shelved(rulebook: Rulebook, *facts: tuple[str, Kind, Value]) -> Shelved:
    given = tuple(Fact(attribute=id, kind=kind, value=value, standing="given", source="") for id, kind, value in facts)
    assessment = reference.assess(rulebook, Case(id="A", facts=given))
    return Shelved(entry_of(assessment, "A", None), rulebook)


def test_a_file_of_the_same_version_is_left_as_it_is() -> None:
    one = shelved(FIRST, ("substance_nouvelle", "boolean", True), ("duree", "choice", "longue"))
    assert list(comparable([one], FIRST)) == [one.entry]


def test_facts_that_mean_something_else_are_left_out() -> None:
    one = shelved(FIRST, ("substance_nouvelle", "boolean", True), ("duree", "choice", "longue"))
    (found,) = comparable([one], SECOND)
    assert found.facts == {"substance_nouvelle": True}


def test_a_value_that_is_no_longer_possible_is_left_out() -> None:
    narrower = FIRST.model_copy(update={"version": 3, "attributes": {
        **FIRST.attributes, "duree": FIRST.attributes["duree"].model_copy(update={"values": ("courte",)})
    }})  # fmt: skip
    one = shelved(FIRST, ("substance_nouvelle", "boolean", True), ("duree", "choice", "longue"))
    other = Rulebook(**{name: getattr(narrower, name) for name in Rulebook.model_fields})
    (found,) = comparable([one], other)
    assert found.facts == {"substance_nouvelle": True}


def test_a_file_whose_mode_is_not_on_the_scale_is_left_out() -> None:
    one = shelved(SECOND, ("substance_nouvelle", "boolean", True), ("enfants", "boolean", True))
    assert one.entry.mode == "renforce"
    assert list(comparable([one], FIRST)) == []
