"""Whatever a file holds, reading it raises nothing but an error for people."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from intake import FileError, Record, Reject, read_records
from tests.unit.intake.making import (
    RULEBOOK,
    write,
)


@given(st.binary(max_size=300))
@example(b"\xc2\x8d\x80")  # UTF-8 explains two of the bytes, Windows-1252 neither all three
def test_no_bytes_whatever_raise_anything_but_an_error_for_people(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("octets")
    for name in ("a.csv", "a.json", "a.jsonl", "a.xlsx"):
        _read_anything(write(folder / name, content))


@given(st.text(max_size=200))
def test_no_text_whatever_raises_anything_but_an_error_for_people(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("textes")
    for name in ("a.csv", "a.json", "a.jsonl"):
        _read_anything(write(folder / name, f"id;age;code\nD-1;{text}".encode("utf-8", "replace")))
        _read_anything(write(folder / name, text.encode("utf-8", "replace")))


def _read_anything(path: Path) -> None:
    try:
        for item in read_records(path, RULEBOOK):
            assert isinstance(item, Record | Reject)
            assert not isinstance(item, Reject) or item.faults
    except FileError:
        pass
