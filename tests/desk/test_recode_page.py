"""The page on two codings, in a real browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from engine.errors import Language
from reports.coding.codings import Matched
from reports.coding.comparison import Recoding, recoding_of
from reports.coding.page import render_recode
from tests.desk.conftest import Open
from tests.desk.looking import A4, axe_findings, overflowing, printed
from tests.unit.reports.coding.coded import book, twice
from tests.unit.reports.coding.test_comparison import assess_all, changed

HOSTILE = "<b>Dossier</b> " + "x" * 120


def recoding() -> Recoding:
    files = [
        twice(str(place), changed(phase=phase, atc="J07BX02"), changed(grave=place % 2 == 0, phase="II", atc="L01"))
        for place, phase in enumerate(["I", "II", "III", "II", "I", "III"])
    ]
    named = [replace(each, label=HOSTILE) for each in files]
    return recoding_of(book(), [book()], ("a.csv", "b.csv"), Matched(tuple(named), ("P",), ("Q",)), assess_all)


@pytest.fixture(scope="module", params=["fr", "en"])
def html(request: pytest.FixtureRequest) -> str:
    language: Language = request.param
    return render_recode(recoding(), date(2026, 11, 26), 3, language=language)


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


def test_what_makes_files_flip_is_first_and_each_file_says_why(open_page: Open) -> None:
    page = open_page(render_recode(recoding(), date(2026, 11, 26), 0))
    expect(page.locator("#h-definitions ~ ol > li").first).to_contain_text("Affection grave")
    expect(page.locator("#h-definitions ~ ol > li").first).to_contain_text("Met la vie en jeu.")
    flip = page.locator("#h-bascules ~ ol > li").first
    expect(flip).to_contain_text("<b>Dossier</b>")
    expect(flip.get_by_role("table")).not_to_be_visible()
    flip.locator("summary").click()
    expect(flip.get_by_role("row", name="Affection grave")).to_contain_text("Suffit seul")


def test_a_kappa_is_drawn_and_said(open_page: Open) -> None:
    page = open_page(render_recode(recoding(), date(2026, 11, 26), 0))
    drawn = page.locator("#h-criteres ~ table").get_by_role("img")
    expect(drawn.first).to_have_attribute("aria-label", "kappa de 0 à 0, sur une échelle de 0 à 1")
