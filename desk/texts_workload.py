"""The words of `gdr workload`, in both languages; most are those of its page."""

from __future__ import annotations

WORKLOAD_TEXTS: dict[str, tuple[str, str]] = {
    "foreseeing": ("Prévision", "Foreseeing"),
}
