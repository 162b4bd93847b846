"""A page holds its style sheets whole, and its policy admits those alone."""

import base64
import hashlib
import re
from collections.abc import Callable
from html import unescape

import pytest

from reports.case_file import render_case_file
from reports.templating import TEMPLATES
from tests.unit.reports.filing import filed
from tests.unit.reports.showing import rich

PAGES: dict[str, tuple[Callable[[], str], tuple[str, ...]]] = {
    "report": (rich, ("report.css",)),
    "case_file": (lambda: render_case_file(filed(), communicable=False), ("base.css", "case_file.css")),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_holds_its_style_whole_and_admits_no_other(name: str) -> None:
    made, sheets = PAGES[name]
    html = made()
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    assert style[1] == "\n".join((TEMPLATES / each).read_text(encoding="utf-8").strip() for each in sheets)
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}';" in unescape(html)


@pytest.mark.parametrize("sheet", sorted(each.name for each in TEMPLATES.glob("*.css")))
def test_a_style_sheet_closes_what_it_opens(sheet: str) -> None:
    """What one leaves open takes in those that follow it in a page."""
    depths, depth = [], 0
    for each in (TEMPLATES / sheet).read_text(encoding="utf-8"):
        depth += (each == "{") - (each == "}")
        depths.append(depth)
    assert (min(depths), depth) == (0, 0)
