"""What can go wrong when people are compared, said in both languages."""

from engine.errors import Message

NOTHING_IN_COMMON = Message(
    "RECODE_NOTHING_IN_COMMON",
    "Aucun dossier n'est lisible dans les deux fichiers. {first} : {first_ids}. {second} : {second_ids}.",
    "No file can be read in both. {first}: {first_ids}. {second}: {second_ids}.",
    "Les dossiers se répondent par leur identifiant, écrit de la même façon. Proches : {near}.",
    "Files answer one another by their identifier, written the same way. Near: {near}.",
)
SAME_FILE = Message(
    "RECODE_SAME_FILE",
    "Les deux codages ont le même contenu : leur accord ne dit rien.",
    "The two codings have the same content: their agreement says nothing.",
    "Donnez deux codages faits séparément.",
    "Give two codings made apart.",
    severity="warning",
)
NOTHING_DECIDED = Message(
    "HISTORY_EMPTY",
    "Aucune décision lisible dans cet historique : il n'y a rien à comparer.",
    "No decision can be read in this history: there is nothing to compare.",
    "Donnez ce qu'écrit « gdr history », ou une table avec sa correspondance de décisions (--mapping).",
    "Give what `gdr history` writes, or a table with its mapping of decisions (--mapping).",
)
