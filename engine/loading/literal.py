"""A value written as text, typed by its attribute."""

from __future__ import annotations

from engine.cells.literals import parse_value
from engine.errors import CellError
from engine.loading.reader import At
from engine.loading.unquoted import text_for
from engine.model import Attribute
from engine.values import Value


def literal(at: At | None, attribute: Attribute | None) -> Value | None:
    """The value, or None once it is reported. Nothing is said of an attribute that could not be read."""
    written = text_for(at, attribute)
    if at is None or written is None or attribute is None:
        return None
    try:
        return parse_value(written, attribute)
    except CellError as error:
        at.report_inside(error)
        return None
