"""What can be wrong with a file of cases, or with the layout of its rows, said in both languages."""

from engine.errors import Message

MISSING = Message(
    "FILE_MISSING",
    "Le fichier n'existe pas.",
    "The file does not exist.",
    "Vérifiez son nom et son dossier ; un nom qui contient des espaces se met entre guillemets.",
    "Check its name and its folder; a name that holds spaces goes between quotes.",
)
NOT_A_FILE = Message(
    "FILE_KIND",
    "Un fichier est attendu, pas un dossier.",
    "A file is expected, not a folder.",
    "Donnez chaque fichier par son nom.",
    "Give each file by its name.",
)
UNREADABLE = Message(
    "FILE_UNREADABLE", "Le fichier ne peut pas être lu : {reason_fr}.", "The file cannot be read: {reason_en}."
)
EMPTY = Message("FILE_EMPTY", "Le fichier est vide.", "The file is empty.")
TOO_LARGE = Message(
    "FILE_TOO_LARGE",
    "Le fichier dépasse {limit} Mo, une fois décompressé.",
    "The file exceeds {limit} MB, once unpacked.",
    "Enregistrez-le en CSV ou en JSON Lines, qui se lisent ligne à ligne, ou scindez-le.",
    "Save it as CSV or JSON Lines, which are read line by line, or split it.",
)
TOO_LARGE_PACKED = Message(
    "FILE_TOO_LARGE",
    "Le fichier dépasse {limit} Mo.",
    "The file exceeds {limit} MB.",
    TOO_LARGE.hint_fr,
    TOO_LARGE.hint_en,
)
DAMAGED = Message(
    "FILE_DAMAGED",
    "Le fichier compressé est tronqué ou endommagé.",
    "The compressed file is truncated or damaged.",
    "Demandez-le ou téléchargez-le de nouveau.",
    "Ask for it or download it again.",
)
PARQUET_DAMAGED = Message(
    "FILE_DAMAGED",
    "Le fichier Parquet est tronqué ou endommagé.",
    "The Parquet file is truncated or damaged.",
    "Demandez-le ou exportez-le de nouveau.",
    "Ask for it or export it again.",
)
BINARY = Message(
    "FILE_BINARY",
    "Le contenu n'est pas un tableau{what_fr}.",
    "The content is not a table{what_en}.",
    "Formats lus : CSV (« , », « ; », tabulation), JSON, JSON Lines, XLSX, ODS, Parquet.",
    "Formats read: CSV (`,`, `;`, tab), JSON, JSON Lines, XLSX, ODS, Parquet.",
)
ENCODING = Message(
    "FILE_ENCODING",
    "Le codage des caractères n'est ni UTF-8, ni UTF-16, ni Windows-1252, ni Latin-1.",
    "The characters are encoded neither in UTF-8, UTF-16, Windows-1252 nor Latin-1.",
    "Enregistrez le fichier en « CSV UTF-8 ».",
    "Save the file as “CSV UTF-8”.",
)
MIXED_ENCODING = Message(
    "FILE_ENCODING_MIXED",
    "Le fichier mêle deux codages : l'UTF-8 et, ici, autre chose.",
    "The file mixes two encodings: UTF-8 and, here, something else.",
    "Ouvrez-le dans un tableur, corrigez cette ligne et enregistrez-le en « CSV UTF-8 ».",
    "Open it in a spreadsheet, correct this line and save it as “CSV UTF-8”.",
)
LONG_LINE = Message(
    "FILE_LONG_LINE",
    "Une ligne dépasse {limit} caractères : ce n'est pas un tableau.",
    "A line exceeds {limit} characters: this is not a table.",
)
TOO_MANY_QUOTES = Message(
    "FILE_QUOTES",
    "Plus de {limit} lignes ont des guillemets mal fermés : la lecture s'arrête ici.",
    "More than {limit} lines have unbalanced quotes: reading stops here.",
    "Vérifiez que le fichier est bien un CSV.",
    "Check that the file really is CSV.",
)
NO_HEADER = Message("FILE_NO_HEADER", "Le fichier n'a pas de ligne d'en-tête.", "The file has no header row.")
REPEATED_COLUMN = Message(
    "FILE_COLUMN_REPEATED",
    "La colonne « {column} » apparaît plusieurs fois dans l'en-tête.",
    "Column “{column}” appears more than once in the header.",
    "Renommez ou retirez l'une des deux.",
    "Rename or remove one of them.",
)
UNNAMED_COLUMN = Message(
    "FILE_COLUMN_UNNAMED",
    "La colonne n° {number} n'a pas de nom.",
    "Column {number} has no name.",
    "Nommez-la ou retirez-la.",
    "Name it or remove it.",
)
WORKBOOK = Message(
    "FILE_WORKBOOK",
    "Le classeur ne peut pas être lu : {reason_fr}.",
    "The workbook cannot be read: {reason_en}.",
    "Enregistrez-le de nouveau en .xlsx ou en .ods, sans mot de passe, ou en CSV.",
    "Save it again as .xlsx or .ods, without a password, or as CSV.",
)
WORKBOOK_EXTENT = Message(
    "FILE_WORKBOOK_EXTENT",
    "La feuille « {sheet} » s'étend sur {rows} lignes et {columns} colonnes, plus de {limit} cellules.",
    "Sheet “{sheet}” spans {rows} rows and {columns} columns, more than {limit} cells.",
    "Une cellule isolée tout en bas ou à droite suffit : supprimez-la, ou enregistrez la feuille en CSV.",
    "One stray cell far below or to the right is enough: delete it, or save the sheet as CSV.",
)
NO_SHEET = Message(
    "FILE_SHEET",
    "Le classeur n'a pas de feuille « {sheet} ».",
    "The workbook has no sheet “{sheet}”.",
    "Feuilles : {sheets}.",
    "Sheets: {sheets}.",
)
SHEET_OF_TEXT = Message(
    "FILE_NOT_WORKBOOK",
    "Une feuille est demandée, mais le fichier n'est pas un classeur.",
    "A sheet is asked for, but the file is not a workbook.",
)
JSON_SYNTAX = Message(
    "FILE_JSON",
    "Le JSON est mal formé : {reason_fr}.",
    "The JSON is malformed: {reason_en}.",
    "Ce qui suit une faute de JSON ne peut être lu avec certitude : corrigez-la puis relancez.",
    "What follows a JSON mistake cannot be read with certainty: correct it and run again.",
)
JSON_SHAPE = Message(
    "FILE_JSON_SHAPE",
    "Une liste de dossiers est attendue, ou un objet dont la clé « cases » porte cette liste.",
    "A list of cases is expected, or an object whose `cases` key holds that list.",
)

