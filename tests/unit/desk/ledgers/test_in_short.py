"""A proposal in one line of a list."""

from __future__ import annotations

from desk.ledgers.change_telling import LONGEST, in_short
from engine.change import Change


def change(section: str, said: str) -> Change:
    return Change.model_validate({"section": section, "item": "X", "what": "added", "fr": said, "en": said.upper()})


EXAMPLE, MODE = change("example", "un exemple de plus"), change("mode", "à partir de 4 points au lieu de 6")


def test_what_changes_comes_before_the_examples_that_show_it() -> None:
    assert in_short([EXAMPLE, MODE, EXAMPLE], "fr") == "à partir de 4 points au lieu de 6 (+ 2)"
    assert in_short([EXAMPLE], "en") == "UN EXEMPLE DE PLUS"


def test_it_stays_a_line_or_two() -> None:
    said = in_short([change("rule", "mot " * 100), MODE], "fr")
    assert said.endswith("mot… (+ 1)")
    assert len(said) <= LONGEST + len("… (+ 1)")
