"""The safety case of a small history, computed by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from engine import reference
from engine.loading import load_rulebook_text
from reports.outcomes import Event
from reports.run_rows import row_of
from reports.safety import Question, judged_of, safety_case
from reports.safety.costing import costs_of
from reports.safety.missed import missed_shown
from reports.safety.model import Under
from reports.views.lexicon import lexicon_of
from tests.unit.reports.safety_history import QUESTION, TEXT, case_of, ground, judged, small


def counts(under: Under) -> tuple[tuple[int, int], tuple[int, int]]:
    return (under.of_light.count, under.of_light.total), (under.of_severe.count, under.of_severe.total)


def test_what_is_counted_and_what_is_not() -> None:
    found = small().counts
    assert (found.files, found.units, found.complete, found.incomplete) == (10, 9, 7, 1)
    assert (found.unknown, found.unsettled, found.rejected, found.apart) == (1, 0, 2, {"Vétérinaire.": 3})


def test_under_treatment_both_ways_and_apart_for_incomplete_files() -> None:
    found = small()
    assert counts(found.complete) == ((2, 3), (2, 4))
    assert counts(found.incomplete) == ((1, 1), (1, 1))
    assert (found.basis, found.under) == ("complete", found.complete)
    assert (found.base.count, found.base.total) == (4, 7)
    assert found.under.of_light.at_most == pytest.approx(0.98305, abs=1e-5)  # 1 − p³ is 0.05
    assert [(cut.up_to, *counts(cut.under)) for cut in found.cuts] == [
        ("leger", (2, 3), (2, 4)),
        ("moyen", (3, 5), (3, 4)),
    ]


def test_where_most_files_are_incomplete_they_are_all_counted() -> None:
    files = [judged("1", "", outcome="non"), judged("2", "", "a", "oui"), judged("3", "b", "a", "oui")]
    found = small(files=files)
    assert (found.basis, counts(found.under)) == ("all", ((1, 2), (1, 2)))


def test_every_missed_file_is_listed_the_furthest_first() -> None:
    found = small()
    assert [(each.case, each.margin, each.complete) for each in found.missed] == [
        ("1", 4, True),
        ("2", 1, True),
        ("10", 1, False),
    ]
    second, last = found.missed[1:]
    assert (second.fired, second.missing, second.presumed, second.report) == (("R-1",), (), 1, "reports/2.html")
    assert (last.missing, last.points.low, last.points.high, last.next_mode) == (("a",), 0, 3, "moyen")
    assert (last.outcomes, last.rows) == (("grave=oui",), 1)


def test_a_mode_that_only_a_floor_gives_is_said_so() -> None:
    lower = load_rulebook_text(TEXT.replace("at_least: lourd", "at_least: moyen"))
    found = reference.assess(lower, case_of("5", "c"))
    file = judged_of(found, row_of(found, "Cinq", outcomes={"grave": "oui"}))
    (missed,) = safety_case(ground(lower), [file], replace(QUESTION, light="moyen")).missed
    assert (missed.mode, missed.floored, missed.margin) == ("moyen", True, 8)
    said = "Circuit moyen: 0 points, by a floor; 8 points short of “Circuit lourd”"
    assert missed_shown(missed, lexicon_of(lower, "en")).proposed == said
    assert [each.floored for each in small().missed] == [False, False, False]


def test_a_group_is_treated_as_the_heaviest_and_severe_as_the_worst() -> None:
    files = [judged("1", "a", outcome="oui", group="G"), judged("2", "b", outcome="non", group="G")]
    (missed,) = small(files=files).missed
    assert (missed.case, missed.group, missed.rows) == ("1", "G", 2)
    assert small(files=[*files, judged("3", "ab", group="G")]).missed == ()


def test_expert_days_by_mode_and_for_each_found() -> None:
    found = small()
    assert [(each.mode, each.days, each.source, each.files) for each in found.costs] == [
        ("leger", Decimal("2.0"), "files", 3),
        ("moyen", Decimal("4.0"), "files", 2),
        ("lourd", Decimal("2.5"), "files", 2),
    ]
    assert [(each.ordinary, each.ordinary_days, each.severe, each.severe_days) for each in found.over.spent] == [
        (1, Decimal("2.0"), 2, Decimal("4.0")),
        (1, Decimal("4.0"), 1, Decimal("4.0")),
        (1, Decimal("2.5"), 1, Decimal("2.5")),
    ]
    assert (found.over.found, found.over.heavy_days, found.over.per_found) == (2, Decimal("6.5"), Decimal("3.3"))


def test_days_given_stand_and_a_mode_without_a_file_has_the_depths_of_its_rank() -> None:
    question = replace(QUESTION, days={"moyen": Decimal("2.25")})
    found = small(question, [judged("1", "", outcome="non")])
    assert [(each.days, each.source) for each in found.costs] == [
        (Decimal("1.0"), "files"),
        (Decimal("2.25"), "given"),
        (Decimal("4.0"), "depths"),
    ]
    assert found.over.per_found is None


def test_a_rulebook_without_efforts_doubles_from_mode_to_mode() -> None:
    text = TEXT[: TEXT.index("disciplines:")] + TEXT[TEXT.index("attributes:") :].replace(", discipline: clinique", "")
    bare = load_rulebook_text(text)
    assert [(each.days, each.source) for each in costs_of(bare, [], {})] == [
        (Decimal(1), "assumed"),
        (Decimal(2), "assumed"),
        (Decimal(4), "assumed"),
    ]


def test_an_outcome_is_known_as_soon_as_one_of_the_severe_ones_is() -> None:
    question = Question(severe=(Event("grave", "oui"), Event("autre", "pire")), light="leger")
    rows = [replace(judged("1", "").row, outcomes=held) for held in ({}, {"grave": "non"}, {"autre": "pire"})]
    assert [question.outcome(row) for row in rows] == [None, False, True]
    assert question.said(rows[2]) == ("autre=pire",)


def test_what_is_not_settled_is_apart() -> None:
    files = [judged("1", "", "ab", "oui", when_unknown="ask"), judged("2", "", outcome="non", when_unknown="ask")]
    found = small(files=files)
    assert (found.counts.unsettled, found.counts.complete, found.missed) == (1, 1, ())
