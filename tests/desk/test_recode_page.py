"""The page on two codings, in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.desk.comparing import recode
from tests.desk.conftest import Open


def test_what_makes_files_flip_is_first_and_each_file_says_why(open_page: Open) -> None:
    page = open_page(recode())
    expect(page.locator("#h-definitions ~ ol > li").first).to_contain_text("Affection grave")
    expect(page.locator("#h-definitions ~ ol > li").first).to_contain_text("Met la vie en jeu.")
    flip = page.locator("#h-bascules ~ ol > li").first
    expect(flip).to_contain_text("<b>Dossier</b>")
    expect(flip.get_by_role("table")).not_to_be_visible()
    flip.locator("summary").click()
    expect(flip.get_by_role("row", name="Affection grave")).to_contain_text("Suffit seul")


def test_a_kappa_is_drawn_and_said(open_page: Open) -> None:
    page = open_page(recode())
    drawn = page.locator("#h-criteres ~ table").get_by_role("img")
    expect(drawn).to_have_count(1)  # the others have no interval to draw
    expect(drawn.first).to_have_attribute("aria-label", "kappa de −0,23 à 0,9, sur une échelle de 0 à 1")
