"""A cell in parts that can be changed one at a time and written again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.cells.grammar import Parsed, parse_shape
from engine.cells.intervals import tokens_of, trees_of
from engine.values import Kind

VERBS = {"prefix": "commence par", "contains": "contient"}


@dataclass(frozen=True, slots=True)
class Plain:
    """A value that stands by itself."""

    word: str

    def __str__(self) -> str:
        """As a cell writes it."""
        return self.word


@dataclass(frozen=True, slots=True)
class Compared:
    """A sign and what follows it."""

    sign: str
    operand: str

    def __str__(self) -> str:
        """As a cell writes it."""
        return f"{self.sign} {self.operand}"


@dataclass(frozen=True, slots=True)
class Bounded:
    """Two bounds within brackets."""

    opening: str
    low: str
    high: str
    closing: str

    def __str__(self) -> str:
        """As a cell writes it."""
        return f"{self.opening}{self.low}..{self.high}{self.closing}"


@dataclass(frozen=True, slots=True)
class Verbal:
    """`contient`, `commence par`, and one word or several."""

    verb: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        """As a cell writes it, always with parentheses around several words: they end there."""
        listed = " ; ".join(self.words)
        return f"{self.verb} ({listed})" if len(self.words) > 1 else f"{self.verb} {listed}"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """`connu` or `inconnu`."""

    known: bool

    def __str__(self) -> str:
        """As a cell writes it."""
        return "connu" if self.known else "inconnu"


@dataclass(frozen=True, slots=True)
class Negated:
    """`non(…)`."""

    parts: tuple[Part, ...]

    def __str__(self) -> str:
        """As a cell writes it."""
        return f"non({written_parts(self.parts)})"


Part = Plain | Compared | Bounded | Verbal | Knowledge | Negated


def written_parts(parts: Iterable[Part]) -> str:
    """The cell whose tests these are."""
    return " ; ".join(map(str, parts))


def parts_of_cell(text: str, kind: Kind) -> tuple[Part, ...]:
    """The tests of a cell that loads; none for `-`. Raises lark.UnexpectedInput."""
    shape = parse_shape(text, kind)
    return () if shape.data == "anything" else _parts(shape)


def _parts(shape: Parsed) -> tuple[Part, ...]:
    """Each test; the words that a verb without parentheses goes on over are put with it."""
    found: list[Part] = []
    going_on = False
    for test in trees_of(shape):
        last = found[-1] if found else None
        if going_on and test.data == "equals" and isinstance(last, Verbal):
            found[-1] = Verbal(last.verb, (*last.words, *_words(test)))
        else:
            found.append(_part(test))
            going_on = test.data in VERBS and next(trees_of(test)).data == "alone"
    return tuple(found)


def _part(test: Parsed) -> Part:
    match test.data:
        case "negated":
            return Negated(_parts(next(trees_of(test))))
        case "known" | "unknown":
            return Knowledge(test.data == "known")
        case "equals":
            return Plain(*_words(test))
        case "compared":
            return Compared(*_words(test))
        case "interval":
            return Bounded(*_words(test))
        case _:
            return Verbal(VERBS[str(test.data)], tuple(_words(next(trees_of(test)))))


def _words(test: Parsed) -> Iterator[str]:
    return (token.strip() for token in tokens_of(test))
