"""The words of `gdr recode` and `gdr consistency`, in both languages."""

from __future__ import annotations

CONSISTENCY_TEXTS: dict[str, tuple[str, str]] = {
    "comparing": ("Situations comparées", "Situations compared"),
    "drawing": ("Tirages", "Draws"),
    "compared_written": ("Écrit : {file}", "Written: {file}"),
    "compared_rejected": (
        "Lignes rejetées : {count}. --out les écrit toutes, avec leurs raisons, dans rejects.csv.",
        "Rows rejected: {count}. --out writes them all, with their reasons, in rejects.csv.",
    ),
}
