"""What holds for every page: nothing overflows, axe finds nothing, it prints on A4, a key skips to what matters.

Axe looks at the first page of each kind at two widths, and at the others at the narrowest; `make soak`, at both at all.
"""

from __future__ import annotations

from functools import cache

import pytest
from playwright.sync_api import Page, expect

from tests.desk.conftest import Open
from tests.desk.looking import axe_findings, overflowing, printed
from tests.desk.pages import FAMILIES
from tests.long import LONG

EVERY = [pytest.param(kind, name, id=f"{kind}-{name}") for kind, family in FAMILIES.items() for name in family.pages]
NARROWEST, USUAL = 320, 1280


@cache
def html(kind: str, name: str) -> str:
    return FAMILIES[kind].pages[name]()


def unfolded(open_page: Open, kind: str, name: str) -> Page:
    """The page, all that is folded in it opened."""
    page = open_page(html(kind, name))
    folded = page.locator("summary").all()
    assert FAMILIES[kind].folds in (None, len(folded))
    for each in folded:
        each.click()
    return page


def with_axe(kind: str, name: str) -> tuple[int, ...]:
    """The widths at which axe looks at a page: it takes longer than all the rest."""
    first = name == next(iter(FAMILIES[kind].pages))
    return (NARROWEST, USUAL) if LONG or first else (NARROWEST,)


def faults(page: Page, width: int, *, axe: bool) -> list[str]:
    """What overflows at a width, and what axe finds."""
    page.set_viewport_size({"width": width, "height": 900})
    return [*overflowing(page), *(axe_findings(page) if axe else ())]


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_nothing_overflows_and_axe_finds_nothing(open_page: Open, kind: str, name: str) -> None:
    page = unfolded(open_page, kind, name)
    seen = with_axe(kind, name)
    widths = sorted({*FAMILIES[kind].widths, NARROWEST, USUAL})
    assert {width: found for width in widths if (found := faults(page, width, axe=width in seen))} == {}


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
