"""What can be wrong with a case, said in both languages."""

from engine.errors import Message

# What an attribute of each kind expects.
EXPECTED_FR = {
    "boolean": "oui ou non",
    "number": "un nombre",
    "date": "une date",
    "choice": "une valeur de la liste",
    "set": "une ou plusieurs valeurs de la liste",
    "text": "un texte",
}
EXPECTED_EN = {
    "boolean": "oui or non (true or false)",
    "number": "a number",
    "date": "a date",
    "choice": "a value of the list",
    "set": "one or more values of the list",
    "text": "a text",
}

UNDECLARED = Message(
    "CASE_ATTRIBUTE",
    "Le critère « {attribute} » n'existe pas dans le référentiel {rulebook}.",
    "Attribute “{attribute}” is not declared by rulebook {rulebook}.",
    "La liste des critères est donnée par « gdr rulebooks {rulebook} ».",
    "`gdr rulebooks {rulebook}` lists the attributes.",
)
UNDECLARED_NEAR = Message(
    "CASE_ATTRIBUTE", UNDECLARED.fr, UNDECLARED.en, "Vouliez-vous dire « {near} » ?", "Did you mean “{near}”?"
)
WRONG_KIND = Message(
    "CASE_KIND",
    "« {value} » n'est pas du type attendu : {kind_fr}.",
    "“{value}” is not of the expected kind: {kind_en}.",
)
GIVEN_AS = Message(
    "CASE_KIND",
    "« {value} » est donné comme {given_fr} ; le type attendu est : {kind_fr}.",
    "“{value}” is given as {given_en}; the expected kind is: {kind_en}.",
)
OUT_OF_RANGE = Message(
    "CASE_RANGE",
    "« {value} » sort du domaine déclaré : {range}.",
    "“{value}” is out of the declared range: {range}.",
)
TOO_MANY_DIGITS = Message(
    "CASE_DIGITS",
    "Le nombre {value} a plus de 15 chiffres avant la virgule, ou plus de 12 après.",
    "The number {value} has more than 15 digits before the point, or more than 12 after it.",
)
UNDECLARED_VALUE = Message(
    "CASE_VALUE",
    "« {value} » ne fait pas partie des valeurs déclarées.",
    "“{value}” is not one of the declared values.",
    "Valeurs possibles : {values}.",
    "Possible values: {values}.",
)
UNDECLARED_VALUE_NEAR = Message(
    "CASE_VALUE",
    UNDECLARED_VALUE.fr,
    UNDECLARED_VALUE.en,
    "Vouliez-vous dire « {near} » ? Valeurs possibles : {values}.",
    "Did you mean “{near}”? Possible values: {values}.",
)
LETTERING = Message(
    "CASE_LETTERING",
    "« {value} » n'est pas reconnu : des règles attendent « {missed} » pour « {attribute} », et la casse compte.",
    "“{value}” is not recognised: rules look for “{missed}” in “{attribute}”, and case counts.",
    "Vouliez-vous dire « {near} » ?",
    "Did you mean “{near}”?",
    severity="warning",
)
