"""`gdr safety` as a person types it: what it writes, what it takes up again, what it refuses and how."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desk import cli, day
from desk.cli import run_command
from desk.safety import command, watching
from reports.safety import safety_schema
from tests.unit.desk.recalling import recalls as table_of
from tests.unit.desk.stopping import stopped

RECALLS = table_of(second="Class II")
FDA = ("-m", "fda-drug-recalls")
OWN = (
    "id;libelle;procedure;code_atc;suite_statut\nA;Alpha;nationale;C09AA01;refusé\nB;Bêta;nationale;C09AA02;autorisé\n"
)


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2026, 6, 1))


@pytest.fixture
def recalls(tmp_path: Path) -> Path:
    path = tmp_path / "rappels.csv"
    path.write_text(RECALLS, encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "passe.csv"
    path.write_text(OWN, encoding="utf-8")
    return path


def safety(rulebook: str, history: Path, *words: str) -> int:
    out = ("-o", str(history.parent / "out"))
    return run_command(["safety", rulebook, str(history), *out, *words])


def written(history: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((history.parent / "out" / "safety.json").read_text(encoding="utf-8"))
    return found


def test_a_history_gives_a_page_and_figures(recalls: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert safety("defaut-qualite", recalls, *FDA) == 0
    said = capsys.readouterr().out.replace("\u202f", " ")
    assert "Suites graves proposées en mode léger : 1 sur 2, soit 50,0 % ; au plus 97,5 %" in said
    assert "Proposés en mode léger (Circuit simplifié, Circuit standard) avec une suite grave : 1 sur 3" in said
    found = written(recalls)
    Draft202012Validator(safety_schema()).validate(found)
    assert [each["case"] for each in found["missed"]] == ["4"]
    assert (found["severe"], found["light"]) == (["classe=classe I"], ["simplifie", "standard"])
    page = (recalls.parent / "out" / "safety.html").read_text(encoding="utf-8")
    assert "les années suivantes diront ce qu&#39;ils valent" in page


def test_json_is_one_document_and_nothing_else(recalls: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert safety("defaut-qualite", recalls, *FDA, "--json", "--days", "simplifie=1,approfondi=5,5") == 0
    found = json.loads(capsys.readouterr().out)
    assert found == written(recalls)
    assert [(each["days"], each["source"]) for each in found["costs"]][::2] == [("1", "given"), ("5.5", "given")]


def test_options_come_before_what_the_mapping_declares(recalls: Path) -> None:
    severe = "Product Classification=Class I"  # not a name: only the mapping knows columns
    assert safety("defaut-qualite", recalls, *FDA, "--severe", severe) == 2
    words = ("--severe", "classe=classe i,classe=classe II", "--light", "simplifie", "--lang", "en")
    assert safety("defaut-qualite", recalls, *FDA, *words) == 0
    found = written(recalls)
    assert (found["severe"], found["light"]) == (["classe=classe i", "classe=classe II"], ["simplifie"])
    assert found["under"]["of_severe"]["total"] == 3
    assert "Safety case" in (recalls.parent / "out" / "safety.html").read_text(encoding="utf-8")


def test_what_a_triage_assessed_is_not_assessed_again_and_its_reports_are_linked(
    recalls: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(recalls.parent / "out")
    assert run_command(["triage", str(recalls), "-r", "defaut-qualite", *FDA, "-o", out]) == 0
    assert safety("defaut-qualite", recalls, *FDA) == 0
    assert "dossiers déjà évalués : 5" in capsys.readouterr().err
    (missed,) = written(recalls)["missed"]
    assert (recalls.parent / "out" / missed["report"]).is_file()


def test_the_other_language_is_asked_of_the_same_folder(recalls: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert safety("defaut-qualite", recalls, *FDA) == 0
    before = written(recalls)
    assert safety("defaut-qualite", recalls, *FDA, "--lang", "en") == 0
    assert "5" in capsys.readouterr().err
    assert written(recalls) == before
    assert "Safety case" in (recalls.parent / "out" / "safety.html").read_text(encoding="utf-8")


def test_interrupted_it_is_taken_up_again(
    recalls: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as during:
        during.setattr(command, "render_safety", stopped)
        assert safety("defaut-qualite", recalls, *FDA) == cli.INTERRUPTED
    assert "Rien n'est perdu" in capsys.readouterr().err
    assert not (recalls.parent / "out" / "safety.html").exists()
    assert safety("defaut-qualite", recalls, *FDA) == 0
    assert "dossiers déjà évalués : 5" in capsys.readouterr().err


def test_a_history_in_the_rulebook_s_own_columns_needs_no_mapping(own: Path) -> None:
    assert safety("amm", own, "--severe", "statut=refusé") == 0
    assert written(own)["severe"] == ["statut=refusé"]


def test_an_outcome_of_very_many_values_keeps_the_first(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "MOST", 1)
    assert safety("amm", own, "--severe", "statut=autorisé") == 2
    assert safety("amm", own, "--severe", "statut=refusé") == 0


def test_bad_rows_are_set_aside_and_named(recalls: Path) -> None:
    recalls.write_text(f"{RECALLS}6,R5,Essai,Labeling,Essai,Class IV,2020-01-06\n", encoding="utf-8")
    assert safety("defaut-qualite", recalls, *FDA) == 0
    assert written(recalls)["counts"]["rejected"] == 1
    assert "Class IV" in (recalls.parent / "out" / "rejects.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--severe", "clase"), "OUTCOME_UNKNOWN", "classe ?"),
        (("--severe", "classe"), "SAFETY_VALUE", "classe=classe I, classe=classe II"),
        (("--severe", "classe=classe IV"), "SAFETY_VALUE", "classe=classe I ?"),
        (("--days", "simplifié=1"), "SAFETY_MODE", "simplifie ?"),
        (("--days", "simplifie"), "SAFETY_DAYS", "« simplifie »"),
        (("--days", "simplifie=-1"), "SAFETY_DAYS", "« simplifie=-1 »"),
        (("--days", "simplifie=nan"), "SAFETY_DAYS", "« simplifie=nan »"),
        (("--light", "collegial"), "SAFETY_MODE", "simplifie, standard, approfondi"),
    ],
)
def test_what_is_typed_wrong_is_said_with_the_nearest_right_thing(
    recalls: Path, words: tuple[str, ...], code: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert safety("defaut-qualite", recalls, *FDA, *words) == 2
    shown = capsys.readouterr().err
    assert code in shown
    assert said in shown
    assert "Traceback" not in shown
    assert not (recalls.parent / "out").exists()


def test_every_mistake_comes_at_once(recalls: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert safety("defaut-qualite", recalls, *FDA, "--light", "leger", "--days", "leger=1,standard=x") == 2
    shown = capsys.readouterr().err
    assert [shown.count(code) for code in ("SAFETY_MODE", "SAFETY_DAYS")] == [2, 1]


@pytest.mark.parametrize(
    ("content", "words", "code"),
    [
        ("id;procedure;code_atc\nA;nationale;C09AA01\n", (), "SAFETY_OUTCOMES"),
        (OWN, (), "SAFETY_SEVERE"),
        ("id;procedure;code_atc;suite_statut\n", ("--severe", "statut=refusé"), "SAFETY_EMPTY"),
        ("id;procedure;code_atc;suite_statut\nA;par avion;C09AA01;refusé\n", (), "SAFETY_EMPTY"),
    ],
)
def test_a_history_that_says_nothing_is_refused(
    own: Path, content: str, words: tuple[str, ...], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    own.write_text(content, encoding="utf-8")
    assert safety("amm", own, *words) == 2
    assert code in capsys.readouterr().err
    assert not (own.parent / "out").exists()


def test_outcomes_that_no_file_has_are_said_so(recalls: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The mapping reads the class, and this history gives none."""
    blank = RECALLS.replace("Class III", "").replace("Class II", "").replace("Class I", "")
    recalls.write_text(blank, encoding="utf-8")
    assert safety("defaut-qualite", recalls, *FDA) == 2
    assert "SAFETY_OUTCOMES" in capsys.readouterr().err


