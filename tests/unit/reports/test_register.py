"""The public register: what the rulebook says, and what it does not say shown as not given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.errors import Language
from engine.model import Rulebook
from reports.register import register_index_json, register_json, render_register, render_register_index
from reports.views.register import missing
from tests.golden import assert_golden_page
from tests.unit.reports.filing import secretive
from tests.unit.reports.making import bare, full
from tests.unit.reports.reading import Page

GOLDEN = Path(__file__).parent / "golden"


def versions() -> tuple[Rulebook, ...]:
    """An older version, retired, and the one in force."""
    return secretive().model_copy(update={"version": 1, "status": "retired"}), secretive()


PAGES = {
    "registre.fr": lambda: render_register(versions(), versions()[1]),
    "registre.en": lambda: render_register(versions(), versions()[1], language="en"),
    "registre.index.fr": lambda: render_register_index([(versions(), versions()[1]), ((full(),), full())]),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_are_the_golden_ones(name: str) -> None:
    assert_golden_page(GOLDEN / f"{name}.html", PAGES[name]())


def test_what_the_law_asks_is_there_with_every_rule() -> None:
    text = Page(PAGES["registre.fr"]()).text
    for said in (
        "Direction <des essais>",
        "algo@example.org",
        "Essayer <tout>.",
        "aucune décision n'est prise automatiquement",
        "12 500",
        "6 règles écrites par des personnes et 1 dont les points sont posés par « apprentissage »",
        "https://example.org/code",
        "la règle ajoute 4 points",
        "protégée : secret médical, CRPA L311-6 1°",
        "Lourd 5 et plus",
        "version 1 (retiré)",
        secretive().digest,
        "Commission d'accès aux documents administratifs",
    ):
        assert said in text, said
    assert text.count("Base légale non renseigné") == 1


def test_what_follows_from_a_secret_is_flagged_too() -> None:
    html = PAGES["registre.fr"]()
    row = html[html.index("<b>Gros marché</b>") :].partition("</tr>")[0]
    assert "secret des affaires" in row


@pytest.mark.parametrize(
    ("book", "keys"),
    [
        (secretive, ("legal_basis", "people")),
        (bare, ("directorate", "contact", "purpose", "legal_basis", "people", "decisions_a_year", "code")),
    ],
)
def test_the_keys_to_fill_are_named(book: object, keys: tuple[str, ...]) -> None:
    assert missing(book()) == keys  # type: ignore[operator]


def test_the_json_says_the_same_with_null_for_what_is_not_given() -> None:
    held = json.loads(register_json(versions(), versions()[1]))
    assert held["format"] == "gdr-register/1"
    assert (held["purpose"], held["legal_basis"]) == ("Essayer <tout>.", None)
    assert held["not_given"] == ["legal_basis", "people"]
    assert held["automation"] == "decision_support"
    assert [rule["set_by"] for rule in held["rules"] if rule["id"] == "P-2"] == ["apprentissage"]
    assert [datum["secret"] for datum in held["data"] if datum["id"] == "sain"] == ["medical"]
    assert [(each["version"], each["described"]) for each in held["versions"]] == [(1, False), (2, True)]
    index = json.loads(register_index_json([(versions(), versions()[1])]))
    assert index["processings"] == [
        {"id": "secrets", "title": "Essai de secrets", "page": "secrets.html", "data": "secrets.json"}
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_text_becomes_markup(language: Language) -> None:
    html = render_register((full(),), full(), language=language)
    assert "<script" not in html
    assert "<tout>" not in render_register(versions(), versions()[1], language=language)
