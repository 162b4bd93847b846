"""The quotes that word processors put in place of straight ones, and what stands between them."""

from __future__ import annotations

_PAIRS = {"“": "”", "«": "»", "„": "“”", "‘": "’", "‹": "›", "”": "”"}


def within_curly(text: str) -> str | None:
    """What one pair of such quotes embraces, or None if the text is not so written."""
    body = text.strip()
    closing = _PAIRS.get(body[:1], "")
    return body[1:-1].strip() or None if len(body) > 2 and body[-1] in closing else None
