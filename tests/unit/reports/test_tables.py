from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from engine.errors import Language
from engine.loading import load_rulebook
from engine.model import Rulebook
from engine.values import Value
from reports.views.deadline import deadline_tile
from reports.views.facts import lines_of
from reports.views.firing import fired_of, left_by_tables
from reports.views.lexicon import lexicon_of
from reports.views.table_texts import table_text
from reports.views.tables import ConsultedTable, TableRow, tables_of
from tests.unit.reports.making import assessed, tabled

RULEBOOKS = Path(__file__).parents[3] / "rulebooks"


def consulted(rulebook: Rulebook | None = None, /, **given: Value | None) -> dict[str, ConsultedTable]:
    """The tables of a case of these values, by id."""
    rulebook = rulebook or tabled()
    assessment, lexicon = assessed(rulebook, "T", **given), lexicon_of(rulebook, "fr")
    found = tables_of(assessment, lexicon, lines_of(assessment, lexicon, frozenset()))
    return {table.text.id: table for table in found}


def rows_of(table: ConsultedTable) -> dict[str, TableRow]:
    return {row.id: row for row in (*table.rows, *table.folded)}


@cache
def other_policy(table: str, hit: str, aggregate: str) -> Rulebook:
    """The rulebook with another hit policy for one table."""
    changed = {"hit": hit, "aggregate": aggregate}
    tables = tuple(each.model_copy(update=changed) if each.id == table else each for each in tabled().tables)
    return tabled().model_copy(update={"tables": tables})


def test_a_row_says_what_became_of_it() -> None:
    rows = rows_of(consulted(nature="extension", voie="européenne")["T-NAT"])
    assert {id: row.state for id, row in rows.items() if row.state != "other"} == {
        "N-05": "chosen",
        "N-06": "outranked",
        "N-12": "outranked",
    }


def test_a_row_that_may_match_and_changes_nothing_is_idle() -> None:
    rows = rows_of(consulted(alternatives=Decimal(0), orphelin=False, code="L01")["T-EXP"])
    assert {id: row.state for id, row in rows.items()} == {"X-1": "chosen", "X-2": "other", "X-3": "other"}
    unknown = rows_of(consulted(code="L01")["T-EXP"])
    assert (unknown["X-2"].state, unknown["X-2"].word) == ("idle", "incertaine, non retenue")


def test_only_decisive_cells_are_marked() -> None:
    cells = rows_of(consulted(nature="extension", voie="nationale")["T-NAT"])["N-01"].inputs
    assert [(cell.text, cell.state) for cell in cells] == [
        ("initiale", "false"),
        ("européenne", "false"),
        ("oui", ""),  # unknown, on which nothing rests since others are false
    ]


def test_a_long_table_folds_the_rows_that_do_not_match() -> None:
    table = consulted(nature="générique", voie="nationale")["T-NAT"]
    assert [row.id for row in table.rows] == ["N-11", "N-12"]
    assert len(table.folded) == 10


def test_a_short_table_folds_nothing() -> None:
    assert not consulted()["T-BESOIN"].folded


def test_a_table_that_no_row_matches_says_so() -> None:
    table = consulted(code="A", orphelin=False)["T-EXP"]
    assert (table.outcome, table.dispute) == ("Aucune ligne ne convient.", "")


def test_what_a_table_adds_is_an_interval_while_open() -> None:
    open_table = consulted(nature="générique")["T-NAT"]
    assert open_table.points == "0 en l'état, de 0 à +1 selon les faits inconnus"
    assert open_table.urgency == ""
    assert consulted(nature="générique", voie="européenne")["T-NAT"].points == "+1"


def test_points_are_those_that_the_assessment_counts() -> None:
    """Of the rows of a table that keeps the most, one counts; the sum is the score, whatever is unknown."""
    given: dict[str, Value | None] = {"publics": frozenset({"adulte", "enfant"}), "nouvelle": False}
    assessment = assessed(tabled(), "T", **given)
    points = {fired.id: fired.points for fired in fired_of(assessment, tabled())}
    assert (points["M-1"], points["M-2"]) == (0, 3)
    assert sum(points.values()) + sum(left_by_tables(assessment, tabled())) == assessment.score.known


def test_points_that_every_possible_row_brings_are_in_the_sum() -> None:
    assessment = assessed(tabled(), "T", nature="initiale", voie="européenne")
    assert left_by_tables(assessment, tabled()) == [2]


@pytest.mark.parametrize(
    ("hit", "aggregate", "said"),
    [
        ("collect", "", "Toutes les lignes qui conviennent s'appliquent."),
        ("collect", "sum", "leurs points s'ajoutent."),
        ("collect", "min", "seuls les points les plus bas comptent."),
        ("collect", "count", "chacune compte pour un."),
    ],
)
def test_every_policy_is_said(hit: str, aggregate: str, said: str) -> None:
    policy = consulted(other_policy("T-MAX", hit, aggregate))["T-MAX"].text.policy
    assert policy.endswith(said)


@pytest.mark.parametrize(
    ("language", "aggregate", "said"),
    [
        ("fr", "max", "pour « Sensibilité de la classe thérapeutique », la valeur la plus haute l'emporte."),
        ("fr", "min", "pour « Sensibilité de la classe thérapeutique », la valeur la plus basse l'emporte."),
        ("en", "sum", "for “Sensibilité de la classe thérapeutique”, their values add up."),
    ],
)
def test_a_table_that_gives_no_points_speaks_of_what_it_derives(language: Language, aggregate: str, said: str) -> None:
    book = load_rulebook(RULEBOOKS / "amm.yaml")
    table = next(each for each in book.tables if each.id == "COM-T1")
    text = table_text(table.model_copy(update={"aggregate": aggregate}), lexicon_of(book, language))
    assert text.policy.endswith(said)
    assert "points" not in text.policy


def test_a_rank_is_said_with_labels() -> None:
    ranked = {"hit": "priority", "highest_first": {"expertise": ("bio ; pediatrie", "bio"), "at_least": ("lourd",)}}
    tables = tuple(each.model_copy(update=ranked) if each.id == "T-EXP" else each for each in tabled().tables)
    policy = consulted(tabled().model_copy(update={"tables": tables}))["T-EXP"].text.policy
    assert "Expertise\u00a0: Biotechnologie et Pédiatrie, Biotechnologie." in policy
    assert policy.endswith("Au moins\u00a0: Circuit lourd.")


def test_a_deadline_that_a_table_leaves_open_names_the_facts_that_choose() -> None:
    tile = deadline_tile(assessed(tabled(), "T", nature="extension"), lexicon_of(tabled(), "fr"))
    assert tile.note.replace("\u202f", " ").endswith("« Voie » et « Date de dépôt » sont inconnus")


def test_a_value_that_a_row_contradicts_names_the_row() -> None:
    assessment = assessed(tabled(), "T", fragilite="faible", age=Decimal(1))
    line = lines_of(assessment, lexicon_of(tabled(), "fr"), frozenset())["fragilite"]
    assert "la ligne F-1 de la table" in line.dispute
