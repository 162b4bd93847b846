"""`gdr divergences`: from a history to what the rulebook lacks; and what cannot be studied."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from desk.cli import run_command
from tests.unit.desk.consistency.test_recode import plain
from tests.unit.desk.learning.past_file import COLUMNS, settled
from tests.unit.desk.stopping import stopped
from tests.unit.house.tree import ROOT
from tests.unit.learner.divergences.diverging import staffed
from tests.unit.learner.past import TODAY

REASONS = ("Rupture de stock possible", "Risque de rupture", "Femme enceinte")


def written(folder: Path, files: int = 600, **points: int) -> None:
    """A history of named people, who say why on one file of three."""
    more = ("decision_mode", "decision_jour", "decision_direction", "decision_evaluateur", "decision_motif")
    lines = [";".join(("id", *COLUMNS, *more))]
    for place, each in enumerate(staffed({**TODAY, **points}, files=files)):
        values = {fact.attribute: fact.value for fact in each.case.facts}
        held = (values[id] for id in COLUMNS)
        cells = [("oui" if value else "non") if isinstance(value, bool) else str(value) for value in held]
        why = REASONS[place % 3] if place % 2 else ""
        said = (each.case.id, *cells, each.level, str(each.day), each.directorate, each.evaluator, why)
        lines.append(";".join(said))
    (folder / "h.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return settled(tmp_path, monkeypatch)


def divergences(*more: str) -> int:
    return run_command(["divergences", "h.csv", "-r", "petit.yaml", *more])


def test_rules_facts_reasons_and_the_floor_are_told_and_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(folder, 900, grossesse=5)
    assert divergences("--out", "out") == 0
    said = plain(capsys.readouterr().out)
    assert "des décisions s'écartent de ce que les faits connus demandent" in said.replace("’", "'")
    assert "P-3 Grossesse" in said
    assert "là où elle s'applique" in said.replace("’", "'")
    assert "« rupture" in said
    assert "plancher du bruit" in said
    held = json.loads((folder / "out" / "divergences.json").read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs" / "schemas" / "divergences.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(held)
    found = held["divergences"]
    assert found["rules"][0]["rule"] == "P-3"
    assert [len(each["files"]) for each in found["themes"]] == [5, 5]
    assert found["themes"][0]["lacking"][0] == "rupture"
    assert [each["known"] for each in found["themes"]][1] == ["grossesse"]
    assert found["explained"]["points"] >= 1
    html = (folder / "out" / "divergences.html").read_text(encoding="utf-8")
    assert "Rupture de stock possible" in html


def test_the_same_history_gives_the_same_bytes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(folder, 200)
    said = []
    for _ in range(2):
        assert divergences("--json") == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    assert not list(folder.glob("*.html"))


def test_ten_decisions_are_not_learnt_from_and_a_leak_stops_only_that(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(folder, 10)
    assert divergences() == 0
    assert "trop peu de décisions pour apprendre" in plain(capsys.readouterr().out)
    written(folder, 200)
    lines = [line.split(";") for line in (folder / "h.csv").read_text(encoding="utf-8").splitlines()]
    for line in lines[1:]:
        line[5] = {"leger": "20", "moyen": "50", "lourd": "90"}[line[8]]
    (folder / "h.csv").write_text("\n".join(map(";".join, lines)), encoding="utf-8")
    assert divergences("--out", "out") == 0
    told = capsys.readouterr()
    assert "gdr learn s'arrêterait" in plain(told.out).replace("’", "'")
    assert "LEARN_LEAK" in told.err
    assert divergences("--json", "--without", "age") == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "learn"


def test_where_nobody_diverges_it_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["id;nouvelle;decision_mode", "1;oui;moyen", "2;non;leger"]
    (folder / "h.csv").write_text("\n".join(lines), encoding="utf-8")
    assert divergences("--lang", "en", "--out", "out") == 0
    assert "there is nothing to learn from that" in plain(capsys.readouterr().out)
    assert "No rule stands out" in (folder / "out" / "divergences.html").read_text(encoding="utf-8")


def test_priorities_are_studied_too_and_advice_is_discounted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = (folder / "petit.yaml").read_text(encoding="utf-8")
    levels = 'priorities:\n  - {id: normale, label: "Normale (a)", from: 0}\n  - {id: vite, label: "Vite", from: 3}\n'
    book = book.replace("attributes:\n", levels + "attributes:\n", 1).replace("then: {points: 5}", "then: {urgency: 4}")
    (folder / "petit.yaml").write_text(book, encoding="utf-8")
    lines = ["id;nouvelle;decision_priorite;decision_evaluateur;decision_vue;propose_priorite;decision_motif"]
    for place in range(60):
        decided = "vite" if place % 3 else "normale"
        seen = place % 2
        shown = "Vite" if seen else ""
        lines.append(f"{place};oui;{'vite' if seen else decided};p{place % 6};{'oui' if seen else 'non'};{shown};Rare")
    (folder / "h.csv").write_text("\n".join([*lines, "x;oui;perdue;p1;non;;"]), encoding="utf-8")
    assert divergences("--scale", "priorities") == 0
    told = capsys.readouterr()
    assert "S'accorder avec une proposition que l'on a vue compte pour" in plain(told.out).replace("’", "'")
    assert "Normale" in told.out
    assert "Lignes rejetées : 1" in plain(told.err)


def test_few_people_and_advice_always_seen_are_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["id;nouvelle;decision_mode;decision_evaluateur;decision_vue;propose_mode"]
    lines += [f"{n};oui;{('moyen', 'lourd')[n % 2]};p{n % 2};oui;Moyen" for n in range(20)]
    (folder / "h.csv").write_text("\n".join(lines), encoding="utf-8")
    assert divergences("--out", "out") == 0
    told = plain(capsys.readouterr().err)
    assert "Toutes les décisions ont été prises en ayant vu la proposition" in told
    assert "Moins de cinq personnes" in told


@pytest.mark.parametrize(
    ("typed", "code"),
    [(("--scale", "priorities"), "LEARN_NO_SCALE"), (("--without", "agee"), "LEARN_UNKNOWN")],
)
def test_what_cannot_be_asked_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], code: str
) -> None:
    written(folder, 10)
    assert divergences(*typed) == 2
    assert code in capsys.readouterr().err


def test_a_history_without_a_readable_decision_is_said_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "h.csv").write_text("id;nouvelle;decision_mode;decision_jour\n1;oui;leger;2040-01-01\n", encoding="utf-8")
    assert divergences("--out", "out") == 2
    told = capsys.readouterr().err
    assert "HISTORY_EMPTY" in told
    assert "LEARN_FUTURE" in told
    assert not (folder / "out").exists()


def test_stopped_it_says_what_is_true(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written(folder, 10)
    monkeypatch.setattr("desk.divergences.command.study", stopped)
    assert divergences("--out", "out") == 130
    assert "rien n'est écrit" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_what_came_nearest_is_on_the_page_and_what_could_be_seen_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Silent where a rule is not beyond chance would be taken for nothing at all."""
    written(folder, 400, grossesse=4)
    assert divergences("--out", "out") == 0
    said = plain(capsys.readouterr().out)
    assert "Le plus près, sans dépasser le hasard" in said
    held = json.loads((folder / "out" / "divergences.json").read_text(encoding="utf-8"))["divergences"]
    assert held["near"]["rules"] or held["near"]["facts"]
    assert f"Comparaisons : {held['screened']}, par les décisions de 12 personnes" in said
    html = (folder / "out" / "divergences.html").read_text(encoding="utf-8")
    assert "Le plus près, sans dépasser le hasard" in html
    assert "rien trouvé n&#39;est pas rien" in html


def test_a_fact_that_sets_levels_apart_is_looked_at_once_a_person_allows_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may have been written after the decision: the notice says what to type, and this command takes it."""
    written(folder, 600)
    header, *rows = ((folder / "h.csv").read_text(encoding="utf-8")).splitlines()
    place, level = header.split(";").index("enfants"), header.split(";").index("decision_mode")
    cells = [row.split(";") for row in rows]
    known = [[*row[:place], row[place] if row[level] == "lourd" else "", *row[place + 1 :]] for row in cells]
    (folder / "h.csv").write_text("\n".join([header, *map(";".join, known)]) + "\n", encoding="utf-8")
    counts = {}
    for typed in ((), ("--allow", "enfants")):
        assert divergences("--json", *typed) == 0
        held = json.loads(capsys.readouterr().out)
        told = "LEARN_PARTS_KNOWN" in {each["code"] for each in held["notices"]}
        counts[typed] = (told, held["settings"]["allowed"], held["divergences"]["screened"])
    (before, _, few), (after, allowed, more) = counts.values()
    assert (before, after, allowed) == (True, False, ["enfants"])
    assert more > few
    assert divergences("--allow", "inconnu") == 2
