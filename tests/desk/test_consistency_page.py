"""The page on decisions compared, in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.desk.comparing import consistency
from tests.desk.conftest import Open


def test_gaps_are_drawn_with_their_figures_and_who_is_heavier_is_said_in_words(open_page: Open) -> None:
    page = open_page(consistency())
    row = page.locator("#h-directions ~ table").first.get_by_role("row", name="Nord et Sud")
    expect(row).to_contain_text("Sud est plus lourde")
    assert "écart moyen" in (row.get_by_role("img").get_attribute("aria-label") or "")
    expect(page.get_by_role("row", name="Est et Nord").first).not_to_contain_text("plus lourde")


def test_pairs_to_discuss_show_both_reasons_and_links_to_identities_their_rules(open_page: Open) -> None:
    page = open_page(consistency())
    pair = page.locator("#h-discuter ~ ol > li").first
    expect(pair.get_by_text("<b>Avis</b>")).to_have_count(2)
    expect(pair.locator("h3")).to_have_count(2)
    expect(page.locator("#h-identites ~ table")).to_contain_text("P-")
