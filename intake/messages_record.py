"""What can be wrong with the cells of a row, or with the columns of a file, said in both languages."""

from engine.errors import Message

UNKNOWN_COLUMN = Message(
    "COLUMN_UNKNOWN",
    "La colonne « {column} » n'est ni un critère du référentiel {rulebook}, ni une colonne réservée.",
    "Column “{column}” is neither an attribute of rulebook {rulebook} nor a reserved column.",
    "Colonnes réservées : {reserved}, et les suites, dont le nom commence par « suite_ ».",
    "Reserved columns: {reserved}, and outcomes, whose names begin with “suite_”.",
)
UNKNOWN_COLUMN_NEAR = Message(
    "COLUMN_UNKNOWN", UNKNOWN_COLUMN.fr, UNKNOWN_COLUMN.en, "Vouliez-vous dire « {near} » ?", "Did you mean “{near}”?"
)
NO_ID_COLUMN = Message(
    "COLUMN_ID",
    "Le fichier n'a pas de colonne « id », qui nomme chaque dossier.",
    "The file has no `id` column, which names each case.",
    "Colonnes trouvées : {columns}. Si le fichier vient d'une autre source, précisez sa correspondance (--mapping).",
    "Columns found: {columns}. If the file comes from another source, give its mapping (--mapping).",
)
NO_ID = Message("ROW_ID", "Le dossier n'a pas d'identifiant.", "The case has no identifier.")
BAD_ID = Message(
    "ROW_ID_FORM",
    "L'identifiant dépasse {limit} caractères ou contient un caractère invisible.",
    "The identifier exceeds {limit} characters or holds an invisible character.",
)
SAME_ID = Message(
    "ROW_ID_REPEATED",
    "Le dossier « {id} » est déjà donné ligne {first}.",
    "Case “{id}” is already given on line {first}.",
    "Chaque dossier a un identifiant et une ligne.",
    "Each case has one identifier and one row.",
)
NOT_TEXT = Message(
    "CELL_NOT_TEXT",
    "Un texte est attendu ; la cellule contient {found_fr}.",
    "A text is expected; the cell holds {found_en}.",
    "Mettez la cellule au format texte, ou la valeur entre guillemets.",
    "Format the cell as text, or quote the value.",
)
WRONG_TYPE = Message(
    "CELL_TYPE",
    "Le critère « {attribute} » attend {kind_fr} ; la cellule contient {found_fr}.",
    "Attribute “{attribute}” expects {kind_en}; the cell holds {found_en}.",
    "Une valeur n'est jamais convertie d'un type à un autre.",
    "A value is never converted from one type to another.",
)
ERROR_CELL = Message(
    "CELL_ERROR",
    "La cellule est une erreur du tableur, ou une formule dont la valeur n'a pas été enregistrée.",
    "The cell is a spreadsheet error, or a formula whose value was not saved.",
    "Corrigez la formule (ou enregistrez le classeur depuis un tableur), ou laissez la cellule vide si la valeur est "
    "inconnue.",
    "Correct the formula (or save the workbook from a spreadsheet), or leave the cell empty if the value is unknown.",
)
NOT_FINITE = Message("CELL_NOT_FINITE", "La valeur n'est pas un nombre fini.", "The value is not a finite number.")
TOO_MANY_DIGITS = Message(
    "CELL_DIGITS",
    "Le nombre a plus de 15 chiffres avant la virgule, ou plus de 12 après.",
    "The number has more than 15 digits before the point, or more than 12 after it.",
)
NESTED = Message(
    "CELL_NESTED",
    "Une valeur simple ou une liste de textes est attendue.",
    "A plain value or a list of texts is expected.",
)
SURROGATE = Message(
    "CELL_SURROGATE",
    "Le texte contient la moitié d'un caractère (\\uD800 à \\uDFFF seul).",
    "The text holds half a character (a lone \\uD800 to \\uDFFF).",
)
TIME_OF_DAY = Message(
    "CELL_TIME",
    "La cellule contient une heure ou une durée, ce qu'aucun critère n'attend.",
    "The cell holds a time of day or a duration, which no attribute expects.",
)
DATE_WITH_TIME = Message(
    "CELL_DATE_TIME",
    "La cellule contient une date et une heure ; une date seule est attendue.",
    "The cell holds a date and a time; a date alone is expected.",
    "Écrivez {day}.",
    "Write {day}.",
)
