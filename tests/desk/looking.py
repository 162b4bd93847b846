"""What is looked for in a page: what axe finds, what overflows, what a printer gets."""

from __future__ import annotations

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

A4 = (595, 842)  # points
# Everything but the elements that are there for screen readers, and what scrolls in a box of its own.
OVERFLOWING = """() => [...document.querySelectorAll('body *')]
  .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
  .filter(each => !each.closest('.vh, .skip, thead, caption, [role=region]'))
  .map(each => `${each.tagName} ${each.className} ${each.textContent.slice(0, 40)}`)"""


def axe_findings(page: Page) -> list[str]:
    """What axe finds wrong: the rule, and the elements."""
    violations = Axe().run(page).response["violations"]
    return [f"{each['id']}: {[node['html'] for node in each['nodes']]}" for each in violations]


def overflowing(page: Page) -> list[str]:
    """The elements that go beyond the right edge of the window."""
    found: list[str] = page.evaluate(OVERFLOWING)
    width: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return found + ([f"the page scrolls sideways by {width} px"] if width > 0 else [])


def printed(page: Page) -> list[tuple[int, int]]:
    """The sizes, in points, of the pages that a printer gets."""
    content = page.pdf(prefer_css_page_size=True, print_background=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    return [(round(float(width)), round(float(height))) for width, height in boxes]
