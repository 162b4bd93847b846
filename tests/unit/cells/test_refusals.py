"""What is refused: the reason, the place, the remedy; all at once, and never anything but CellError."""

from __future__ import annotations

import pytest

from engine.cells import parse_cell
from engine.errors import CellError
from tests.unit.cells.attributes import ATTRIBUTES
from tests.unit.cells.refusals import REFUSALS, Refusal


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: f"{refusal.id} {refusal.text[:40]}")
def test_each_mistake_is_told_with_its_place_and_its_remedy(refusal: Refusal) -> None:
    with pytest.raises(CellError) as caught:
        parse_cell(refusal.text, ATTRIBUTES[refusal.id], ATTRIBUTES)
    found = caught.value.diagnostics
    assert [(each.code, each.location.column) for each in found] == [(code, at) for code, at, _ in refusal.mistakes]
    for each, (_, _, hint) in zip(found, refusal.mistakes, strict=True):
        assert hint in each.hint
        assert each.message_en
        assert "{" not in each.message + each.message_en + each.hint + each.hint_en


def test_what_messages_quote_of_a_long_text_is_cut_to_one_line() -> None:
    with pytest.raises(CellError) as caught:
        parse_cell("z\n" * 400, ATTRIBUTES["procedure"], ATTRIBUTES)
    (only,) = caught.value.diagnostics
    assert "\n" not in only.message
    assert len(only.message) < 200


@pytest.mark.parametrize("text", ["dix ; " * 30, "dix ; " * 30 + "dix"])
def test_past_ten_mistakes_a_cell_is_noise(text: str) -> None:
    with pytest.raises(CellError) as caught:
        parse_cell(text, ATTRIBUTES["age"], ATTRIBUTES)
    assert len(caught.value.diagnostics) == 10


def test_a_template_in_a_cell_stays_text() -> None:
    with pytest.raises(CellError) as caught:
        parse_cell("{near} {0.__class__}", ATTRIBUTES["procedure"], ATTRIBUTES)
    assert "« {near} {0.__class__} »" in caught.value.diagnostics[0].message