def test_an_outcome_read_but_known_of_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mapping, history = tmp_path / "m.yaml", tmp_path / "h.csv"
    mapping.write_text(
        'mapping: m\ntitle: "M"\nrulebook: amm\nsource: "S"\n'
        'columns: {numero: ["No"], atc: ["ATC"], issue: ["Issue"], autre: ["Autre"]}\nid: numero\n'
        "attributes: {code_atc: {column: atc}}\n"
        'outcomes:\n  refuse: {column: issue, values: {"R": "oui"}, otherwise: silence}\n  note: {column: autre}\n'
        'safety: {severe: ["refuse"]}\n',
        encoding="utf-8",
    )
    history.write_text("No,ATC,Issue,Autre\n1,C09AA01,,vu\n", encoding="utf-8")
    assert safety("amm", history, "-m", str(mapping)) == 2
    shown = capsys.readouterr().err
    assert "SAFETY_UNKNOWN" in shown
    assert "note" in shown


def test_a_file_that_is_not_there_and_a_folder_are_refused(
    recalls: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for wrong in (tmp_path / "absent.csv", tmp_path):
        assert safety("defaut-qualite", wrong, *FDA) in (1, 2)
        shown = capsys.readouterr().err
        assert wrong.name in shown
        assert "Traceback" not in shown


def test_a_rulebook_of_one_mode_is_refused(own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book = tmp_path / "un.yaml"
    book.write_text(
        'rulebook: un\ntitle: "Un"\nversion: 1\nstatus: draft\nlanguage: fr\nwhen_unknown: precaution\n'
        'modes:\n  - {id: seul, label: "Seul", from: 0}\nattributes:\n  a: {label: "A", kind: boolean}\n'
        'rules:\n  - {id: R1, label: "Un", when: {a: "oui"}, then: {points: 1}}\n',
        encoding="utf-8",
    )
    assert safety(str(book), own) == 2
    assert "SAFETY_ONE_MODE" in capsys.readouterr().err
