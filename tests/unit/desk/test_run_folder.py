"""A run's folder: continued only with the same request, and never with half a line."""

import json
from pathlib import Path

import pytest

from desk.run_folder import ASSESSMENTS, MANIFEST, RunError, RunFolder

ASKED = {"rulebook": "amm", "files": ["a.csv"]}


def test_a_new_folder_is_made_with_its_manifest(tmp_path: Path) -> None:
    with RunFolder(tmp_path / "deep" / "run", ASKED) as folder:
        assert not folder.resumed
        held = json.loads((folder.path / MANIFEST).read_text(encoding="utf-8"))
        assert held == {"request": ASKED, "finished": False}
        assert list(folder.done()) == []


def with_lines(path: Path, lines: str) -> None:
    with RunFolder(path, ASKED) as folder, folder.appending() as out:
        out.write(lines)


def test_lines_appended_are_there_when_the_same_request_comes_again(tmp_path: Path) -> None:
    with_lines(tmp_path, "un\ndeux\n")
    with RunFolder(tmp_path, ASKED) as again:
        assert again.resumed
        assert list(again.done()) == ["un", "deux"]


def test_a_last_line_cut_short_is_taken_away(tmp_path: Path) -> None:
    with_lines(tmp_path, 'un\n{"tronqué": "é')
    with RunFolder(tmp_path, ASKED) as again:
        assert list(again.done()) == ["un"]
    assert (tmp_path / ASSESSMENTS).read_bytes() == b"un\n"


def test_another_request_is_refused_and_says_what_differs(tmp_path: Path) -> None:
    with_lines(tmp_path, "")
    with pytest.raises(RunError) as caught:
        RunFolder(tmp_path, ASKED | {"rulebook": "variation", "sheet": "B"})
    (mistake,) = caught.value.diagnostics
    assert mistake.code == "RUN_ANOTHER"
    assert "rulebook, sheet" in mistake.message
    assert "--restart" in mistake.hint


def test_a_restart_forgets_what_the_run_wrote_and_nothing_else(tmp_path: Path) -> None:
    with_lines(tmp_path, "un\n")
    (tmp_path / "reports").mkdir()
    for name in ("000001-A.html", "notes.html"):
        (tmp_path / "reports" / name).touch()
    with RunFolder(tmp_path, {"rulebook": "autre"}, restart=True) as folder:
        assert not folder.resumed
        assert list(folder.done()) == []
    assert [each.name for each in (tmp_path / "reports").iterdir()] == ["notes.html"]


def test_two_runs_never_share_a_folder(tmp_path: Path) -> None:
    with RunFolder(tmp_path, ASKED), pytest.raises(RunError) as caught:
        RunFolder(tmp_path, ASKED)
    assert caught.value.diagnostics[0].code == "RUN_BUSY"


def test_an_incident_is_written_once(tmp_path: Path) -> None:
    with RunFolder(tmp_path, ASKED) as folder:
        folder.add_incident('{"case": "A"}')
        folder.add_incident('{"case": "A"}')
    with RunFolder(tmp_path, ASKED) as again:
        again.add_incident('{"case": "A"}')
        again.add_incident('{"case": "B"}')
        assert again.incidents() == ['{"case": "A"}', '{"case": "B"}']


def test_assessments_of_unknown_origin_are_not_touched(tmp_path: Path) -> None:
    (tmp_path / ASSESSMENTS).write_text("précieux\n", encoding="utf-8")
    with pytest.raises(RunError) as caught:
        RunFolder(tmp_path, ASKED)
    assert caught.value.diagnostics[0].code == "RUN_FOREIGN"
    assert (tmp_path / ASSESSMENTS).read_text(encoding="utf-8") == "précieux\n"


@pytest.mark.parametrize("held", ["", "{", "\xff", "[1]"])
def test_an_unreadable_manifest_is_named(tmp_path: Path, held: str) -> None:
    (tmp_path / MANIFEST).write_text(held, encoding="latin-1")
    with pytest.raises(RunError) as caught:
        RunFolder(tmp_path, ASKED)
    assert caught.value.diagnostics[0].code in ("RUN_MANIFEST", "RUN_ANOTHER")


def test_finishing_keeps_the_request_and_adds_the_figures(tmp_path: Path) -> None:
    with RunFolder(tmp_path, ASKED) as folder:
        folder.finish({"cases": 3})
    held = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert held == {"request": ASKED, "finished": True, "cases": 3}
