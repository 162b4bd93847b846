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
    "compared_rejected_in": (
        "Lignes rejetées : {count}. Toutes sont dans {file}, avec leurs raisons.",
        "Rows rejected: {count}. All of them are in {file}, with their reasons.",
    ),
}
