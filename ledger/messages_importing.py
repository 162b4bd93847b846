"""What can be wrong with past decisions brought in from a file, said in both languages."""

from engine.errors import Message

DAY_TO_COME = Message(
    "DECISION_DAY",
    "La décision du dossier « {case} » est datée du {day}, qui n'est pas encore venu.",
    "The decision on case “{case}” is dated {day}, which is yet to come.",
    "Corrigez la date dans le fichier.",
    "Correct the date in the file.",
)
CASE_NOT_THERE = Message(
    "CASE_UNKNOWN",
    "Aucun dossier « {case} » n'est au registre pour ce référentiel.",
    "No case “{case}” is on record for this rulebook.",
    "{near_fr}`gdr triage … --record` inscrit des dossiers ; --facts les prend dans ce fichier même.",
    "{near_en}`gdr triage … --record` records cases; --facts takes them from this very file.",
)
DAY_BEFORE = Message(
    "DECISION_DAY",
    "La décision du dossier « {case} » est datée du {day}, avant la demande elle-même ({asked}).",
    "The decision on case “{case}” is dated {day}, before the request itself ({asked}).",
    "Corrigez l'une des deux dates.",
    "Correct one of the two dates.",
)
DECIDED_OTHERWISE = Message(
    "CASE_DECIDED",
    "Le dossier « {case} » est déjà décidé, autrement ou par quelqu'un d'autre (inscription n° {seq}).",
    "Case “{case}” is decided already, otherwise or by someone else (entry no. {seq}).",
    "Une décision se corrige par `gdr decide … --corrects {seq}`, pas par un fichier. Un second avis donné sans voir "
    "le premier le dit : `decision_second_avis`.",
    "A decision is corrected by `gdr decide … --corrects {seq}`, not by a file. A second look given without seeing the "
    "first says so: `decision_second_avis`.",
)
SECOND_ALONE = Message(
    "SECOND_LOOK",
    "Le second avis sur le dossier « {case} » ne vient après aucune décision.",
    "The second look at case “{case}” comes after no decision.",
    "Mettez d'abord la décision, plus haut dans le fichier.",
    "Put the decision first, higher in the file.",
)
SECOND_OF_NOBODY = Message(
    "SECOND_LOOK",
    "Le second avis sur le dossier « {case} » ne dit pas de qui il est.",
    "The second look at case “{case}” does not say whose it is.",
    "Ajoutez `decision_evaluateur` : un second avis est celui d'une autre personne.",
    "Add `decision_evaluateur`: a second look is another person's.",
)
SECOND_OF_THE_SAME = Message(
    "SECOND_LOOK",
    "Le second avis de {who} sur le dossier « {case} » en suit un autre de la même personne (inscription n° {seq}).",
    "The second look of {who} at case “{case}” comes after another of the same person (entry no. {seq}).",
    "Gardez celui qui vaut : un second avis est celui d'une autre personne.",
    "Keep the one that holds: a second look is another person's.",
)
