"""What can be wrong with what is typed for `gdr try`, said in both languages."""

from engine.errors import Message

NO_EQUALS = Message(
    "TRY_PAIR",
    "« {text} » ne dit pas de quel critère il s'agit.",
    "“{text}” does not say which attribute it is about.",
    'Écrivez critère=valeur, entre guillemets s\'il y a une espace : age_minimum=12 "procedure=nationale".',
    'Write attribute=value, in quotes where there is a space: age_minimum=12 "procedure=nationale".',
)
TWICE = Message(
    "TRY_TWICE",
    "Le critère « {attribute} » est donné deux fois.",
    "Attribute “{attribute}” is given twice.",
    "Gardez-en une seule valeur.",
    "Keep only one value.",
)
NOT_CSV = Message(
    "TRY_NAME",
    "« {name} » n'est pas un nom de fichier CSV.",
    "“{name}” is not the name of a CSV file.",
    "Le dossier s'écrit en CSV : {near}.",
    "The case is written as CSV: {near}.",
)
EXISTS = Message(
    "TRY_EXISTS",
    "Ce fichier existe déjà : rien n'y est écrit, pour ne rien perdre de ce qu'il contient.",
    "This file is there already: nothing is written to it, so that nothing in it is lost.",
    "Donnez un autre nom à --save, ou ajoutez --replace pour le remplacer.",
    "Give --save another name, or add --replace to take its place.",
)
