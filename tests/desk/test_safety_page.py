from __future__ import annotations

import pytest
from playwright.sync_api import expect

from engine.errors import Language
from reports.safety import render_safety
from tests.desk.conftest import Open
from tests.desk.looking import A4, axe_findings, overflowing, printed
from tests.unit.reports.safety_history import HISTORY, book, judged, small

LONG = [judged("x" * 60, "", outcome="oui", group="G" * 40), *(judged(*each) for each in HISTORY)]


@pytest.fixture(scope="module", params=["fr", "en"])
def html(request: pytest.FixtureRequest) -> str:
    language: Language = request.param
    return render_safety(small(files=LONG), book(), language=language)


@pytest.mark.parametrize("width", [380, 1280])
def test_axe_finds_nothing(open_page: Open, html: str, width: int) -> None:
    assert axe_findings(open_page(html, width=width)) == []


@pytest.mark.parametrize("width", [320, 380, 768, 1280])
def test_nothing_overflows(open_page: Open, html: str, width: int) -> None:
    assert overflowing(open_page(html, width=width)) == []


def test_it_prints_on_a4(open_page: Open, html: str) -> None:
    assert set(printed(open_page(html))) == {A4}


def test_the_first_tab_skips_to_the_verdict(open_page: Open) -> None:
    page = open_page(render_safety(small(), book()))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#essentiel")).to_be_focused()


def test_every_picture_has_its_figures_beside_it(open_page: Open) -> None:
    page = open_page(render_safety(small(), book()))
    pictures = page.locator(".beside", has=page.locator("svg"))
    expect(pictures).to_have_count(2)
    for each in pictures.all():
        dots = each.locator("circle").count() + each.locator("polyline + * ~ path, path").count()
        expect(each.locator("tbody tr")).to_have_count(dots)
    expect(page.locator(".missed > li")).to_have_count(3)
