"""A workbook's ZIP archive, unpacked within bounds before any other library sees it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from intake import messages_file as say
from intake.opening import reading
from intake.table import FileError, file_error

MAX_PACKED = 50 << 20
MAX_UNPACKED = 200 << 20
MAX_MEMBERS = 2_000
PIECE = 1 << 20


def workbook_error(path: Path, reason_fr: str, reason_en: str) -> FileError:
    """The error of a workbook that cannot be read, with its reason."""
    return file_error(say.WORKBOOK, str(path), reason_fr=reason_fr, reason_en=reason_en)


def members_of(path: Path) -> dict[str, bytes]:
    """The members of an archive, by name. Raises FileError: too large, damaged, encrypted, ambiguous.

    Sizes are counted while unpacking, never believed, and every checksum is verified.
    """
    with reading(path):
        if path.stat().st_size > MAX_PACKED:
            raise file_error(say.TOO_LARGE_PACKED, str(path), limit=MAX_PACKED >> 20)
        try:
            with zipfile.ZipFile(path) as archive:
                return dict(_members(path, archive))
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
            raise workbook_error(
                path,
                "son archive est tronquée, endommagée ou chiffrée",
                "its archive is truncated, damaged or encrypted",
            ) from error


def _members(path: Path, archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    names = archive.namelist()
    if len(names) > MAX_MEMBERS or len(set(names)) < len(names):
        raise workbook_error(path, "son archive est ambiguë", "its archive is ambiguous")
    left = MAX_UNPACKED
    for info in archive.infolist():
        content = _unpacked(path, archive, info, left)
        left -= len(content)
        yield info.filename, content


def _unpacked(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: int) -> bytes:
    held = bytearray()
    with archive.open(info) as stream:
        while piece := stream.read(PIECE):
            held += piece
            if len(held) > left:
                raise file_error(say.TOO_LARGE, str(path), limit=MAX_UNPACKED >> 20)
    return bytes(held)


def repacked(members: dict[str, bytes]) -> io.BytesIO:
    """An archive of these members and nothing else: what was checked is what is read."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    held.seek(0)
    return held
