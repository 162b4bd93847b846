from __future__ import annotations

import re

from playwright.sync_api import expect

from reports.safety import render_safety
from tests.desk.conftest import Open
from tests.unit.reports.safety_history import book, small

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
