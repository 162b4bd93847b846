"""The safety case of a small history, computed by hand; and the trade-off, against assessing everything again."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from engine import chaining, reference
from engine.assessment import Assess
from engine.errors import Language
from engine.examples import case_of as example_case
from engine.facts import Case
from engine.loading import load_rulebook, load_rulebook_text
from engine.model import Rulebook
from reports.outcomes import Event
from reports.run_rows import row_of
from reports.safety import Judged, Question, judged_of, render_safety, safety_case, safety_schema
from reports.safety.costing import costs_of
from reports.safety.drawing import picture_of, steps
from reports.safety.judged import units_of
from reports.safety.missed import missed_shown
from reports.safety.model import Move, Point, SafetyCase, Under
from reports.safety.moving import Moving, shifted, shifts_of
from reports.views.lexicon import lexicon_of
from tests.unit.reports.reading import Page
from tests.unit.reports.safety_history import QUESTION, TEXT, book, case_of, ground, history, judged, small

HOME = Path(__file__).parents[3]
GOLDEN, PUBLISHED = Path(__file__).parent / "golden", HOME / "docs" / "schemas" / "safety.schema.json"


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


def test_thresholds_move_and_floors_hold() -> None:
    together, *alone = small().moves
    assert [each.mode for each in alone] == ["moyen", "lourd"]
    points = {each.shift: each for each in together.points}
    assert list(points) == [-3, -2, -1, 0, 1, 2, 3, 4]
    assert points[-3] == Point(shift=-3, starts=(1, 5), light=1, missed=1, severe=4, days=Decimal("20.0"))
    assert points[0] == Point(shift=0, starts=(4, 8), light=3, missed=2, severe=4, days=Decimal("19.0"))
    assert points[4] == Point(shift=4, starts=(8, 12), light=5, missed=3, severe=4, days=Decimal("16.5"))
    assert [each.starts for each in alone[0].points] == [(start, 8) for start in range(1, 8)]
    assert [each.starts for each in alone[1].points] == [(4, start) for start in range(5, 13)]


def test_a_wide_scale_moves_by_larger_steps() -> None:
    wide = load_rulebook_text(TEXT.replace("from: 4}", "from: 50}").replace("from: 8}", "from: 80}"))
    assert shifts_of(wide, None) == (-45, -36, -27, -18, -9, 0, 9, 18, 27, 36, 45)
    assert shifts_of(wide, "lourd") == (-25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 30)


HELD = st.text("abcd", max_size=4)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(HELD, HELD, st.sampled_from(["", "G", "H"])), min_size=1, max_size=6),
    st.sampled_from(["precaution", "known", "ask"]),
)
def test_moved_thresholds_give_what_assessing_again_gives(drawn: list[tuple[str, str, str]], when_unknown: str) -> None:
    """The reference, on a rulebook whose thresholds are really elsewhere: the same modes, unit by unit."""
    rulebook, cases = book(when_unknown), {}
    files = []
    for place, (holds, unknown, group) in enumerate(drawn):
        cases[str(place)] = case_of(str(place), holds, unknown)
        files.append(judged(str(place), holds, unknown, "", group, when_unknown=when_unknown))
    for mode in (None, "moyen", "lourd"):
        for shift in shifts_of(rulebook, mode):
            assert read_again(files, rulebook, mode, shift) == afresh(files, cases, rulebook, mode, shift)


def read_again(files: list[Judged], rulebook: Rulebook, mode: str | None, shift: int) -> list[int]:
    units = units_of(files, QUESTION, ranks_of(rulebook))
    return Moving([rulebook], units, costs_of(rulebook, [], {}), 0).ranks(mode, shift)


def afresh(
    files: list[Judged],
    cases: dict[str, Case],
    rulebook: Rulebook,
    mode: str | None,
    shift: int,
    *,
    assess: Assess = reference.assess,
) -> list[int]:
    """The heaviest mode of each unit, every case assessed again by the rulebook whose thresholds moved."""
    ranks, there = ranks_of(rulebook), shifted(rulebook, mode, shift)
    modes = {id: assess(there, case).mode for id, case in cases.items()}
    units = units_of(files, QUESTION, ranks)
    return [max(ranks.get(modes[file.row.case] or "", -1) for file in unit.files) for unit in units]


def ranks_of(rulebook: Rulebook) -> dict[str, int]:
    return {level.id: rank for rank, level in enumerate(rulebook.modes)}


@pytest.mark.parametrize("shift", [-5, 3])
def test_so_it_is_with_the_examples_of_a_real_rulebook_and_the_production_engine(shift: int) -> None:
    amm = load_rulebook(HOME / "rulebooks" / "amm.yaml")
    cases = {each.id: each for each in (example_case(amm, example) for example in amm.examples[::2])}
    found = [chaining.assess(amm, case) for case in cases.values()]
    files = [judged_of(each, row_of(each, each.case)) for each in found]
    moved = read_again(files, amm, None, shift)
    assert moved == afresh(files, cases, amm, None, shift, assess=chaining.assess)
    assert moved != read_again(files, amm, None, 0)


def test_each_file_is_read_with_the_thresholds_of_its_own_version() -> None:
    """Version 1 starts its second mode at 3: the same points are one short of it there, and in it here."""
    earlier = load_rulebook_text(TEXT.replace("version: 2", "version: 1").replace("from: 4}", "from: 3}"))
    old = [reference.assess(earlier, case_of(id, holds)) for id, holds in (("A", "b"), ("B", "a"))]
    files = [judged_of(each, row_of(each, each.case, outcomes={"grave": "oui"})) for each in old]
    found = safety_case(ground(book(), earlier), [*files, judged("C", "b", outcome="oui")], QUESTION)
    assert [(each.case, each.margin) for each in found.missed] == [("C", 2), ("A", 1)]
    assert found.rulebook.version == 2
    second = {point.shift: point.missed for point in found.moves[1].points}
    assert (second[-2], second[-1], second[0], second[1]) == (0, 1, 2, 3)


def test_a_threshold_moved_alone_stops_short_of_its_neighbours() -> None:
    near = book().model_copy(update={"modes": shifted(book(), "lourd", -3).modes})
    assert [level.start for level in shifted(near, "moyen", 3).modes] == [0, 4, 5]
    assert [level.start for level in shifted(near, "moyen", -9).modes] == [0, 1, 5]
    assert [level.start for level in shifted(near, "lourd", 30).modes] == [0, 4, 35]
    assert [level.start for level in shifted(near, None, -9).modes] == [0, -5, -4]


def test_an_outcome_is_known_as_soon_as_one_of_the_severe_ones_is() -> None:
    question = Question(severe=(Event("grave", "oui"), Event("autre", "pire")), light="leger")
    rows = [replace(judged("1", "").row, outcomes=held) for held in ({}, {"grave": "non"}, {"autre": "pire"})]
    assert [question.outcome(row) for row in rows] == [None, False, True]
    assert question.said(rows[2]) == ("autre=pire",)


def test_what_is_not_settled_is_apart() -> None:
    files = [judged("1", "", "ab", "oui", when_unknown="ask"), judged("2", "", outcome="non", when_unknown="ask")]
    found = small(files=files)
    assert (found.counts.unsettled, found.counts.complete, found.missed) == (1, 1, ())


PAGES: dict[str, Language] = {"surete.fr": "fr", "surete.en": "en"}


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_are_the_golden_ones(name: str) -> None:
    golden(f"{name}.html", render_safety(small(), book(), language=PAGES[name]))


def test_the_figures_are_the_golden_ones_and_fit_the_published_schema() -> None:
    golden("surete.json", small().to_json())
    Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8"))).validate(json.loads(small().to_json()))
    assert SafetyCase.model_validate_json(small().to_json()) == small()


def test_the_published_schema_is_current() -> None:
    current = json.dumps(safety_schema(), ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("GDR_GOLDEN") == "write":
        PUBLISHED.write_text(current, encoding="utf-8")
        pytest.fail("written; run again without GDR_GOLDEN")
    assert PUBLISHED.read_text(encoding="utf-8") == current


def golden(name: str, found: str) -> None:
    file = GOLDEN / name
    if os.environ.get("GDR_GOLDEN") == "write":
        file.write_text(found, encoding="utf-8")
        pytest.fail(f"{name} written: read the difference, then run again without GDR_GOLDEN")
    assert found == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "Aucun dossier compté n'a eu de suite grave"),
        ([judged("1", "", outcome="oui")], "Un dossier à suite grave, sur 1, a été proposé en mode léger."),
        (
            [judged("1", "", outcome="non"), judged("2", "ad", outcome="oui")],
            "Aucun cas vu n'est pas aucun cas possible",
        ),
        ([judged("1", "", "a", "oui")], "la plupart sont incomplets"),
    ],
)
def test_the_page_says_what_can_be_concluded(files: list[Judged], said: str) -> None:
    assert said in Page(render_safety(small(files=files), book())).text


def test_a_missed_file_is_told_with_what_fired_and_what_was_unknown() -> None:
    text = Page(render_safety(small(), book())).text.replace("\u202f", " ").replace("\u00a0", " ")
    for said in (
        "Dossier <2> 2",
        "Circuit léger : 3 points ; à 1 point de « Circuit moyen »",
        "Circuit léger : 0 point (de 0 à 3 selon les faits inconnus) ; à 1 point de « Circuit moyen »",
        "Première faiblesse ; 1 fait présumé",
        "Faible R-1",
        "Le rapport de 2",
        "Lue en écrivant <les règles>.",
        "Référentiel illustratif ou non approuvé",
        "Lignes mises à part : Vétérinaire. 3",
    ):
        assert said in text, said


def test_of_many_unknown_facts_the_first_are_named_and_the_others_counted() -> None:
    first = small().missed[1]
    many = first.model_copy(update={"missing": tuple("abdabdab"), "presumed": 0})
    assert missed_shown(many, lexicon_of(book(), "en")).lacked == (
        "Première faiblesse, Deuxième faiblesse, Troisième faiblesse, "
        "Première faiblesse, Deuxième faiblesse, Troisième faiblesse and 2 more"
    )


def test_graduations_are_round_and_hold_the_interval() -> None:
    assert steps(0, 0.5) == [0, 0.2, 0.4, 0.6]
    assert steps(16_033, 24_314) == [15_000, 20_000, 25_000]
    assert steps(7, 7) == [6, 8]
    assert steps(0, 0.004) == [0, 0.001, 0.002, 0.003, 0.004]


def test_a_picture_has_a_dot_a_point_and_none_where_nothing_moves() -> None:
    together, _, last = small().moves
    picture = picture_of(together, "fr")
    assert picture is not None
    assert [dot.today for dot in picture.dots].count(True) == 1
    assert len(picture.dots) == len(together.points)
    assert all(
        picture.left <= dot.x <= picture.right and picture.top <= dot.y <= picture.bottom for dot in picture.dots
    )
    assert picture_of(last, "fr") is None
    point = together.points[0]
    assert picture_of(Move(mode=None, points=(point, point.model_copy(update={"missed": 0}))), "en") is not None


def test_the_whole_history_is_read_once_a_kind() -> None:
    files = history()
    assert len({each.grounds for each in files}) < len(files)
