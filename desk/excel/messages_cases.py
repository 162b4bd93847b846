"""What can be wrong with the cases of a workbook, said in both languages."""

from engine.errors import Message

NO_SHEET = Message(
    "CASES_SHEET",
    "Ce classeur n'a pas de feuille « Cas » : il n'y a rien à essayer.",
    "This workbook has no sheet « Cas »: there is nothing to try.",
    "Un classeur écrit par « gdr excel export » en a une ; sa case A1 dit « Cas ».",
    "A workbook written by `gdr excel export` has one; its cell A1 says « Cas ».",
)
NO_CASE = Message(
    "CASES_NONE",
    "La feuille « Cas » ne décrit aucun dossier.",
    "Sheet « Cas » describes no case.",
    "Décrivez-en un par colonne, à partir de D : son nom en première ligne, ses faits dessous.",
    "Describe one a column, from D on: its name on the first row, its facts below.",
)
SHARED = Message(
    "CASES_SHARED",
    "Ce classeur est celui d'un socle commun : il n'évalue rien à lui seul.",
    "This workbook is that of a shared part: by itself it assesses nothing.",
    "Essayez un référentiel qui l'utilise.",
    "Try a rulebook that uses it.",
)
NOT_AN_ATTRIBUTE = Message(
    "CASES_ATTRIBUTE",
    "« {id} » n'est pas un critère du référentiel {rulebook} : les cas qui remplissent cette ligne sont écartés.",
    "“{id}” is no attribute of rulebook {rulebook}: the cases that fill this row are set aside.",
    "{near_fr}Écrivez l'identifiant d'un critère, ou videz la ligne.",
    "{near_en}Write the id of an attribute, or clear the row.",
)
NO_ATTRIBUTE = Message(
    "CASES_ATTRIBUTE",
    "Cette ligne ne nomme aucun critère : les cas qui la remplissent sont écartés.",
    "This row names no attribute: the cases that fill it are set aside.",
    "Écrivez en colonne A l'identifiant d'un critère, ou videz la ligne.",
    "Write the id of an attribute in column A, or clear the row.",
)
ROW_TWICE = Message(
    "CASES_TWICE",
    "Le critère « {id} » a déjà une ligne, en {first} : les cas qui remplissent celle-ci sont écartés.",
    "Attribute “{id}” has a row already, at {first}: the cases that fill this one are set aside.",
    "Gardez-en une seule.",
    "Keep only one.",
)
SAME_NAME = Message(
    "CASES_NAME",
    "Deux cas s'appellent « {name} » : le premier est en {first}.",
    "Two cases are called “{name}”: the first is at {first}.",
    "Les deux sont essayés ; donnez un autre nom à l'un d'eux pour les distinguer.",
    "Both are tried; give one of them another name to tell them apart.",
    severity="warning",
)
