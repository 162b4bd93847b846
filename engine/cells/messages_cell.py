"""What can be wrong with a cell or a range, said in both languages."""

from engine.errors import Message

KINDS_FR = {
    "boolean": "oui ou non",
    "number": "nombre",
    "date": "date",
    "choice": "choix",
    "set": "ensemble",
    "text": "texte",
}
FORMS_FR = {
    "boolean": "« oui », « non », « ≠ oui », « = autre_critere »",
    "number": "« 3 », « < 18 », « >= 1,5 », « [2..12[ », « < 12 ; >= 65 », « non(3) », « > autre_critere »",
    "date": "« 01/03/2026 », « >= 01/03/2026 », « [01/01/2026..31/12/2026] », « < autre_critere »",
    "choice": "une valeur déclarée, « MRP ; DCP », « ≠ MRP », « non(MRP ; DCP) », « commence par M »",
    "set": "« contient enfant », « contient (enfant ; femme enceinte) », « non(contient enfant) »",
    "text": "un texte, « « texte » », « commence par J07 ; L01 », « ≠ « texte » », « = autre_critere »",
}
FORMS_EN = {
    "boolean": "“oui”, “non”, “≠ oui”, “= other_attribute”",
    "number": "“3”, “< 18”, “>= 1,5”, “[2..12[”, “< 12 ; >= 65”, “non(3)”, “> other_attribute”",
    "date": "“01/03/2026”, “>= 01/03/2026”, “[01/01/2026..31/12/2026]”, “< other_attribute”",
    "choice": "a declared value, “MRP ; DCP”, “≠ MRP”, “non(MRP ; DCP)”, “commence par M”",
    "set": "“contient enfant”, “contient (enfant ; femme enceinte)”, “non(contient enfant)”",
    "text": "a text, “« text »”, “commence par J07 ; L01”, “≠ « text »”, “= other_attribute”",
}

