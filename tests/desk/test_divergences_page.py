"""The page on divergences, in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.desk.conftest import Open
from tests.desk.parting import divergences, in_accord


def test_a_rule_has_its_figures_drawn_and_five_files_to_read(open_page: Open) -> None:
    page = open_page(divergences())
    section = page.locator("section[aria-labelledby=h-regles]")
    row = section.get_by_role("row", name="P-3 Grossesse")
    expect(row).to_contain_text("plus lourd")
    assert "fois" in (row.get_by_role("img").get_attribute("aria-label") or "")
    group = section.locator("details").first
    group.locator("summary").click()
    expect(group.locator("tbody tr")).to_have_count(5)
    expect(group.locator("tbody tr").first).to_contain_text("→")


def test_what_reasons_name_and_no_attribute_says_comes_apart_from_what_one_does(open_page: Open) -> None:
    page = open_page(divergences())
    expect(page.locator("section[aria-labelledby=h-inconnus] tbody").first).to_contain_text("rupture")
    expect(page.locator("section[aria-labelledby=h-motifs] tbody").first).to_contain_text("Femmes enceintes")


def test_where_nobody_diverges_the_page_says_so(open_page: Open) -> None:
    page = open_page(in_accord())
    expect(page.locator("#essentiel")).to_contain_text("rien à en apprendre")
    expect(page.locator("section[aria-labelledby=h-regles]")).to_contain_text("Aucune règle ne ressort")
