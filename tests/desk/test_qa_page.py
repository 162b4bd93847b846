from __future__ import annotations

from playwright.sync_api import expect

from desk.qa.page import page_of
from tests.desk.conftest import Open
from tests.desk.pages import QA


def test_what_fails_is_said_first_with_its_counterexample(open_page: Open) -> None:
    page = open_page(page_of(QA, "fr"))
    expect(page.get_by_role("heading", level=2).first).to_have_text("Tout n'est pas tenu.")
    failed = page.locator("#h-echecs ~ ol > li")
    expect(failed).to_have_count(3)  # two scenarios, and the pairs that were generated
    expect(failed.first).to_contain_text("Qui demande <b> en échec")
    failed.first.locator("summary").click()
    expect(failed.first.locator("pre")).to_contain_text('Étant donné le référentiel "partial"')
    expect(page.get_by_role("table").first).to_contain_text("prouvé pour tous les dossiers")
