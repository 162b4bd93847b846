from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import expect

from desk.qa.page import page_of
from desk.qa.result import Covered, Generated, QaReport, Ran, RuleCover
from engine.errors import Language, Location, Message, diagnostic
from tests.desk.conftest import Open
from tests.desk.looking import A4, axe_findings, overflowing, printed

SAID = diagnostic(
    Message("UNEQUAL", "« A » et « B » ne sont pas traités de la même façon.", "“A” and “B” are not treated alike."),
    Location(file="features/partial.feature", line=12),
)
PASTED = '  Scénario: Contre-exemple\n    Étant donné le référentiel "partial"\n' + "    Et | " + "x" * 200 + " |"
WRONG = Ran(
    feature="F",
    file="f.feature",
    line=3,
    name="Qui demande <b>",
    rulebook="partial",
    state="failed",
    said=(SAID,),
    pasted=PASTED,
    step="Alors le traitement est inchangé",
)
REPORT = QaReport(
    on=date(2026, 11, 26),
    seed=1,
    scenarios=(
        WRONG,
        WRONG.model_copy(update={"state": "refused", "rulebook": "", "pasted": ""}),
        Ran(
            feature="F", file="f.feature", line=9, name="Prouvé", rulebook="partial", guarantee="proven", state="passed"
        ),
    ),
    mistakes=(SAID,),
    rulebooks=(
        Covered(
            rulebook="partial",
            version=1,
            digest="d" * 64,
            title="Un référentiel partial",
            rules=(RuleCover(rule="P-1", label="Effet grave", fired=True), RuleCover(rule="P-2", label="Âge")),
            generated=(Generated(rulebook="partial", kind="identity", compared=4, different=1, said=(SAID,)),),
        ),
    ),
)


@pytest.fixture(scope="module", params=["fr", "en"])
def html(request: pytest.FixtureRequest) -> str:
    language: Language = request.param
    return page_of(REPORT, language)


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(open_page: Open, html: str, width: int) -> None:
    page = open_page(html, width=width)
    for folded in page.locator("summary").all():
        folded.click()
    assert axe_findings(page) == []


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_overflows(open_page: Open, html: str, width: int) -> None:
    page = open_page(html, width=width)
    for folded in page.locator("summary").all():
        folded.click()
    assert overflowing(page) == []


def test_it_prints_on_a4(open_page: Open, html: str) -> None:
    assert set(printed(open_page(html))) == {A4}


def test_the_first_tab_skips_to_the_result(open_page: Open) -> None:
    page = open_page(page_of(REPORT, "fr"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#resultat")).to_be_focused()


def test_what_fails_is_said_first_with_its_counterexample(open_page: Open) -> None:
    page = open_page(page_of(REPORT, "fr"))
    expect(page.get_by_role("heading", level=2).first).to_have_text("Tout n'est pas tenu.")
    failed = page.locator("#h-echecs ~ ol > li")
    expect(failed).to_have_count(3)  # two scenarios, and the pairs that were generated
    expect(failed.first).to_contain_text("Qui demande <b> en échec")
    failed.first.locator("summary").click()
    expect(failed.first.locator("pre")).to_contain_text('Étant donné le référentiel "partial"')
    expect(page.get_by_role("table").first).to_contain_text("prouvé pour tous les dossiers")
