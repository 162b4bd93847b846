"""What can be wrong with the shape of a YAML file that an expert wrote: keys, texts, numbers, lists.

`{near_fr}` and `{near_en}` hold the nearest possible word, or the list of them.
"""

from engine.errors import Message

UNKNOWN_KEY = Message(
    "UNKNOWN_KEY", "La clé « {key} » n'existe pas ici.", "Key “{key}” does not exist here.", "{near_fr}", "{near_en}"
)
MISSING_KEY = Message(
    "MISSING_KEY",
    "Il manque la clé « {key} ».",
    "Key “{key}” is missing.",
    "Ajoutez « {key}: {example} ».",
    "Add `{key}: {example}`.",
)
MISSING_VALUE = Message(
    "MISSING_VALUE",
    "Rien n'est écrit après cette clé.",
    "Nothing is written after this key.",
    "Écrivez une valeur ou retirez la clé ; hors guillemets, ce qui suit « # » est un commentaire.",
    "Write a value or remove the key; outside quotes, what follows `#` is a comment.",
)
WRONG_SHAPE = Message(
    "WRONG_SHAPE",
    "Ici se trouve {found_fr}, alors que l'on attend {expected_fr}.",
    "Here is {found_en}, where {expected_en} is expected.",
    "{example_fr}",
    "{example_en}",
)
UNQUOTED = Message(
    "UNQUOTED",
    "« {text} » est écrit sans guillemets.",
    "“{text}” is written without quotes.",
    'Mettez-le entre guillemets : "{text}".',
    'Put it between quotes: "{text}".',
)
UNQUOTED_CUT = Message(
    "UNQUOTED",
    "« {text} » est écrit sans guillemets, et « {cut} » est perdu : YAML y lit un commentaire.",
    "“{text}” is written without quotes, and “{cut}” is lost: YAML reads a comment there.",
    'Mettez le tout entre guillemets : "{text} {cut}".',
    'Put it all between quotes: "{text} {cut}".',
)
UNQUOTED_LIST = Message(
    "UNQUOTED",
    "« {text} » est écrit sans guillemets : YAML y lit une liste.",
    "“{text}” is written without quotes: YAML reads a list there.",
    'Mettez-le entre guillemets : "{text}".',
    'Put it between quotes: "{text}".',
)
UNQUOTED_CURLY = Message(
    "UNQUOTED",
    "{text} est entre guillemets de traitement de texte : YAML ne connaît que les guillemets droits.",
    "{text} is between word-processor quotes: YAML only knows straight ones.",
    'Écrivez : "{near}".',
    'Write: "{near}".',
)
UNQUOTED_MEANT = Message(
    "UNQUOTED",
    UNQUOTED.fr,
    UNQUOTED.en,
    'Écrivez, entre guillemets : "{near}".',
    'Write, between quotes: "{near}".',
)
UNQUOTED_NOTHING = Message(
    "UNQUOTED",
    "« {text} » ne dit rien ici.",
    "“{text}” says nothing here.",
    'Pour ne rien exiger, écrivez "-" ; sinon "oui" ou "non". Dans un exemple, un fait inconnu se laisse de côté.',
    'To require nothing, write "-"; else "oui" or "non". In an example, leave an unknown fact out.',
)
EMPTY_TEXT = Message(
    "EMPTY_TEXT",
    "Le texte est vide.",
    "The text is empty.",
    "Écrivez-le, ou retirez la clé si elle est facultative.",
    "Write it, or remove the key if it is optional.",
)
TEXT_TOO_LONG = Message(
    "TEXT_TOO_LONG",
    "Le texte compte {length} caractères ; {limit} au plus sont admis.",
    "The text has {length} characters; at most {limit} are allowed.",
    "Abrégez-le, ou citez un document par sa référence.",
    "Shorten it, or cite a document by its reference.",
)
EMPTY_LIST = Message(
    "EMPTY_LIST",
    "La liste est vide.",
    "The list is empty.",
    "Ajoutez-y un élément, ou retirez la clé si elle est facultative.",
    "Add an item to it, or remove the key if it is optional.",
)
REPEATED = Message(
    "REPEATED",
    "« {item} » figure deux fois dans la liste.",
    "“{item}” is twice in the list.",
    "Gardez-en un seul.",
    "Keep only one.",
)
NOT_INTEGER = Message(
    "NOT_INTEGER",
    "« {text} » n'est pas un nombre entier.",
    "“{text}” is not a whole number.",
    "Écrivez-le en chiffres, sans guillemets, espace, virgule ni unité : 12, -3.",
    "Write it in figures, without quotes, space, comma or unit: 12, -3.",
)
QUOTED_INTEGER = Message(
    "NOT_INTEGER",
    'Un nombre entier s\'écrit sans guillemets : "{text}" est un texte.',
    'A whole number is written without quotes: "{text}" is a text.',
    "Ôtez les guillemets : {text}",
    "Take the quotes away: {text}",
)
OUT_OF_BOUNDS = Message(
    "OUT_OF_BOUNDS",
    "{text} sort des bornes admises : de {low} à {high}.",
    "{text} is out of bounds: from {low} to {high}.",
)
NOT_DECIMAL = Message(
    "NOT_DECIMAL",
    "« {text} » n'est pas une charge en jours d'expert.",
    "“{text}” is not an effort in expert days.",
    "Écrivez un nombre avec un point, sans guillemets : 0.5, 3.",
    "Write a number with a point, without quotes: 0.5, 3.",
)
NOT_FLAG = Message(
    "NOT_FLAG",
    "« {text} » n'est ni true ni false.",
    "“{text}” is neither true nor false.",
    "Écrivez true (oui) ou false (non), sans guillemets.",
    "Write true or false, without quotes.",
)
NOT_KEYWORD = Message(
    "NOT_KEYWORD", "« {text} » n'est pas admis ici.", "“{text}” is not allowed here.", "{near_fr}", "{near_en}"
)
BAD_ID = Message(
    "BAD_ID",
    "« {text} » ne peut pas servir d'identifiant.",
    "“{text}” cannot be an id.",
    "Une lettre d'abord, puis des lettres sans accent, des chiffres et « _ » (« - » pour une règle) : {example}.",
    "A letter first, then letters without accents, digits and “_” (“-” for a rule): {example}.",
)
RESERVED_ID = Message(
    "RESERVED_ID",
    "« {text} » est un mot du langage : un critère ne peut pas s'appeler ainsi.",
    "“{text}” is a word of the language: no attribute can be called that.",
    "Choisissez un nom plus précis, par exemple « {text}_declare ».",
    "Choose a more precise name, for instance “{text}_declare”.",
)
