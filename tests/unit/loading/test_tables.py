"""What is read of a table, and what each hit policy asks of its outputs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

from engine.columns import OUTPUTS, gives, text_of
from engine.condition import All, Test
from engine.errors import RulebookError
from engine.loading import load_rulebook, load_rulebook_text
from engine.loading.hits import HITS, RANKED, written_hit
from engine.model import Aggregate, Deadline, Derivation, Effect, Hit, Linear, Table, Term
from engine.values import Value

FIXTURES = Path(__file__).parents[2] / "fixtures"
HEAD = """\
rulebook: essai
title: "Essai"
version: 1
status: draft
modes: [{id: standard, label: "Standard", from: 0}]
priorities: [{id: normale, label: "Normale", from: 0}]
attributes:
  mti: {label: "MTI", kind: boolean}
  age: {label: "Âge", kind: number}
derived:
  total: {label: "Total", kind: number, combine: sum}
  fragile: {label: "Fragile", kind: boolean}
rules:
  - {id: R, label: "…", when: {mti: "oui"}, then: {derive: {total: "1", fragile: "oui"}}}
tables:
"""


def tables_of(text: str) -> tuple[Table, ...]:
    return load_rulebook_text(HEAD + text).tables


def codes_of(text: str) -> list[str]:
    with pytest.raises(RulebookError) as raised:
        tables_of(text)
    return [each.code for each in raised.value.diagnostics]


def line(**keys: str) -> str:
    """One table, on one line."""
    usual = {"id": "T", "label": '"…"', "hit": "first", "inputs": "[mti, age]", "outputs": "[points]"}
    return "  - {" + ", ".join(f"{key}: {value}" for key, value in {**usual, **keys}.items()) + "}\n"


def test_the_example_of_the_language_has_its_table() -> None:
    (table,) = load_rulebook(FIXTURES / "exemple.yaml").tables
    assert (table.hit, table.inputs, table.outputs) == (
        "first",
        ("procedure", "role_france"),
        ("points", "discipline", "deadline"),
    )
    first, _, last = table.rows
    assert isinstance(first.when, All)
    assert [(test.attribute, test.cell) for test in first.when.parts if isinstance(test, Test)] == [
        ("procedure", "centralisée"),
        ("role_france", "rapporteur"),
    ]
    due = Deadline(days=210, start="date_depot", stopped="jours_suspendus")
    assert first.then == Effect(points=10, discipline="clinique", deadline=due)
    assert last.when == All(parts=())
    assert last.then == Effect(points=0, deadline=due)


def test_a_row_whose_cells_are_all_dashes_is_always_true_and_only_a_row() -> None:
    (table,) = tables_of(line(rows='[[A, "-", "< 3", 1], [B, "-", "-", "-"]]'))
    assert [len(row.when.parts) for row in table.rows if isinstance(row.when, All)] == [1, 0]
    assert table.rows[1].then == Effect()


@pytest.mark.parametrize("written", HITS)
def test_every_policy_is_read_as_it_is_written(written: str) -> None:
    rank = {"highest_first": "{points: [1]}"} if written in RANKED else {}
    (table,) = tables_of(line(hit=written, rows='[[A, "oui", "-", 1]]', **rank))
    assert (table.hit, table.aggregate) == HITS[written]
    assert written_hit(table.hit, table.aggregate) == written
    assert table.highest_first == ({"points": ("1",)} if rank else {})


def test_the_policies_are_those_of_the_model() -> None:
    assert {hit for hit, _ in HITS.values()} == set(get_args(Hit))
    assert {aggregate for _, aggregate in HITS.values()} == set(get_args(Aggregate))


def test_lists_of_ranks_hold_canonical_texts_in_the_order_of_the_columns() -> None:
    ranks = '{fragile: ["vrai", "faux"], total: ["1 500", "1,50"], points: [+3, -1]}'
    outputs, rows = "[points, total, fragile]", '[[A, "oui", "-", 3, "1500", "oui"], [B, "non", "-", -1, "1,5", "non"]]'
    (table,) = tables_of(line(hit="priority", outputs=outputs, highest_first=ranks, rows=rows))
    assert list(table.highest_first.items()) == [
        ("points", ("3", "-1")),
        ("total", ("1500", "1,5")),
        ("fragile", ("oui", "non")),
    ]
    held = [tuple(text_of(row.then, output) for output in table.outputs) for row in table.rows]
    assert held == [("3", "1500", "oui"), ("-1", "1,5", "non")]


def test_rows_share_the_ids_of_rules_and_examples_may_name_them() -> None:
    example = '{case: "Un", facts: {mti: "oui"}, expect: {fired: [A], not_fired: [B], asks: [A]}}'
    text = line(outputs="[ask]", rows='[[A, "oui", "-", "Dire."], [B, "-", "inconnu", "Dire."]]')
    assert load_rulebook_text(HEAD + text + f"examples: [{example}]\n").examples[0].expect.not_fired == ("B",)
    assert codes_of(line(rows='[[R, "oui", "-", 1]]')) == ["SAME_ID"]
    assert codes_of(line(rows='[[T, "oui", "-", 1]]')) == ["SAME_ID"]
    assert codes_of(line(id="R", rows='[[A, "oui", "-", 1]]')) == ["SAME_ID"]
    with pytest.raises(RulebookError, match="UNDECLARED"):
        load_rulebook_text(HEAD + text + f"examples: [{example.replace('[A]', '[T]')}]\n")


def test_a_loop_through_rows_that_do_not_read_what_they_derive_is_a_loop() -> None:
    rows = '[[A, "oui", "-", "1", "-"], [B, "-", "oui", "-", "oui"]]'
    assert codes_of(line(inputs="[mti, fragile]", outputs="[total, fragile]", rows=rows)) == ["CYCLE"]
    chain = line(inputs="[mti, fragile]", outputs="[total, ask]", rows=rows.replace('"oui"]]', '"Dire."]]'))
    back = line(id="U", inputs="[total]", outputs="[fragile]", rows='[[C, "> 3", "oui"]]')
    assert codes_of(chain + back) == ["CYCLE"]


def test_what_a_table_alone_derives_is_derived() -> None:
    without = HEAD.replace('then: {derive: {total: "1", fragile: "oui"}}', "then: {points: 1}")
    text = line(outputs="[total, fragile]", rows='[[A, "oui", "-", "age + 1", "oui"]]')
    (table,) = load_rulebook_text(without + text).tables
    assert [each.attribute for each in table.rows[0].then.derive] == ["total", "fragile"]


def test_a_second_use_of_an_id_within_one_table_is_told_with_its_line() -> None:
    with pytest.raises(RulebookError, match="déjà pris, ligne 16"):
        tables_of(line(rows='[[A, "oui", "-", 1], [A, "non", "-", 2]]'))


def linear(*terms: Term) -> Linear:
    return Linear(constant=Decimal(0), terms=terms)


def derive(value: Value | Linear) -> Effect:
    return Effect(derive=(Derivation(attribute="d", text="…", value=value),))


HELD: list[tuple[str, Effect, str | None]] = [
    ("points", Effect(points=0), "0"),
    ("axis", Effect(axis="a"), "a"),
    ("discipline", Effect(discipline="d"), "d"),
    ("urgency", Effect(urgency=-3), "-3"),
    ("at_least", Effect(at_least="m"), "m"),
    ("expertise", Effect(expertise=("b", "a")), "a ; b"),
    ("deadline", Effect(deadline=Deadline(days=3, start="j")), None),
    ("risk", Effect(risk="Un risque"), "Un risque"),
    ("stake", Effect(stake="Un enjeu"), "Un enjeu"),
    ("ask", Effect(ask="Dire."), "Dire."),
    ("d", derive(True), "oui"),
    ("d", derive(Decimal("1.5")), "1,5"),
    ("d", derive(date(2026, 3, 1)), "01/03/2026"),
    ("d", derive(linear(Term(coefficient=Decimal(1), attribute="a"))), None),
]


@pytest.mark.parametrize(("output", "effect", "text"), HELD)
def test_what_an_effect_holds_in_a_column(output: str, effect: Effect, text: str | None) -> None:
    assert text_of(effect, output) == text
    assert gives(effect, output)
    assert not gives(Effect(), output)
    assert text_of(Effect(), output) is None


def test_every_effect_is_an_output() -> None:
    assert set(OUTPUTS) == set(Effect.model_fields) - {"derive"}
    assert {output for output, _, _ in HELD} == {*OUTPUTS, "d"}


PLACES: dict[str, Any] = {
    "R": "R", "A": "A", "T": "T", "mti": "mti", "standard": "standard", "normale": "normale",
    "A/R": "A / R", "mti / T": "mti / T", "mti=vrai": "mti = oui", "age = 1 500": "age = 1500",
}  # fmt: skip


@pytest.mark.parametrize("written", PLACES)
def test_a_waiver_names_its_place_as_findings_do(written: str) -> None:
    waiver = f'{{finding: GAP, at: "{written}", reason: "Il le faut.", by: "Direction", until: "01/01/2027"}}'
    text = HEAD + line(rows='[[A, "oui", "-", 1]]') + f"waivers: [{waiver}]\n"
    (found,) = load_rulebook_text(text).waivers
    assert (found.at, found.until) == (PLACES[written], date(2027, 1, 1))


def test_two_waivers_on_one_line_may_differ_by_their_finding() -> None:
    one = '{finding: GAP, at: T, reason: "Il le faut.", by: "Direction", until: "01/01/2027"}'
    text = HEAD + line(rows='[[A, "oui", "-", 1]]')
    assert len(load_rulebook_text(f"{text}waivers: [{one}, {one.replace('GAP', 'DEAD')}]\n").waivers) == 2
    with pytest.raises(RulebookError, match="WAIVED_TWICE"):
        load_rulebook_text(f"{text}waivers: [{one}, {one}]\n")
