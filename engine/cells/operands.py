"""What stands in a test: a literal of the attribute's kind, or another attribute."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from lark import Token

from engine.cells import messages_cell as say
from engine.cells import messages_comparison as say_comparison
from engine.cells import messages_literal as say_literal
from engine.cells.errors import listed, refusal, starting_at
from engine.cells.intervals import read_ordered
from engine.cells.literals import BOOLEANS, read_boolean, read_declared
from engine.cells.references import check_reference, near_reference
from engine.cells.slips import slip_of
from engine.cells.words import declared, unquoted
from engine.condition import Ref, Scalar
from engine.errors import CellError
from engine.model import Attribute


@dataclass(frozen=True)
class Operands:
    """Reads the operands of the cells of one attribute. Every method may raise CellError."""

    attribute: Attribute
    attributes: Mapping[str, Attribute]

    def value(self, token: Token) -> Scalar:
        """A literal that stands by itself, or in a list: no other attribute is meant."""
        with starting_at(token.start_pos or 0):
            word, quoted = unquoted(token)
            return self._quoted(word) if quoted else self._bare(word)

    def compared(self, token: Token, sign: str) -> Scalar | Ref:
        """What follows a sign: a literal, or the identifier of an attribute of the same kind and unit."""
        with starting_at(token.start_pos or 0):
            word, quoted = unquoted(token)
            if quoted:
                return self._quoted(word)
            if word in self.attributes and not declared(word, self.attribute.values):
                check_reference(self.attribute, self.attributes, word, sign)
                return Ref(attribute=word)
            if self.attribute.kind == "text":
                raise self._unquoted_text(word, sign)
            return self._compared(word, sign)

    def prefix(self, token: Token) -> str:
        """A beginning of text; for a choice, of one declared value at least."""
        with starting_at(token.start_pos or 0):
            word, quoted = unquoted(token)
            prefix = unicodedata.normalize("NFC", word)
            slip = None if quoted or self._begins(prefix) else slip_of(word, self.attribute, self.attributes)
            if slip:
                raise slip
            self._check_prefix(prefix)
            return prefix

    def _begins(self, prefix: str) -> bool:
        return any(value.startswith(prefix) for value in self.attribute.values)

    def _check_prefix(self, prefix: str) -> None:
        if not prefix:
            raise refusal(say.TEXT_EMPTY)
        if self.attribute.kind == "choice" and not self._begins(prefix):
            raise refusal(say.PREFIX_OF_NOTHING, word=prefix, values=listed(self.attribute.values))

    def _compared(self, word: str, sign: str) -> Scalar:
        """A literal after a sign; a word that is none may be a misspelt attribute."""
        try:
            return self._bare(word)
        except CellError:
            like = near_reference(self.attribute, self.attributes, word)
            if like is None:
                raise
            raise refusal(say_comparison.REFERENCE_NEAR, word=word, operator=sign, near=like) from None

    def _quoted(self, word: str) -> Scalar:
        if not word:
            raise refusal(say.TEXT_EMPTY)
        if self.attribute.kind == "text":
            return unicodedata.normalize("NFC", word)
        if self.attribute.kind == "boolean":
            raise refusal(say_literal.BOOLEAN, word=f"« {word} »")
        return read_declared(word, self.attribute)

    def _bare(self, word: str) -> Scalar:
        if self._readable(word):
            return read_declared(word, self.attribute)
        if self.attribute.kind == "boolean" and word.casefold() in BOOLEANS:
            return read_boolean(word)
        slip = slip_of(word, self.attribute, self.attributes)
        if slip:
            raise slip
        return self._literal(word)

    def _readable(self, word: str) -> bool:
        return declared(word, self.attribute.values) is not None

    def _literal(self, word: str) -> Scalar:
        match self.attribute.kind:
            case "boolean":
                return read_boolean(word)
            case "number" | "date":
                return read_ordered(word, self.attribute.kind, self.attribute.unit)
            case "text":
                return unicodedata.normalize("NFC", word)
            case _:  # choice, set
                return read_declared(word, self.attribute)

    def _unquoted_text(self, word: str, sign: str) -> CellError:
        like = near_reference(self.attribute, self.attributes, word)
        near_fr, near_en = (f"Ou vouliez-vous dire « {like} » ?", f"Or did you mean “{like}”?") if like else ("", "")
        return refusal(say_comparison.TEXT_AFTER_SIGN, word=word, operator=sign, near_fr=near_fr, near_en=near_en)
