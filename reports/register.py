"""The public register of algorithms (CRPA L312-1-3): a page and a JSON a rulebook, and an index of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from engine.errors import Language
from engine.model import Level, Rulebook
from engine.notice import Notice
from reports.templating import rendered
from reports.views.lexicon import lexicon_of
from reports.views.register import RegisterPage, missing, register_page_of

FORMAT: Final = "gdr-register/1"


def render_register(versions: Sequence[Rulebook], described: Rulebook, *, language: Language = "fr") -> str:
    """The page of one rulebook as HTML text."""
    page, foreign = _page(versions, described, language)
    return rendered("register.html.j2", language, foreign, style="base.css case_file.css", page=page)


def render_register_index(books: Sequence[tuple[Sequence[Rulebook], Rulebook]], *, language: Language = "fr") -> str:
    """The index as HTML text, from the versions of each rulebook and the one described."""
    pages = [_page(versions, described, language) for versions, described in books]
    foreign = next((each for _, each in pages if each), None)
    held = [page for page, _ in pages]
    return rendered("register_index.html.j2", language, foreign, style="base.css case_file.css", pages=held)


def _page(
    versions: Sequence[Rulebook], described: Rulebook, language: Language
) -> tuple[RegisterPage, Language | None]:
    return register_page_of(versions, described, language), lexicon_of(described, language, marking=True).foreign


def register_json(versions: Sequence[Rulebook], described: Rulebook) -> str:
    """What the register says of one rulebook, as indented JSON, in the rulebook's own language; null: not given."""
    return _text(_entry(versions, described))


def register_index_json(books: Sequence[tuple[Sequence[Rulebook], Rulebook]]) -> str:
    """The index as JSON: what finds each."""
    named = [
        {"id": each.id, "title": each.title, "page": f"{each.id}.html", "data": f"{each.id}.json"} for _, each in books
    ]
    return _text({"format": FORMAT, "processings": named})


def _text(held: dict[str, Any]) -> str:
    return json.dumps(held, ensure_ascii=False, indent=2) + "\n"


def _entry(versions: Sequence[Rulebook], book: Rulebook) -> dict[str, Any]:
    language: Language = "en" if book.language == "en" else "fr"
    page, notice = register_page_of(versions, book, language), book.notice or Notice()
    return {
        "format": FORMAT,
        "id": book.id,
        "title": book.title,
        "language": language,
        "directorate": notice.directorate or book.owner or None,
        "contact": notice.contact or None,
        "purpose": notice.purpose or None,
        "automation": "decision_support",
        "legal_basis": notice.legal_basis or None,
        "decisions_a_year": notice.decisions_a_year,
        "people": notice.people or None,
        "code": notice.code or None,
        "not_given": list(missing(book)),
        "data": [_without(asdict(datum), "kept") for datum in page.data],
        "rules": [asdict(rule) for rule in page.rules],
        "modes": _levels(book.modes),
        "priorities": _levels(book.priorities),
        "versions": [_version(each, described=each is book) for each in versions],
    }


def _without(held: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in held.items() if name != key}


def _levels(levels: Sequence[Level]) -> list[dict[str, Any]]:
    return [{"id": level.id, "label": level.label, "from": level.start} for level in levels]


def _version(book: Rulebook, *, described: bool) -> dict[str, Any]:
    period = book.in_force.model_dump(mode="json")
    return {"version": book.version, "status": book.status, **period, "digest": book.digest, "described": described}
