"""What holds for every page: axe finds nothing, nothing overflows, it prints on A4, a key skips to what matters."""

from __future__ import annotations

from functools import cache

import pytest
from playwright.sync_api import Page, expect

from tests.desk.conftest import Open
from tests.desk.looking import axe_findings, overflowing, printed
from tests.desk.pages import FAMILIES

EVERY = [pytest.param(kind, name, id=f"{kind}-{name}") for kind, family in FAMILIES.items() for name in family.pages]
AT_EACH_WIDTH = [
    pytest.param(kind, name, width, id=f"{kind}-{name}-{width}")
    for kind, family in FAMILIES.items()
    for name in family.pages
    for width in family.widths
]


@cache
def html(kind: str, name: str) -> str:
    return FAMILIES[kind].pages[name]()


def unfolded(open_page: Open, kind: str, name: str, width: int) -> Page:
    """The page, all that is folded in it opened."""
    page = open_page(html(kind, name), width=width)
    folded = page.locator("summary").all()
    assert FAMILIES[kind].folds in (None, len(folded))
    for each in folded:
        each.click()
    return page


@pytest.mark.parametrize(("kind", "name"), EVERY)
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(open_page: Open, kind: str, name: str, width: int) -> None:
    assert axe_findings(unfolded(open_page, kind, name, width)) == []


@pytest.mark.parametrize(("kind", "name", "width"), AT_EACH_WIDTH)
def test_nothing_overflows(open_page: Open, kind: str, name: str, width: int) -> None:
    assert overflowing(unfolded(open_page, kind, name, width)) == []


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_it_prints_on_a4(open_page: Open, kind: str, name: str) -> None:
    sheets, family = printed(open_page(html(kind, name))), FAMILIES[kind]
    assert set(sheets) == {family.sheet}
    assert family.most_sheets is None or len(sheets) <= family.most_sheets


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_the_first_tab_skips_to_what_matters(open_page: Open, kind: str, name: str) -> None:
    page = open_page(html(kind, name))
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(FAMILIES[kind].start)).to_be_focused()
