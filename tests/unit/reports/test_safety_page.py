"""The page and the figures of a safety case: what they say, and what they look like."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from engine.errors import Language
from reports.safety import Judged, render_safety
from reports.safety.drawing import picture_of, steps
from reports.safety.missed import missed_shown
from reports.safety.model import Move, SafetyCase
from reports.views.lexicon import lexicon_of
from tests.golden import assert_golden, assert_golden_page
from tests.unit.reports.reading import Page
from tests.unit.reports.safety_history import book, judged, small

HOME = Path(__file__).parents[3]
GOLDEN, PUBLISHED = Path(__file__).parent / "golden", HOME / "docs" / "schemas" / "safety.schema.json"


PAGES: dict[str, Language] = {"surete.fr": "fr", "surete.en": "en"}


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_are_the_golden_ones(name: str) -> None:
    assert_golden_page(GOLDEN / f"{name}.html", render_safety(small(), book(), language=PAGES[name]))


def test_the_figures_are_the_golden_ones_and_fit_the_published_schema() -> None:
    assert_golden(GOLDEN / "surete.json", small().to_json())
    Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8"))).validate(json.loads(small().to_json()))
    assert SafetyCase.model_validate_json(small().to_json()) == small()


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
