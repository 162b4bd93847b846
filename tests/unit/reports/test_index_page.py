from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date

import pytest

from engine.errors import Language
from engine.model import WhenUnknown
from reports.index_page import Manifest, render_index
from reports.outcomes import outcomes_of
from reports.run_rows import RunRow, row_of
from tests.unit.reports.making import HOSTILE, assessed, bare, full
from tests.unit.reports.reading import Page

MANIFEST = Manifest(
    engine="durable_rules",
    made_on=date(2026, 3, 9),
    sources=("dossiers.csv",),
    rejected=2,
    apart={"médicament vétérinaire": 280},
    files=(("Résumé (CSV)", "summary.csv"),),
)


def rows() -> list[RunRow]:
    light = assessed(full(), "L", code="A01", nouvelle=False, mti=False, gravite="faible", fragile=False)
    heavy = assessed(full(), "H", code="J07", mti=True, gravite="forte", voie="européenne", depot=date(2026, 1, 5))
    unsure = assessed(full(), "U", code="J07")
    return [
        row_of(light, "Léger", date(2026, 1, 1), {"refuse": "oui", "statut": "refusé"}, "rapports/L.html"),
        row_of(heavy, HOSTILE, None, {"refuse": "non", "decision": "reportée"}, "rapports/H.html"),
        row_of(unsure, "", None),
    ]


def plain(html: str) -> str:
    return Page(html).text.replace("\u202f", " ").replace("\u00a0", " ")


def test_the_heaviest_come_first_and_link_to_their_reports() -> None:
    page = Page(render_index(full(), rows(), MANIFEST))
    assert [link["href"] for link in page.all("a") if "rapports/" in link["href"]] == [
        "rapports/H.html",
        "rapports/L.html",
    ]
    ranks = [row["data-m"] for row in page.all("tr") if "data-m" in row]
    assert ranks == ["3", "3", "1"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_texts_of_data_are_escaped_and_nothing_is_loaded(language: Language) -> None:
    html = render_index(full(), rows(), MANIFEST, language=language)
    assert html.count("<script") == 1
    page = Page(html)
    assert HOSTILE in page.text
    assert page.all("link") == page.all("img") == []
    assert not any("style" in each or "onclick" in each for _, each in page.elements)


def test_only_our_script_and_our_style_may_run() -> None:
    html = render_index(full(), rows(), MANIFEST)
    policy = next(each["content"] for each in Page(html).all("meta") if each.get("http-equiv"))
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        content = re.search(rf"<{element}>(.*?)</{element}>", html, re.S)
        assert content is not None
        digest = base64.b64encode(hashlib.sha256(content[1].encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "said",
    [
        "3 dossiers évalués",
        "Circuit lourd (collège) 2 67 %",
        "Circuit léger 1 33 %",
        "aussi possible :",
        "Incomplet",
        "Échéance",
        "refusé",
        "decision : reportée",
        "Moteur durable_rules",
        "Lignes rejetées 2",
        "Lignes écartées 280 : médicament vétérinaire (280)",
        "Résumé (CSV)",
        "Date de l'exécution 09/03/2026",
        "Proposition à examiner, pas une décision",
    ],
)
def test_what_a_reader_must_find(said: str) -> None:
    assert said in plain(render_index(full(), rows(), MANIFEST))


def test_the_rulebook_and_its_digest_are_told() -> None:
    assert full().digest in plain(render_index(full(), rows(), MANIFEST))


def test_differences_between_engines_are_told_when_there_are_some() -> None:
    assert "Écarts entre moteurs" not in plain(render_index(full(), rows(), MANIFEST))
    assert "Écarts entre moteurs 1" in plain(render_index(full(), rows(), replace(MANIFEST, incidents=1)))


def test_outcomes_are_shown_where_they_were_asked_for() -> None:
    told = replace(MANIFEST, outcomes=outcomes_of(full(), rows(), ["refuse"]))
    assert "À relire : proposés pour « Circuit léger », avec l'une de ces suites" in plain(
        render_index(full(), rows(), told)
    )


def test_a_run_without_priority_deadline_nor_outcome_has_no_such_column() -> None:
    undecided = [row_of(assessed(bare(), "1"), "Un")]
    html = render_index(bare(), undecided, Manifest(engine="reference", made_on=date(2026, 3, 9), sources=("a.csv",)))
    headers = [text for text in ("Échéance", "Suites") if f'">{text}</th>' in html]
    assert headers == []
    assert "Aucun mode proposé 1 100 %" in plain(html)
    assert 'id="p"' not in html


def test_an_empty_run_is_a_page_too() -> None:
    assert "0 dossier évalué" in plain(render_index(full(), [], MANIFEST))


def test_two_thousand_files_make_a_page_of_reasonable_size() -> None:
    many = [replace(row, case=f"{row.case}{n}") for n in range(667) for row in rows()]
    assert len(render_index(full(), many, MANIFEST).encode()) < 2_000_000


@pytest.mark.parametrize(("policy", "said"), [("precaution", True), ("known", False)])
def test_a_mode_proposed_by_precaution_is_counted_beside_its_share(policy: WhenUnknown, *, said: bool) -> None:
    """Of the two in the heaviest mode, one could yet be lighter."""
    book = full().model_copy(update={"when_unknown": policy})
    assert [len(each.modes) > 1 for each in rows()] == [False, False, True]
    assert ("dont 1 par précaution" in plain(render_index(book, rows(), MANIFEST))) is said
    assert "dont 0" not in plain(render_index(book, rows(), MANIFEST))
