"""A report is one page that needs nothing else, the same each time, that a screen reader follows."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from engine.errors import Language
from engine.model import Rulebook
from reports.meta import Context
from reports.trace_report import render
from tests.golden import assert_golden_page
from tests.unit.reports.making import HOSTILE, META, bare, explored, full, tabled
from tests.unit.reports.reading import Page
from tests.unit.reports.showing import GIVEN, REPORTS, rich, rich_assessment, with_tables

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", REPORTS)
def test_reports_are_as_they_were(name: str) -> None:
    assert_golden_page(GOLDEN / f"{name}.html", REPORTS[name]())


def test_the_same_arguments_give_the_same_page() -> None:
    assert rich() == rich()


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_needs_nothing_else(name: str) -> None:
    html = REPORTS[name]()
    page = Page(html)
    loaded = [
        attributes[key] for _, attributes in page.elements for key in ("src", "srcset", "data") if key in attributes
    ]
    assert loaded == []
    assert page.all("script") == page.all("link") == page.all("img") == []
    assert "url(" not in html
    assert "@import" not in html
    policy = next(each["content"] for each in page.all("meta") if each.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src 'none'" in policy
    assert not any("style" in attributes for _, attributes in page.elements)


@pytest.mark.parametrize("name", REPORTS)
def test_every_inner_link_leads_somewhere_and_ids_are_unique(name: str) -> None:
    page = Page(REPORTS[name]())
    inner = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
    assert inner <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    named = {id for _, attributes in page.elements for id in attributes.get("aria-labelledby", "").split()}
    assert named <= set(page.ids)


@pytest.mark.parametrize("name", REPORTS)
def test_headings_follow_one_another(name: str) -> None:
    levels = [int(tag[1]) for tag, _ in Page(REPORTS[name]()).elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", REPORTS)
def test_every_table_has_a_caption_and_scoped_headers(name: str) -> None:
    page = Page(REPORTS[name]())
    assert len(page.all("caption")) == len(page.all("table")) > 0
    assert all(header.get("scope") in ("row", "col") for header in page.all("th"))


def test_texts_of_data_are_escaped() -> None:
    html = rich()
    assert "<script" not in html
    assert "Labo <b>" not in html
    assert HOSTILE in Page(html).text
    assert "Labo <b>A</b>" in Page(html).text


def test_the_digest_is_whole_and_the_engine_absent() -> None:
    text = Page(rich()).text
    assert full().digest in text
    assert "durable" not in text
    assert "reference" not in text.casefold().replace("référence", "")


@pytest.mark.parametrize(("rulebook", "html"), [(full, rich), (tabled, with_tables)], ids=["rules", "tables"])
def test_each_rule_and_row_is_in_the_report_once(rulebook: Callable[[], Rulebook], html: Callable[[], str]) -> None:
    ids = Page(html()).ids
    assert sorted(id for id in ids if id.startswith("regle-")) == sorted(
        f"regle-{rule.id}" for rule in rulebook().all_rules
    )


def test_another_rulebook_s_assessment_is_refused() -> None:
    with pytest.raises(KeyError, match="another rulebook"):
        render(bare(), rich_assessment(), META)


def test_without_context_its_sections_are_left_out() -> None:
    ids = Page(render(full(), rich_assessment(), META)).ids
    assert "changer" not in ids
    assert "proches" not in ids


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_report_is_quick_to_write(language: Language) -> None:
    rich(language)
    assessment, context = rich_assessment(), Context(explored(full(), "D/1", **GIVEN))
    started = process_time()
    for _ in range(10):
        render(full(), assessment, META, context, language=language)
    # 15 ms a report is the aim for a real rulebook; this one is a quarter of it, measured under coverage.
    assert (process_time() - started) / 10 < 0.05
