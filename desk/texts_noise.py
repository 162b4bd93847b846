"""The words of `gdr noise` and `gdr divergences`, in both languages."""

from __future__ import annotations

NOISE_TEXTS: dict[str, tuple[str, str]] = {
    "auditing": ("Audit", "Audit"),
    "studying": ("Étude", "Study"),
    "noise_group_line": ("{place}. {levels} : {cases}", "{place}. {levels}: {cases}"),
}
