"""What `gdr diff` says on the terminal."""

DIFF_TEXTS: dict[str, tuple[str, str]] = {
    "diff_none": ("Aucune différence.", "No difference."),
    "diff_some": ("De {before} à {after} : {count} différences", "From {before} to {after}: {count} differences"),
    "diff_one": ("De {before} à {after} : une différence", "From {before} to {after}: one difference"),
    "diff_examples": ("Effet sur les exemples", "Effect on the examples"),
    "diff_examples_said": (
        "Exemples des deux : {total}. Traités autrement : {moved}. Ne tiennent plus : {lost}.",
        "Examples of both: {total}. Treated otherwise: {moved}. No longer hold: {lost}.",
    ),
    "diff_lost": ("ne tient plus", "no longer holds"),
    "diff_unmet": ("ne tient pas", "does not hold"),
    "diff_more": ("et {count} autres, que donnent --html et --json", "and {count} more, which --html and --json give"),
    "diff_history": ("Effet sur des dossiers passés", "Effect on past files"),
    "diff_history_said": (
        "Dossiers : {files}. Mode changé : {changed} (plus légers : {lighter}, plus lourds : {heavier}).",
        "Files: {files}. Mode changed: {changed} (lighter: {lighter}, heavier: {heavier}).",
    ),
    "diff_history_else": (
        "Priorité changée : {priority}. Échéance : {deadline}. Profondeurs : {depths}.",
        "Priority changed: {priority}. Deadline: {deadline}. Depths: {depths}.",
    ),
    "diff_from": ("Avant", "Before"),
    "diff_to": ("Après", "After"),
    "diff_instructive": ("Les plus instructifs :", "The most instructive:"),
    "diff_aside": (
        "Lignes mises de côté, que l'un au moins des deux ne peut pas lire : {count}",
        "Rows set aside, which one at least of the two cannot read: {count}",
    ),
    "diff_stopped": (
        "Interrompu après {files} dossiers : les chiffres ne portent que sur eux.",
        "Stopped after {files} files: the figures are about them only.",
    ),
    "diff_written": ("Écrit : {file}", "Written: {file}"),
}
