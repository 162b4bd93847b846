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
DECIDED_OTHERWISE = Message(
    "CASE_DECIDED",
    "Le dossier « {case} » est déjà décidé, autrement ou par quelqu'un d'autre (inscription n° {seq}).",
    "Case “{case}” is decided already, otherwise or by someone else (entry no. {seq}).",
    "Une décision se corrige par `gdr decide … --corrects {seq}`, pas par un fichier.",
    "A decision is corrected by `gdr decide … --corrects {seq}`, not by a file.",
)
DECIDED_TWICE = Message(
    "CASE_DECIDED",
    "Le dossier « {case} » a une autre décision juste avant, dans ce qui est inscrit avec celle-ci.",
    "Case “{case}” has another decision just before, in what is recorded together with this one.",
    "Gardez celle qui vaut ; une correction se fait par `gdr decide … --corrects`.",
    "Keep the one that holds; a correction is made by `gdr decide … --corrects`.",
)
