"""Files that are not a text that YAML may read: each refused in words, none with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import Diagnostic, RulebookError
from engine.loading import load_rulebook, load_rulebook_text
from engine.loading.problems import LIMIT
from engine.loading.source import MAX_BYTES

MINIMAL = """\
rulebook: minimal
title: "Été : l'œuvre"
version: 1
status: draft
modes: [{id: standard, label: "Circuit standard", from: 0}]
attributes: {}
"""


def refused(path: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(RulebookError) as caught:
        load_rulebook(path)
    return caught.value.diagnostics


def only_code(path: Path) -> str:
    found = refused(path)
    assert len(found) == 1
    assert found[0].location.file == str(path)
    return found[0].code


def test_a_missing_file(tmp_path: Path) -> None:
    assert only_code(tmp_path / "absent.yaml") == "FILE_NOT_FOUND"


def test_a_folder(tmp_path: Path) -> None:
    assert only_code(tmp_path) == "FILE_NOT_A_FILE"


def test_a_path_that_cannot_be_one(tmp_path: Path) -> None:
    assert only_code(tmp_path / "a\0b.yaml") == "FILE_UNREADABLE"


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "amm.yaml").write_text(MINIMAL, encoding="utf-8")
    assert only_code(tmp_path / "amm.yaml" / "x.yaml") == "FILE_UNREADABLE"


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04 workbook", b"a\x00b", "rulebook: x".encode("utf-16"), b"\x89PNG\x01\x02"]
)
def test_a_binary_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "binaire.yaml"
    path.write_bytes(data)
    assert only_code(path) == "FILE_BINARY"


def test_a_file_too_large_is_never_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "gros.yaml"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # sparse: takes no room on the disk
    assert only_code(path) == "FILE_TOO_LARGE"


def test_a_text_too_large() -> None:
    with pytest.raises(RulebookError, match="FILE_TOO_LARGE"):
        load_rulebook_text("#" * (MAX_BYTES + 1))


def test_latin1_names_the_line_and_the_column(tmp_path: Path) -> None:
    path = tmp_path / "latin1.yaml"
    path.write_bytes(b'rulebook: x\ntitle: "Autoris\xe9"')
    (found,) = refused(path)
    assert (found.code, found.location.line, found.location.column) == ("FILE_NOT_UTF8", 2, 16)
    assert "Autorisé" in found.message


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + MINIMAL.encode(),
        MINIMAL.replace("\n", "\r\n").encode(),
        MINIMAL.replace("\n", "\r").encode(),
        MINIMAL.replace("É", "E\u0301").encode(),
    ],
    ids=["byte-order mark", "Windows line ends", "old Mac line ends", "decomposed accents"],
)
def test_the_same_rulebook_whatever_wrote_the_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "minimal.yaml"
    path.write_bytes(data)
    assert load_rulebook(path).digest == load_rulebook_text(MINIMAL).digest


def test_a_text_may_start_with_a_byte_order_mark() -> None:
    assert load_rulebook_text("\ufeff" + MINIMAL).id == "minimal"


def test_a_file_that_is_nothing_but_mistakes_is_not_read_to_its_end() -> None:
    noise = "".join(f"cle_{number}: 1\n" for number in range(10_000))
    with pytest.raises(RulebookError) as caught:
        load_rulebook_text(noise)
    assert len(caught.value.diagnostics) == LIMIT + 1
    assert caught.value.diagnostics[-1].code == "TOO_MANY"


def test_invisible_characters_are_counted_up_to_twenty() -> None:
    with pytest.raises(RulebookError) as caught:
        load_rulebook_text("a: \u200b" + "\u200b" * 100)
    assert {each.code for each in caught.value.diagnostics} == {"INVISIBLE_CHARACTER"}
    assert len(caught.value.diagnostics) == 20


@pytest.mark.parametrize("escape", [r"\ud800", r"\x00", r"\u202e", r"\u2028", r"\ufffe", r"\t"])
def test_an_escape_cannot_bring_in_what_the_file_may_not_hold(escape: str) -> None:
    with pytest.raises(RulebookError, match="INVISIBLE_CHARACTER"):
        load_rulebook_text(MINIMAL.replace("Été", f"Été{escape}"))
