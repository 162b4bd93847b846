"""What can go wrong with a backup, said in both languages."""

from typing import Literal

from engine.errors import Message

Why = Literal["compression", "head_line", "format", "line", "cut", "sum", "chain", "head"]
WHY: dict[Why, tuple[str, str]] = {
    "compression": ("sa compression ne se défait pas", "its compression cannot be undone"),
    "head_line": ("sa première ligne ne dit pas de quoi elle l'est", "its first line does not say what it is of"),
    "format": ("son format, « {at} », n'est pas connu", "its format, “{at}”, is not known"),
    "line": ("sa ligne {at} ne se lit pas", "its line {at} cannot be read"),
    "cut": ("sa fin manque", "its end is missing"),
    "sum": ("son empreinte n'est pas celle de ce qu'il contient", "its digest is not that of what it holds"),
    "chain": ("sa chaîne est rompue à l'inscription n° {at}", "its chain is broken at entry no. {at}"),
    "head": ("sa chaîne ne finit pas à la tête qu'il annonce", "its chain does not end at the head that it says"),
}

EXISTS = Message(
    "BACKUP_EXISTS",
    "Ce fichier existe déjà ; il n'a pas été remplacé.",
    "This file exists already; it was not replaced.",
    "Donnez un autre nom, avec le jour par exemple.",
    "Give another name, with the day for instance.",
)
EMPTY = Message("BACKUP_EMPTY", "Ce registre n'est pas encore commencé.", "This ledger is not begun yet.")
UNSOUND = Message(
    "BACKUP_UNSOUND",
    "La chaîne est rompue à l'inscription n° {seq} : ce qui en serait sauvegardé ne serait pas ce qui a été inscrit.",
    "The chain is broken at entry no. {seq}: what would be backed up is not what was recorded.",
    "`gdr ledger verify` dit ce qui a été fait. Gardez une copie de la base par ses propres outils.",
    "`gdr ledger verify` says what was done. Keep a copy of the database by its own tools.",
)
UNREADABLE = Message(
    "BACKUP_UNREADABLE",
    "Ce fichier n'est pas une sauvegarde entière de registre : {why}. Rien n'a été restauré.",
    "This file is not a whole backup of a ledger: {why_en}. Nothing was restored.",
    "Prenez une autre sauvegarde : celle-ci a été coupée, modifiée, ou est autre chose.",
    "Take another backup: this one was cut short, changed, or is something else.",
)
NEWER = Message(
    "BACKUP_NEWER",
    "Cette sauvegarde vient d'une autre version de gdr (étape {found}, connue ici : {known}).",
    "This backup comes from another version of gdr (step {found}, known here: {known}).",
    "Restaurez-la avec cette version, puis mettez gdr à jour.",
    "Restore it with that version, then update gdr.",
)
NOT_EMPTY = Message(
    "RESTORE_NOT_EMPTY",
    "Ce registre contient déjà des inscriptions : une sauvegarde ne se restaure que dans un registre vide.",
    "This ledger already holds entries: a backup is only restored into an empty ledger.",
    "Donnez avec GDR_LEDGER un fichier ou une base qui n'existe pas encore.",
    "Give by GDR_LEDGER a file or a database that does not exist yet.",
)
ALTERED = Message(
    "RESTORE_ALTERED",
    "Le registre de cette sauvegarde ne se vérifie pas ; rien n'a été restauré. {reason}",
    "The ledger of this backup does not verify; nothing was restored. {reason_en}",
    "Prenez une autre sauvegarde.",
    "Take another backup.",
)
