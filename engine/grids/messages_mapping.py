"""What can be wrong with the mapping of a grid, in both languages."""

from engine.errors import Message

UNREADABLE = Message(
    "GRID_MAPPING",
    "Cette correspondance ne peut pas être lue.",
    "This mapping cannot be read.",
    "Un fichier YAML en UTF-8, de {limit} ko au plus, tel que la commande l'écrit.",
    "A YAML file in UTF-8, of {limit} kB at most, as the command writes it.",
)
UNKNOWN_SHEET = Message(
    "GRID_MAPPING_SHEET",
    "La feuille « {sheet} » n'est pas dans ce classeur.",
    "Sheet “{sheet}” is not in this workbook.",
    "{near_fr}",
    "{near_en}",
)
UNKNOWN_COLUMN = Message(
    "GRID_MAPPING_COLUMN",
    "La colonne « {column} » de la feuille « {sheet} » n'existe pas, ou est vide.",
    "Column “{column}” of sheet “{sheet}” does not exist, or is empty.",
    "{near_fr}",
    "{near_en}",
)
KEYED = Message(
    "GRID_MAPPING_SHAPE",
    "« {key} » attend un groupe de clés, une par ligne.",
    "“{key}” wants a group of keys, one a line.",
    "Par exemple : {{{example}}}",
    "For instance: {{{example}}}",
)
SAME_COLUMN = Message(
    "GRID_MAPPING_COLUMN",
    "La colonne « {column} » est dite deux fois dans ce bloc.",
    "Column “{column}” is said twice in this block.",
    "Gardez-en une seule.",
    "Keep only one.",
)
NEEDED_COLUMN = Message(
    "GRID_MAPPING_COLUMN",
    "Ce bloc ne dit pas quelle colonne est « {role} ».",
    "This block does not say which column is “{role}”.",
    "Ajoutez-la sous « columns » : {{B: {role}}}.",
    "Add it under `columns`: {{B: {role}}}.",
)
NEEDED_LEVELS = Message(
    "GRID_MAPPING_COLUMN",
    "Ce bloc ne dit pas quelles colonnes sont des niveaux.",
    "This block does not say which columns are levels.",
    'Ajoutez-les sous « levels » : {{C: "0", D: "3"}}.',
    'Add them under `levels`: {{C: "0", D: "3"}}.',
)
ROWS = Message(
    "GRID_MAPPING_ROWS",
    "« {text} » n'est pas un début et une fin de lignes.",
    "“{text}” is not a first and a last row.",
    "Deux numéros de ligne, dans l'ordre : [5, 20].",
    "Two row numbers, in order: [5, 20].",
)
NOT_CELL = Message(
    "GRID_MAPPING_CELL",
    "« {text} » n'est pas une case de ce classeur.",
    "“{text}” is not a cell of this workbook.",
    "Écrivez la feuille et la case : « Grille!B5 ». {near_fr}",
    "Write the sheet and the cell: “Grille!B5”. {near_en}",
)
NOT_CRITERION = Message(
    "GRID_MAPPING_CELL",
    "« {text} » n'est la case d'aucun critère : rien n'en est lu.",
    "“{text}” is the cell of no criterion: nothing is read from it.",
    "{near_fr}Si des lignes ont été insérées, ôtez ce critère de la correspondance : il sera relu.",
    "{near_en}If rows were inserted, take this criterion off the mapping: it is then read anew.",
)
UNKNOWN_TEXT = Message(
    "GRID_MAPPING_TEXT",
    "« {text} » n'est écrit nulle part où la correspondance le dit.",
    "“{text}” is written nowhere that the mapping says.",
    "{near_fr}",
    "{near_en}",
)
NOT_NUMBER = Message(
    "GRID_MAPPING_NUMBER",
    "« {text} » n'est pas un nombre.",
    "“{text}” is not a number.",
    'Écrivez-le entre guillemets : "3" ou "1,5".',
    'Write it between quotes: "3" or "1,5".',
)
CELL_TWICE = Message(
    "GRID_MAPPING_CELL",
    "« {text} » est déjà la case du critère « {id} ».",
    "“{text}” is already the cell of criterion “{id}”.",
    "Une case n'est que d'un critère.",
    "A cell is of one criterion only.",
)
