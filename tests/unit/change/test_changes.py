"""What changed between two rulebooks is named, whatever the digest covers, and nothing else is."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from engine.change import HeaderError, changes, substance, with_header
from engine.loading import load_rulebook, load_rulebook_text
from engine.model import Period, Rulebook
from engine.mutation import mutations_of

FIXTURES = Path(__file__).parents[2] / "fixtures"
WHOLE = FIXTURES / "complet.yaml"
SHIPPED = Path(__file__).parents[3] / "rulebooks"
Edit = Callable[[str], str]


def said(before: Rulebook, after: Rulebook) -> list[str]:
    return [each.fr.replace("\u202f", " ").replace("\u00a0", " ") for each in changes(before, after)]


def essai(*replaced: tuple[str, str]) -> Rulebook:
    text = (FIXTURES / "versions" / "essai.yaml").read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new)
    return load_rulebook_text(text)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("points: 4", "points: 5", "La règle ESS-1 : 5 points au lieu de 4."),
        (
            "from: 10",
            "from: 9",
            "Le mode « Évaluation approfondie » (approfondi) : à partir de 9 points au lieu de 10.",
        ),
        (
            'when: {substance_nouvelle: "oui"}',
            'when: {substance_nouvelle: "non"}',
            "La règle ESS-1 : condition modifiée, Nouvelle substance active : non au lieu de oui.",
        ),
        (
            "then: {points: 4}",
            'then: {points: 4, risk: "Recul faible"}',
            "La règle ESS-1 : effet ajouté : signale le risque : Recul faible.",
        ),
        ('"courte", "longue"', '"courte", "longue", "très longue"', None),
        ("when_unknown: precaution", "when_unknown: ask", None),
        ("Durée", "Durée du traitement", None),
    ],
)
def test_one_edit_is_one_change(old: str, new: str, sentence: str | None) -> None:
    found = said(essai(), essai((old, new)))
    assert len(found) == 1
    assert sentence in (None, found[0])


def test_a_rule_added_or_removed_says_what_it_does() -> None:
    rule = '  - id: ESS-9\n    label: "Longue"\n    when: {duree: "longue"}\n    then: {points: 2}\n\nexamples:'
    before, after = essai(), essai(("\nexamples:", rule))
    assert said(before, after) == [
        "La règle ESS-9 est ajoutée : si Durée : longue, la règle ajoute 2 points ; libellé : « Longue »."
    ]
    assert said(after, before) == [
        "La règle ESS-9 est retirée : si Durée : longue, la règle ajoute 2 points ; libellé : « Longue »."
    ]


def test_order_alone_is_a_change() -> None:
    before = load_rulebook(FIXTURES / "versions" / "essai.v2.yaml")
    after = before.model_copy(update={"rules": before.rules[::-1]})
    assert said(before, after) == ["L'ordre des règles change : ESS-2 passe en tête."]


def test_two_versions_compared_name_every_part() -> None:
    found = changes(*(load_rulebook(FIXTURES / "versions" / f"essai{each}.yaml") for each in ("", ".v2")))
    assert {each.place for each in found} == {
        ("rulebook", "essai"),
        ("mode", "approfondi"),
        ("mode", "renforce"),
        ("attribute", "duree"),
        ("attribute", "enfants"),
        ("rule", "ESS-1"),
        ("rule", "ESS-2"),
        ("example", "Nouvelle substance"),
    }


@pytest.mark.parametrize("path", [WHOLE, SHIPPED / "amm.yaml"], ids=lambda path: path.stem)
def test_nothing_changed_is_no_change(path: Path) -> None:
    assert changes(load_rulebook(path), load_rulebook(path)) == ()


def test_every_mutant_is_named_at_its_place() -> None:
    rulebook = load_rulebook(WHOLE)
    mutations = mutations_of(rulebook)
    assert len(mutations) > 30
    for mutation in mutations:
        after = mutation.of(rulebook)
        found = changes(rulebook, after)
        assert found == changes(rulebook, after)
        assert found, mutation.mutant.id
        assert all(each.item or each.what == "moved" for each in found)


def _changed_leaf(held: object) -> object:
    """Another value of the same shape, for whatever a model holds once dumped."""
    if isinstance(held, bool):
        return not held
    if isinstance(held, int):
        return held + 1
    return f"{held}x" if isinstance(held, str) else held


def _paths(held: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every text, number and truth within, leaving out conditions, which are no free text."""
    if isinstance(held, dict):
        return [found for key, each in held.items() for found in _paths(each, (*path, key))]
    if isinstance(held, list):
        return [found for place, each in enumerate(held) for found in _paths(each, (*path, place))]
    return [path] if isinstance(held, str | int) else []


def test_every_leaf_of_the_model_that_changes_is_named() -> None:
    """Whatever the digest covers: each text, number and truth of the model, one in three, one at a time."""
    rulebook = load_rulebook(WHOLE)
    model = json.loads(rulebook.model_dump_json())
    tried = 0
    for path in _paths(model)[::3]:
        altered = json.loads(json.dumps(model))
        place = altered
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = _changed_leaf(place[path[-1]])
        try:
            after = Rulebook.model_validate_json(json.dumps(altered))
        except ValueError:  # a word that must be one of a few, a date: no model holds it
            continue
        if after.digest == rulebook.digest:
            continue
        tried += 1
        try:
            found = changes(rulebook, after)
        except KeyError:  # an id changed in one place only: no file loads so, and labels cannot be told
            continue
        assert found, path
    assert tried > 80


def test_the_header_alone_changes_nothing_of_the_substance() -> None:
    text = (SHIPPED / "amm.yaml").read_text(encoding="utf-8")
    after = with_header(text, version=2, in_force=Period(start=date(2027, 1, 1)), status="approved")
    before, new = load_rulebook(SHIPPED / "amm.yaml"), load_rulebook_text(after, library=(SHIPPED,))
    assert (new.version, new.in_force.start, new.status) == (2, date(2027, 1, 1), "approved")
    assert substance(before) == substance(new)
    assert [each.field for each in changes(before, new)] == ["version", "in_force", "status"]
    kept = [line for line in text.splitlines() if not line.startswith(("version:", "in_force:", "status:"))]
    assert [line for line in after.splitlines() if line in kept] == kept


@pytest.mark.parametrize(
    "head",
    [
        'version: 1 # one\nstatus:   draft   # no\nin_force:\n  from: "2026-01-01" # since\n  until: "2026-12-31"\n',
        'status: draft\nversion: 1\n',
        'version:\n  1\nstatus:\n  "draft"\nin_force: {from: "2026-01-01",\n  until: "2026-12-31"}\n',
    ],
)  # fmt: skip
def test_a_header_is_written_whatever_its_layout(head: str) -> None:
    rest = 'modes:\n  - {id: m, label: "M", from: 0}\nattributes:\n  a: {label: "A", kind: boolean} # kept\n'
    text = f'rulebook: t # named\ntitle: "T"\n{head}{rest}'
    after = with_header(text, version=12, in_force=Period(end=date(2027, 1, 1)), status="approved")
    new = load_rulebook_text(after)
    assert (new.version, new.in_force, new.status) == (12, Period(end=date(2027, 1, 1)), "approved")
    assert substance(new) == substance(load_rulebook_text(text))
    assert all(comment in after for comment in ("# named", "# kept"))


def test_a_header_that_does_not_stand_by_itself_is_refused() -> None:
    with pytest.raises(HeaderError, match="HEADER_LAYOUT"):
        with_header('{rulebook: t, version: 1}', version=2, in_force=Period(), status="approved")  # fmt: skip
