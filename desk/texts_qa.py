"""The words of `gdr qa`, in both languages."""

QA_TEXTS: dict[str, tuple[str, str]] = {
    "qa_running": ("Scénarios", "Scenarios"),
    "qa_generating": ("Paires engendrées, {name}", "Generated pairs, {name}"),
    "qa_file": (
        "{file} : réussis {passed}, en échec {failed}, refusés {refused}, fautes {mistakes}",
        "{file}: passed {passed}, failed {failed}, refused {refused}, mistakes {mistakes}",
    ),
    "qa_failed": ("ligne {line}, {name}", "line {line}, {name}"),
    "qa_reserved": ("ligne {line}, {name} : réussi, sous réserve", "line {line}, {name}: passed, with reservations"),
    "qa_at_step": ("au pas : {step}", "at step: {step}"),
    "qa_paste": ("Contre-exemple, prêt à coller :", "Counterexample, ready to paste:"),
    "qa_rulebook": ("Référentiel {id}, version {version}", "Rulebook {id}, version {version}"),
    "qa_guarantee": ("Ce qui est vérifié", "What is checked"),
    "qa_example": ("sur des exemples", "on examples"),
    "qa_history": ("sur un historique", "on a history"),
    "qa_proven": ("prouvé pour tous les dossiers", "proven for all files"),
    "qa_scenarios": ("Scénarios", "Scenarios"),
    "qa_passed": ("Réussis", "Passed"),
    "qa_wrong": ("En échec ou refusés", "Failed or refused"),
    "qa_identity": ("engendré : qui demande est échangé", "generated: who asks is swapped"),
    "qa_boundary": ("engendré : autour des seuils", "generated: around thresholds"),
    "qa_order": ("engendré : ordre des lignes et des colonnes", "generated: order of rows and columns"),
    "qa_format": ("engendré : CSV, JSON, XLSX", "generated: CSV, JSON, XLSX"),
    "qa_made": (
        "Paires comparées : {compared} ; traitées autrement : {different}.",
        "Pairs compared: {compared}; treated otherwise: {different}.",
    ),
    "qa_covered": (
        "Règles et lignes vues se déclencher, et ne pas se déclencher : {covered} sur {total}.",
        "Rules and rows seen to fire, and not to fire: {covered} of {total}.",
    ),
    "qa_uncovered": (
        "Aucun scénario ne les montre dans les deux sens : {rules}",
        "No scenario shows them both ways: {rules}",
    ),
    "qa_mutation": (
        "Score de mutation des exemples : {share} ({killed} sur {all}).",
        "Mutation score of the examples: {share} ({killed} of {all}).",
    ),
    "qa_mutation_both": (
        "Score de mutation des exemples et des scénarios : {share} ({killed} sur {all}).",
        "Mutation score of the examples and the scenarios: {share} ({killed} of {all}).",
    ),
    "qa_unmeasured": ("Score de mutation : non mesuré (--mutants).", "Mutation score: not measured (--mutants)."),
    "qa_interrupted": (
        "Interrompu : ce qui suit vaut pour les scénarios déjà joués.",
        "Interrupted: what follows holds for the scenarios already run.",
    ),
    "qa_written": ("Écrit : {file}", "Written: {file}"),
    "qa_sum": (
        (
            "Scénarios : {total}. Réussis : {passed}. Sous réserve : {reserved}. En échec : {failed}. "
            "Refusés : {refused}. Fautes : {mistakes}."
        ),
        (
            "Scenarios: {total}. Passed: {passed}. With reservations: {reserved}. Failed: {failed}. "
            "Refused: {refused}. Mistakes: {mistakes}."
        ),
    ),
}
