from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.desk.conftest import Open
from tests.desk.pages import shipped_report
from tests.unit.reports.showing import rich, with_tables


def test_the_first_link_says_where_it_goes(open_page: Open) -> None:
    page = open_page(rich())
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller à l'essentiel")).to_be_focused()


def test_focus_is_seen(open_page: Open) -> None:
    page = open_page(rich())
    for _ in range(5):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert outline == "3px"


def test_a_link_to_a_folded_rule_opens_it(open_page: Open) -> None:
    page = open_page(rich(), fragment="#regle-E-06")
    expect(page.locator("#regle-E-06")).to_be_visible()


def test_folded_parts_open_from_the_keyboard(open_page: Open) -> None:
    page = open_page(rich())
    folded = page.locator("#autres summary").first
    folded.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#autres details").first).to_have_attribute("open", "")


def test_how_to_code_a_missing_fact_is_folded_beside_it(open_page: Open) -> None:
    page = open_page(rich())
    text = page.get_by_text("Oui si <l'avis> du comité la classe ainsi.")
    expect(text).to_be_hidden()
    page.locator("#manque").get_by_text("Comment coder").first.click()
    expect(text).to_be_visible()


@pytest.mark.parametrize("width", [320, 360])
def test_words_of_the_missing_facts_stay_whole_on_a_telephone(open_page: Open, width: int) -> None:
    page = open_page(shipped_report(), width=width)
    narrowest = page.locator(".gaps td:last-child").evaluate_all(
        "cells => Math.min(...cells.map(cell => cell.getBoundingClientRect().width))"
    )
    assert narrowest > 70  # what “Règles en attente” needs, a word a line


def test_rulebook_texts_of_an_english_page_look_as_in_a_french_one(open_page: Open) -> None:
    for tile in open_page(rich("en")).locator(".tile [lang]").all():
        assert tile.evaluate("each => getComputedStyle(each).display") == "inline"


def test_a_folded_row_of_a_long_table_opens_from_its_link(open_page: Open) -> None:
    expect(open_page(with_tables(), fragment="#regle-N-11").locator("#regle-N-11")).to_be_visible()


def test_the_rows_of_a_table_stay_whole_on_a_telephone(open_page: Open) -> None:
    page = open_page(with_tables(), width=360)
    chosen = page.locator("#regle-X-1")
    expect(chosen.get_by_role("cell", name="commence par L01")).to_be_visible()
    head = chosen.locator("td").first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert "Code ATC (ici" in head


def test_it_reads_without_a_script(open_page: Open) -> None:
    page = open_page(rich(), script=False)
    expect(page.get_by_role("heading", level=2, name="Mode de traitement proposé")).to_be_visible()


def test_its_landmarks_are_named(open_page: Open) -> None:
    page = open_page(rich())
    expect(page.get_by_role("banner")).to_have_count(1)
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("contentinfo")).to_have_count(1)
    expect(page.get_by_role("navigation", name="Dans ce rapport")).to_be_visible()


def test_the_picture_is_said_in_words(open_page: Open) -> None:
    page = open_page(rich())
    expect(page.get_by_role("img", name="points en l'état")).to_be_visible()
