from __future__ import annotations

import re

from playwright.sync_api import expect

from reports.safety import render_safety
from tests.desk.conftest import Open
from tests.unit.reports.safety_history import book, small

HIDDEN = "region => region.scrollWidth - region.clientWidth"  # pixels out of sight
NAMED = re.compile("seuil.*jours d'expert", re.IGNORECASE)


def test_every_picture_has_its_figures_beside_it(open_page: Open) -> None:
    page = open_page(render_safety(small(), book()))
    pictures = page.locator(".beside", has=page.locator("svg"))
    expect(pictures).to_have_count(2)
    for each in pictures.all():
        expect(each.locator("tbody tr")).to_have_count(each.locator("circle, path").count())
        expect(each.get_by_role("img")).to_have_accessible_name(NAMED)


def test_every_missed_file_is_told(open_page: Open) -> None:
    page = open_page(render_safety(small(), book()))
    expect(page.locator(".missed > li")).to_have_count(3)
    expect(page.locator(".missed").get_by_role("link")).to_have_attribute("href", "reports/2.html")


def test_a_table_wider_than_a_telephone_shows_that_it_scrolls(open_page: Open) -> None:
    """The shade of its edges stays; what hides it moves with the table, so that it shows where more lies beyond."""
    page = open_page(render_safety(small(), book()))
    page.set_viewport_size({"width": 320, "height": 800})
    regions = [each for each in page.locator(".wide-scroll").all() if each.evaluate(HIDDEN) > 0]
    assert regions
    for each in regions:
        expect(each).to_have_css("background-attachment", "local, local, scroll, scroll")
