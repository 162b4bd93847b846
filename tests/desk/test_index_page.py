from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import monotonic

from playwright.sync_api import Page, expect

from reports.index_page import Manifest, render_index
from tests.desk.conftest import Open
from tests.desk.pages import index
from tests.unit.reports.making import full
from tests.unit.reports.test_index_page import rows


def shown(page: Page) -> list[str]:
    """The identifiers of the rows that are seen, in order."""
    return [text.split()[0] for text in page.locator("#dossiers tbody tr:visible th small").all_inner_texts()]


def test_it_filters_by_mode(open_page: Open) -> None:
    page = open_page(index())
    page.get_by_label("Mode proposé").select_option("1")
    expect(page.get_by_role("status")).to_have_text("Dossiers affichés\u00a0: 1 sur 3")
    assert shown(page) == ["L"]


def test_it_filters_by_priority_and_completeness(open_page: Open) -> None:
    page = open_page(index())
    page.get_by_label("Priorité").select_option("2")
    page.get_by_label("Complétude").select_option("0")
    expect(page.get_by_text("Aucun dossier ne correspond à ces filtres.")).to_be_visible()
    assert shown(page) == []
    page.get_by_role("button", name="Tout afficher").click()
    assert len(shown(page)) == 3


def test_it_searches_texts_whatever_their_accents_and_order(open_page: Open) -> None:
    page = open_page(index())
    page.get_by_label("Chercher un texte").fill("REFUSE leger")
    expect(page.get_by_role("status")).to_have_text("Dossiers affichés\u00a0: 1 sur 3")
    assert shown(page) == ["L"]


def test_it_sorts_both_ways_from_the_keyboard(open_page: Open) -> None:
    page = open_page(index())
    button = page.get_by_role("button", name="Score")
    button.focus()
    page.keyboard.press("Enter")
    header = page.locator("#dossiers thead th").nth(2)
    expect(header).to_have_attribute("aria-sort", "descending")
    down = shown(page)
    page.keyboard.press("Enter")
    expect(header).to_have_attribute("aria-sort", "ascending")
    assert shown(page) == down[::-1]
    assert down[-1] == "L"


def test_a_file_without_a_deadline_stays_last(open_page: Open) -> None:
    page = open_page(index())
    for _ in range(2):
        page.get_by_role("button", name="Échéance").click()
        assert shown(page)[0] == "H"


def test_filters_survive_a_reload(open_page: Open) -> None:
    page = open_page(index(), fragment="#q=leger&m=1&t=-2")
    assert shown(page) == ["L"]
    expect(page.get_by_label("Chercher un texte")).to_have_value("leger")
    expect(page.locator("#dossiers thead th").nth(2)).to_have_attribute("aria-sort", "descending")
    page.reload()
    assert shown(page) == ["L"]


def test_a_fragment_that_means_nothing_is_ignored(open_page: Open) -> None:
    page = open_page(index(), fragment="#t=99&m=x")
    assert len(shown(page)) == 3


def test_without_a_script_it_is_a_plain_table_with_links(open_page: Open) -> None:
    page = open_page(index(), script=False)
    expect(page.locator("#filtres")).to_be_hidden()
    assert len(shown(page)) == 3
    assert page.locator("#dossiers tbody a").first.get_attribute("href") == "rapports/H.html"


def test_two_thousand_files_stay_fluid(open_page: Open) -> None:
    many = [replace(row, case=f"{row.case}{n}") for n in range(700) for row in rows()]
    manifest = Manifest(engine="reference", made_on=date(2026, 3, 9), sources=("a.csv",))
    page = open_page(render_index(full(), many, manifest))
    started = monotonic()
    page.get_by_label("Chercher un texte").fill("L69")
    expect(page.get_by_role("status")).to_have_text("Dossiers affichés\u00a0: 11 sur 2\u202f100")
    page.get_by_role("button", name="Score").click()
    # About a tenth of a second when nothing else runs; the rest is for a busy machine.
    assert monotonic() - started < 3
