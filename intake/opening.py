"""Opening a file: its first bytes, its bytes through gzip, and what the system says in words for people."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from intake import messages_file as say
from intake.table import file_error

CHUNK = 1 << 20
MAX_TEXT = 1 << 30
GZIP = b"\x1f\x8b"


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what an operating system or a decompressor says into a FileError."""
    try:
        yield
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise file_error(say.DAMAGED, str(path)) from error
    except FileNotFoundError as error:
        raise file_error(say.MISSING, str(path)) from error
    except OSError as error:
        denied = isinstance(error, PermissionError)
        reason_fr, reason_en = ("accès refusé", "access denied") if denied else ("erreur de lecture", "read error")
        raise file_error(say.UNREADABLE, str(path), reason_fr=reason_fr, reason_en=reason_en) from error


def first_bytes(path: Path) -> bytes:
    """The first bytes of a file. Raises FileError: missing, a folder, empty, unreadable."""
    with reading(path):
        if path.is_dir():
            raise file_error(say.NOT_A_FILE, str(path))
        if not path.exists():
            raise file_error(say.MISSING, str(path))
        with path.open("rb") as stream:
            head = stream.read(16)
    if not head:
        raise file_error(say.EMPTY, str(path))
    return head


def unpacked(path: Path) -> BinaryIO:
    """The bytes of a file, through gzip if it is so compressed, whatever its name says."""
    if first_bytes(path).startswith(GZIP):
        return cast(BinaryIO, gzip.open(path, "rb"))
    return path.open("rb")


def chunks(path: Path, limit: int = MAX_TEXT) -> Iterator[bytes]:
    """The bytes of a file, unpacked, a mebibyte at a time. Raises FileError past `limit` bytes, or if damaged."""
    size = 0
    with reading(path), unpacked(path) as stream:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > limit:
                raise file_error(say.TOO_LARGE, str(path), limit=limit >> 20)
            yield chunk
    if size == 0:
        raise file_error(say.EMPTY, str(path))
