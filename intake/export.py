"""Text on its way to a spreadsheet."""

from __future__ import annotations

import unicodedata

FORMULA_STARTS = frozenset("=+-@")
CONTROL_STARTS = ("\t", "\r", "\n")
# Unicode counts these as letters or symbols, yet they show nothing: Hangul and Braille fillers.
BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def safe_cell(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would run it as a formula.

    Source: OWASP, CSV injection, full-width signs included. Spaces and invisible characters in front are
    looked through, since some spreadsheets, and those who clean a file, drop them.
    """
    risky = text.startswith(CONTROL_STARTS) or _starts_formula(text)
    return f"'{text}" if risky else text


def _starts_formula(text: str) -> bool:
    first = next((char for char in text if not _shows_nothing(char)), "")
    # NFKC folds the full-width, small and raised forms of a sign into the plain one.
    return unicodedata.normalize("NFKC", first)[:1] in FORMULA_STARTS


def _shows_nothing(char: str) -> bool:
    """Whether a character is a space, a control, a format, a mark without a letter to bear it, or no character."""
    return char in BLANKS or unicodedata.category(char)[0] in "CMZ"
