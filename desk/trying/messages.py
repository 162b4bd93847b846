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
NO_ID = Message(
    "TRY_ID",
    "--id est vide : un dossier a un nom.",
    "--id is empty: a case has a name.",
    "Donnez-en un, ou ôtez --id.",
    "Give one, or leave --id out.",
)
MEANT = Message(
    "TRY_PAIR",
    "« {name} » n'est pas un critère.",
    "“{name}” is no attribute.",
    "Vouliez-vous dire « {near}={value} » ? Un texte qui contient « = » se met entre « ».",
    "Did you mean “{near}={value}”? A text that holds “=” stands between « ».",
)
