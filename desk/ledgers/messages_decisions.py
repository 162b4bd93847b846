"""What can go wrong with files of decisions and histories, said in both languages."""

from engine.errors import Message

NO_MODE = Message(
    "DECISION_MODE",
    "La ligne ne dit pas quel mode a été décidé.",
    "The row does not say which mode was decided.",
)
NO_COLUMN = Message(
    "DECISION_COLUMN",
    "La colonne {column}, qui dit ce qui a été décidé, manque.",
    "The column {column}, which says what was decided, is missing.",
    "{near_fr}Colonnes vues, critères mis à part : {columns}. Si l'une d'elles le dit, renommez-la, ou nommez-la dans"
    " une correspondance (--mapping).",
    "{near_en}Columns seen, attributes aside: {columns}. If one of them says so, rename it, or name it in a mapping"
    " (--mapping).",
)
NOT_TOGETHER = Message(
    "DECISION_ROWS",
    "Les deux correspondances, celle des décisions et celle des faits, ne lisent pas les mêmes lignes de ce fichier.",
    "The two mappings, of the decisions and of the facts, do not read the same rows of this file.",
    "Donnez-leur la même colonne d'identifiant (id) et les mêmes en-têtes.",
    "Give both the same column of identifiers (id) and the same headers.",
)
WHICH_RULEBOOK = Message(
    "RULEBOOK_WHICH",
    "De quel référentiel sont ces dossiers ? Au registre : {known}.",
    "Which rulebook are these cases of? On record: {known}.",
    "Dites-le avec --rulebook.",
    "Say so with --rulebook.",
)
NOT_ON_RECORD = Message(
    "RULEBOOK_MISSING",
    "Aucun référentiel « {id} » n'est au registre.",
    "No rulebook “{id}” is on record.",
    "{near_fr}Au registre : {known}. `gdr triage … --record` et --facts en inscrivent.",
    "{near_en}On record: {known}. `gdr triage … --record` and --facts record them.",
)
FORMAT = Message(
    "HISTORY_FORMAT",
    "Le nom du fichier ne dit pas dans quel format écrire.",
    "The name of the file does not say in which format to write.",
    "Terminez-le par l'un de ceux-ci : {known}.",
    "End it with one of these: {known}.",
)
REPLAY_WHAT = Message(
    "REPLAY_WHAT",
    "Dites quoi rejouer : une inscription ou un dossier, ou bien --all, l'un des deux.",
    "Say what to replay: an entry or a case, or else --all, one of the two.",
)
EXPORT_REFUSED = Message(
    "EXPORT_REFUSED",
    "{who} ne peut pas sortir tout ce qui est dit d'un dossier : il faut être {wanted}.",
    "{who} may not take out all that is said of a case: it takes {wanted_en}.",
    "Demandez-le à quelqu'un qui l'est (gdr actors list dit qui).",
    "Ask someone who is (gdr actors list says who).",
)
NAMES_REFUSED = Message(
    "NAMES_REFUSED",
    "{who} ne peut pas sortir les dossiers sous leur identifiant : il faut être {wanted}.",
    "{who} may not take cases out under their identifiers: it takes {wanted_en}.",
    "Sans --names, ils le sont sous leur pseudonyme.",
    "Without --names, they go under their pseudonyms.",
)
