"""What can go wrong when someone asks to learn, said in both languages."""

from engine.errors import Message

NOT_WHOLE = Message(
    "LEARN_TIMES",
    "decision_fois : {value} n'est pas un nombre entier de décisions.",
    "decision_fois: {value} is not a whole number of decisions.",
)
REFUSED = Message(
    "LEARN_REFUSED",
    "Lignes rejetées, dont rien ici ne tient compte : {count}. Pourquoi : {why_fr}.",
    "Rows rejected, which nothing here counts: {count}. Why: {why_en}.",
    "rejects.csv, qu'écrit --out, les a toutes, à corriger.",
    "rejects.csv, which --out writes, has them all, to be corrected.",
    severity="warning",
)
NO_SUCH = Message(
    "LEARN_UNKNOWN",
    "{option} : « {name} » n'est pas {what_fr} du référentiel {id}.",
    "{option}: “{name}” is not {what_en} of the rulebook {id}.",
    "{near_fr}",
    "{near_en}",
)
NO_PRIORITIES = Message(
    "LEARN_NO_SCALE",
    "Le référentiel {id} n'a pas de priorités.",
    "The rulebook {id} has no priorities.",
    "Sans --scale, ce sont les modes qui s'apprennent.",
    "Without --scale, modes are what is learnt.",
)
NO_DATABASE = Message(
    "LEARN_NO_DATABASE",
    "{option} se dit d'une base de données ; « {file} » est un fichier.",
    "{option} is said of a database; “{file}” is a file.",
    "D'un classeur, --sheet nomme la feuille ; une base s'écrit sqlite:///chemin/base.db.",
    "Of a workbook, --sheet names the sheet; a database is written sqlite:///path/base.db.",
)
NO_CARD = Message(
    "LEARN_NO_CARD",
    "--card : « {name} » n'a pas de fiche. Fiches : {known}.",
    "--card: “{name}” has no card. Cards: {known}.",
    "{near_fr}",
    "{near_en}",
)
CARD_UNKNOWN = Message(
    "LEARN_CARD_UNKNOWN",
    "--card : « {name} » n'est ni une règle à points du référentiel {id}, ni le nom qu'y porterait une règle nouvelle"
    " (de {first} à {last}), ni « ensemble ».",
    "--card: “{name}” is neither a rule with points of the rulebook {id}, nor what a new rule would be called there"
    " ({first} to {last}), nor “ensemble”.",
    "{near_fr}",
    "{near_en}",
)
OUT_NEEDED = Message(
    "LEARN_OUT_NEEDED",
    "--record inscrit des propositions : il faut aussi --out DOSSIER, où leurs référentiels sont écrits.",
    "--record puts proposals on record: it needs --out FOLDER too, where their rulebooks are written.",
)
SHARED = Message(
    "LEARN_SHARED",
    "Règles du socle commun, dont les points ne se changent pas dans ce fichier, laissées telles quelles : {named}.",
    "Rules of the shared part, whose points are not changed in this file, left as they are: {named}.",
    severity="warning",
)
