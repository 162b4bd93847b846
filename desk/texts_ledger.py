"""The words of the commands of the ledger, in both languages."""

from __future__ import annotations

LEDGER_TEXTS: dict[str, tuple[str, str]] = {
    "recording": ("Inscription", "Recording"),
    "recorded": (
        "Inscrit au registre ; tête : {head}. Gardez-la ailleurs : `gdr ledger verify --head` s'en sert.",
        "On record; the head of the ledger is now {head}. Keep it elsewhere: `gdr ledger verify --head` uses it.",
    ),
    "ledger_head": ("Registre {place}, tête {head}", "Ledger {place}, head {head}"),
    "enrolled": (
        "{account} est {pseudonym} dans la chaîne : {roles}",
        "{account} is {pseudonym} in the chain: {roles}",
    ),
}
