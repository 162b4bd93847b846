"""Raising and moving the mistakes of the cell language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from engine.errors import CellError, Diagnostic, Location, Message, diagnostic

MISTAKES = 10  # told of one cell; past that it is noise, and hints cost time
SHOWN = 60
# What messages quote from the text at hand, and which may be of any length.
WRITTEN = {"word", "near", "text", "test", "found", "written", "number", "operator"}
WRITTEN |= {"low", "high", "thousands", "decimal", "longer"}


def cut(text: str) -> str:
    """A text fit for a one-line message: white space evened out, the end of a long one left out."""
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1] + "…"


def listed(values: Iterable[str]) -> str:
    """Declared values for a hint: `a ; b ; c`, a long list cut at a value."""
    names = list(values)
    shown = names[:12]
    return " ; ".join(cut(name) for name in shown) + (" ; …" if len(names) > len(shown) else "")


def mistake(message: Message, column: int = 1, /, **values: object) -> Diagnostic:
    """A diagnostic at a column of the text read; texts put in it are cut to one line."""
    safe = {name: cut(str(value)) if name in WRITTEN else value for name, value in values.items()}
    return diagnostic(message, Location(column=column), **safe)


def refusal(message: Message, column: int = 1, /, **values: object) -> CellError:
    """The error that carries one mistake."""
    return CellError([mistake(message, column, **values)])


def moved(diagnostics: Iterable[Diagnostic], by: int) -> list[Diagnostic]:
    """The same mistakes, for a text that begins `by` characters further on."""
    return [_moved(each, by) for each in diagnostics]


def _moved(each: Diagnostic, by: int) -> Diagnostic:
    place = each.location.model_copy(update={"column": (each.location.column or 1) + by})
    return each.model_copy(update={"location": place})


@contextmanager
def starting_at(offset: int) -> Iterator[None]:
    """Move the mistakes raised inside, whose text begins at this offset of the whole."""
    try:
        yield
    except CellError as error:
        raise CellError(moved(error.diagnostics, offset)) from None
