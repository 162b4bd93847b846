"""What can go wrong with heads and backups of the ledger, said in both languages."""

from engine.errors import Message

HEADS_NOT_KEPT = Message(
    "HEADS_NOT_KEPT",
    "La tête du registre n'a pas pu être gardée ailleurs ({reason}). Ce qui était à inscrire l'est.",
    "The head of the ledger could not be kept elsewhere ({reason}). What was to be recorded is.",
    "GDR_HEADS dit dans quel fichier les garder.",
    "GDR_HEADS says in which file to keep them.",
    severity="warning",
)
LEDGER_REPLACED = Message(
    "LEDGER_REPLACED_HERE",
    "Ce registre n'est pas celui qui était à cette adresse, ou celui-ci a disparu : des têtes en sont gardées. Rien "
    "n'a été inscrit.",
    "This ledger is not the one that was at this address, or that one is gone: heads of it are kept. Nothing was "
    "recorded.",
    "S'il doit revenir, restaurez une sauvegarde (`gdr ledger restore`). Pour en commencer un autre ici, sachant que "
    "l'ancien n'y est plus, ôtez de {file} les lignes de {place}, ou donnez un autre fichier avec GDR_HEADS.",
    "If it is to come back, restore a backup (`gdr ledger restore`). To begin another one here, knowing that the old "
    "one is gone, take the lines of {place} out of {file}, or give another file with GDR_HEADS.",
)
NO_HEADS = Message(
    "HEADS_UNKNOWN",
    "Aucune tête de ce registre n'est gardée ailleurs : une fin coupée ou une chaîne réécrite en entier ne se verrait "
    "pas.",
    "No head of this ledger is kept elsewhere: an end cut off or a chain rewritten whole would not show.",
    "Donnez-en une avec --head, ou le fichier qui les garde avec GDR_HEADS (attendu ici : {file}).",
    "Give one with --head, or the file that keeps them with GDR_HEADS (expected here: {file}).",
    severity="warning",
)
HEAD_UNREADABLE = Message(
    "HEAD_UNREADABLE",
    "« {word} » n'est pas une tête de registre.",
    "“{word}” is not the head of a ledger.",
    "Une tête est un numéro, deux points et 64 caractères hexadécimaux : `gdr ledger head` l'écrit.",
    "A head is a number, a colon and 64 hexadecimal characters: `gdr ledger head` writes it.",
)
