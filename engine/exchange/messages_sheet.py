"""What can be wrong with the sheets of a workbook, said in both languages, each at its cell.

`{near_fr}` and `{near_en}` hold the nearest possible word, or nothing.
"""

from engine.errors import Message

FORMULA = Message(
    "SHEET_FORMULA",
    "Cette case contient une formule : {text}",
    "This cell holds a formula: {text}",
    "Écrivez-y sa valeur ; une cellule qui commence par « = » s'écrit dans une case au format Texte.",
    "Write its value; a cell that begins with `=` is written in a cell of the Text format.",
)
ERROR_VALUE = Message(
    "SHEET_ERROR",
    "Cette case contient une erreur de calcul : {text}",
    "This cell holds an error value: {text}",
    "Écrivez-y la valeur voulue.",
    "Write the value that was meant.",
)
MERGED = Message(
    "SHEET_MERGED",
    "Les cases {range} sont fusionnées : ce qui vaut pour chacune ne peut pas être lu.",
    "Cells {range} are merged: what each of them says cannot be read.",
    "Annulez la fusion, puis écrivez dans chaque case.",
    "Unmerge them, then write in each.",
)
TIME = Message(
    "SHEET_TIME",
    "Cette case contient une heure : {text}",
    "This cell holds a time: {text}",
    "Un référentiel ne connaît que des jours : 31/12/2026.",
    "A rulebook knows days only: 31/12/2026.",
)
SPACES = Message(
    "SHEET_SPACES",
    "« {text} » commence ou finit par un espace ; il n'est pas gardé.",
    "“{text}” begins or ends with a space; it is not kept.",
    severity="warning",
)
COMMENT = Message(
    "SHEET_COMMENT",
    "Ce commentaire n'est pas repris : « {text} »",
    "This comment is not kept: “{text}”",
    "Écrivez-le dans la colonne « Note » pour qu'il reste au référentiel.",
    "Write it in column « Note » for the rulebook to keep it.",
    severity="warning",
)
EMPTY_CELL = Message(
    "SHEET_EMPTY",
    "Rien n'est écrit sous « {header} ».",
    "Nothing is written under « {header} ».",
    "{help}",
    "{help}",
)
STRAY = Message(
    "SHEET_STRAY",
    "« {header} » ne s'écrit que sur la première ligne de « {id} ».",
    "« {header} » is written on the first row of “{id}” only.",
    "Déplacez-le en {first}.",
    "Move it to {first}.",
)
HEADLESS = Message(
    "SHEET_HEADLESS",
    "Aucune ligne ne porte le libellé ni la condition de « {id} ».",
    "No row has the label or the condition of “{id}”.",
    "Écrivez-les ici ; ou, si cette ligne ajoute un effet à une autre règle, mettez-y l'identifiant de celle-ci.",
    "Write them here; or, if this row adds an effect to another rule, give it the id of that rule.",
)
HEADLESS_NEAR = Message(
    "SHEET_HEADLESS",
    HEADLESS.fr,
    HEADLESS.en,
    "Si c'est la règle dont l'identifiant manque en {where}, remettez-le. Sinon, écrivez ici libellé et condition.",
    "If it is the rule whose id is missing at {where}, put it back. Else write the label and condition here.",
)
NOT_WORD = Message(
    "SHEET_WORD",
    "« {text} » n'est pas admis sous « {header} ».",
    "“{text}” is not allowed under « {header} ».",
    "{near_fr}Possibles : {known}.",
    "{near_en}Possible: {known}.",
)
NO_COLON = Message(
    "SHEET_LINE",
    "« {text} » ne se lit pas : il manque les deux-points.",
    "“{text}” cannot be read: there is no colon.",
    "Écrivez « nom : valeur », un par ligne.",
    "Write `name : value`, one a line.",
)
EMPTY_LINE = Message(
    "SHEET_LINE",
    "Rien n'est écrit après « {text} : ».",
    "Nothing is written after “{text} :”.",
    "{near_fr}Écrivez « nom : valeur » ; seuls « toutes : », « au moins une : » et « sauf si : » lient des lignes.",
    "{near_en}Write `name : value`; only « toutes : », « au moins une : » and « sauf si : » bind lines.",
)
INDENT = Message(
    "SHEET_INDENT",
    "Cette ligne est décalée, mais rien au-dessus ne la lie.",
    "This line is indented, but nothing above binds it.",
    "Alignez-la, ou écrivez au-dessus « toutes : », « au moins une : » ou « sauf si : ».",
    "Align it, or write above it « toutes : », « au moins une : » or « sauf si : ».",
)
NOTHING_BOUND = Message(
    "SHEET_INDENT",
    "« {text} : » ne lie aucune ligne.",
    "“{text} :” binds no line.",
    "Décalez de quatre espaces les lignes qu'il lie, sous lui.",
    "Indent the lines that it binds by four spaces, below it.",
)
NOT_OF_ONE = Message(
    "SHEET_INDENT",
    "« sauf si : » lie plusieurs lignes.",
    "« sauf si : » binds several lines.",
    "Dites si elles doivent être vraies « toutes : » ou « au moins une : », et décalez-les dessous.",
    "Say whether « toutes : » or « au moins une : » of them must hold, and indent them below it.",
)
TOO_DEEP = Message(
    "SHEET_INDENT",
    "Les lignes sont décalées plus de {limit} fois.",
    "Lines are indented more than {limit} times.",
    "Faites-en deux règles.",
    "Make two rules of it.",
)
TWICE = Message(
    "SHEET_TWICE",
    "« {text} » est déjà écrit, en {first}.",
    "“{text}” is already written, at {first}.",
    "Gardez-en un seul, ou donnez un autre nom.",
    "Keep only one, or give another name.",
)
GONE = Message(
    "SHEET_GONE",
    "{said} Il est pourtant nommé {times} fois : {cells}.",
    "{said_en} Yet it is named {times} times: {cells}.",
    "S'il est retiré, ôtez-le aussi de ces cases ; s'il est renommé, écrivez-y son nouveau nom ; sinon, remettez-le.",
    "If it was removed, remove it from these cells too; if it was renamed, write its new name there; else put it back.",
)
RENAMED = Message(
    "SHEET_GONE",
    GONE.fr,
    GONE.en,
    "« {near} » ({where}) n'est nommé nulle part : si c'est son nouveau nom, écrivez-le là, ou remettez l'ancien.",
    "“{near}” ({where}) is named nowhere: if it is the new name, write it in these cells, or put the old one back.",
)
