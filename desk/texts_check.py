"""The words of `gdr check`, in both languages."""

from typing import Final

CHECK_TEXTS: Final[dict[str, tuple[str, str]]] = {
    "check_ok": (
        "{name} : forme correcte, {rules}, {attributes}, {examples}{proofs}.",
        "{name}: well formed, {rules}, {attributes}, {examples}{proofs}.",
    ),
    "check_found": (
        "{name} : {rules}, {attributes}, {examples}{proofs}.",
        "{name}: {rules}, {attributes}, {examples}{proofs}.",
    ),
    "check_shared_ok": (
        "{name} : socle commun, forme correcte, {rules}, {attributes}.",
        "{name}: shared part, well formed, {rules}, {attributes}.",
    ),
    "check_rules_one": ("{count} règle", "{count} rule"),
    "check_rules_many": ("{count} règles", "{count} rules"),
    "check_attributes_one": ("{count} critère", "{count} attribute"),
    "check_attributes_many": ("{count} critères", "{count} attributes"),
    "check_of_examples_one": ("{count} exemple", "{count} example"),
    "check_of_examples_many": ("{count} exemples", "{count} examples"),
    "check_held_one": ("{count} exemple tenu", "{count} example holds"),
    "check_held_many": ("{count} exemples tenus", "{count} examples hold"),
    "check_examples": (
        "{name} : attentes d'exemples non tenues : {count}",
        "{name}: expectations of examples that do not hold: {count}",
    ),
    "mismatch": (
        "« {example} » — {field} : attendu {expected}, obtenu {got}",
        "“{example}” — {field}: expected {expected}, got {got}",
    ),
    "check_incidents": (
        "{name} : les deux moteurs diffèrent sur des exemples : {count}",
        "{name}: the two engines differ on examples: {count}",
    ),
    "errors": ("erreurs : {count}", "errors: {count}"),
    "proving": ("Preuves de {name}", "Proofs of {name}"),
    "proofs": (" ; preuves : {said}", "; proofs: {said}"),
    "proofs_done": ("{done} vérifications", "{done} questions"),
    "proofs_stopped": (
        "interrompues après {done} vérifications sur {total}",
        "interrupted after {done} questions out of {total}",
    ),
    "no_finding": ("aucun constat", "no finding"),
    "findings": ("constats : {count}", "findings: {count}"),
    "waived_count": ("acceptés par dérogation : {count}", "waived: {count}"),
    "failures": ("incidents : {count}", "incidents: {count}"),
    "finding": ("Constat", "Finding"),
    "because": ("Parce que : {reasons}.", "Because of: {reasons}."),
    "waived": (
        "Accepté : {code} sur {at}, par {by} jusqu'au {until} : {reason}",
        "Waived: {code} at {at}, by {by} until {until}: {reason}",
    ),
    "waiver_expired": (
        "Dérogation échue le {until} (par {by} : {reason}) : le constat compte de nouveau.",
        "The waiver expired on {until} (by {by}: {reason}): the finding counts again.",
    ),
    "waiver_idle": (
        "Attention {place} : dérogation sans objet (par {by}, jusqu'au {until} : {reason}). Retirez-la.",
        "Warning {place}: the waiver covers nothing (by {by}, until {until}: {reason}). Remove it.",
    ),
    "divergence_idle": (
        (
            "Attention {place} : dérogation sans objet entre les référentiels comparés ({among}), par {by}, "
            "jusqu'au {until} : {reason}. Retirez-la si elle n'en vise pas un autre."
        ),
        (
            "Warning {place}: the waiver covers nothing between the rulebooks compared ({among}), by {by}, "
            "until {until}: {reason}. Remove it unless it is meant for another."
        ),
    ),
    "not_compared": (
        "Rien n'a été comparé : DIVERGENT demande au moins deux référentiels différents.",
        "Nothing was compared: DIVERGENT needs at least two different rulebooks.",
    ),
    "unconfirmed": (
        "Incident : {code} sur {at}, témoin non confirmé par le moteur de référence. À signaler avec ce qui suit :",
        "Incident: {code} at {at}, a witness that the reference engine does not confirm. To be reported with this:",
    ),
    "criterion": ("Critère", "Attribute"),
    "witness": ("Dossier témoin", "Witness case"),
    "witness_of": ("Dossier témoin {rank}", "Witness case {rank}"),
    "urgency": ("Points d'urgence", "Points of urgency"),
    "points_of": ("Points, {label}", "Points, {label}"),
    "unknown_too": ("Inconnu, et qui compte : {labels}.", "Unknown, and it matters: {labels}."),
    "empty_set": ("aucun", "none"),
    "code": ("Constat", "Finding"),
    "count": ("Nombre", "Count"),
    "of_which_waived": ("dont acceptés", "of which waived"),
    "took": ("Durée : {seconds} s.", "Time: {seconds} s."),
    "check_interrupted": (
        "Interrompu : ce qui précède est ce qui a été trouvé jusque-là.",
        "Interrupted: what precedes is what had been found by then.",
    ),
    "witnesses_saved": ("Témoins écrits dans {folder} : {count}", "Witnesses written to {folder}: {count}"),
    "not_saved": (
        "Sans exemple possible : {code} sur {at} (un exemple ne sait pas dire qu'un fait est inconnu).",
        "Not possible as an example: {code} at {at} (an example cannot state that a fact is unknown).",
    ),
    "mutating": ("Mutants de {name}", "Mutants of {name}"),
    "mutation_score": (
        "Score de mutation de {name} : {share} ({killed} éliminés, {survived} survivants, {equivalent} équivalents)",
        "Mutation score of {name}: {share} ({killed} killed, {survived} survivors, {equivalent} equivalent)",
    ),
    "mutation_unread": (
        "Laissés de côté : {count}, de parties du socle commun que ce référentiel ne lit pas.",
        "Left out: {count}, of shared parts that this rulebook does not read.",
    ),
    "mutation_noticed_by": (
        "Remarqués : exemples seuls, {examples} ; scénarios seuls, {scenarios} ; les deux, {both} ({tried} scénarios).",
        "Noticed: examples alone, {examples}; scenarios alone, {scenarios}; both, {both} ({tried} scenarios).",
    ),
    "mutation_cut": (
        "Interrompu : ce score ne porte que sur les mutants essayés.",
        "Interrupted: this score counts only the mutants tried.",
    ),
    "change": ("Changement", "Change"),
    "killed": ("Éliminés", "Killed"),
    "survived": ("Survivants", "Survivors"),
    "equivalent": ("Équivalents", "Equivalent"),
    "mutation_share": ("Score", "Score"),
    "survivors": (
        "Survivants, que nul exemple ne remarque ; l'exemple qui les remarquerait, prêt à coller sous « examples » :",
        "Survivors, that no example notices; the example that would notice them, ready to paste under “examples”:",
    ),
    "no_witness": ("aucun exemple trouvé pour le remarquer", "no example found that would notice it"),
    "equivalents": (
        "Équivalents, que rien ne saurait remarquer, hors du compte :",
        "Equivalent, that nothing could notice, not counted:",
    ),
    "set_aside": (
        "Exemples non tenus, mis à part : {examples}",
        "Examples that do not hold, set aside: {examples}",
    ),
}
