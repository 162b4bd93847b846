"""The words of `gdr learn`, in both languages."""

from __future__ import annotations

LEARNING_TEXTS: dict[str, tuple[str, str]] = {
    "learning": ("Apprentissage", "Learning"),
    "evidence": ("Ce qui parle pour et contre chaque proposition", "What speaks for and against each proposal"),
    "illustrating": ("Exemples qui montrent ce qui changerait", "Examples that show what would change"),
    "learn_because": (
        "Règle apprise de {count} décisions ({file}), qu'aucune règle n'explique ; à juger par un expert.",
        "Rule learnt from {count} decisions ({file}) that no rule explains; for an expert to judge.",
    ),
    "learn_note": (
        "Vraie de {files} dossiers ; confirmée sur {confirmed} dossiers plus récents, {p} (Holm).",
        "True of {files} files; confirmed on {confirmed} later files, {p} (Holm).",
    ),
    "learn_read": ("Décisions lues : {count} ({levels})", "Decisions read: {count} ({levels})"),
    "learn_stop": ("Rien n'a été appris.", "Nothing was learnt."),
    "learn_counts": ("Règles et dossiers, sans rien en conclure", "Rules and files, with nothing concluded"),
    "learn_rule": ("Règle", "Rule"),
    "learn_label": ("Libellé", "Label"),
    "learn_today": ("Aujourd'hui", "Today"),
    "learn_proposed": ("Proposé", "Proposed"),
    "learn_interval": ("Intervalle à 95 %", "95 % interval"),
    "learn_at_the_end": (
        "aucun (au bout de ce qui est permis ; les décisions iraient plus loin)",
        "none (at the end of what is allowed; decisions would go further)",
    ),
    "learn_files": ("Dossiers", "Files"),
    "learn_unknown": ("Indéterminée", "Undetermined"),
    "learn_unmet": (
        "Autres règles, qui ne s'appliquent à coup sûr à aucun de ces dossiers : {count} (--json les donne).",
        "Other rules, which surely apply to none of these files: {count} (--json gives them).",
    ),
    "learn_gain": ("Mieux expliquées de (nats)", "Explained better by (nats)"),
    "learn_price": (
        (
            "De combien les décisions, toutes ensemble, sont mieux expliquées, en nats (perte logarithmique) : un"
            " changement n'est proposé qu'à partir de {price}."
        ),
        (
            "By how much decisions, all together, are explained better, in nats (log-loss): a change is proposed from"
            " {price} upwards only."
        ),
    ),
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
            "vraie de {files} dossiers ; à faits égaux, rapport de cotes d'un niveau plus lourd : {found} ; sur"
            " les décisions plus récentes : {confirmed} ({p})"
        ),
        (
            "true of {files} files; other facts equal, odds ratio of a heavier level: {found}; on later"
            " decisions: {confirmed} ({p})"
        ),
    ),
    "learn_heavier": (
        "décidés plus lourdement que ce que donnent leurs faits connus : {heavier} ; ailleurs : {elsewhere}",
        "decided heavier than what their known facts give: {heavier}; elsewhere: {elsewhere}",
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
        "non confirmée par les décisions plus récentes ({p})",
        "not confirmed by later decisions ({p})",
    ),
    "learn_why_proposed": (
        "aucun point entier ne rapprocherait assez de dossiers de ce qui a été décidé",
        "no whole point would bring enough files nearer to what was decided",
    ),
    "learn_slips": (
        "Écarts qu'aucun fait n'explique : {slips} des décisions.",
        "Decisions that no fact explains: {slips}.",
    ),
    "learn_unsettled": (
        "Parts approchées : ce qui vient d'un jugement et ce qui n'en vient pas se séparent mal ici.",
        "Rough shares: what comes of judgement and what does not are hard to tell apart here.",
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
    "learn_thresholds": (
        "Autres seuils, à approuver avec les points : ils vont ensemble",
        "Other thresholds, to be approved with the points: they go together",
    ),
    "learn_level": ("Niveau", "Level"),
    "learn_no_thresholds": (
        "Seuils d'aujourd'hui : aucune décision ne tire assez ailleurs pour en déplacer un.",
        "Today's thresholds: no decision pulls away enough for one to move.",
    ),
    "learn_kept_thresholds": (
        "Seuils laissés tels quels : les points sont ceux qui conviennent à ces seuils.",
        "Thresholds left as they are: points are those that fit these thresholds.",
    ),
    "learn_beyond": (
        (
            "Les décisions feraient commencer un niveau là où aucun dossier n'arrive, ou deux niveaux au même point :"
            " aucun référentiel ne les suit, et ni points ni seuils ne sont proposés. --keep-thresholds cherche les"
            " points qui conviendraient aux seuils d'aujourd'hui."
        ),
        (
            "Decisions would have a level begin where no file comes, or two levels at the same point: no rulebook"
            " follows them, and neither points nor thresholds are proposed. --keep-thresholds looks for the points that"
            " would fit today's thresholds."
        ),
    ),
    "learn_examples": (
        (
            "Exemples du référentiel que ces propositions changeraient, laissés tels quels ; une personne doit trancher"
            " : {named}"
        ),
        (
            "Examples of the rulebook that these proposals would change, left as they are; a person has to settle it:"
            " {named}"
        ),
    ),
    "learn_example_broken": (
        "{case} – {field} : attendu {expected}, obtenu {found}",
        "{case} – {field}: expected {expected}, found {found}",
    ),
    "learn_examples_more": (
        "… (+ {count}) : la page les donne tous (--out).",
        "… (+ {count}): the page gives them all (--out).",
    ),
    "learn_example": (
        "Exemple proposé par l'apprentissage, à relire : {at} ({rank})",
        "Example proposed by the learner, to be read: {at} ({rank})",
    ),
    "learn_example_note": (
        (
            "Écrit par l'apprentissage, d'aucun dossier passé ; ce qu'il attend est ce que le moteur calcule sur ce"
            " brouillon, non ce qu'un expert a dit. À relire avant d'approuver."
        ),
        (
            "Written by the learner, from no past file; what it expects is what the engine makes of this draft, not"
            " what an expert said. To be read before approving."
        ),
    ),
    "learn_illustrated": (
        "Exemples ajoutés au brouillon pour montrer ce qui change, à relire par une personne : {count}",
        "Examples added to the draft to show what changes, for a person to read: {count}",
    ),
    "learn_file": (
        "{case} : proposé {proposed} ; décidé {decided} ; avec le changement {after}",
        "{case}: proposed {proposed}; decided {decided}; with the change {after}",
    ),
    "learn_next": ("Rien n'est changé. Ensuite :", "Nothing is changed. Next:"),
    "learn_next_recorded": (
        "Rien n'est changé ; les propositions inscrites sont dites plus bas. Pour lire le tout :",
        "Nothing is changed; the proposals on record are told below. To read all of it:",
    ),
    "learn_no_ledger": (
        "(gdr propose demande un registre ; il n'y en a pas : gdr ledger open en ouvre un.)",
        "(gdr propose asks for a ledger; there is none: gdr ledger open opens one.)",
    ),
    "learn_not_in_use": (
        "(gdr propose part du référentiel en vigueur : {file} doit d'abord être dans {folder}.)",
        "(gdr propose starts from the rulebook in force: {file} must be in {folder} first.)",
    ),
    "learn_card_kept": (
        "Fiche lue dans {folder}, écrit pour ce même historique, ce référentiel et ces options : rien n'est refait.",
        "Card read in {folder}, written for this very history, rulebook and options: nothing is done again.",
    ),
    "learn_try_out": (
        "Rien n'est écrit : --out DOSSIER écrit le référentiel proposé et les figures.",
        "Nothing is written: --out FOLDER writes the rulebook proposed and the figures.",
    ),
    "learn_adjustment": ("points et seuils", "points and thresholds"),
    "learn_together": (
        "Proposé avec le reste seulement, car seul il en faudrait d'autres : {named}.",
        "Proposed with the rest only, for alone they would be others: {named}.",
    ),
    "learn_reason": (
        "Apprise des décisions passées ({file}) : {what}",
        "Learnt from past decisions ({file}): {what}",
    ),
    "learn_reason_whole": ("Apprise des décisions passées ({file})", "Learnt from past decisions ({file})"),
    "learn_reason_adjusted": (
        "autres points : {points} ; autres seuils : {thresholds}",
        "other points: {points}; other thresholds: {thresholds}",
    ),
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
