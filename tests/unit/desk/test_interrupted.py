"""A triage that was stopped, by a person or by the system, is said so and taken up again."""

import errno
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desk import cli
from desk.cli import run_command
from desk.places import HOME, SAMPLES
from desk.running import Asked
from tests.unit.desk.triaging import HEADER, ROWS, gdr, triage


def test_a_run_taken_up_again_does_nothing_twice(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    lines = (out / "assessments.jsonl").read_bytes()
    first = lines.splitlines(keepends=True)[0]
    (out / "assessments.jsonl").write_bytes(first + b'{"format":"gdr-as')
    assert triage(table, out, "--no-reports") == 0
    assert (out / "assessments.jsonl").read_bytes() == lines
    assert "déjà évalués : 1" in capsys.readouterr().err


def test_a_folder_edited_by_hand_is_refused(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    lines = (out / "assessments.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (out / "assessments.jsonl").write_text("".join(reversed(lines)), encoding="utf-8")
    assert triage(table, out, "--no-reports") == 2
    assert "RUN_DAMAGED" in capsys.readouterr().err


def test_another_request_does_not_mix_with_the_first(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    table.write_text(HEADER + ROWS[0], encoding="utf-8")
    assert triage(table, out, "--no-reports") == 2
    assert "--restart" in capsys.readouterr().err
    assert triage(table, out, "--no-reports", "--restart") == 0


def test_killed_in_the_middle_then_run_again_gives_the_same_bytes(tmp_path: Path) -> None:
    words = ["triage", str(SAMPLES / "amm.csv"), "--rulebook", "amm", "--no-reports"]
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    assert run_command([*words, "--out", str(whole)]) == 0
    process = subprocess.Popen([sys.executable, "-m", "desk.cli", *words, "--out", str(cut)], cwd=HOME)
    log = cut / "assessments.jsonl"
    deadline = time.monotonic() + 60
    while not (log.exists() and log.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert log.read_bytes() != (whole / "assessments.jsonl").read_bytes()
    assert run_command([*words, "--out", str(cut)]) == 0
    assert log.read_bytes() == (whole / "assessments.jsonl").read_bytes()


def test_ctrl_c_says_how_to_go_on_and_exits_130(tmp_path: Path) -> None:
    words = ["triage", str(SAMPLES / "amm.csv"), "--rulebook", "amm", "--out", str(tmp_path / "out")]
    process = subprocess.Popen(
        [sys.executable, "-m", "desk.cli", *words], cwd=HOME, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    log = tmp_path / "out" / "assessments.jsonl"
    deadline = time.monotonic() + 60
    while not (log.exists() and log.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert "Traceback" not in said, said
    assert "Interrompu" in said, said
    assert process.returncode == 130


def test_a_full_disk_is_said_plainly(tmp_path: Path) -> None:
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    done = gdr(
        "triage", SAMPLES / "amm.csv", "--rulebook", "amm", "--out", tmp_path / "out", "--no-reports",
        prepare=little_room,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "SYSTEM_REFUSED" in done.stderr
    again = gdr("triage", SAMPLES / "amm.csv", "--rulebook", "amm", "--out", tmp_path / "out", "--no-reports")
    assert again.returncode == 0
    assert len((tmp_path / "out" / "assessments.jsonl").read_text(encoding="utf-8").splitlines()) == 79


def test_what_the_system_refuses_is_said_in_words(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(number: int) -> Callable[[Asked], None]:
        def run(asked: Asked) -> None:
            raise OSError(number, os.strerror(number), str(asked.folder))

        return run

    for number, code in (
        (errno.ENOSPC, "DISK_FULL"),
        (errno.EACCES, "NOT_ALLOWED"),
        (errno.ENOENT, "FILE_NOT_FOUND"),
        (errno.EIO, "SYSTEM_REFUSED"),
    ):
        monkeypatch.setattr(cli, "run", refuse(number))
        assert triage(table, tmp_path / "out") == 1
        assert code in capsys.readouterr().err


def test_restart_destroys_nothing_when_the_request_is_wrong(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    before = (out / "assessments.jsonl").read_bytes()
    assert triage(table, out, "--restart", "--outcome", "sttut") == 2
    assert (out / "assessments.jsonl").read_bytes() == before
