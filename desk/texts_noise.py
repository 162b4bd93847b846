"""The words of `gdr noise`, in both languages."""

from __future__ import annotations

NOISE_TEXTS: dict[str, tuple[str, str]] = {
    "auditing": ("Audit", "Audit"),
    "noise_group_line": ("{place}. {levels} : {cases}", "{place}. {levels}: {cases}"),
}
