"""A real browser, Debian's or the user's own Chromium, opened once for all tests that look at a page."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window. Skips, by name, where there is none."""
    path = os.environ.get("GDR_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium on this machine: install chromium, or name it in GDR_CHROMIUM")
    # Chromium has no sandbox of its own for root, as in a container.
    flags = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=path, args=flags)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def profiles(browser: Browser) -> dict[bool, BrowserContext]:
    """With scripts and without. Kept, for opening one takes longer than looking at a page; pages store nothing."""
    return {script: browser.new_context(java_script_enabled=script) for script in (True, False)}


@pytest.fixture
def open_page(profiles: dict[bool, BrowserContext], tmp_path: Path) -> Iterator[Open]:
    """Opens HTML text as the file that a user opens; fails on any message of the page or address loaded."""
    said: list[str] = []
    loaded: list[str] = []
    pages = []

    def opened(html: str, *, width: int = 1280, script: bool = True, fragment: str = "") -> Page:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        page = profiles[script].new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: loaded.append(request.url))
        page.goto(file.as_uri() + fragment)
        return page

    yield opened
    stored = [page.evaluate("localStorage.length") for page in pages]
    for page in pages:
        page.close()
    assert set(stored) <= {0}, "what one page stores, the next one of its profile finds"
    assert said == []
    assert {url.partition("#")[0] for url in loaded} <= {(tmp_path / "page.html").as_uri()}