ROW_QUOTES = Message(
    "ROW_QUOTES",
    "Les guillemets de la ligne sont mal placés ou mal fermés.",
    "The quotes of the row are misplaced or not closed.",
    "Un guillemet à l'intérieur d'une cellule se double.",
    "Double a quote that is inside a cell.",
)
ROW_CELL_LENGTH = Message(
    "ROW_CELL_LENGTH",
    "Une cellule dépasse {limit} caractères.",
    "A cell exceeds {limit} characters.",
    "Un guillemet ouvert et jamais refermé en est la cause la plus fréquente.",
    "A quote opened and never closed is the usual cause.",
)
ROW_SHORT = Message(
    "ROW_SHORT",
    "La ligne a {found} cellules ; l'en-tête en a {expected}.",
    "The row has {found} cells; the header has {expected}.",
    "La ligne est peut-être coupée.",
    "The row may be cut.",
)
ROW_LONG = Message(
    "ROW_LONG",
    "La ligne a {found} cellules ; l'en-tête en a {expected}.",
    "The row has {found} cells; the header has {expected}.",
    "Une cellule qui contient le séparateur doit être entre guillemets.",
    "A cell that contains the separator must be quoted.",
)
ROW_JSON = Message(
    "ROW_JSON", "La ligne n'est pas un JSON bien formé : {reason_fr}.", "The line is not well-formed JSON: {reason_en}."
)
ROW_NOT_OBJECT = Message(
    "ROW_NOT_OBJECT",
    'Un dossier est attendu, écrit comme un objet : {{"id": …}}.',
    'A case is expected, written as an object: {{"id": …}}.',
)
ROW_REPEATED_KEY = Message(
    "ROW_KEY_REPEATED", "La clé « {key} » est donnée plusieurs fois.", "Key “{key}” is given more than once."
)
# Wrong with the file itself, whatever is asked of it: among several files it costs itself alone.
SPOILT = frozenset(
    each.code
    for each in (
        *(UNREADABLE, EMPTY, TOO_LARGE, DAMAGED, BINARY, ENCODING, MIXED_ENCODING, LONG_LINE, TOO_MANY_QUOTES),
        *(NO_HEADER, REPEATED_COLUMN, UNNAMED_COLUMN, WORKBOOK, WORKBOOK_EXTENT, JSON_SYNTAX, JSON_SHAPE),
    )
)
