"""The page on what past decisions suggest, in a real browser."""

from playwright.sync_api import expect

from tests.desk.conftest import Open
from tests.desk.pages import learning, learning_of_one


def test_each_effect_is_drawn_beside_its_figures_and_each_table_of_levels_has_every_level(open_page: Open) -> None:
    page = open_page(learning())
    card = page.locator("article").first
    row = card.locator("table.stacked").first.locator("tbody tr").first
    said = row.get_by_role("img").get_attribute("aria-label")
    assert said
    assert said in (row.text_content() or "")
    expect(card.get_by_role("region").locator("tbody tr")).to_have_count(3)


def test_a_rule_that_is_not_proposed_has_no_table_of_levels(open_page: Open) -> None:
    page = open_page(learning_of_one())
    expect(page.locator("#h-ecartees")).to_be_visible()
    expect(page.locator("#h-ecartees ~ article table.matrix")).to_have_count(0)
    expect(page.locator("#h-points ~ article table.matrix")).to_have_count(page.locator("#h-points ~ article").count())
