"""The words of the commands by which people decide, in both languages."""

from __future__ import annotations

DECIDING_TEXTS: dict[str, tuple[str, str]] = {
    "decided": (
        "Décision inscrite (n° {seq}) pour le dossier {case} : {mode}, {how}.",
        "Decision recorded (no. {seq}) for case {case}: {mode}, {how}.",
    ),
    "as_proposed": ("comme proposé", "as proposed"),
    "not_proposed": ("choisi parmi les modes possibles", "chosen among the possible modes"),
    "not_as_proposed": ("au lieu de « {proposed} » proposé", "instead of the “{proposed}” proposed"),
    "other_priority": ("le mode comme proposé, la priorité non", "the mode as proposed, the priority not"),
    "corrected": (
        "Elle corrige l'inscription n° {seq}, qui reste au registre.",
        "It corrects entry no. {seq}, which stays on record.",
    ),
    "blind_look": (
        "C'est un second avis, donné sans voir le premier.",
        "It is a second look, taken without seeing the first.",
    ),
    "history": ("Lecture de l'historique", "Reading the history"),
    "writing": ("Écriture", "Writing"),
    "history_written": ("Historique écrit dans {file}.", "History written to {file}."),
    "replaying": ("Rejeu", "Replaying"),
    "replay_differs": ("Inscription n° {seq}, dossier {case} :", "Entry no. {seq}, case {case}:"),
    "replayed": (
        "Évaluations rejouées : {done} ; identiques à l'octet : {same} ; qui diffèrent : {differ}.",
        "Assessments replayed: {done}; the same to the byte: {same}; different: {differ}.",
    ),
    "replay_erased": (
        "Effacées au registre, plus rien à comparer : {count}.",
        "Erased on record, nothing left to compare: {count}.",
    ),
    "replay_same": (
        "Évaluation n° {seq} rejouée : identique, à l'octet.",
        "Assessment no. {seq} replayed: the same, to the byte.",
    ),
    "replay_last": (
        "Dernière inscription vue : n° {last} ; `--after {last}` reprend à la suite.",
        "Last entry seen: no. {last}; `--after {last}` goes on from there.",
    ),
    "importing": ("Décisions", "Decisions"),
    "imported": (
        "Décisions inscrites : {count} ; déjà au registre : {known}.",
        "Decisions recorded: {count}; on record already: {known}.",
    ),
    "imported_unexplained": (
        "Décisions qui s'écartent de la proposition sans dire pourquoi, inscrites telles quelles : {count}",
        "Decisions that diverge from the proposal without saying why, recorded as they are: {count}",
    ),
    "imported_undated": ("Décisions sans date, inscrites : {count}", "Decisions without a day, recorded: {count}"),
    "incident_noted": ("Incident inscrit (n° {seq}).", "Incident recorded (no. {seq})."),
    "commented": ("Commentaire inscrit (n° {seq}).", "Comment recorded (no. {seq})."),
}
