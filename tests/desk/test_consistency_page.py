"""The page on decisions compared, in a real browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from playwright.sync_api import Page, expect

from engine.errors import Language
from reports.consistency.comparison import Consistency
from reports.consistency.decisions import SecondLook
from reports.consistency.page import render_consistency
from tests.desk.conftest import Open
from tests.desk.looking import A4, axe_findings, overflowing, printed
from tests.unit.reports.consistency.histories import decision, history
from tests.unit.reports.consistency.test_comparison import SETTINGS, compared

HOSTILE = "<b>Avis</b> " + "x" * 120


def found() -> Consistency:
    held = [replace(each, reason=HOSTILE, evaluator="acteur-1") for each in history(Random(3), 240, 0.6)]
    held[0] = replace(held[0], others=(SecondLook(2, "bob", blind=True),))
    return compared([*held, decision("seul", "Ouest", "lourd"), decision("sans", "", "lourd")])


@pytest.fixture(scope="module", params=["fr", "en"])
def html(request: pytest.FixtureRequest) -> str:
    language: Language = request.param
    return render_consistency(found(), SETTINGS, date(2026, 11, 26), 3, language=language)


def opened(open_page: Open, html: str, width: int) -> Page:
    page = open_page(html, width=width)
    for folded in page.locator("summary").all():
        folded.click()
    return page


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(open_page: Open, html: str, width: int) -> None:
    assert axe_findings(opened(open_page, html, width)) == []


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_overflows(open_page: Open, html: str, width: int) -> None:
    assert overflowing(opened(open_page, html, width)) == []


def test_it_prints_on_a4(open_page: Open, html: str) -> None:
    assert set(printed(open_page(html))) == {A4}


def test_the_first_tab_skips_to_the_essentials(open_page: Open, html: str) -> None:
    page = open_page(html)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#essentiel")).to_be_focused()


def test_gaps_are_drawn_with_their_figures_and_who_is_heavier_is_said_in_words(open_page: Open) -> None:
    page = open_page(render_consistency(found(), SETTINGS, date(2026, 11, 26), 0))
    row = page.locator("#h-directions ~ table").first.get_by_role("row", name="Nord et Sud")
    expect(row).to_contain_text("Sud est plus lourde")
    assert "écart moyen" in (row.get_by_role("img").get_attribute("aria-label") or "")
    expect(page.get_by_role("row", name="Est et Nord").first).not_to_contain_text("plus lourde")


def test_pairs_to_discuss_show_both_reasons_and_links_to_identities_their_rules(open_page: Open) -> None:
    page = open_page(render_consistency(found(), SETTINGS, date(2026, 11, 26), 0))
    pair = page.locator("#h-discuter ~ ol > li").first
    expect(pair.get_by_text("<b>Avis</b>")).to_have_count(2)
    expect(pair.locator("h3")).to_have_count(2)
    expect(page.locator("#h-identites ~ table")).to_contain_text("P-")
