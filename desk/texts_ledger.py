"""The words of the commands of the ledger, in both languages."""

from __future__ import annotations

LEDGER_TEXTS: dict[str, tuple[str, str]] = {
    "recording": ("Inscription", "Recording"),
    "recorded": (
        "Inscrit au registre ; tête : {head}. Gardez-la ailleurs : `gdr ledger verify --head` s'en sert.",
        "On record; the head of the ledger is now {head}. Keep it elsewhere: `gdr ledger verify --head` uses it.",
    ),
    "ledger_head": ("Registre {place}, tête {head}", "Ledger {place}, head {head}"),
    "setting_set": (
        "Réglage [bold]{key}[/] : {before} → {value}, inscrit au registre.",
        "Setting [bold]{key}[/]: {before} → {value}, on record.",
    ),
    "enrolled": (
        "{account} est {pseudonym} dans la chaîne : {roles}",
        "{account} is {pseudonym} in the chain: {roles}",
    ),
    "verifying": ("Vérification", "Verifying"),
    "verified": (
        "Registre {place} : intact. Inscriptions recalculées : {entries} ; tête {head}.",
        "Ledger {place}: intact. Entries recomputed: {entries}; head {head}.",
    ),
    "not_verified": (
        "Registre {place} : ALTÉRÉ ; sa tête est {head}.",
        "Ledger {place}: ALTERED; its head is {head}.",
    ),
    "verified_heads": ("Têtes gardées ailleurs et comparées : {heads}.", "Heads kept elsewhere and compared: {heads}."),
    "verified_erased": (
        "Contenus effacés, chacun par une inscription qui le dit : {erased}.",
        "Contents erased, each by an entry that says so: {erased}.",
    ),
    "saving": ("Sauvegarde", "Backing up"),
    "saved": (
        "Registre sauvegardé et relu : {file} ; tête {head}.",
        "Ledger backed up and read again: {file}; head {head}.",
    ),
    "restoring": ("Restauration", "Restoring"),
    "restored": (
        "Registre restauré et vérifié : {place} ; tête {head}.",
        "Ledger restored and verified: {place}; head {head}.",
    ),
}
