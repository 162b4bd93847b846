"""The words of `gdr learn`, in both languages."""

from __future__ import annotations

LEARNING_TEXTS: dict[str, tuple[str, str]] = {
    "learning": ("Apprentissage", "Learning"),
    "learn_because": (
        "Règle apprise de {count} décisions ({file}), qu'aucune règle n'explique ; à juger par un expert.",
        "Rule learnt from {count} decisions ({file}) that no rule explains; for an expert to judge.",
    ),
    "learn_note": (
        "Vraie de {files} dossiers ; confirmée sur {confirmed} dossiers plus récents, p = {p} (Holm).",
        "True of {files} files; confirmed on {confirmed} later files, p = {p} (Holm).",
    ),
    "learn_read": ("Décisions lues : {count} ({levels})", "Decisions read: {count} ({levels})"),
    "learn_stop": ("Rien n'a été appris.", "Nothing was learnt."),
    "learn_counts": ("Règles et dossiers, sans rien en conclure", "Rules and files, with nothing concluded"),
    "learn_rule": ("Règle", "Rule"),
    "learn_label": ("Libellé", "Label"),
    "learn_today": ("Aujourd'hui", "Today"),
    "learn_proposed": ("Proposé", "Proposed"),
    "learn_interval": ("Intervalle à 95 %", "95 % interval"),
    "learn_files": ("Dossiers", "Files"),
    "learn_unknown": ("Indéterminée", "Undetermined"),
    "learn_gain": ("Gain", "Gain"),
    "learn_points": ("Autres points pour les règles d'aujourd'hui", "Other points for today's rules"),
    "learn_no_points": (
        "Points d'aujourd'hui : aucune décision ne tire assez ailleurs pour en proposer d'autres.",
        "Today's points: no decision pulls away enough for others to be proposed.",
    ),
    "learn_rules": ("Règles nouvelles proposées : {count}", "New rules proposed: {count}"),
    "learn_no_rules": ("Aucune règle nouvelle n'est proposée.", "No new rule is proposed."),
    "learn_candidate": ("{id} : {sentence} → + {points}", "{id}: {sentence} → + {points}"),
    "learn_effect": (
        (
            "vraie de {files} dossiers ; à faits égaux, multiplie par {found} les chances d'un niveau plus lourd ; sur"
            " les décisions plus récentes, par {confirmed} (p = {p})"
        ),
        (
            "true of {files} files; other facts equal, it multiplies by {found} the odds of a heavier level; on later"
            " decisions, by {confirmed} (p = {p})"
        ),
    ),
    "learn_over": ("plus de {most}", "over {most}"),
    "learn_aside": ("Règles trouvées, et non proposées : {count}", "Rules found, and not proposed: {count}"),
    "learn_why_local": (
        "pratique locale : seule la direction {where} la suit",
        "local practice: the directorate {where} alone follows it",
    ),
    "learn_why_drifted": (
        "a changé avec le temps : vue dans une partie de la période seulement",
        "changed with time: seen in a part of the period only",
    ),
    "learn_why_unconfirmed": (
        "non confirmée par les décisions plus récentes (p = {p})",
        "not confirmed by later decisions (p = {p})",
    ),
    "learn_why_proposed": (
        "n'ajouterait aucun point entier",
        "it would not add one whole point",
    ),
    "learn_slips": (
        "Écarts que rien n'explique : environ {slips} des décisions.",
        "Decisions that nothing explains: about {slips}.",
    ),
    "learn_follows": (
        (
            "Décisions prises après avoir vu la proposition : {advised} ; environ {follows} d'entre elles la suivent"
            " sans juger, et comptent d'autant moins."
        ),
        (
            "Decisions taken having seen the proposal: {advised}; about {follows} of them follow it without judging,"
            " and count that much less."
        ),
    ),
    "learn_starts": (
        (
            "Si les seuils pouvaient bouger, le niveau « {label} » commencerait à {best} (aujourd'hui {start}) ; rien"
            " n'est proposé."
        ),
        "If thresholds could move, the level “{label}” would begin at {best} ({start} today); nothing is proposed.",
    ),
    "learn_examples": (
        "Exemples du référentiel que ces propositions contredisent, à revoir par un expert : {named}",
        "Examples of the rulebook that these proposals contradict, for an expert to look at: {named}",
    ),
    "learn_next": (
        (
            "Rien n'est changé. Ensuite : gdr diff {id} {file} ; gdr check {file} ; puis gdr propose {file} --author"
            " learner --evidence {evidence} --reason …"
        ),
        (
            "Nothing is changed. Next: gdr diff {id} {file}; gdr check {file}; then gdr propose {file} --author learner"
            " --evidence {evidence} --reason …"
        ),
    ),
    "learn_try_out": (
        "Rien n'est écrit : --out DOSSIER écrit le référentiel proposé et les figures.",
        "Nothing is written: --out FOLDER writes the rulebook proposed and the figures.",
    ),
    "learn_reason": (
        "Apprise des décisions passées ({file}) : {what}",
        "Learnt from past decisions ({file}): {what}",
    ),
    "learn_reason_points": ("{count} règles, d'autres points", "{count} rules, other points"),
    "learn_recorded": (
        (
            "Proposition n° {number} inscrite ({file}) ; une autre personne la contrôle et l'approuve ou la refuse :"
            " gdr proposals check {number}."
        ),
        (
            "Proposal {number} on record ({file}); someone else checks it and approves or refuses it:"
            " gdr proposals check {number}."
        ),
    ),
}
