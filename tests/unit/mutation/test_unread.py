"""What a rulebook does not read of its shared part is in no mutation score."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.loading import load_rulebook_text
from engine.model import Rulebook
from engine.mutation import Trial, mutations_of
from engine.mutation.unread import Reading
from engine.reference import assess

SHARED = """shared: commun
title: "Commun"
version: 1
modes: [{id: simple, label: "Simple", from: 0}, {id: lourd, label: "Lourd", from: 5}]
disciplines:
  clinique: {label: "Clinique", depths: {allegee: {from: 0, effort: 1}, complete: {from: 4, effort: 2}}}
  qualite: {label: "Qualité", depths: {allegee: {from: -9, effort: 1}, complete: {from: 1, effort: 2}}}
attributes:
  age: {label: "Âge", kind: number, unit: "an"}
  rare: {label: "Rare", kind: boolean, assume: {value: "non", because: "Rare."}}
  lu: {label: "Lu", kind: boolean, assume: {value: "non", because: "Rare."}}
  exige: {label: "Exigé", kind: boolean, required: true}
derived:
  enfant: {label: "Enfant", kind: boolean}
  orphelin: {label: "Orphelin", kind: boolean}
  vieux: {label: "Vieux", kind: boolean}
  classe: {label: "Classe", kind: number, combine: max, default: "0"}
  danger: {label: "Danger", kind: boolean, combine: any}
rules:
  - {id: COM-1, label: "Enfant", when: {age: "< 18"}, then: {derive: {enfant: "oui"}}}
  - {id: COM-2, label: "Orphelin", when: {rare: "oui"}, then: {derive: {orphelin: "oui"}}}
  - {id: COM-3, label: "Vieux", when: {age: "> 80"}, then: [{derive: {vieux: "oui"}}, {derive: {enfant: "non"}}]}
tables:
  - id: COM-T1
    label: "Classes"
    hit: collect
    inputs: [lu]
    outputs: [classe, danger]
    rows:
      - [COM-T1-1, "oui", "2", "-"]
      - [COM-T1-2, "non", "1", "oui"]
"""
OWN = """rulebook: essai
title: "Essai"
version: 1
status: draft
uses: commun
rules:
  - {id: A-1, label: "Enfant", when: {enfant: "oui", danger: "oui"}, then: {points: 5, discipline: clinique}}
"""


@pytest.fixture
def book(tmp_path: Path) -> Rulebook:
    (tmp_path / "commun.yaml").write_text(SHARED, encoding="utf-8")
    return load_rulebook_text(OWN, library=(tmp_path,))


def left_out(book: Rulebook) -> list[str]:
    reading = Reading(book)
    return [each.mutant.french for each in mutations_of(book) if not reading.concerns(each.patch)]


def test_what_is_left_out_is_what_nothing_reads(book: Rulebook) -> None:
    places = {french.partition(" : ")[0] for french in left_out(book)}
    assert places == {"rare", "classe", "COM-2", "COM-3", "COM-T1-1", "COM-T1-2", "qualite / complete"}


def test_a_rule_that_serves_is_left_out_only_where_it_does_not(book: Rulebook) -> None:
    """COM-3 derives two facts, of which one is read; a row brings two, or one that nothing reads."""
    found = left_out(book)
    assert len([each for each in found if each.startswith("COM-3")]) == 2
    assert any("vieux" in each for each in found)
    assert not any("enfant" in each for each in found)
    whole = {each.mutant.french for each in mutations_of(book) if each.mutant.at == "COM-T1-1"}
    assert whole <= set(found)
    assert {each for each in found if each.startswith("COM-T1-2")} < {
        each.mutant.french for each in mutations_of(book) if each.mutant.at == "COM-T1-2"
    }


def test_a_depth_that_zero_points_reach_by_the_change_is_not_left_out(book: Rulebook) -> None:
    counted = {each.mutant.french for each in mutations_of(book)} - set(left_out(book))
    assert "qualite / complete : seuil de 1 porté à 0" in counted
    assert "qualite / complete : seuil de 1 porté à 2" not in counted


def test_what_is_required_is_said_of_every_file_read_or_not(book: Rulebook) -> None:
    assert not any(each.startswith("exige") for each in left_out(book))


def test_a_row_that_stands_before_others_is_read_by_them(tmp_path: Path) -> None:
    """Of a table of which one row applies, the first that does silences the next, whatever it brings."""
    (tmp_path / "commun.yaml").write_text(SHARED.replace("hit: collect", "hit: first"), encoding="utf-8")
    book = load_rulebook_text(OWN, library=(tmp_path,))
    found, changes = left_out(book), [each.mutant for each in mutations_of(book) if each.mutant.at == "COM-T1-1"]
    assert {each.kind for each in changes if each.french not in found} >= {"row", "boolean"}
    assert {each.kind for each in changes if each.french in found} == {
        "derived",
        "effect",
    }  # what it brings, nothing reads


def test_nothing_is_left_out_of_what_is_not_shared(tmp_path: Path) -> None:
    text = SHARED.replace("shared: commun", "rulebook: essai").replace("version: 1", "version: 1\nstatus: draft", 1)
    assert left_out(load_rulebook_text(text)) == []


def test_what_reads_it_brings_it_back(book: Rulebook, tmp_path: Path) -> None:
    more = '  - {id: A-2, label: "Orphelin", when: {orphelin: "oui", classe: "> 1"}, then: {points: 1}}\n'
    reader = load_rulebook_text(OWN + more, library=(tmp_path,))
    assert {each.partition(" : ")[0] for each in left_out(reader)} == {"COM-3", "qualite / complete"}


def test_a_report_counts_what_was_left_out_and_scores_the_rest(book: Rulebook) -> None:
    trial = Trial(book, assess, assess)
    results = list(trial.results(search=False))
    report = trial.report(results)
    assert report.complete
    assert report.unread == len(left_out(book)) > 0
    assert len(results) + report.unread == len(mutations_of(book))
    assert report.overall.killed + report.overall.survived == len(results)
