"""The reference of the language is current, and leaves out no key, no form of cell, no mistake."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import pytest

import engine
from desk.places import RULEBOOKS
from engine.describing import DEFINITIONS
from engine.describing.manual import Source, language_page
from engine.describing.manual.cells import FORMS
from engine.describing.manual.codes import GROUPS, messages_in, modules_of
from engine.describing.manual.values import TITLES
from engine.errors import Message
from engine.examples import case_of
from engine.loading import load_rulebook, load_shared
from engine.reference import assess
from engine.values import Kind
from tests.golden import assert_golden
from tests.spec import harness
from tests.spec.inventory import forms_of_the_grammar
from tests.unit.house.tree import ROOT

PAGE = ROOT / "docs" / "langage.md"


def sources() -> Iterator[Source]:
    """The specs, then what the guide builds."""
    for path in harness.FILES:
        spec = harness.read(path)
        cases = (harness.case_of(spec.rulebook, each) for each in spec.examples)
        assessed = tuple(assess(spec.rulebook, case) for case in cases)
        yield Source(spec.title, f"../tests/spec/{path.name}", spec.rulebook, assessed)
    built = load_rulebook(ROOT / "docs" / "exemples" / "importation.yaml")
    assessed = tuple(assess(built, case_of(built, each)) for each in built.examples)
    yield Source("Le guide", "exemples/importation.yaml", built, assessed)
    yield Source("amm", "../rulebooks/amm.yaml", load_rulebook(RULEBOOKS / "amm.yaml"))
    canonical = load_rulebook(ROOT / "tests" / "fixtures" / "canonique.yaml")
    yield Source("Un fichier d'essai", "../tests/fixtures/canonique.yaml", canonical)
    shared = load_shared(ROOT / "docs" / "exemples" / "socle.yaml").rulebook
    yield Source("Le socle du guide", "exemples/socle.yaml", shared)


def text() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_page_is_current() -> None:
    assert_golden(PAGE, language_page(tuple(sources())))


def rows_under(heading: str) -> list[list[str]]:
    """The rows of the table under a heading."""
    (part,) = re.findall(rf"^### {re.escape(heading)}\n(.*?)(?=^##|\Z)", text(), re.DOTALL | re.MULTILINE)
    lines = [line for line in part.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines[2:]]


@pytest.mark.parametrize("name", DEFINITIONS)
def test_no_key_is_left_out_and_each_has_an_example_or_leads_to_one(name: str) -> None:
    rows = rows_under(TITLES[name])
    assert [row[0] for row in rows] == [f"`{key}`" for key in DEFINITIONS[name]["properties"]]
    shown = {row[0] for row in rows if row[4] or "](#" in row[2]}
    assert {row[0] for row in rows} - shown == set()


@pytest.mark.parametrize("kind", FORMS)
def test_no_form_of_cell_is_left_out(kind: Kind) -> None:
    assert {("form", kind, form) for form in FORMS[kind]} - {("form", kind, "anything")} == set(
        forms_of_the_grammar(kind)
    )


def modules_of_the_engine() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(engine.__path__, "engine."):
        yield importlib.import_module(found.name)


def test_no_mistake_is_left_out() -> None:
    told = {id(each) for names in GROUPS.values() for module in modules_of(names) for each in messages_in(module)}
    missing = {
        f"{module.__name__}.{name}"
        for module in modules_of_the_engine()
        for name, held in vars(module).items()
        if isinstance(held, Message) and id(held) not in told
    }
    assert missing == set()
    assert len(told) > 250


def test_every_heading_that_a_page_leads_to_is_there() -> None:
    for page in ("langage.md", "guide-expert.md", "recettes.md"):
        assert_anchors(page)


def assert_anchors(page: str) -> None:
    folder = ROOT / "docs"
    said = (folder / page).read_text(encoding="utf-8")
    for target, anchor in re.findall(r"\]\(([a-z-]*(?:\.md)?)#([^)]+)\)", said):
        headings = re.findall(r"^#+ (.*)$", (folder / (target or page)).read_text(encoding="utf-8"), re.MULTILINE)
        slugs = [re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings]
        assert anchor in slugs, (page, target, anchor)
