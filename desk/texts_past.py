"""The words of what the ledger already knows, in both languages."""

from __future__ import annotations

PAST_TEXTS: dict[str, tuple[str, str]] = {
    "past": ("Passé au registre", "Past on record"),
    "past_left_out": (
        "Exécution commencée sans le passé du registre : elle se poursuit sans lui ; --restart la refait avec.",
        "A run begun without the past on record: it goes on without it; --restart makes it again with it.",
    ),
}
