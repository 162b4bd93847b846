"""The page on two rulebooks, in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.desk.conftest import Open
from tests.desk.differing import difference


def test_the_matrix_has_before_in_rows_and_after_in_columns_and_what_moves_stands_out(open_page: Open) -> None:
    page = open_page(difference())
    matrix = page.get_by_role("table", name="Modes : avant en ligne, après en colonne")
    cells = matrix.get_by_role("row", name="Moyen").get_by_role("cell")
    expect(cells.first).to_have_text("30")
    expect(cells.first).to_have_class("off")
    expect(matrix.get_by_role("columnheader").last).to_have_text("En tout")


def test_differences_are_under_their_items_and_names_are_text(open_page: Open) -> None:
    page = open_page(difference())
    item = page.locator("#differences .items > li", has_text="E-2")
    expect(item.first).to_contain_text("3 points au lieu de 4")
    expect(page.locator("#differences")).to_contain_text("s'appelait E-3")
    expect(page.get_by_text("<b>").first).to_be_visible()
    expect(page.locator("main b, main i")).to_have_count(0)
