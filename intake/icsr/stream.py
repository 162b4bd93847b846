"""A file of cases read as a stream: each case whole, or why it is not; memory holds one case."""

from __future__ import annotations

import codecs
import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from xml.parsers import expat

from engine.errors import Message
from intake import messages_icsr as say
from intake.icsr.building import RESUMED, Builder, Refused, Spoilt
from intake.icsr.element import Element

MAX_CASE = 64 << 20
PIECE = 1 << 16
START = re.compile(rb"<(?:[\w.-]+:)?(?:PORR_IN049016UV|safetyreport)(?=[\s>])")
LONGEST_START = 80
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
ERRORS = expat.errors
CUTS = (
    "XML_ERROR_NO_ELEMENTS",
    "XML_ERROR_UNCLOSED_TOKEN",
    "XML_ERROR_PARTIAL_CHAR",
    "XML_ERROR_UNCLOSED_CDATA_SECTION",
)
REASONS = {
    ERRORS.codes[ERRORS.XML_ERROR_TAG_MISMATCH]: say.MISMATCH,
    ERRORS.codes[ERRORS.XML_ERROR_UNDEFINED_ENTITY]: say.ENTITY_HERE,
    ERRORS.codes[ERRORS.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: say.AFTER_END,
    **{ERRORS.codes[getattr(ERRORS, each)]: say.CUT for each in CUTS},
}
UNKNOWN_ENCODING = {ERRORS.codes[ERRORS.XML_ERROR_UNKNOWN_ENCODING], ERRORS.codes[ERRORS.XML_ERROR_INCORRECT_ENCODING]}


@dataclass(frozen=True, slots=True)
class Unread:
    """A case that cannot be read: where it starts, where reading stopped, and why."""

    line: int
    stopped: int
    message: Message
    values: dict[str, object]
    case: Element | None = None


class Stream:
    """Reads pieces of bytes one after the other.

    After a mistake, reading resumes at the next start of a case: one bad message in a batch costs that message.
    """

    def __init__(self) -> None:
        """Start at the beginning of a file."""
        self.builder = Builder(None, 1)
        self.fed = self.lines = self.held = 0
        self.searching = self.resumed = False
        self.piece = self.tail = b""

    def read(self, pieces: Iterable[bytes]) -> Iterator[Element | Unread]:
        """The cases of a file. Raises Refused for a file that must not be read."""
        for whole in self._narrowed(pieces):
            for at in range(0, len(whole), PIECE):
                yield from self._piece(whole[at : at + PIECE])
        if not self.searching:
            yield from self._parsed(b"", final=True)

    def _narrowed(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The same text in UTF-8 if it is in UTF-16, where the start of a case cannot be told byte by byte."""
        decoder = None
        for number, piece in enumerate(pieces):
            if number == 0 and piece.startswith(WIDE):
                decoder = codecs.getincrementaldecoder("utf-16")("replace")
                self.builder = Builder("utf-8", 1)
            yield decoder.decode(piece).encode("utf-8", "replace") if decoder else piece

    def _piece(self, piece: bytes) -> Iterator[Element | Unread]:
        self.piece = piece
        rest: bytes | None = self._found(piece) if self.searching else piece
        while rest:
            rest = yield from self._parsed(rest)
        self.lines += piece.count(b"\n")

    def _parsed(self, piece: bytes, *, final: bool = False) -> Generator[Element | Unread, None, bytes | None]:
        """Feed the parser; return what is still to be fed, after a mistake."""
        builder, mistake = self.builder, None
        builder.moved = False
        try:
            builder.parser.Parse(piece, final)
            self._weigh(len(piece))
        except Refused:
            raise
        except (expat.ExpatError, Spoilt, LookupError, ValueError) as error:
            mistake = error
        yield from builder.whole
        builder.whole.clear()
        if mistake is None:
            self.fed += len(piece)
            return None
        yield from self._unread(mistake, piece)
        return None if final else self._past(mistake, piece)

    def _weigh(self, size: int) -> None:
        builder = self.builder
        self.held = self.held + size if builder.case is not None or not builder.moved else 0
        if builder.whole:
            self.held = size
        if self.held > MAX_CASE:
            raise Spoilt(say.TOO_LARGE, limit=MAX_CASE >> 20)

    def _unread(self, mistake: Exception, piece: bytes) -> Iterator[Unread]:
        """What to say of a mistake; nothing of the end of a batch whose beginning was passed over."""
        if not isinstance(mistake, Spoilt | expat.ExpatError) or _is_encoding(mistake):
            raise Refused(say.ENCODING) from mistake
        case = self.builder.case
        if self.resumed and case is None:
            return
        message, values = self._said(mistake, piece)
        line = case.line if case else self.builder.line
        yield Unread(line, self._line_of(mistake), message, {"end": self._line_of(mistake), **values}, case)

    def _said(self, mistake: Spoilt | expat.ExpatError, piece: bytes) -> tuple[Message, dict[str, object]]:
        if isinstance(mistake, Spoilt):
            return mistake.message, mistake.values
        at = self._place(mistake)
        if mistake.code not in REASONS and piece[at : at + 1] >= b"\x80":
            return say.BYTES, {"encoding": self.builder.encoding or "UTF-8"}
        return REASONS.get(mistake.code, say.MALFORMED), {}

    def _line_of(self, mistake: Exception) -> int:
        return self.builder.base + mistake.lineno - 1 if isinstance(mistake, expat.ExpatError) else self.builder.line

    def _place(self, mistake: Exception) -> int:
        parser = self.builder.parser
        reached = parser.ErrorByteIndex if isinstance(mistake, expat.ExpatError) else parser.CurrentByteIndex
        return max(0, reached - self.fed)

    def _past(self, mistake: Exception, piece: bytes) -> bytes | None:
        self.searching, self.tail = True, b""
        at = min(self._place(mistake) + 1, len(piece))
        return self._found(piece[at:])

    def _found(self, part: bytes) -> bytes | None:
        """What follows the next start of a case, which a fresh parser will read; None while there is none."""
        sought = self.tail + part
        found = START.search(sought)
        if found is None:
            self.tail = sought[-LONGEST_START:]
            return None
        rest = sought[found.start() :]
        within = self.piece.count(b"\n") - rest.count(b"\n")
        self.builder = Builder(self.builder.encoding, self.lines + 1 + within)
        root = f"<{RESUMED}>".encode()
        self.builder.parser.Parse(root, False)
        self.fed = len(root)
        self.searching, self.resumed, self.tail, self.held = False, True, b"", 0
        return rest


def _is_encoding(mistake: Exception) -> bool:
    return isinstance(mistake, expat.ExpatError) and mistake.code in UNKNOWN_ENCODING
