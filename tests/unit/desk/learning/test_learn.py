"""`gdr learn`: from a history to a draft that loads; what stops it, and what it leaves alone."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from desk.cli import run_command
from desk.learning.telling import interval_said, said_times
from engine import chaining
from engine.loading import load_rulebook
from reports.learning.said import EffectSaid, PointsSaid
from tests.unit.desk.learning.past_file import history, settled, write
from tests.unit.desk.stopping import stopped
from tests.unit.house.tree import ROOT
from tests.unit.learner.past import TODAY, past


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return settled(tmp_path, monkeypatch)


def learn(*more: str) -> int:
    return run_command(["learn", "h.csv", "-r", "petit.yaml", *more])


def test_points_and_a_rule_are_proposed_and_make_a_rulebook_that_loads(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history(folder, files=1800, both=5, grossesse=5)
    before = (folder / "petit.yaml").read_bytes()
    assert learn("--out", "out") == 0
    assert "Ce que suggèrent les décisions passées" in Path("out/learn.html").read_text(encoding="utf-8")
    assert json.loads(Path("out/evidence.json").read_text(encoding="utf-8"))["format"] == "gdr-evidence/1"
    said = re.sub(r"\s+", " ", capsys.readouterr().out)
    assert "Décisions lues : 1800" in said
    assert "Règles nouvelles proposées : 1" in said
    assert "P-8 : Enfants : oui, et Biologique : oui → + " in said
    count = r"(\d+)/(\d+) \([^)]*\)"
    shares = rf"décidés plus lourdement que ce que donnent leurs faits connus : {count} ; ailleurs : {count}"
    told = re.search(shares, said)
    assert told is not None
    assert told.start() < said.index("rapport de cotes")
    card = json.loads(Path("out/evidence.json").read_text(encoding="utf-8"))["candidates"][0]["effect"]
    counts = [card[key][what] for key in ("heavier", "elsewhere") for what in ("count", "total")]
    assert [int(each) for each in told.groups()] == counts
    assert "(p < 0,001)" in said
    assert re.search(r"rapport de cotes d'un niveau plus lourd : (\d+,\d|plus de 100) \[[^]]*\]", said)
    assert "gdr propose out/petit.yaml --author learner --evidence out/learn.json" in said
    held = json.loads((folder / "out" / "learn.json").read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs" / "schemas" / "learn.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(held)
    draft = load_rulebook(folder / "out" / "petit.yaml")
    rules = {rule.id: rule for rule in draft.rules}
    assert {each["rule"]: each["proposed"] for each in held["learnt"]["points"]} == {"P-3": rules["P-3"].then[0].points}
    assert rules["P-8"].set_by == rules["P-3"].set_by == held["proposal"]
    assert "p < 0,001 (Holm)" in rules["P-8"].note
    assert rules["P-1"].set_by == "expert"
    assert abs((rules["P-8"].then[0].points or 0) - 5) <= 1
    assert (folder / "petit.yaml").read_bytes() == before


def test_the_same_history_gives_the_same_bytes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    history(folder, files=400, grossesse=5)
    said = []
    for _ in range(2):
        assert learn("--json") == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    assert json.loads(said[0])["learnt"]["points"]
    assert list(folder.glob("out")) == []


def test_where_the_quicker_engine_does_not_load_the_reference_reads(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    history(folder, files=150)
    assert learn() == 0
    quick = capsys.readouterr()
    monkeypatch.setattr(chaining, "native", None)
    assert learn() == 0
    assert capsys.readouterr() == quick


def test_a_locked_rule_keeps_its_points(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    history(folder, files=400, grossesse=5)
    assert learn("--json", "--lock", "P-3") == 0
    assert "P-3" not in {each["rule"] for each in json.loads(capsys.readouterr().out)["learnt"]["points"]}


def test_few_decisions_are_counted_only(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    history(folder, files=40)
    assert learn("--out", "out") == 0
    told = capsys.readouterr()
    assert "LEARN_FEW" in told.err
    assert "P-1" in told.out
    assert json.loads((folder / "out" / "learn.json").read_text(encoding="utf-8"))["verdict"] == "count"
    assert not (folder / "out" / "petit.yaml").exists()


def test_of_few_decisions_only_rules_that_apply_are_listed_and_the_others_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history(folder, files=10)
    assert learn("--lang", "fr") == 0
    said = re.sub(r"\s+", " ", capsys.readouterr().out)
    assert "P-1" in said
    assert "P-5" not in said
    assert re.search(r"Autres règles, qui ne s'appliquent à coup sûr à aucun de ces dossiers : [1-9]", said)


def test_a_column_says_how_many_decisions_a_line_stands_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(folder / "h.csv", past(TODAY, files=300), more="decision_fois")
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], *(f"{each}3" for each in lines[1:-1]), lines[-1] + "1,5"]), encoding="utf-8")
    assert learn("--json", "--out", "out") == 0
    assert json.loads(capsys.readouterr().out)["decisions"] == 897
    assert "nombre entier de décisions" in (folder / "out" / "rejects.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("command", ["learn", "noise", "divergences", "drift", "consistency"])
def test_a_table_that_does_not_say_what_was_decided_is_refused_once_with_the_nearest_column(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    held = history(folder, files=20)
    held.write_text(held.read_text(encoding="utf-8").replace("decision_mode", "decison_mode"), encoding="utf-8")
    assert run_command([command, "h.csv", "-r", "petit.yaml"]) == 2
    said = re.sub(r"\s+", " ", capsys.readouterr().err)
    assert said.count("DECISION_") == 1
    assert "La colonne decision_mode, qui dit ce qui a été décidé, manque." in said
    assert "Le plus proche : decison_mode. Colonnes vues, critères mis à part : id, decison_mode, decision_jour" in said


def test_a_column_known_for_something_else_is_not_named_as_the_nearest(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held = history(folder, files=20)
    held.write_text(held.read_text(encoding="utf-8").replace("decision_mode", "decision_motif"), encoding="utf-8")
    assert learn() == 2
    said = capsys.readouterr().err
    assert "decision_motif" in said
    assert "Le plus proche" not in said


def test_facts_known_too_late_are_left_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(folder / "h.csv", past(TODAY, files=120), more="age_connu_le")
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], *(f"{each}2030-12-31" for each in lines[1:])]), encoding="utf-8")
    assert learn("--json") == 0
    held = json.loads(capsys.readouterr().out)
    assert "age (120)" in next(each["fr"] for each in held["notices"] if each["code"] == "LEARN_LATER_FACTS")


def test_a_leak_stops_and_says_what_to_type(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = history(folder, files=200)
    rank = {"leger": "20", "moyen": "50", "lourd": "90"}
    lines = [line.split(";") for line in path.read_text(encoding="utf-8").splitlines()]
    for line in lines[1:]:
        line[5] = rank[line[8]]
    path.write_text("\n".join(map(";".join, lines)), encoding="utf-8")
    assert learn() == 1
    assert "--allow age" in capsys.readouterr().err
    assert learn("--without", "age") == 0
    assert learn("--allow", "age") == 0


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("--lock", "P-33"), "LEARN_UNKNOWN"),
        (("--without", "agee"), "LEARN_UNKNOWN"),
        (("--scale", "priorities"), "LEARN_NO_SCALE"),
        (("--scale", "modess"), "USAGE_VALUE"),
        (("--record",), "LEARN_OUT_NEEDED"),
    ],
)
def test_what_cannot_be_asked_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], code: str
) -> None:
    history(folder, files=20)
    assert learn(*typed) == 2
    assert code in capsys.readouterr().err


def as_a_base(path: Path) -> None:
    """A table of decisions as the table `passe` of base.db, beside it."""
    header, *lines = [line.split(";") for line in path.read_text(encoding="utf-8").splitlines()]
    base = sqlite3.connect(path.with_name("base.db"))
    base.execute(f"CREATE TABLE passe ({', '.join(header)})")
    base.executemany(f"INSERT INTO passe VALUES ({', '.join('?' * len(header))})", lines)
    base.commit()
    base.close()


@pytest.mark.parametrize(
    ("command", "more"),
    [("noise", ()), ("divergences", ()), ("drift", ()), ("workload", ("--files", "new.csv"))],
)
def test_what_else_reads_past_decisions_reads_a_database(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, more: tuple[str, ...]
) -> None:
    path = history(folder, files=120)
    as_a_base(path)
    (folder / "new.csv").write_text("id\nN-1\n", encoding="utf-8")
    said = []
    for source in (["h.csv"], ["sqlite:///base.db", "--table", "passe"]):
        assert run_command([command, *source, "-r", "petit.yaml", "--json", *more]) == 0
        found = json.loads(capsys.readouterr().out)
        said.append({key: value for key, value in found.items() if key != "settings"})
    assert said[0] == said[1]


def test_a_database_teaches_what_its_rows_in_a_file_do(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    as_a_base(history(folder, files=400, grossesse=5))
    said = []
    for source in (["h.csv"], ["sqlite:///base.db", "--query", "SELECT * FROM passe"]):
        assert run_command(["learn", *source, "-r", "petit.yaml", "--json"]) == 0
        said.append(json.loads(capsys.readouterr().out)["learnt"])
    assert said[0]["points"]
    assert said[0] == said[1]
    assert run_command(["learn", "h.csv", "-r", "petit.yaml", "--table", "passe"]) == 2
    assert "LEARN_NO_DATABASE" in capsys.readouterr().err
    assert run_command(["learn", "sqlite:///base.db", "-r", "petit.yaml"]) == 2
    assert "Tables : passe" in capsys.readouterr().err


def test_stopped_it_says_what_is_true(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    history(folder, files=150)
    monkeypatch.setattr("desk.learning.command.learn", stopped)
    assert learn("--out", "out") == 130
    assert "rien n'est écrit" in capsys.readouterr().err
    assert not (folder / "out").exists()


@pytest.mark.parametrize(("ends", "shown"), [((22.0, 22.0), "aucun (au bout"), ((20.84, 25.2), "20,8 … 25,2")])
def test_an_interval_of_no_width_is_not_shown_as_certainty(ends: tuple[float, float], shown: str) -> None:
    one = PointsSaid(
        rule="P-1", label="Un", today=3, proposed=22, low=ends[0], high=ends[1], gain=9, files=40, undetermined=0
    )
    assert interval_said(one, "fr").startswith(shown)


def test_no_other_command_loads_what_learns_nor_what_writes_workbooks_before_it_does() -> None:
    """Even listing all of them, which loads where each is typed."""
    script = (
        "import sys; from desk.cli import run_command; print({'openpyxl', 'numpy'} & set(sys.modules));"
        "run_command(['--help']); import desk.learning.cli;"
        "print(sorted({'sklearn', 'scipy', 'learner'} & {name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert (lines[0], lines[-1]) == ("set()", "[]")


def test_how_many_times_is_not_said_beyond_a_hundred() -> None:
    sharp = EffectSaid(name="", files=59, weight=7.3, error=1.3)
    assert said_times(sharp, "fr") == "plus de 100 [plus de 100 … plus de 100]"
    assert said_times(EffectSaid(name="", files=59, weight=1.0, error=0.1), "en") == "2.7 [2.2 … 3.3]"


def test_what_takes_long_is_said_as_it_begins_where_nobody_watches_a_bar(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history(folder, files=400, grossesse=5)
    assert learn("--json") == 0
    told = capsys.readouterr()
    said = told.err.splitlines()
    assert said.index("Lecture…") < said.index("Apprentissage…")
    assert json.loads(told.out)["learnt"]
