"""What can be wrong with a literal (a value as text), said in both languages."""

from engine.errors import Message

VALUE_EMPTY = Message(
    "VALUE_EMPTY",
    "La valeur est vide.",
    "The value is empty.",
    "Écrivez une valeur ; un fait inconnu se laisse de côté.",
    "Write a value; leave an unknown fact out.",
)
VALUE_UNKNOWN = Message(
    "VALUE_UNKNOWN",
    "« {word} » n'est pas une valeur.",
    "“{word}” is not a value.",
    "Un fait inconnu se laisse de côté ; le texte lui-même se cite : « … ».",
    "Leave an unknown fact out; quote the text itself: « … ».",
)
BOOLEAN = Message(
    "VALUE_BOOLEAN",
    "« {word} » n'est ni oui ni non.",
    "“{word}” is neither yes nor no.",
    "Écrivez « oui » ou « non ».",
    "Write “oui” or “non”.",
)
BOOLEAN_NEAR = Message("VALUE_BOOLEAN", BOOLEAN.fr, BOOLEAN.en, "Écrivez « {near} ».", "Write “{near}”.")
NUMBER = Message(
    "VALUE_NUMBER",
    "« {word} » n'est pas un nombre.",
    "“{word}” is not a number.",
    "Écrivez-le en chiffres : « 18 », « 1,5 », « 1 000 000 », « -3 ».",
    "Write it in figures: “18”, “1,5”, “1 000 000”, “-3”.",
)
NUMBER_NEAR = Message("VALUE_NUMBER", NUMBER.fr, NUMBER.en, "Vouliez-vous dire « {near} » ?", "Did you mean “{near}”?")
NUMBER_TWO_MARKS = Message(
    "VALUE_NUMBER",
    "« {word} » a plus d'une marque décimale.",
    "“{word}” has more than one decimal mark.",
    "Une seule virgule (ou un seul point) par nombre ; les milliers se séparent d'une espace et « ou » s'écrit « ; ».",
    "One comma (or one point) a number; thousands are separated by a space, and “or” is written “;”.",
)
NUMBER_AMBIGUOUS = Message(
    "VALUE_NUMBER_AMBIGUOUS",
    "« {word} » se lit de deux façons : {thousands} ou {decimal} ?",
    "“{word}” reads in two ways: {thousands} or {decimal}?",
    "Écrivez « {thousands} », ou « {longer} » pour la décimale.",
    "Write “{thousands}”, or “{longer}” for the decimal.",
)
NUMBER_GROUPS = Message(
    "VALUE_NUMBER",
    "Dans « {word} », les espaces ne séparent pas des groupes de trois chiffres.",
    "In “{word}”, spaces do not separate groups of three digits.",
    "Vouliez-vous dire « {near} » ?",
    "Did you mean “{near}”?",
)
NUMBER_DIGITS = Message(
    "VALUE_DIGITS",
    "Le nombre « {word} » a plus de {whole} chiffres avant la virgule, ou plus de {fraction} après.",
    "The number “{word}” has more than {whole} digits before the point, or more than {fraction} after it.",
    "Arrondissez-le, ou changez l'unité du critère.",
    "Round it, or change the attribute's unit.",
)
UNIT_NONE = Message(
    "VALUE_UNIT",
    "« {written} » suit le nombre, mais le critère n'a pas d'unité.",
    "“{written}” follows the number, but the attribute has no unit.",
    "Écrivez « {number} ».",
    "Write “{number}”.",
)
UNIT_OTHER = Message(
    "VALUE_UNIT",
    "« {written} » n'est pas l'unité du critère, qui est « {unit} ».",
    "“{written}” is not the attribute's unit, which is “{unit}”.",
    "Écrivez la valeur en « {unit} ».",
    "Write the value in “{unit}”.",
)
UNIT_CONVERTED = Message(
    "VALUE_UNIT", UNIT_OTHER.fr, UNIT_OTHER.en, "{number} {written} = {near} : écrivez « {near} ».", "Write “{near}”."
)
DATE = Message(
    "VALUE_DATE",
    "« {word} » n'est pas une date.",
    "“{word}” is not a date.",
    "Écrivez jj/mm/aaaa (« 01/03/2026 ») ou aaaa-mm-jj (« 2026-03-01 »).",
    "Write dd/mm/yyyy (“01/03/2026”) or yyyy-mm-dd (“2026-03-01”).",
)
DATE_NEAR = Message("VALUE_DATE", DATE.fr, DATE.en, "Vouliez-vous dire « {near} » ?", "Did you mean “{near}”?")
DATE_IMPOSSIBLE = Message(
    "VALUE_DATE_IMPOSSIBLE",
    "Le {word} n'existe pas dans le calendrier.",
    "{word} does not exist in the calendar.",
    "Date possible la plus proche : « {near} ».",
    "Nearest possible date: “{near}”.",
)
UNDECLARED = Message(
    "VALUE_UNDECLARED",
    "« {word} » ne fait pas partie des valeurs déclarées de « {attribute} ».",
    "“{word}” is not one of the declared values of “{attribute}”.",
    "Valeurs possibles : {values}.",
    "Possible values: {values}.",
)
UNDECLARED_NEAR = Message(
    "VALUE_UNDECLARED",
    UNDECLARED.fr,
    UNDECLARED.en,
    "Vouliez-vous dire « {near} » ? Valeurs possibles : {values}.",
    "Did you mean “{near}”? Possible values: {values}.",
)
SPELLING = Message(
    "VALUE_UNDECLARED",
    "« {word} » est une autre écriture de « {near} », admise dans les fichiers reçus et non ici.",
    "“{word}” is another spelling of “{near}”, accepted in incoming files but not here.",
    "Écrivez « {near} ».",
    "Write “{near}”.",
)
SET_ITEM_EMPTY = Message(
    "VALUE_EMPTY",
    "Il manque une valeur avant ou après « ; ».",
    "A value is missing before or after “;”.",
    "Écrivez une valeur de chaque côté, ou ôtez « ; ».",
    "Write a value on each side, or take “;” out.",
)
OUT_OF_RANGE = Message(
    "VALUE_RANGE",
    "« {word} » sort du domaine déclaré de « {attribute} » : {domain}.",
    "“{word}” is out of the declared range of “{attribute}”: {domain}.",
    "Corrigez la valeur, ou le domaine du critère.",
    "Correct the value, or the attribute's range.",
)
