from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from engine.loading import load_rulebook
from reports.register import render_register, render_register_index
from tests.desk.conftest import Open
from tests.desk.looking import A4, axe_findings, overflowing, printed
from tests.unit.reports.making import full
from tests.unit.reports.test_register import PAGES as GOLDEN

RULEBOOKS = Path(__file__).parents[2] / "rulebooks"


def shipped() -> str:
    """The page of the shipped rulebook: what the public sees first."""
    rulebook = load_rulebook(RULEBOOKS / "amm.yaml")
    return render_register((rulebook,), rulebook)


PAGES: dict[str, Callable[[], str]] = {
    **GOLDEN,
    "shipped": shipped,
    "full": lambda: render_register((full(),), full(), language="en"),
    "index": lambda: render_register_index([((full(),), full())], language="en"),
}


@pytest.fixture(scope="module", params=PAGES)
def html(request: pytest.FixtureRequest) -> str:
    return PAGES[request.param]()


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(open_page: Open, html: str, width: int) -> None:
    assert axe_findings(open_page(html, width=width)) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_overflows(open_page: Open, html: str, width: int) -> None:
    assert overflowing(open_page(html, width=width)) == []


def test_it_prints_on_a4(open_page: Open, html: str) -> None:
    assert set(printed(open_page(html))) == {A4}
