"""What can go wrong with the commands about changes, said in both languages."""

from engine.errors import Message

NO_BASE = Message(
    "NO_BASE",
    "Aucun référentiel en usage ne s'appelle « {id} » : il n'y a rien que ce fichier puisse changer.",
    "No rulebook in use is named “{id}”: there is nothing that this file could change.",
    "Référentiels en usage : {known}.",
    "Rulebooks in use: {known}.",
)
NO_BASE_IN_FORCE = Message(
    "NO_BASE_IN_FORCE",
    "Aucune version de {id} n'est en vigueur aujourd'hui ni après.",
    "No version of {id} is in force today or later.",
    "Périodes : {periods}.",
    "Periods: {periods}.",
)
NOTHING_TO_PROPOSE = Message(
    "NOTHING_TO_PROPOSE",
    "Ce fichier dit la même chose que la version {version} de {id} : il n'y a rien à proposer.",
    "This file says the same as version {version} of {id}: there is nothing to propose.",
    "Le numéro, la période et le statut sont posés par l'approbation : ce ne sont pas des changements.",
    "The number, the period and the status are set by the approval: they are no changes.",
)
ALREADY_PROPOSED = Message(
    "ALREADY_PROPOSED",
    "Ce même changement attend déjà : c'est la proposition n° {number}.",
    "The same change is waiting already: it is proposal no. {number}.",
    "Voyez-la avec : gdr proposals show {number}",
    "See it with: gdr proposals show {number}",
)
SHARED_CHANGED = Message(
    "SHARED_CHANGED",
    "Le socle commun « {name} » qu'emploie ce fichier n'est pas celui des référentiels en usage.",
    "The shared part “{name}” that this file uses is not that of the rulebooks in use.",
    "Un socle vaut pour plusieurs référentiels : il ne change pas avec un seul. Écartez {file}.",
    "A shared part serves several rulebooks: it does not change with one. Put {file} away.",
)
HAND_EDITED = Message(
    "RULEBOOK_HAND_EDITED",
    "Ce fichier n'est pas celui qui a été approuvé : il a été modifié à la main.",
    "This file is not the one that was approved: it was edited by hand.",
    "Proposez-le (gdr propose), ou rétablissez ce qui a été approuvé : gdr proposals sync --restore",
    "Propose it (gdr propose), or put back what was approved: gdr proposals sync --restore",
    severity="warning",
)
HAND_EDITED_BASE = Message(
    "RULEBOOK_HAND_EDITED",
    "La version en usage a été modifiée à la main : rien ne peut en partir.",
    "The version in use was edited by hand: nothing can start from it.",
    "Mettez votre fichier à part, rétablissez ce qui a été approuvé (gdr proposals sync --restore), puis proposez-le.",
    "Put your file apart, put back what was approved (gdr proposals sync --restore), then propose it.",
)
NOT_APPROVED = Message(
    "RULEBOOK_NOT_APPROVED",
    "La version {version} de {id} qui vient de servir n'est aucune de celles qui ont été approuvées : rien de ce "
    "qu'elle dit n'est inscrit.",
    "The version {version} of {id} that was just used is none of those that were approved: nothing of what it says "
    "goes on record.",
    "Proposez-la (gdr propose), ou rétablissez ce qui a été approuvé (gdr proposals sync --restore), puis recommencez.",
    "Propose it (gdr propose), or put back what was approved (gdr proposals sync --restore), then try again.",
)
UNSYNCED = Message(
    "RULEBOOKS_NOT_COMPARED",
    "Les référentiels en usage n'ont pas pu être comparés au registre. {reason}",
    "The rulebooks in use could not be compared with the ledger. {reason_en}",
    "Ceux du dossier {folder} servent tels qu'ils sont.",
    "Those of folder {folder} serve as they are.",
    severity="warning",
)
FOLDER_CLOSED = Message(
    "RULEBOOKS_FOLDER",
    "Ce qui a été approuvé est au registre, mais n'a pas pu être écrit dans le dossier des référentiels. {reason}",
    "What was approved is on record, but could not be written to the folder of rulebooks. {reason_en}",
    "Rien n'est perdu : donnez le droit d'y écrire, et la prochaine commande l'écrira.",
    "Nothing is lost: give the right to write there, and the next command will.",
    severity="warning",
)
BAD_DAY = Message(
    "USAGE_VALUE",
    "« {value} » n'est pas un jour.",
    "“{value}” is not a day.",
    "Écrivez-le 2027-01-31 ou 31/01/2027.",
    "Write it 2027-01-31 or 31/01/2027.",
)
BAD_EVIDENCE = Message(
    "EVIDENCE_UNREADABLE",
    "Le fichier de preuves n'est pas un objet JSON, en UTF-8.",
    "The file of evidence is not a JSON object, in UTF-8.",
    'Un objet JSON s\'écrit ainsi : {{"source": "…", "dossiers": 12}}.',
    'A JSON object is written so: {{"source": "…", "cases": 12}}.',
)
OLD_COPY = Message(
    "PROPOSAL_OLD_COPY",
    "Ce fichier est une copie de la version {version} de {id} ; la version {current} a été approuvée depuis.",
    "This file is a copy of version {version} of {id}; version {current} was approved since.",
    "Refaites vos changements dans une copie de {file} ; pour revenir sur une approbation : gdr proposals revert N.",
    "Make your changes again in a copy of {file}; to go back on an approval: gdr proposals revert N.",
)
REBASE_OTHER = Message(
    "REBASE_OTHER",
    "La proposition n° {number} porte sur {other}, et ce fichier sur {id}.",
    "Proposal no. {number} is about {other}, and this file about {id}.",
)
