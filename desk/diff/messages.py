"""What can be wrong with what is asked of `gdr diff`, said in both languages."""

from engine.errors import Message

TWO_KINDS = Message(
    "DIFF_KINDS",
    "« {shared} » est un socle commun, « {rulebook} » un référentiel : rien n'y correspond.",
    "“{shared}” is a shared part, “{rulebook}” a rulebook: nothing in them corresponds.",
    "Comparez deux référentiels, ou deux socles communs.",
    "Compare two rulebooks, or two shared parts.",
)
NO_HISTORY = Message(
    "DIFF_HISTORY",
    "Un socle commun n'évalue aucun dossier : --history ne sert qu'entre deux référentiels.",
    "A shared part assesses no case: --history is for two rulebooks.",
)
MAPPING_ALONE = Message(
    "DIFF_MAPPING",
    "{option} ne sert qu'à lire un historique, et aucun n'est donné.",
    "{option} is there to read a history, and none is given.",
    "Ajoutez --history FICHIER, ou retirez cette option.",
    "Add --history FILE, or leave this option out.",
)
SAME_PLACE = Message(
    "DIFF_OVERWRITE",
    "Ce fichier est l'un de ceux que l'on compare : rien n'y est écrit.",
    "This file is one of those compared: nothing is written to it.",
    "Donnez un autre nom à {option}.",
    "Give {option} another name.",
)
