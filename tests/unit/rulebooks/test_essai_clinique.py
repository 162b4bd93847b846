"""The rulebook of clinical trials: what it alone promises."""

from __future__ import annotations

from engine.condition import attributes_of
from engine.reference import assess
from intake import Record, read_records
from tests.unit.rulebooks import shipped
from tests.unit.rulebooks.shipped import FOLDER

TRIALS = shipped.TRIALS.book
OWN = shipped.TRIALS.rules


def test_its_size() -> None:
    assert len(OWN) >= 30
    assert len(TRIALS.examples) >= 12


def test_two_thirds_of_the_rules_combine_facts_that_someone_enters() -> None:
    assert len(shipped.TRIALS.combining()) * 3 >= len(OWN) * 2


def test_a_category_never_brings_points_by_itself() -> None:
    """A, B or C says what is known of the medicine, not how risky the trial is."""
    categories = {"produit_autorise", "usage_etabli", "usage_couvert", "usage_nouveau", "hors_usage_etabli"}
    pointed = [rule for rule in OWN if any(effect.points for effect in rule.then)]
    assert [rule.id for rule in pointed if frozenset(attributes_of(rule.when)) <= categories] == []


def test_the_class_of_sponsor_is_read_only_where_no_monitoring_is_planned() -> None:
    reading = [frozenset(attributes_of(rule.when)) for rule in OWN if "promoteur" in attributes_of(rule.when)]
    assert reading
    assert all("plan_surveillance" in read for read in reading)


def test_its_tables_say_why_this_policy() -> None:
    for table in (each for each in TRIALS.tables if each.id.startswith("EC-")):
        assert f"« {f'{table.hit} {table.aggregate}'.strip()} » :" in table.because


def test_no_attribute_is_what_became_of_the_trial() -> None:
    words = ("effectif atteint", "achevé", "date de fin", "présente demande est")
    for attribute in TRIALS.attributes.values():
        said = f"{attribute.label} {attribute.definition}".lower()
        assert not [word for word in words if word in said]


def test_what_is_secret_is_said_with_its_reason() -> None:
    secret = [each for each in TRIALS.attributes.values() if each.secret]
    assert {each.id for each in secret} == {"toxicite_couvre_duree", "autorisation_fabrication"}
    assert all("Secret des affaires" in each.note for each in secret)


def test_its_samples_are_read_whole_and_some_mode_is_proposed_for_each() -> None:
    items = list(read_records(FOLDER / "samples" / "essai-clinique.csv", TRIALS))
    assert len(items) == 33
    assert all(isinstance(item, Record) for item in items)
    modes = {item.label.split(" :")[0]: assess(TRIALS, item.case).mode for item in items if isinstance(item, Record)}
    assert modes["TGN1412, volontaires sains (Londres, 2006)"] == "collegial"
    assert (modes["KEYNOTE-189"], modes["PARAMEDIC2"]) == ("standard", "approfondi")
    assert len(set(modes.values())) >= 3
