"""Files are whole or not there, and known by their bytes."""

from pathlib import Path

import pytest

from desk.files import beside, file_digest, written_whole


def test_a_file_that_cannot_be_written_whole_leaves_the_old_one(tmp_path: Path) -> None:
    place = tmp_path / "index.html"
    written_whole(place, "ancien")
    (tmp_path / "index.html.part").mkdir()
    with pytest.raises(OSError, match="directory"):
        written_whole(place, "nouveau")
    assert place.read_text(encoding="utf-8") == "ancien"


def interrupted(place: Path) -> None:
    with beside(place) as part:
        part.write_text("à moitié", encoding="utf-8")
        raise KeyboardInterrupt


def test_ctrl_c_leaves_what_was_there_and_nothing_half_written(tmp_path: Path) -> None:
    place = written_whole(tmp_path / "nouveau" / "page.html", "ancien")
    with pytest.raises(KeyboardInterrupt):
        interrupted(place)
    assert place.read_text(encoding="utf-8") == "ancien"
    assert list(place.parent.iterdir()) == [place]


def test_the_digest_of_a_file_is_that_of_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert file_digest(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
