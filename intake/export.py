"""Text on its way to a spreadsheet."""

from __future__ import annotations

FORMULA_STARTS = ("=", "+", "-", "@")
CONTROL_STARTS = ("\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would run it as a formula.

    Source: OWASP, CSV injection. Leading spaces are looked through, since some spreadsheets drop them.
    """
    risky = text.startswith(CONTROL_STARTS) or text.lstrip().startswith(FORMULA_STARTS)
    return f"'{text}" if risky else text
