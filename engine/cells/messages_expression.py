"""What can be wrong with the expression of a derived number, said in both languages."""

from engine.errors import Message

FORM_FR = "Forme attendue : « patients_exposes * 0,5 + duree », « 2 * a - 3,5 », « a - b »."
FORM_EN = "Expected form: “patients_exposes * 0,5 + duree”, “2 * a - 3,5”, “a - b”."

EMPTY = Message("EXPRESSION_EMPTY", "L'expression est vide.", "The expression is empty.", FORM_FR, FORM_EN)
TOO_LONG = Message(
    "EXPRESSION_TOO_LONG",
    "L'expression a {length} caractères ; {limit} au plus sont lus.",
    "The expression has {length} characters; at most {limit} are read.",
    "Passez par un critère déduit intermédiaire.",
    "Go through an intermediate derived attribute.",
)
SYNTAX = Message(
    "EXPRESSION_SYNTAX", "« {found} » n'est pas attendu ici.", "“{found}” is not expected here.", FORM_FR, FORM_EN
)
ENDED = Message(
    "EXPRESSION_SYNTAX",
    "L'expression s'arrête après « {found} ».",
    "The expression stops after “{found}”.",
    FORM_FR,
    FORM_EN,
)
DIVISION = Message(
    "EXPRESSION_DIVISION",
    "Une expression ne divise pas.",
    "An expression does not divide.",
    "{near_fr}",
    "{near_en}",
)
PARENTHESIS = Message(
    "EXPRESSION_PARENTHESIS",
    "Une expression n'a ni parenthèses ni fonctions.",
    "An expression has neither parentheses nor functions.",
    "Développez-la en une somme : « 2 * a + 2 * b ».",
    "Expand it into a sum: “2 * a + 2 * b”.",
)
PRODUCT = Message(
    "EXPRESSION_PRODUCT",
    "« {word} » et « {other} » sont deux critères : leur produit n'est pas linéaire.",
    "“{word}” and “{other}” are two attributes: their product is not linear.",
    "Un critère ne se multiplie que par un nombre : « {word} * 0,5 ».",
    "An attribute is multiplied by a number only: “{word} * 0,5”.",
)
NUMBERS = Message(
    "EXPRESSION_PRODUCT",
    "« {word} » et « {other} » sont deux nombres : écrivez leur produit.",
    "“{word}” and “{other}” are two numbers: write their product.",
    "Écrivez « {near} ».",
    "Write “{near}”.",
)
UNKNOWN = Message(
    "EXPRESSION_ATTRIBUTE",
    "« {word} » n'est pas un critère déclaré.",
    "“{word}” is not a declared attribute.",
    "Corrigez son nom, déclarez-le, ou écrivez un nombre en chiffres.",
    "Correct its name, declare it, or write a number in figures.",
)
UNKNOWN_NEAR = Message(
    "EXPRESSION_ATTRIBUTE", UNKNOWN.fr, UNKNOWN.en, "Vouliez-vous dire « {near} » ?", "Did you mean “{near}”?"
)
KIND = Message(
    "EXPRESSION_KIND",
    "« {word} » est un critère de type {kind_fr} : une expression ne porte que sur des nombres.",
    "“{word}” is an attribute of kind {kind_en}: an expression is made of numbers only.",
    "Déduisez d'abord un nombre de ce critère, par une règle.",
    "First derive a number from this attribute, by a rule.",
)
NOT_NUMBER = Message(
    "EXPRESSION_KIND",
    "« {word} » est un critère : un critère de type {kind_fr} ne se déduit que d'une valeur.",
    "“{word}” is an attribute: an attribute of kind {kind_en} is derived from a value only.",
    "Valeur attendue : {expected}.",
    "Value expected: {expected}.",
)
