"""The page of the watch over drift, in a real browser."""

from playwright.sync_api import expect

from tests.desk.conftest import Open
from tests.desk.pages import drift


def test_each_figure_is_drawn_beside_its_words(open_page: Open) -> None:
    page = open_page(drift())
    for table in page.locator("section:not(#essentiel) table").all()[:3]:
        row = table.locator("tbody tr").last
        said = row.get_by_role("img").get_attribute("aria-label")
        assert said
        assert said in (row.text_content() or "")


def test_what_moved_is_marked(open_page: Open) -> None:
    page = open_page(drift())
    expect(page.locator("tr.warns", has_text="P-3 Grossesse")).to_have_count(1)
    expect(page.locator("tr.warns", has_text="P-1 Nouvelle")).to_have_count(0)
