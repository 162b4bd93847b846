"""How a text is encoded, told from all its bytes before a character of it is believed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from intake import messages_file as say
from intake.opening import MAX_TEXT, chunks
from intake.table import FileError, file_error

# Contents often taken for a table, by their first bytes.
SIGNATURES = {
    b"%PDF-": ("un PDF", "a PDF"),
    b"\xd0\xcf\x11\xe0": (
        "un ancien classeur .xls, ou un classeur protégé par mot de passe",
        "an old .xls workbook, or a workbook behind a password",
    ),
    b"\x89PNG": ("une image", "an image"),
    b"\xff\xd8\xff": ("une image", "an image"),
    b"PK\x03\x04": ("une archive ZIP", "a ZIP archive"),
    b"7z\xbc\xaf": ("une archive 7z", "a 7z archive"),
    b"Rar!\x1a": ("une archive RAR", "a RAR archive"),
    b"SQLite format 3\0": ("une base SQLite", "an SQLite database"),
    b"{\\rtf": ("un document RTF", "an RTF document"),
}
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What `surrogateescape` makes of the bytes that UTF-8 cannot explain, one by one.
FOREIGN = re.compile("[\udc80-\udcff]")
FOREIGN_C1 = re.compile("[\udc80-\udc9f]")
NOWHERE = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")  # bytes that Windows-1252 leaves without a meaning
PROPER = re.compile("[^\x00-\x7f\udc80-\udcff]")
CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1f]")
# A table may hold a few stray control characters; a binary file is full of them.
CONTROL_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a text is encoded: its name for people, and Python's codec."""

    name: str
    codec: str


UTF_8, UTF_8_BOM = Encoding("UTF-8", "utf-8"), Encoding("UTF-8 (BOM)", "utf-8-sig")
UTF_16 = Encoding("UTF-16", "utf-16")
WINDOWS, LATIN = Encoding("Windows-1252", "cp1252"), Encoding("Latin-1", "iso-8859-1")


def encoding_of(path: Path, limit: int = MAX_TEXT) -> Encoding:
    """How the text of a file is encoded, in one pass over its bytes.

    A byte-order mark says it; else UTF-8 unless a byte contradicts it; then Windows-1252 if it uses
    the bytes 80 to 9F, else Latin-1. Raises FileError: binary, mixed encodings, too large, damaged.
    """
    pieces = chunks(path, limit)
    first = next(pieces)
    if _signed(first):
        raise binary(path, first)
    tally = _Utf16(path) if first.startswith(UTF16) else _Bytes(path, first)
    tally.add(first)
    for piece in pieces:
        tally.add(piece)
    return tally.verdict()


def binary(path: Path, head: bytes) -> FileError:
    """The error of a file that holds no text, named by its signature when it has one."""
    names = _signed(head)
    what_fr, what_en = (f" : c'est {names[0]}", f": it is {names[1]}") if names else ("", "")
    return file_error(say.BINARY, str(path), what_fr=what_fr, what_en=what_en)


def _signed(head: bytes) -> tuple[str, str] | None:
    return next((names for mark, names in SIGNATURES.items() if head.startswith(mark)), None)


class _Utf16:
    """A text whose byte-order mark announces UTF-16: it is, or it is nothing we read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.decoder = codecs.getincrementaldecoder("utf-16")()

    def add(self, piece: bytes) -> None:
        self._decode(piece, final=False)

    def verdict(self) -> Encoding:
        self._decode(b"", final=True)
        return UTF_16

    def _decode(self, piece: bytes, *, final: bool) -> None:
        try:
            self.decoder.decode(piece, final)
        except UnicodeDecodeError as error:
            raise file_error(say.ENCODING, str(self.path)) from error


class _Bytes:
    """Counts what UTF-8 explains and what it does not."""

    def __init__(self, path: Path, head: bytes) -> None:
        self.path, self.head = path, head[:16]
        self.marked = head.startswith(codecs.BOM_UTF8)
        self.decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self.proper = self.foreign = self.c1 = self.lines = 0
        self.nowhere = False
        self.foreign_line: int | None = None

    def add(self, piece: bytes) -> None:
        """Count one piece. Raises FileError if it is binary."""
        if b"\0" in piece or len(CONTROLS.findall(piece)) > CONTROL_SHARE * len(piece):
            raise binary(self.path, self.head)
        if not piece.isascii() or self.decoder.getstate()[0]:
            self.nowhere = self.nowhere or NOWHERE.search(piece) is not None
            self._count(self.decoder.decode(piece))
        self.lines += piece.count(b"\n")

    def _count(self, text: str) -> None:
        self.proper += len(PROPER.findall(text))
        self.foreign += len(FOREIGN.findall(text))
        self.c1 += len(FOREIGN_C1.findall(text))
        if self.foreign_line is None and (found := FOREIGN.search(text)):
            self.foreign_line = self.lines + text.count("\n", 0, found.start()) + 1

    def verdict(self) -> Encoding:
        """The encoding, once every piece is counted."""
        self._count(self.decoder.decode(b"", final=True))
        if not self.foreign:
            return UTF_8_BOM if self.marked else UTF_8
        if self.proper - self.marked > self.foreign or self.marked:
            raise file_error(say.MIXED_ENCODING, str(self.path), line=self.foreign_line)
        if self.nowhere:
            raise file_error(say.ENCODING, str(self.path))
        return WINDOWS if self.c1 else LATIN
