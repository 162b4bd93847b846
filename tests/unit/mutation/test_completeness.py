"""Nothing of a rulebook that decides is without a mutant, or is excused by name."""

from __future__ import annotations

from typing import get_args

import pytest

from engine.condition import All
from engine.model import (
    Aggregate,
    Assumption,
    Attribute,
    Combine,
    Deadline,
    Depth,
    Derivation,
    Discipline,
    Effect,
    Hit,
    Level,
    Row,
    Rule,
    Rulebook,
    Table,
)  # fmt: skip
from engine.mutation import KINDS, mutations_of
from engine.mutation.attributes import COMBINES
from engine.mutation.effects import UNSTATED
from engine.mutation.tables import OTHER_AGGREGATE, OTHER_HIT, table_changes
from tests.unit.mutation.small import DERIVED, mutants, rulebook

WORDS = "said to readers, read by no engine"
DOMAIN = "says which cases there are, not how they are treated"
NAME = "a name"
# Which kinds of mutants change a field, or why none does.
FIELDS: dict[type, dict[str, str | tuple[str, ...]]] = {
    Rule: {
        "id": NAME, "when": ("threshold", "operator", "value", "boolean", "negation", "test", "connective"),
        "then": ("effect",), "label": WORDS, "because": WORDS, "reference": WORDS, "set_by": WORDS, "note": WORDS,
    },
    Effect: {
        "points": ("points", "effect"), "axis": "no example states the points of an axis", "discipline": ("effect",),
        "urgency": ("urgency", "effect"), "derive": ("derived", "effect"), "at_least": ("floor",),
        "expertise": ("effect",), "deadline": ("deadline", "effect"), "risk": WORDS, "stake": WORDS, "ask": ("effect",),
    },
    Derivation: {"attribute": NAME, "text": WORDS, "value": ("derived",)},
    Deadline: {"days": ("deadline",), "start": NAME, "stopped": ("deadline",)},
    Level: {"id": NAME, "label": WORDS, "start": ("level",)},
    Depth: {"id": NAME, "label": WORDS, "start": ("level",), "effort": "no example states an effort"},
    Discipline: {"id": NAME, "label": WORDS, "depths": ("level",)},
    Assumption: {"value": ("silence",), "because": WORDS, "until": "no engine has a clock"},
    Attribute: {
        "id": NAME, "label": WORDS, "kind": DOMAIN, "definition": WORDS, "how_to_code": WORDS, "unit": WORDS,
        "range": DOMAIN, "values": DOMAIN, "ordered": DOMAIN, "also": DOMAIN, "derived": DOMAIN,
        "default": ("derived",),
        "combine": ("combine",), "required": ("silence",), "assume": ("silence",),
        "aggravates": "declared for the proofs", "fixed": "declared for the counterfactuals", "role": WORDS,
        "secret": "declared for what is communicated",
        "source": WORDS, "note": WORDS,
    },
    Row: {"id": NAME, "when": ("test", "threshold"), "then": ("points",)},
    Table: {
        "id": NAME, "hit": ("policy",), "aggregate": ("policy",), "inputs": NAME, "outputs": NAME,
        "highest_first": ("policy",), "rows": ("row",), "label": WORDS, "because": WORDS, "reference": WORDS,
        "set_by": WORDS, "note": WORDS,
    },
    Rulebook: {
        "id": NAME, "title": WORDS, "version": WORDS, "in_force": "chosen before any engine runs", "status": WORDS,
        "owner": WORDS, "language": WORDS, "note": WORDS, "shared": "stands in each part too",
        "requires": "makes attributes required, each of which has a mutant",
        "notice": "declared for the public register",
        "dated_by": "chosen before any engine runs", "when_unknown": ("silence",), "modes": ("level",),
        "priorities": ("level",), "axes": WORDS, "expertises": WORDS, "disciplines": ("level",),
        "attributes": ("silence", "derived", "combine"), "rules": ("rule",), "tables": ("row", "policy"),
        "waivers": "of findings, not of cases", "examples": "what looks for mutants",
    },
}  # fmt: skip


