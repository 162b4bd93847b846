"""What `gdr try` says on the terminal."""

TRYING_TEXTS: dict[str, tuple[str, str]] = {
    "try_start": (
        "Essai avec « {title} » ({id}, version {version}). Rien n'est inscrit au registre.",
        "Trying “{title}” ({id}, version {version}). Nothing is recorded in the ledger.",
    ),
    "try_keys": (
        "Entrée : passer ; ? : définition ; - : revenir ; critère=valeur : répondre à un autre ; fin : évaluer.",
        "Enter: skip; ?: definition; -: the question before; attribute=value: answer another; end: assess.",
    ),
    "try_assessing": ("Évaluation…", "Assessing…"),
    "try_definition": ("Définition", "Definition"),
    "try_how": ("Comment le coder", "How to code it"),
    "try_presumed": ("Présumé sans réponse : {because}", "Presumed without an answer: {because}"),
    "try_standing": (
        "{mode} — score {score} — modes possibles : {possible}",
        "{mode} — score {score} — modes possible: {possible}",
    ),
    "try_label": ("Essai", "Try"),
    "try_exhausted": (
        "Plus aucune question ne peut changer ce qui est proposé.",
        "No question left can change what is proposed.",
    ),
    "try_unrecorded": (
        "Un essai : rien n'est inscrit au registre.",
        "A try: nothing is recorded in the ledger.",
    ),
    "try_saved": (
        "Dossier écrit : {file}. Pour l'évaluer comme les autres : {command}",
        "Case written: {file}. To assess it as any other: {command}",
    ),
}
