"""Tests that can tell no two cases apart, given the attribute's declared domain."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from engine.cells import messages_comparison as say
from engine.cells import messages_literal as say_literal
from engine.cells.errors import refusal
from engine.cells.spans import common, covers, is_empty
from engine.condition import Ref, Scalar
from engine.model import Attribute
from engine.range import Range


def check_equal(attribute: Attribute, value: Scalar | Ref, written: str) -> None:
    """Raise CellError if the attribute can never be equal to this value."""
    domain = attribute.range
    if domain is not None and isinstance(value, Decimal | date) and not domain.holds(value):
        raise refusal(say_literal.OUT_OF_RANGE, word=written, attribute=attribute.id, domain=domain.text)


def check_span(attribute: Attribute, span: Range) -> None:
    """Raise CellError if no value of the domain lies in the span, or if all do by a bound outside it.

    `>= 0` of a number declared `>= 0` is allowed: it holds as soon as the attribute is known, which
    is how a rule says that it needs nothing more.
    """
    domain = attribute.range
    if domain is None:
        return
    if is_empty(common(span, domain)):
        raise refusal(say.NEVER, test=span.text, domain=domain.text)
    if covers(span, domain) and _beyond(span, domain):
        raise refusal(say.ALWAYS, test=span.text, domain=domain.text)


def _beyond(span: Range, domain: Range) -> bool:
    """Whether a bound of the span is no value of the domain, its own ends aside."""
    closed = domain.model_copy(update={"low_open": False, "high_open": False})
    return any(bound is not None and not closed.holds(bound) for bound in (span.low, span.high))