@pytest.mark.parametrize("model", FIELDS, ids=lambda model: model.__name__)
def test_every_field_is_changed_or_excused(model: type) -> None:
    assert set(FIELDS[model]) == set(model.model_fields)  # type: ignore[attr-defined]
    named = {kind for told in FIELDS[model].values() if isinstance(told, tuple) for kind in told}
    assert named <= set(KINDS)


def test_every_kind_changes_some_field() -> None:
    told = [each for fields in FIELDS.values() for each in fields.values() if isinstance(each, tuple)]
    assert {kind for kinds in told for kind in kinds} == set(KINDS)


def test_what_no_example_states_is_excused_by_name() -> None:
    assert {key for key, told in FIELDS[Effect].items() if isinstance(told, str)} == set(UNSTATED)


EVERYTHING = """
  - id: P-1
    label: "Tout"
    when: {all: [{any: [{age: "< 2"}, {voie: "orale ; locale"}]}, {grave: "oui"}, {not: {publics: "contient enfant"}}]}
    then:
      - {points: 1, axis: risque, discipline: clinique, urgency: 1, at_least: moyen, expertise: [pediatrie]}
      - {derive: {charge: "1"}, deadline: {days: 1, from: depot, stopped: arret}}
  - {id: P-2, label: "Deux", when: {grave: "oui"}, then: {derive: {charge: "age + 1", fragile: "oui"}}}"""
ROWS = (("P-T-1", 2), ("P-T-2", 3))


def table(hit: Hit, aggregate: Aggregate = "") -> Table:
    """Two rows of one column, built rather than loaded."""
    book = rulebook(EVERYTHING, derived=DERIVED)
    ranked: dict[str, tuple[str, ...]] = {"points": ("3", "2")} if hit in ("priority", "output order") else {}
    rows = [Row(id=id, when=book.rules[1].when, then=Effect(points=points)) for id, points in ROWS]
    rows.append(Row(id="P-T-3", when=All(parts=()), then=Effect(points=0)))
    return Table(
        id="P-T", label="Table", hit=hit, aggregate=aggregate, inputs=("grave",), outputs=("points",),
        highest_first=ranked, rows=tuple(rows),
    )  # fmt: skip


def with_table(hit: Hit, aggregate: Aggregate = "") -> Rulebook:
    return rulebook(EVERYTHING, derived=DERIVED).model_copy(update={"tables": (table(hit, aggregate),)})


def test_every_kind_is_made() -> None:
    assert {each.mutant.kind for each in mutations_of(with_table("first"))} == set(KINDS)


@pytest.mark.parametrize("hit", get_args(Hit))
def test_every_hit_policy_has_another(hit: Hit) -> None:
    found = [each.patch.after for each in table_changes(with_table(hit)) if each.kind == "policy"]
    assert {each.hit for each in found if isinstance(each, Table)} >= set(OTHER_HIT[hit])
    assert OTHER_HIT[hit]


@pytest.mark.parametrize("aggregate", get_args(Aggregate))
def test_every_aggregate_has_another(aggregate: Aggregate) -> None:
    found = [each.patch.after for each in table_changes(with_table("collect", aggregate)) if each.kind == "policy"]
    assert {each.aggregate for each in found if isinstance(each, Table)} >= set(OTHER_AGGREGATE[aggregate])


def test_rows_are_deleted_swapped_freed_and_changed() -> None:
    book = with_table("first")
    said = [each.mutant.french for each in mutants(book) if each.mutant.at.startswith("P-T")]
    assert said[:7] == [
        "P-T-1 : grave : « oui » devient « non »",
        "P-T-1 : ne pose plus de condition",
        "P-T-1 : points : 2 devient 1",
        "P-T-1 : points : 2 devient 3",
        "P-T-1 : perd ses points (2)",
        "P-T-1 : ligne retirée",
        "P-T-2 : grave : « oui » devient « non »",
    ]
    assert "P-T-1 : échangée avec la suivante (P-T-2)" in said
    assert not [each for each in said if each.startswith("P-T-3 : ne pose plus")]


def test_a_list_of_priorities_is_reranked() -> None:
    assert "P-T : points : « 2 » passe avant « 3 »" in [each.mutant.french for each in mutants(with_table("priority"))]


def test_every_way_to_combine_is_known() -> None:
    assert {each for ways in COMBINES.values() for each in ways} == set(get_args(Combine))
