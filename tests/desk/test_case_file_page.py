from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from reports.case_file import render_case_file
from tests.desk.conftest import Open
from tests.desk.looking import A4, axe_findings, overflowing, printed
from tests.unit.reports.filing import erased, filed

PAGES: dict[str, Callable[[], str]] = {
    "internal": lambda: render_case_file(filed()),
    "communicable": lambda: render_case_file(filed(), communicable=True),
    "english": lambda: render_case_file(filed(), communicable=True, language="en"),
    "erased": lambda: render_case_file(erased(filed())),
}


@pytest.fixture(scope="module", params=PAGES)
def html(request: pytest.FixtureRequest) -> str:
    return PAGES[request.param]()


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(open_page: Open, html: str, width: int) -> None:
    page = open_page(html, width=width)
    for folded in page.locator("summary").all():
        folded.click()
    assert axe_findings(page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_overflows(open_page: Open, html: str, width: int) -> None:
    page = open_page(html, width=width)
    for folded in page.locator("summary").all():
        folded.click()
    assert overflowing(page) == []


def test_it_prints_on_a4(open_page: Open, html: str) -> None:
    assert set(printed(open_page(html))) == {A4}


def test_the_first_tab_skips_to_the_essentials(open_page: Open) -> None:
    page = open_page(PAGES["communicable"]())
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller à l'essentiel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#essentiel")).to_be_focused()
