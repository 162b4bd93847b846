"""The starter rulebook: what it alone promises."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from engine.model import Rule
from engine.strata import attribute_strata
from tests.unit.rulebooks import shipped
from tests.unit.rulebooks.shipped import COMMUN, FOLDER, read_by

AMM = shipped.AMM.book


def test_its_size() -> None:
    given = [each for each in AMM.attributes.values() if not each.derived]
    assert len(AMM.all_rules) >= 85
    assert len(AMM.tables) >= 3
    assert len(given) >= 30
    assert len(AMM.disciplines) >= 5
    assert len(AMM.axes) == 3
    assert len(AMM.examples) >= 15


def test_every_axis_and_discipline_receives_points() -> None:
    pointed = [effect for rule in AMM.all_rules for effect in rule.then if effect.points is not None]
    assert {effect.axis for effect in pointed} == set(AMM.axes)
    assert {effect.discipline for effect in pointed} == set(AMM.disciplines)


def test_derivations_have_two_layers_at_least() -> None:
    assert max(attribute_strata(AMM.all_rules, AMM.tables).values()) >= 2


def test_two_thirds_of_the_rules_and_rows_combine_facts() -> None:
    assert len(shipped.AMM.combining()) * 3 >= len(AMM.all_rules) * 2


def test_its_tables_are_of_several_policies_and_say_why() -> None:
    assert len({table.hit for table in AMM.tables}) > 1 or len({table.aggregate for table in AMM.tables}) > 1
    for table in AMM.tables:
        policy = f"{table.hit} {table.aggregate}".strip()
        assert f"« {policy} » :" in table.because


def test_every_attribute_is_asked_for_something() -> None:
    read = {attribute for rule in AMM.all_rules for attribute in read_or_counted_from(rule)}
    unread = {id for id, each in AMM.attributes.items() if id not in read and each.role != "identity"}
    assert unread == set()


def read_or_counted_from(rule: Rule) -> Iterator[str]:
    yield from read_by(rule)
    for effect in rule.then:
        if effect.deadline is not None:
            yield from (id for id in (effect.deadline.start, effect.deadline.stopped) if id is not None)


def test_no_attribute_is_an_outcome() -> None:
    """What became of a request is kept in `suite_` columns: never an attribute, by its id or by its words."""
    with (FOLDER / "samples" / "amm.csv").open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file, delimiter=";"))
    outcomes = {column.removeprefix("suite_") for column in columns if column.startswith("suite_")}
    words = {outcome.replace("_", " ") for outcome in outcomes - {"statut"}}
    assert len(words) == 3
    for id, attribute in AMM.attributes.items():
        assert id.removeprefix("suite_") not in outcomes
        said = f"{attribute.label} {attribute.definition}".lower()
        assert not [word for word in (*words, "avis du comité", "présente demande est") if word in said]


def test_what_is_shared_is_what_it_uses() -> None:
    """Nothing in the shared file that no rule reads yet, who asks apart; no id of amm's in it."""
    assert AMM.shared == COMMUN
    assert AMM.dated_by == "date_depot"
    read = {attribute for rule in AMM.all_rules for attribute in read_or_counted_from(rule)}
    assert {id for id, each in COMMUN.attributes.items() if each.role != "identity"} - read == set()
    assert all(rule.id.startswith("COM-") for rule in COMMUN.rules)
    assert all(row.id.startswith("COM-") for table in COMMUN.tables for row in table.rows)


def test_its_readme_counts_what_is_shared() -> None:
    given = sum(not each.derived for each in COMMUN.attributes.values())
    derived, rows = len(COMMUN.attributes) - given, sum(len(table.rows) for table in COMMUN.tables)
    counts = f"{given} critères, {derived} critères déduits, {len(COMMUN.rules)} règles, une table de {rows} lignes"
    assert counts in (FOLDER / "README.md").read_text(encoding="utf-8")
