"""Handlers of the XML parser: they build one case at a time, and refuse what no case needs."""

from __future__ import annotations

from xml.parsers import expat

from engine.errors import Message
from intake import messages_icsr as say
from intake.icsr.element import Element

CASES = frozenset({"PORR_IN049016UV", "safetyreport"})
ROOTS = frozenset({"MCCI_IN200100UV01", "ichicsr", *CASES})
RECEIPTS = frozenset({"MCCI_IN200101UV01", "MCCI_IN000002UV01", "ichicsrack"})
# The largest example that regulators publish, "all elements", nests 31 levels and holds 37,000 elements.
MAX_DEPTH, MAX_ELEMENTS = 100, 250_000
RESUMED = "resumed"


class Spoilt(Exception):
    """Why a case cannot be read; the next ones may be."""

    def __init__(self, message: Message, **values: object) -> None:
        """Keep what to say."""
        super().__init__(message.code)
        self.message, self.values = message, values


class Refused(Spoilt):
    """Why a file cannot be read at all."""


class Builder:
    """What the parser has met: the cases that are whole, and the one being read."""

    def __init__(self, encoding: str | None, base: int) -> None:
        """A parser that starts at line `base` of the file. Nothing outside the file is ever opened."""
        self.parser = expat.ParserCreate(encoding)
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.ExternalEntityRefHandler = self._reference
        self.parser.SkippedEntityHandler = self._skipped
        self.parser.XmlDeclHandler = self._declaration
        self.base, self.encoding, self.root = base, encoding, ""
        self.whole: list[Element] = []
        self.moved = False
        self._open: list[Element] = []
        self._depth = self._elements = 0

    @property
    def line(self) -> int:
        """The line of the file that the parser has reached."""
        return self.base + self.parser.CurrentLineNumber - 1

    @property
    def case(self) -> Element | None:
        """The case being read, None between two."""
        return self._open[0] if self._open else None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        self.moved = True
        self._depth += 1
        if self._depth == 1:
            self._begin(tag)
        if not self._open and tag not in CASES:
            return
        if not self._open:
            self._elements = 0
            self.parser.CharacterDataHandler = self._text
        self._elements += 1
        if self._depth > MAX_DEPTH or self._elements > MAX_ELEMENTS:
            raise Spoilt(say.TOO_DEEP, depth=MAX_DEPTH, elements=MAX_ELEMENTS)
        element = Element(tag, attributes, self.line)
        if self._open:
            self._open[-1].children.append(element)
        self._open.append(element)

    def _begin(self, root: str) -> None:
        self.root = root
        if root in RECEIPTS:
            raise Refused(say.RECEIPT)
        if root not in ROOTS and root != RESUMED:
            raise Refused(say.NOT_ICSR, root=root[:60])

    def _end(self, _: str) -> None:
        self.moved = True
        self._depth -= 1
        if self._open:
            closed = self._open.pop()
            if not self._open:
                self.whole.append(closed)
                self.parser.CharacterDataHandler = None

    def _text(self, text: str) -> None:
        self.moved = True
        self._open[-1].texts.append(text)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.encoding = self.encoding or encoding

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_internal_subset: bool) -> None:
        """R2 files name their DTD: that is never fetched. One that carries declarations of its own is refused."""
        if has_internal_subset:
            raise Refused(say.DECLARATIONS)

    def _entity(self, *_: object) -> None:
        raise Refused(say.DECLARATIONS)

    def _reference(self, *_: object) -> int:
        raise Refused(say.DECLARATIONS)

    def _skipped(self, name: str, _is_parameter: bool) -> None:
        raise Spoilt(say.ENTITY, name=name[:60])
