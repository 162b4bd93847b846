"""From a file to a text that YAML may read: present, small, UTF-8, visible."""

from __future__ import annotations

import unicodedata
from itertools import islice
from pathlib import Path

from engine.invisible import invisible
from engine.loading import messages_document as say
from engine.loading.problems import Place, Problems

MAX_BYTES = 2_000_000
_BOM = b"\xef\xbb\xbf"
_NAMED = 20


def read_source(path: Path, problems: Problems) -> str | None:
    """The text of a file, or None once `problems` says why not."""
    data = _bytes_of(path, problems)
    if data is None:
        return None
    if len(data) > MAX_BYTES:
        problems.add(say.TOO_LARGE, limit=MAX_BYTES)
        return None
    return decoded(data, problems)


def _bytes_of(path: Path, problems: Problems) -> bytes | None:
    """One byte more than the limit at most: a 200 MB file is never read whole."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        problems.add(say.NOT_FOUND, file=path)
    except IsADirectoryError:
        problems.add(say.NOT_A_FILE, file=path)
    except (OSError, ValueError) as error:
        problems.add(say.UNREADABLE, file=path, reason=getattr(error, "strerror", None) or error)
    return None


def decoded(data: bytes, problems: Problems) -> str | None:
    """The bytes as text. UTF-16 and workbooks are binary; Latin-1 is named as such."""
    if b"\x00" in data or data.startswith(b"PK\x03\x04"):
        problems.add(say.BINARY)
        return None
    try:
        return cleaned(data.removeprefix(_BOM).decode("utf-8"), problems)
    except UnicodeDecodeError as error:
        _not_utf8(data, error.start, problems)
        return None


def _not_utf8(data: bytes, at: int, problems: Problems) -> None:
    start = data.rfind(b"\n", 0, at) + 1
    line = data[start : data.find(b"\n", at) if b"\n" in data[at:] else len(data)]
    if any(byte < 9 for byte in line):
        problems.add(say.BINARY)
        return
    guess = "Windows-1252" if any(0x80 <= byte < 0xA0 for byte in line) else "Latin-1"
    place = Place(data.count(b"\n", 0, at) + 1, at - start + 1)
    shown = line.decode("cp1252", errors="replace").strip()[:60]
    problems.add(say.NOT_UTF8, place, line=shown, guess=guess)


def cleaned(text: str, problems: Problems) -> str | None:
    r"""The text in NFC with `\n` line ends, or None if it holds what nobody can see."""
    if len(text) > MAX_BYTES:
        problems.add(say.TOO_LARGE, limit=MAX_BYTES)
        return None
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    unseen = list(islice(invisible(text, allowed="\n\t"), _NAMED))
    for index, message, values in unseen:
        line_start = text.rfind("\n", 0, index) + 1
        problems.add(message, Place(text.count("\n", 0, index) + 1, index - line_start + 1), **values)
    return None if unseen else text
