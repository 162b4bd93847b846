"""The outputs that a table may have, and what one effect block holds of each, as text."""

from __future__ import annotations

from typing import Final

from engine.model import Effect, Linear
from engine.values import shown

# Besides the derived attributes, each under its id.
OUTPUTS: Final = (
    "points",
    "axis",
    "discipline",
    "urgency",
    "at_least",
    "expertise",
    "deadline",
    "risk",
    "stake",
    "ask",
)


def text_of(effect: Effect, output: str) -> str | None:
    """What a row holds in the column of an output, as the lists of `highest_first` name it; None if they cannot.

    A number in figures, an id, a text, the expertises of a cell in alphabetical order, the canonical text of a derived
    value (`vrai` is `oui`). Nothing ranks a deadline, nor what is computed from the case.
    """
    if output not in OUTPUTS:
        values = (each.value for each in effect.derive if each.attribute == output)
        return next((shown(value) for value in values if not isinstance(value, Linear)), None)
    if output == "expertise":
        return shown(frozenset(effect.expertise)) or None
    value = getattr(effect, output)
    return None if value is None or output == "deadline" else str(value)


def gives(effect: Effect, output: str) -> bool:
    """Whether an effect block holds anything in the column of an output."""
    if output not in OUTPUTS:
        return any(each.attribute == output for each in effect.derive)
    return getattr(effect, output) not in (None, ())
