"""What can be wrong with a workbook as a whole: its sheets and their columns."""

from engine.errors import Message

NO_GENERAL = Message(
    "SHEET_MISSING",
    "Ce classeur n'a pas la feuille « {name} » : ce n'est pas celui d'un référentiel.",
    "This workbook has no sheet « {name} »: it is not that of a rulebook.",
    "{near_fr}Partez d'un classeur écrit par « gdr excel export ».",
    "{near_en}Start from a workbook written by `gdr excel export`.",
)
MISSING_SHEET = Message(
    "SHEET_MISSING",
    "La feuille « {name} » manque.",
    "Sheet « {name} » is missing.",
    "{near_fr}Remettez-la, vide s'il n'y a rien à y écrire ; sa case A1 dit « {first} ».",
    "{near_en}Put it back, empty if there is nothing to write there; its cell A1 says « {first} ».",
)
MISSING_TABLE = Message(
    "SHEET_MISSING",
    "La table « {id} » n'a pas de feuille : aucune ne dit « Table {id} » en A1.",
    "Table “{id}” has no sheet: none says « Table {id} » in A1.",
    "{near_fr}Remettez-la, ou ôtez la table de cette liste.",
    "{near_en}Put it back, or take the table off this list.",
)
UNLISTED_TABLE = Message(
    "SHEET_UNLISTED",
    "La table « {id} » a une feuille, mais n'est pas dans la feuille « Tables ».",
    "Table “{id}” has a sheet, but is not in sheet « Tables ».",
    "{near_fr}Ajoutez-la à cette liste, ou supprimez la feuille.",
    "{near_en}Add it to that list, or delete the sheet.",
)
SAME_SHEET = Message(
    "SHEET_TWICE",
    "Cette feuille dit en A1 la même chose que « {first} » : « {text} ».",
    "This sheet says in A1 the same as « {first} »: « {text} ».",
    "N'en gardez qu'une ; une table copiée doit changer d'identifiant, en A1 et dans « Tables ».",
    "Keep only one; a table that is copied must change its id, in A1 and in « Tables ».",
)
RENAMED = Message(
    "SHEET_RENAMED",
    "Cette feuille est lue comme « {name} » : ses colonnes sont les siennes.",
    "This sheet is read as « {name} »: its columns are the same.",
    severity="warning",
)
UNREAD = Message(
    "SHEET_UNREAD",
    "Cette feuille n'est pas de celles d'un référentiel : elle n'est pas reprise.",
    "This sheet is not one of a rulebook's: it is not kept.",
    "{near_fr}",
    "{near_en}",
    severity="warning",
)
MISSING_COLUMN = Message(
    "SHEET_COLUMN",
    "La colonne « {header} » manque.",
    "Column « {header} » is missing.",
    "Remettez-la, vide s'il n'y a rien à y écrire : sans elle, ce qu'elle disait serait perdu.",
    "Put it back, empty if there is nothing to write there: without it, what it said would be lost.",
)
MISSING_AFTER = Message(
    "SHEET_COLUMN",
    "La colonne « {header} » manque, après « {before} ».",
    "Column « {header} » is missing, after « {before} ».",
    MISSING_COLUMN.hint_fr,
    MISSING_COLUMN.hint_en,
)
UNKNOWN_COLUMN = Message(
    "SHEET_COLUMN",
    "La colonne « {header} » n'existe pas ici.",
    "Column « {header} » does not exist here.",
    "{near_fr}Ce qui compte va dans une colonne connue, sinon dans « Note ».",
    "{near_en}What matters goes in a known column, else in « Note ».",
)
NO_HEADER = Message(
    "SHEET_COLUMN",
    "Cette case est hors des colonnes de la feuille : « {text} ».",
    "This cell is outside the columns of the sheet: “{text}”.",
    "Ce qui compte va sous un titre connu ; effacez le reste.",
    "What matters goes under a known header; clear the rest.",
)
SAME_COLUMN = Message(
    "SHEET_COLUMN",
    "La colonne « {header} » est écrite deux fois.",
    "Column « {header} » is written twice.",
    "Gardez-en une seule.",
    "Keep only one.",
)
NO_BAND = Message(
    "SHEET_BAND",
    "Au-dessus de « {header} », rien ne dit « Si » ni « Alors ».",
    "Above « {header} », nothing says « Si » or « Alors ».",
    "Écrivez « Si » au-dessus de ce qui est exigé, « Alors » au-dessus de ce que la ligne apporte.",
    "Write « Si » above what is tested, « Alors » above what the row brings.",
)
UNKNOWN_OUTPUT = Message(
    "SHEET_OUTPUT",
    "« {header} » n'est ni un effet ni un critère déduit.",
    "« {header} » is neither an effect nor a derived attribute.",
    "{near_fr}Possibles : {known}, ou l'identifiant d'un critère déduit.",
    "{near_en}Possible: {known}, or the id of a derived attribute.",
)
MISSING_FIELD = Message(
    "SHEET_FIELD",
    "Le champ « {name} » manque.",
    "Field « {name} » is missing.",
    "Remettez son nom en colonne A, et rien en B s'il n'y a rien à dire.",
    "Put its name back in column A, and nothing in B if there is nothing to say.",
)
UNKNOWN_FIELD = Message(
    "SHEET_FIELD",
    "Le champ « {name} » n'existe pas ici, et n'est pas vide.",
    "Field « {name} » does not exist here, and is not empty.",
    "{near_fr}Ce qui compte va dans un champ connu, sinon dans « Note ».",
    "{near_en}What matters goes in a known field, else in « Note ».",
)
SAME_FIELD = Message(
    "SHEET_FIELD",
    "Le champ « {name} » est écrit deux fois.",
    "Field « {name} » is written twice.",
    "Gardez-en un seul.",
    "Keep only one.",
)
