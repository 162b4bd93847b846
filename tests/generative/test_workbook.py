"""A rulebook becomes sheets and comes back byte for byte, whatever it holds."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from engine.emitting import emit
from engine.exchange.grid import Sheet
from engine.exchange.importing import import_sheets
from engine.exchange.lines import one_line, pair_line, pair_of, whole
from engine.exchange.pages import Page, pages_of
from engine.model import Rulebook
from tests.generative.rulebooks import rulebooks


def sheet_of(page: Page) -> Sheet:
    """What a program that opened the page would read."""
    rows = enumerate(page.rows, start=1)
    cells = {(row, column): held for row, each in rows for column, held in enumerate(each, start=1)}
    return Sheet(page.name, {place: held for place, held in cells.items() if held not in (None, "")})


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), min_size=1)


@given(TEXTS)
def test_any_text_has_one_line_of_its_own(text: str) -> None:
    assert "\n" not in one_line(text)
    assert whole(one_line(text)) == text


@given(st.text("ab :;-_é", min_size=1).filter(str.strip), TEXTS.filter(str.strip))
def test_any_pair_is_read_as_it_was_written(name: str, value: str) -> None:
    line = pair_line(name.strip(), value.strip())
    pair = pair_of(f"    {line}")
    assert (pair.name, pair.value) == (name.strip(), value.strip())


@given(rulebooks(), st.randoms(use_true_random=False))
def test_what_becomes_sheets_comes_back_byte_for_byte(rulebook: Rulebook, order: Random) -> None:
    sheets = [sheet_of(page) for page in pages_of(rulebook)]
    order.shuffle(sheets)
    again = import_sheets(sheets, "genere.xlsx")
    assert again.text == emit(rulebook)
    assert again.book == rulebook
    assert again.warnings == ()
