"""What can be wrong with what is asked of `gdr book`, said in both languages."""

from engine.errors import Message

FOREIGN = Message(
    "BOOK_FOREIGN",
    "Ce dossier contient déjà autre chose qu'un livre de référentiel : rien n'y est écrit.",
    "This folder already holds something else than the book of a rulebook: nothing is written there.",
    "Choisissez avec --out un dossier neuf, vide, ou celui d'un livre précédent.",
    "Choose with --out a folder that is new, empty, or that of an earlier book.",
)
ANOTHER = Message(
    "BOOK_ANOTHER",
    "Ce dossier contient un autre livre : {before}.",
    "This folder holds another book: {before}.",
    "Choisissez un autre dossier avec --out, ou remplacez celui-ci avec --restart.",
    "Choose another folder with --out, or replace this one with --restart.",
)
NO_HISTORY = Message(
    "BOOK_HISTORY",
    "{option} dit comment lire l'historique, et aucun n'est donné.",
    "{option} says how to read the history, and none is given.",
    "Ajoutez --history FICHIER.",
    "Add --history FILE.",
)
SHARED_HISTORY = Message(
    "BOOK_SHARED",
    "{name} est un socle commun : il n'évalue aucun dossier, et --history ne peut pas y servir.",
    "{name} is a shared part: it assesses no case, and --history is of no use to it.",
    "Donnez l'historique au livre d'un référentiel qui s'en sert : {users}.",
    "Give the history to the book of a rulebook that uses it: {users}.",
)
EMPTY_HISTORY = Message(
    "BOOK_EMPTY",
    "Aucun dossier ne peut être lu dans cet historique. Lignes rejetées : {rejected} ; mises à part : {apart}.",
    "No case can be read in this history. Rows rejected: {rejected}; set apart: {apart}.",
    "La première faute : {first}",
    "The first mistake: {first}",
)
UNREADABLE_SAMPLES = Message(
    "BOOK_SAMPLES",
    "Les dossiers livrés pour {id} ne se lisent pas avec ce référentiel : ils ne sont pas comptés.",
    "The samples that ship for {id} cannot be read with this rulebook: they are not counted.",
    severity="warning",
)
