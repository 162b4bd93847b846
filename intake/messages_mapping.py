"""What can be wrong with a mapping, alone or with the file it is used on, said in both languages."""

from engine.errors import Message

NOT_FOUND = Message(
    "MAPPING_NOT_FOUND",
    "Aucune correspondance ne s'appelle « {name} », et aucun fichier n'a ce nom.",
    "No mapping is called “{name}”, and no file has that name.",
    "Correspondances fournies : {names}.",
    "Mappings provided: {names}.",
)
NEAR = Message(
    "MAPPING_NOT_FOUND",
    NOT_FOUND.fr,
    NOT_FOUND.en,
    "Vouliez-vous dire « {near} » ? Correspondances fournies : {names}.",
    "Did you mean “{near}”? Mappings provided: {names}.",
)
UNREADABLE = Message(
    "MAPPING_UNREADABLE",
    "Le fichier de correspondance ne peut pas être lu : un texte YAML en UTF-8, de moins de {limit} Ko, est attendu.",
    "The mapping file cannot be read: a YAML text in UTF-8, under {limit} kB, is expected.",
)
NOT_FOR_RULEBOOK = Message(
    "MAPPING_RULEBOOK",
    "La correspondance « {mapping} » est écrite pour le référentiel {expected}, pas pour {found}.",
    "Mapping “{mapping}” is written for rulebook {expected}, not for {found}.",
)
UNKNOWN_ATTRIBUTE = Message(
    "MAPPING_ATTRIBUTE",
    "Le référentiel {rulebook} n'a pas de critère « {attribute} ».",
    "Rulebook {rulebook} has no attribute “{attribute}”.",
    "{near_fr}",
    "{near_en}",
)
BAD_TARGET = Message(
    "MAPPING_VALUE",
    "« {value} » n'est pas une valeur du critère « {attribute} » : {reason_fr}",
    "“{value}” is not a value of attribute “{attribute}”: {reason_en}",
)
NOT_TEXT_KIND = Message(
    "MAPPING_TEXT",
    "« text: » ne s'emploie qu'avec un critère de type texte ; « {attribute} » ne l'est pas.",
    "`text:` applies only to an attribute of kind text; “{attribute}” is not.",
)
UNKNOWN_COLUMN = Message(
    "MAPPING_COLUMN",
    "La colonne « {column} » n'est pas déclarée sous « columns: ».",
    "Column “{column}” is not declared under `columns:`.",
    "{near_fr}",
    "{near_en}",
)
HEADER_TWICE = Message(
    "MAPPING_HEADER_TWICE",
    "L'en-tête « {header} » est donné à deux colonnes : « {first} » et « {second} ».",
    "Header “{header}” is given to two columns: “{first}” and “{second}”.",
)
HOW_MANY = Message(
    "MAPPING_READING",
    "Une lecture emploie une seule de ces clés : values, starts, ends, terms, constant.",
    "A reading uses only one of these keys: values, starts, ends, terms, constant.",
)
NO_COLUMN = Message(
    "MAPPING_READING",
    "Une lecture nomme une colonne (column) ou plusieurs (columns), sauf une constante, qui n'en nomme aucune.",
    "A reading names a column (column) or several (columns), except a constant, which names none.",
)
MISPLACED = Message(
    "MAPPING_READING",
    "« {key} » n'a pas d'effet ici : il s'emploie avec {where_fr}.",
    "`{key}` has no effect here: it is used with {where_en}.",
)
NOTHING_READ = Message(
    "MAPPING_EMPTY",
    "Rien n'est écrit ici.",
    "Nothing is written here.",
    "Ajoutez au moins un élément.",
    "Add at least one item.",
)
UNKNOWN_OUTCOME = Message(
    "MAPPING_OUTCOME",
    "La correspondance ne lit pas de suite « {outcome} ».",
    "The mapping reads no outcome “{outcome}”.",
    "{near_fr}",
    "{near_en}",
)
UNKNOWN_ANSWER = Message(
    "MAPPING_ANSWER",
    "« {value} » n'est pas une valeur attendue ici.",
    "“{value}” is not a value expected here.",
    "Valeurs attendues : {known}.",
    "Expected values: {known}.",
)
NO_ORDER = Message(
    "MAPPING_ORDER",
    "L'ordre doit compter deux valeurs au moins, chacune une fois, de la moins grave à la plus grave.",
    "The order must have two values at least, each once, from the least to the most serious.",
)
WRONG_MODES = Message(
    "MAPPING_MODES",
    "Chaque mode du référentiel doit répondre à une valeur de « {outcome} » : {wrong} ne convient pas.",
    "Each mode of the rulebook must answer to a value of “{outcome}”: {wrong} does not fit.",
    "Modes du référentiel : {modes}.",
    "Modes of the rulebook: {modes}.",
)
WHICH_VALUE = Message(
    "MAPPING_SEVERE",
    "La suite « {outcome} » a plusieurs valeurs : laquelle est grave ?",
    "Outcome “{outcome}” has several values: which one is severe?",
    "Écrivez l'une d'elles : {known}.",
    "Write one of them: {known}.",
)
WRONG_LIGHT = Message(
    "MAPPING_LIGHT",
    "« {mode} » ne peut pas être le plus lourd des modes légers : il faut un mode du référentiel, sauf le plus lourd.",
    "“{mode}” cannot be the heaviest light mode: a mode of the rulebook is needed, other than its heaviest.",
    "Modes possibles : {modes}.",
    "Possible modes: {modes}.",
)
NO_WORD = Message("MAPPING_TERM", "« {term} » ne contient aucun mot.", "“{term}” holds no word.")
MISSING_COLUMN = Message(
    "COLUMN_MISSING",
    "Le fichier n'a pas la colonne {headers_fr}, que la correspondance « {mapping} » lit.",
    "The file has no column {headers_en}, which mapping “{mapping}” reads.",
    "{near_fr}",
    "{near_en}",
)
UNEXPECTED = Message(
    "CELL_UNEXPECTED",
    "La correspondance « {mapping} » ne connaît pas cette valeur de la colonne.",
    "Mapping “{mapping}” does not know this value of the column.",
    "Valeurs connues : {known}.",
    "Known values: {known}.",
)
UNEXPECTED_NEAR = Message(
    "CELL_UNEXPECTED",
    UNEXPECTED.fr,
    UNEXPECTED.en,
    "La plus proche : « {near} ». Valeurs connues : {known}.",
    "The nearest: “{near}”. Known values: {known}.",
)
BAD_DATE = Message(
    "CELL_DATE",
    "La date n'est écrite dans aucune des formes déclarées, ou n'existe pas.",
    "The date is in none of the declared forms, or does not exist.",
    "Formes déclarées : {formats}.",
    "Declared forms: {formats}.",
)
BAD_STAMP = Message(
    "CELL_STAMP",
    "Un numéro de version (entier) ou une date est attendu : il dit lequel de deux suivis est le plus récent.",
    "A version number (whole) or a date is expected: it tells which of two follow-ups is the later.",
    "Formes de date déclarées : {formats}.",
    "Declared forms of dates: {formats}.",
)
BAD_NUMBER = Message(
    "CELL_NUMBER",
    "Le nombre n'est pas écrit comme la correspondance le déclare.",
    "The number is not written as the mapping declares.",
    "La marque décimale déclarée est « {decimal} » ; les milliers peuvent être séparés d'une espace.",
    "The declared decimal mark is “{decimal}”; thousands may be separated by a space.",
)
