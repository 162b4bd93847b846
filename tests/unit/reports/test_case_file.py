"""The case file, page and JSON: all that is said inside, nothing of what is secret outside."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import Language
from engine.loading import load_rulebook_text
from engine.values import Value
from ledger.case_file import CaseFile
from ledger.records import Received, Source, to_bytes
from reports.case_file import render_case_file
from reports.case_json import case_json
from reports.views.lexicon import lexicon_of
from reports.views.moments import is_internal
from reports.views.shown import shown_of, withholding
from tests.golden import assert_golden_page
from tests.unit.reports.filing import ALICE, BRUNO, GIVEN, RULEBOOK_TEXT, SALT, TEXTS, erased, filed, secretive
from tests.unit.reports.making import HOSTILE, assessed, bare
from tests.unit.reports.reading import Page

GOLDEN = Path(__file__).parent / "golden"
SECRETS = ("Zorglub",)


def both(file: CaseFile) -> tuple[str, str]:
    """What is communicated: the page, and the JSON."""
    return render_case_file(file, communicable=True), case_json(file, communicable=True)


@pytest.mark.parametrize(
    ("name", "communicable", "language"),
    [("interne.fr", False, "fr"), ("communicable.fr", True, "fr"), ("communicable.en", True, "en")],
)
def test_the_page_is_the_golden_one(name: str, communicable: bool, language: Language) -> None:
    html = render_case_file(filed(), communicable=communicable, language=language)
    assert_golden_page(GOLDEN / f"dossier.{name}.html", html)


@pytest.mark.parametrize("communicable", [False, True])
def test_no_text_becomes_markup(communicable: bool) -> None:
    html = render_case_file(filed(), communicable=communicable)
    assert HOSTILE not in html
    assert "<script" not in html


def test_everything_is_recomputed_with_hashlib_and_json_alone() -> None:
    held: dict[str, Any] = json.loads(case_json(filed()))
    prev = "0" * 64
    for entry in held["entries"]:
        digest = hashlib.sha256(bytes.fromhex(entry["salt"]) + entry["payload"].encode()).hexdigest()
        assert digest == entry["digest"]
        names = ("seq", "at", "actor", "role", "action", "subject", "about", "digest", "prev")
        text = json.dumps([entry[name] for name in names], ensure_ascii=False, separators=(",", ":"))
        assert hashlib.sha256(text.encode()).hexdigest() == entry["hash"]
        assert entry["prev"] == prev
        prev = entry["hash"]
    assert held["head"] == {"seq": 9, "hash": prev}


def test_what_is_withheld_says_why_and_the_proposal_stays() -> None:
    html = render_case_file(filed(), communicable=True)
    text = Page(html).text
    assert "Volontaire sain" in text
    assert text.count("occulté : secret des affaires, CRPA L311-6 1°") >= 4
    assert "Enfants exposés" in text
    assert "Marché captif à surveiller" in text  # the rule is public
    held = json.loads(case_json(filed(), communicable=True))
    (first, _) = [entry["content"] for entry in held["entries"] if entry["action"] == "case.assessed"]
    assert first["mode"] == "lourd"
    assert {"score", "modes", "priorities", "missing", "complete"} & set(first) == set()
    assert [risk["text"] for risk in first["risks"]] == ["Enfants exposés"]
    assert held["withheld"][0]["rules"] == {"S-1": ["business"], "S-2": ["business"], "S-3": ["medical"]}


def test_nobody_is_named_outside_and_no_salt_nor_comment_leaves() -> None:
    for text in both(filed()):
        for hidden in (
            ALICE,
            BRUNO,
            "p-gone",
            "Alice",
            "bruno",
            SALT.hex(),
            "la clinique",
            "abababab",
            "refuse",
            "Onduleur",
        ):
            assert hidden not in text, hidden
    assert json.loads(both(filed())[1])["internal_withheld"] == 2
    assert "2 commentaires ou incidents internes" in both(filed())[0]
    assert both(filed())[0].count("à relire avant communication") >= 2


def test_no_value_of_a_secret_fact_leaves() -> None:
    given = {**GIVEN, "ventes": Decimal("918273.645")}
    for text in both(filed(given)):
        assert not any(secret in text for secret in (*SECRETS, "918273", "918\u202f273"))
    assert "Zorglub" in render_case_file(filed(given))


def secrets_of(data: st.DataObject) -> dict[str, Value | None]:
    """Any values of the secret attributes, or none."""
    drawn: dict[str, Value | None] = {
        "acheteur": data.draw(st.none() | st.sampled_from(["Centrale Beta", "Zêta & fils", "Q"])),
        "ventes": data.draw(st.none() | st.integers(0, 10**9).map(Decimal)),
        "sain": data.draw(st.none() | st.booleans()),
    }
    silent = data.draw(st.sets(st.sampled_from(list(drawn))))
    return {id: value for id, value in drawn.items() if id not in silent}


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_changing_secrets_changes_no_byte_of_what_is_communicated(data: st.DataObject) -> None:
    """`at_least: lourd` keeps the mode: what stays public does not change, and nor does a byte."""
    public = {id: value for id, value in GIVEN.items() if id not in ("acheteur", "ventes", "sain")}
    before, after = filed(), filed({**public, **secrets_of(data)})
    entries = [replace(now, link=then.link) for now, then in zip(after.entries, before.entries, strict=True)]
    assert both(replace(after, entries=tuple(entries), head=before.head)) == both(before)


def test_a_public_fact_does_change_it() -> None:
    assert both(filed()) != both(filed({**GIVEN, "depot": date(2026, 3, 2)}))


@pytest.mark.parametrize("communicable", [False, True])
def test_what_is_erased_says_so_and_the_hashes_stay(communicable: bool) -> None:
    file = erased(filed())
    text = Page(render_case_file(file, communicable=communicable)).text
    assert "Contenu effacé le 01/01/2030 (inscription n° 10)" in text
    assert "aucune inscription dise pourquoi" in text
    assert [said.link.hash in text for said in file.entries] == [
        not (communicable and is_internal(said)) for said in file.entries
    ]
    held = json.loads(case_json(file, communicable=communicable))
    assert held["entries"][0]["erased"] is None
    assert held["entries"][-1]["erased"]["reason"] == "durée échue"


def test_a_case_not_assessed_yet_has_its_page() -> None:
    file = filed()
    text = Page(render_case_file(replace(file, entries=file.entries[:1]))).text
    assert "Les règles n'en ont encore rien dit." in text
    assert "Aucune décision n'est inscrite." in text


def test_a_case_read_from_no_file_on_no_day_says_neither() -> None:
    file = filed()
    received = file.entries[0].content
    assert isinstance(received, Received)
    plain = to_bytes(received.model_copy(update={"source": Source(), "day": None}))
    handed = to_bytes(received.model_copy(update={"source": Source(file="a.csv")}))
    shown = [
        Page(render_case_file(replace(file, entries=(replace(file.entries[0], payload=payload),)))).text
        for payload in (plain, handed)
    ]
    assert ["Lu dans" in text for text in shown] == [False, True]
    assert ["Daté du" in text for text in shown] == [False, True]


def test_a_level_that_no_rulebook_here_has_keeps_its_id() -> None:
    file = filed()
    decisions = tuple(said for said in file.entries if "deci" in said.link.action)
    other = replace(file, entries=decisions, rulebooks={secretive().digest: secretive()})
    assert "Lourd" in Page(render_case_file(other)).text
    alone = Page(render_case_file(replace(other, rulebooks={}, texts={}))).text
    assert "Mode choisi simple" in alone
    several = {"autre": bare(), **other.rulebooks, "dernier": bare()}
    assert "Lourd" in Page(render_case_file(replace(other, rulebooks=several))).text


def test_a_rulebook_without_priorities_says_none() -> None:
    said = shown_of(assessed(bare(), "N1", a=None), lexicon_of(bare(), "fr"), withholding(bare(), communicable=False))
    assert "Priorité" not in dict(said.lines)


def test_a_deadline_counted_from_a_secret_is_withheld() -> None:
    text = RULEBOOK_TEXT.replace("kind: date, required: true", "kind: date, secret: security")
    book = load_rulebook_text(text, "secrets.yaml")
    said = shown_of(assessed(book, "D", **GIVEN), lexicon_of(book, "fr"), withholding(book, communicable=True))
    assert dict(said.lines)["Échéance"].startswith("occulté")
    assert "sécurité" in dict(said.lines)["Échéance"]


def test_a_secret_of_any_version_is_withheld_of_every_entry() -> None:
    """The case was read before the secret was declared, whether it was assessed again since or not."""
    text = RULEBOOK_TEXT.replace(", secret: business", "").replace(", secret: medical", "")
    before, file = load_rulebook_text(text, "secrets.yaml"), filed()
    entries = tuple(replace(said, payload=_by(said.payload, before.digest)) for said in file.entries)
    old = replace(file, entries=entries, rulebooks={before.digest: before}, texts={before.digest: TEXTS})
    assert "Zorglub" in both(old)[0] + both(old)[1]
    assert not any("Zorglub" in text for text in both(replace(old, later=(secretive(),))))
    met = replace(old, entries=(*entries, *file.entries[-1:]), rulebooks={before.digest: before, **file.rulebooks})
    assert not any("Zorglub" in text for text in both(met))


def _by(payload: bytes | None, digest: str) -> bytes:
    assert payload is not None
    return payload.replace(secretive().digest.encode(), digest.encode())


def test_neither_the_label_nor_the_name_of_the_file_leaves() -> None:
    for text in both(filed()):
        assert not any(hidden in text for hidden in ("alert(", "dossiers.csv"))
    assert "dossiers.csv" in render_case_file(filed())


def test_the_day_of_a_case_is_withheld_where_a_date_is_secret() -> None:
    book = load_rulebook_text(RULEBOOK_TEXT.replace("kind: date, required: true", "kind: date, secret: privacy"))
    file = filed()
    for communicable in (both(file), both(replace(file, later=(book,)))):
        assert ("Daté du" in Page(communicable[0]).text) == (communicable == both(file))
        assert ("2026-03-01" in communicable[1]) == (communicable == both(file))
