"""The page on noise, in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.desk.auditing import noise, quiet
from tests.desk.conftest import Open


def test_the_first_figure_is_drawn_beside_what_was_expected(open_page: Open) -> None:
    page = open_page(noise())
    drawn = page.locator("#essentiel").get_by_role("img")
    label = drawn.get_attribute("aria-label") or ""
    assert "deux évaluateurs choisissent un mode différent" in label
    assert "On attendait 10" in label
    reach, guess = drawn.locator(".reach").bounding_box(), drawn.locator(".guess").bounding_box()
    assert reach is not None
    assert guess is not None
    assert guess["x"] < reach["x"]
    expect(page.locator("#essentiel")).to_contain_text("tout l'intervalle est au-dessus")


def test_where_it_comes_from_is_a_bar_whose_parts_are_in_the_table(open_page: Open) -> None:
    page = open_page(noise())
    section = page.locator("section[aria-labelledby=h-sources]")
    label = section.locator("svg.bar").get_attribute("aria-label") or ""
    for row in section.locator("tbody tr").all():
        title = row.locator("th").inner_text().splitlines()[0]
        share = row.locator("td").first.inner_text().split("\n")[0].strip()
        assert f"{title} {share}" in label


def test_ten_groups_hold_files_with_who_decided_and_why(open_page: Open) -> None:
    page = open_page(noise())
    groups = page.locator("#h-discuter ~ ol > li")
    assert 2 <= groups.count() <= 10
    expect(groups.first.get_by_text("<b>Avis</b>").first).to_be_visible()
    assert groups.first.locator("table").nth(1).locator("tbody tr").count() <= 5


def test_with_nothing_to_compare_the_page_says_so(open_page: Open) -> None:
    page = open_page(quiet())
    expect(page.locator("#essentiel")).to_contain_text("Rien à comparer")
    expect(page.locator("#h-discuter ~ p")).to_contain_text("Aucune situation")
