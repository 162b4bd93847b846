from __future__ import annotations

from playwright.sync_api import expect

from tests.desk.conftest import Open
from tests.desk.pages import communicable


def test_the_first_link_says_where_it_goes(open_page: Open) -> None:
    page = open_page(communicable())
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller à l'essentiel")).to_be_focused()