EMPTY = Message(
    "CELL_EMPTY",
    "La cellule est vide.",
    "The cell is empty.",
    "Écrivez un test, ou « - » pour ne rien exiger. Ici : {forms_fr}.",
    "Write a test, or “-” to require nothing. Here: {forms_en}.",
)
EMPTY_PART = Message(
    "CELL_EMPTY_PART",
    "Il manque un test avant ou après « ; ».",
    "A test is missing before or after “;”.",
    "« ; » se lit « ou » : écrivez un test de chaque côté, ou ôtez-le.",
    "“;” reads “or”: write a test on each side, or take it out.",
)
TOO_LONG = Message(
    "CELL_TOO_LONG",
    "Le texte a {length} caractères ; {limit} au plus sont lus.",
    "The text has {length} characters; at most {limit} are read.",
    "Partagez-le entre plusieurs règles ou passez par un critère déduit.",
    "Share it between rules, or go through a derived attribute.",
)
TOO_DEEP = Message(
    "CELL_TOO_DEEP",
    "Les parenthèses sont imbriquées sur plus de {limit} niveaux.",
    "Parentheses are nested more than {limit} levels deep.",
    "Deux « non » de suite s'annulent ; le reste s'écrit avec « all », « any » et « not ».",
    "Two “non” in a row cancel out; write the rest with `all`, `any` and `not`.",
)
QUOTE_NOT_CLOSED = Message(
    "CELL_QUOTE",
    "Le guillemet « n'est pas fermé.",
    "The quotation mark « is not closed.",
    "Un texte cité s'écrit « ainsi ».",
    "A quoted text is written « thus ».",
)
QUOTE_NOT_OPENED = Message(
    "CELL_QUOTE",
    "Le guillemet » ferme un texte qui n'est pas ouvert.",
    "The quotation mark » closes a text that is not open.",
    QUOTE_NOT_CLOSED.hint_fr,
    QUOTE_NOT_CLOSED.hint_en,
)
PARENTHESIS_NOT_CLOSED = Message(
    "CELL_PARENTHESIS",
    "La parenthèse n'est pas fermée.",
    "The parenthesis is not closed.",
    "Ajoutez « ) », ou citez le texte : « … ».",
    "Add “)”, or quote the text: « … ».",
)
PARENTHESIS_NOT_OPENED = Message(
    "CELL_PARENTHESIS",
    "La parenthèse fermante n'est pas ouverte.",
    "The closing parenthesis is not open.",
    "Ôtez « ) », ou citez le texte : « … ».",
    "Take “)” out, or quote the text: « … ».",
)
PARENTHESIS_IN_TEXT = Message(
    "CELL_PARENTHESIS",
    "Une parenthèse ne suit que « non », « contient » ou « commence par ».",
    "A parenthesis only follows “non”, “contient” or “commence par”.",
    "Un texte qui en contient se cite : « {text} ».",
    "A text that holds one is quoted: « {text} ».",
)
PARENTHESIS_INTERVAL = Message(
    "CELL_PARENTHESIS",
    "Un intervalle ne s'écrit pas avec des parenthèses.",
    "An interval is not written with parentheses.",
    "Écrivez « {near} » : un crochet tourné vers l'extérieur exclut la borne.",
    "Write “{near}”: a bracket turned outwards leaves the bound out.",
)
DASH_IN_LIST = Message(
    "CELL_DASH",
    "« - » n'exige rien et reste seul dans sa cellule.",
    "“-” requires nothing and stands alone in its cell.",
    "Ôtez « - » ou les autres tests.",
    "Take out “-” or the other tests.",
)
OPERATOR = Message(
    "CELL_OPERATOR",
    "« {operator} » ne convient pas à un critère de type {kind_fr}.",
    "“{operator}” does not suit an attribute of kind {kind_en}.",
    "Formes possibles : {forms_fr}.",
    "Possible forms: {forms_en}.",
)
OPERATOR_SPELLING = Message(
    "CELL_OPERATOR",
    "« {operator} » n'est pas un signe de comparaison.",
    "“{operator}” is not a comparison sign.",
    "Écrivez « {near} ».",
    "Write “{near}”.",
)
TWO_COMPARISONS = Message(
    "CELL_TWO_TESTS",
    "Deux tests se suivent sans « ; ».",
    "Two tests follow each other without “;”.",
    "« ou » s'écrit « ; » (« < 12 ; >= 65 ») ; « et » s'écrit par un intervalle (« [2..12[ ») ou sous « all ».",
    "“or” is written “;” (“< 12 ; >= 65”); “and” is an interval (“[2..12[”) or goes under `all`.",
)
VALUE_MISSING = Message(
    "CELL_VALUE_MISSING",
    "Il manque une valeur après « {operator} ».",
    "A value is missing after “{operator}”.",
    "Formes possibles : {forms_fr}.",
    "Possible forms: {forms_en}.",
)
INTERVAL_FORM = Message(
    "CELL_INTERVAL",
    "L'intervalle est incomplet : il lui faut deux bornes séparées par « .. », entre crochets.",
    "The interval is incomplete: it needs two bounds separated by “..”, between brackets.",
    "Exemples : « [2..12] » bornes comprises, « [2..12[ » sans 12, « ]2..12] » sans 2.",
    "Examples: “[2..12]” bounds included, “[2..12[” without 12, “]2..12]” without 2.",
)
INTERVAL_BOUND = Message(
    "CELL_INTERVAL",
    "La borne « {word} » est un critère : un intervalle n'a que des bornes fixes.",
    "The bound “{word}” is an attribute: an interval has fixed bounds only.",
    "Écrivez deux comparaisons sous « all » : « >= {word} » et l'autre.",
    "Write two comparisons under `all`: “>= {word}” and the other.",
)
INTERVAL_REVERSED = Message(
    "CELL_INTERVAL_EMPTY",
    "L'intervalle est vide : {low} est après {high}.",
    "The interval is empty: {low} comes after {high}.",
    "Vouliez-vous dire « {near} » ?",
    "Did you mean “{near}”?",
)
INTERVAL_EMPTY = Message(
    "CELL_INTERVAL_EMPTY",
    "L'intervalle est vide : ses deux bornes sont égales et l'une au moins est exclue.",
    "The interval is empty: its two bounds are equal and one at least is left out.",
    "Écrivez « = {low} », ou éloignez les bornes.",
    "Write “= {low}”, or move the bounds apart.",
)
OR_WORD = Message(
    "CELL_OR",
    "« ou » n'est pas un mot des cellules.",
    "“ou” is not a word of cells.",
    "« ou » s'écrit « ; » : « {near} ».",
    "“or” is written “;”: “{near}”.",
)
OR_TEXT = Message(
    "CELL_OR",
    OR_WORD.fr,
    OR_WORD.en,
    "« ou » s'écrit « ; » : « {near} ». Un texte qui contient « ou » se cite : « {text} ».",
    "“or” is written “;”: “{near}”. A text that holds “ou” is quoted: « {text} ».",
)
STRAIGHT_QUOTES = Message(
    "CELL_QUOTE",
    "Dans une cellule, un texte ne se cite pas avec {found}.",
    "In a cell, a text is not quoted with {found}.",
    "Écrivez « {text} », guillemets français compris.",
    "Write « {text} », French quotation marks included.",
)
AND_WORD = Message(
    "CELL_AND",
    "« et » n'est pas un mot des cellules.",
    "“et” is not a word of cells.",
    "Écrivez un intervalle (« [2..12[ »), ou deux conditions sous « all ».",
    "Write an interval (“[2..12[”), or two conditions under `all`.",
)
COMMA_OR = Message(
    "CELL_COMMA",
    "La virgule ne se lit pas « ou ».",
    "A comma does not read “or”.",
    "« ou » s'écrit « ; » : « {near} ». Un texte qui contient une virgule se cite : « {text} ».",
    "“or” is written “;”: “{near}”. A text that holds a comma is quoted: « {text} ».",
)
CONTAINS_NOT = Message(
    "CELL_OPERATOR",
    "« ne contient pas » n'est pas un mot des cellules.",
    "“ne contient pas” is not a word of cells.",
    "Écrivez « non(contient {word}) ».",
    "Write “non(contient {word})”.",
)
INTERVAL_SEMICOLON = Message(
    "CELL_INTERVAL",
    "Les bornes d'un intervalle se séparent par « .. ».",
    "The bounds of an interval are separated by “..”.",
    "Écrivez « {near} ».",
    "Write “{near}”.",
)
INTERVAL_BARE = Message(
    "CELL_INTERVAL",
    "Un intervalle s'écrit entre crochets.",
    "An interval is written between brackets.",
    "Écrivez « {near} », ou tournez un crochet vers l'extérieur pour exclure sa borne.",
    "Write “{near}”, or turn a bracket outwards to leave its bound out.",
)
NEGATION = Message(
    "CELL_NEGATION",
    "« non » se met devant des parenthèses.",
    "“non” goes before parentheses.",
    "Écrivez « {near} ».",
    "Write “{near}”.",
)
STAR = Message(
    "CELL_STAR",
    "« * » ne remplace aucune lettre dans une cellule.",
    "“*” stands for no letter in a cell.",
    "Écrivez « commence par {near} ». Un texte qui finit par « * » se cite : « {word} ».",
    "Write “commence par {near}”. A text that ends with “*” is quoted: « {word} ».",
)
SYNTAX = Message(
    "CELL_SYNTAX",
    "« {found} » n'est pas attendu ici.",
    "“{found}” is not expected here.",
    "Formes possibles : {forms_fr}.",
    "Possible forms: {forms_en}.",
)
TEXT_EMPTY = Message(
    "CELL_TEXT",
    "Il n'y a rien entre les guillemets.",
    "There is nothing between the quotation marks.",
    "Écrivez le texte attendu : « texte ».",
    "Write the text expected: « text ».",
)
KNOWLEDGE = Message(
    "CELL_KNOWN",
    "« {word} » n'est permis que dans une règle dont le seul effet est « ask ».",
    "“{word}” is allowed only in a rule whose sole effect is `ask`.",
    "Ailleurs, ce qui manque est déjà compté des deux façons : retirez ce test.",
    "Elsewhere, what is missing is already counted both ways: take this test out.",
)
SET_WITHOUT_CONTAINS = Message(
    "CELL_SET",
    "Un ensemble ne se compare pas d'un bloc : « {word} » seul ne dit pas s'il faut le contenir.",
    "A set is not compared as a whole: “{word}” alone does not say that it must be contained.",
    "Écrivez « contient {word} ».",
    "Write “contient {word}”.",
)
PREFIX_OF_NOTHING = Message(
    "CELL_PREFIX",
    "Aucune valeur déclarée ne commence par « {word} ».",
    "No declared value begins with “{word}”.",
    "Valeurs possibles : {values}.",
    "Possible values: {values}.",
)
RANGE_FORM = Message(
    "RANGE_FORM",
    "Un domaine est une comparaison ou un intervalle, et rien d'autre.",
    "A domain is one comparison or one interval, and nothing else.",
    "Exemples : « >= 0 », « [0..120] », « < 01/01/2030 ».",
    "Examples: “>= 0”, “[0..120]”, “< 01/01/2030”.",
)
RANGE_KIND = Message(
    "RANGE_KIND",
    "Un critère de type {kind_fr} n'a pas de domaine : seuls les nombres et les dates en ont.",
    "An attribute of kind {kind_en} has no range: only numbers and dates have one.",
    "Ôtez « range » ; un choix ou un ensemble déclare « values ».",
    "Take `range` out; a choice or a set declares `values`.",
)
