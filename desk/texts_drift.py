"""The words of `gdr drift`, in both languages; most are those of its page."""

from __future__ import annotations

DRIFT_TEXTS: dict[str, tuple[str, str]] = {
    "watching": ("Comparaison", "Comparing"),
}
