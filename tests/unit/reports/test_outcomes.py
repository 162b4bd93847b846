from __future__ import annotations

import pytest

from reports.outcome_tables import plain_tables
from reports.outcomes import Event, events_of, happened, outcomes_of, wilson
from reports.run_rows import RunRow, row_of
from tests.unit.reports.making import assessed, bare, full


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [
        # Newcombe, Statistics in Medicine 1998, table I, method 3 (Wilson score, no continuity correction).
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_intervals_are_the_published_ones(count: int, total: int, low: float, high: float) -> None:
    rate = wilson(count, total)
    assert rate.low == pytest.approx(low, abs=5e-5)
    assert rate.high == pytest.approx(high, abs=5e-5)
    assert rate.share == count / total


def test_no_file_no_rate() -> None:
    assert wilson(0, 0).share is None


def test_every_file_stays_within_bounds() -> None:
    assert wilson(7, 7).high == 1.0
    assert wilson(0, 7).low == 0.0


def row(case: str, mode: bool, *, complete: bool = True, **outcomes: str) -> RunRow:
    """A file proposed for the heavier (True) or the lightest mode of the bare rulebook."""
    assessment = assessed(bare(), case, a=mode).model_copy(update={"complete": complete})
    return row_of(assessment, f"Dossier {case}", None, outcomes)


ROWS = [
    row("1", False, refuse="oui", statut="refusé"),
    row("2", False, refuse="non", statut="autorisé"),
    row("3", False, refuse="", statut="autorisé"),
    row("4", True, refuse="oui", statut="refusé"),
    row("5", True, complete=False, refuse="Oui", statut="refusé"),
]


def test_names_become_events() -> None:
    assert events_of(ROWS, ["refuse"]) == (Event("refuse", "oui"),)
    assert events_of(ROWS, ["statut"]) == (Event("statut", "refusé"), Event("statut", "autorisé"))
    assert events_of(ROWS, ["statut = refusé"]) == (Event("statut", "refusé"),)
    assert events_of(ROWS, ["jamais"]) == (Event("jamais", "oui"),)


def test_an_event_happened_or_not_or_is_not_known() -> None:
    assert [happened(each, Event("refuse", "oui")) for each in ROWS] == [True, False, None, True, True]
    assert [happened(each, Event("statut", "Autorisé")) for each in ROWS] == [False, True, True, False, False]


def test_rates_by_mode_apart_for_incomplete_files() -> None:
    outcomes = outcomes_of(bare(), ROWS, ["refuse"])
    light, heavy = outcomes.complete
    assert (light.mode, light.files, light.rates[0].count, light.rates[0].total) == ("seul", 3, 1, 2)
    assert (heavy.mode, heavy.files, heavy.rates[0].count) == ("autre", 1, 1)
    assert [each.files for each in outcomes.incomplete] == [0, 1]
    assert [each.case for each in outcomes.lightest] == ["1"]


def test_complete_is_what_the_caller_says() -> None:
    outcomes = outcomes_of(bare(), ROWS, ["refuse"], complete=lambda each: each.case == "1")
    assert [each.files for each in outcomes.complete] == [1, 0]


def test_files_for_which_nothing_is_proposed_are_counted() -> None:
    undecided = row_of(assessed(bare(), "6", a=None), "Indécis", None, {"refuse": "non"})
    outcomes = outcomes_of(bare(), [*ROWS, undecided], ["refuse"])
    assert outcomes.complete[-1].mode is None
    assert outcomes.complete[-1].files == 1


def test_tables_in_words() -> None:
    complete, _incomplete, lightest = plain_tables(outcomes_of(bare(), ROWS, ["refuse", "statut=refusé"]), bare())
    assert complete.headers == ("Suites", "Seul (3)", "Autre (1)")
    assert complete.rows[0][:2] == ("refusé", "1/2\u00a0: 50,0\u202f% [9,5\u202f%\u00a0à\u00a090,5\u202f%]")
    assert complete.rows[1][0] == "statut\u00a0: refusé"
    assert lightest.rows == (("1", "Dossier 1", "refusé, statut\u00a0: refusé"),)


def test_empty_tables_are_left_out() -> None:
    tables = plain_tables(outcomes_of(full(), [], ["refuse"]), full(), "en")
    assert tables == ()
