"""Every message of the cell language is met by a test."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType

import pytest

from engine.cells import messages_cell, messages_comparison, messages_expression, messages_literal, parse_cell
from engine.cells.expressions import parse_derivation, parse_linear
from engine.cells.literals import parse_range, parse_value
from engine.errors import CellError, Diagnostic, Message
from tests.unit.cells import test_expressions, test_literals
from tests.unit.cells.attributes import ATTRIBUTES
from tests.unit.cells.refusals import REFUSALS

MODULES = (messages_cell, messages_comparison, messages_expression, messages_literal)
NAMES = [(module, name) for module in MODULES for name, held in vars(module).items() if isinstance(held, Message)]


def calls() -> Iterator[Callable[[], object]]:
    """All that the tables of refusals hold, and what is refused without a table."""
    for each in REFUSALS:
        yield partial(parse_cell, each.text, ATTRIBUTES[each.id], ATTRIBUTES)
    for id, text, *_ in test_expressions.REFUSED:
        yield partial(parse_derivation, text, ATTRIBUTES[id], ATTRIBUTES)
    for id, text, *_ in test_literals.REFUSED:
        yield partial(parse_value, text, ATTRIBUTES[id])
    yield partial(parse_value, "enfant ;", ATTRIBUTES["populations"])
    yield partial(parse_linear, "", ATTRIBUTES)
    yield partial(parse_range, "5", "number")
    yield partial(parse_range, "> 0", "text")


@pytest.fixture(scope="module")
def told() -> list[Diagnostic]:
    """Every mistake of these."""
    found: list[Diagnostic] = []
    for call in calls():
        with pytest.raises(CellError) as caught:
            call()
        found.extend(caught.value.diagnostics)
    return found


def pattern(template: str) -> re.Pattern[str]:
    """What a filled template looks like."""
    literal = [re.escape(part) for part in re.split(r"\{\w+\}", template)]
    return re.compile("(?s:.*)".join(literal).strip())


@pytest.mark.parametrize(("module", "name"), NAMES, ids=[name for _, name in NAMES])
def test_every_message_is_triggered(module: ModuleType, name: str, told: list[Diagnostic]) -> None:
    message: Message = getattr(module, name)
    said, remedy = pattern(message.fr), pattern(message.hint_fr)
    assert any(
        each.code == message.code and said.fullmatch(each.message) and remedy.fullmatch(each.hint) for each in told
    )
