"""What can be wrong with what is asked of `gdr safety`, said in both languages."""

from engine.errors import Message

NO_CASE = Message(
    "SAFETY_EMPTY",
    "Aucun dossier ne peut être lu dans cet historique. Lignes rejetées : {rejected} ; mises à part : {apart}.",
    "No case can be read in this history. Rows rejected: {rejected}; set apart: {apart}.",
    "La première faute : {first}",
    "The first mistake: {first}",
)
NO_OUTCOMES = Message(
    "SAFETY_OUTCOMES",
    "Cet historique ne dit d'aucun dossier ce qu'il est devenu.",
    "This history says of no file what became of it.",
    "Une correspondance lit les suites sous « outcomes: » (--mapping) ; sans elle, une colonne « suite_… » les donne.",
    "A mapping reads outcomes under `outcomes:` (--mapping); without one, a column `suite_…` gives them.",
)
NOT_DECLARED = Message(
    "SAFETY_SEVERE",
    "Rien ne dit quelles suites sont graves : sans cela, aucun dossier n'a été traité trop légèrement.",
    "Nothing says which outcomes are severe: without it, no file was treated too lightly.",
    "Nommez-les avec --severe, ou dans la correspondance sous « safety: ». Suites lues : {known}.",
    "Name them with --severe, or in the mapping under `safety:`. Outcomes read: {known}.",
)
WHICH_VALUE = Message(
    "SAFETY_VALUE",
    "La suite « {name} » a plusieurs valeurs : laquelle est grave ?",
    "Outcome “{name}” has several values: which one is severe?",
    "Écrivez l'une d'elles : {known}.",
    "Write one of them: {known}.",
)
UNKNOWN_VALUE = Message(
    "SAFETY_VALUE",
    "La suite « {name} » n'a jamais la valeur « {value} ».",
    "Outcome “{name}” never has the value “{value}”.",
    "Écrivez l'une d'elles : {known}.",
    "Write one of them: {known}.",
)
UNKNOWN_MODE = Message(
    "SAFETY_MODE",
    "{option} : « {mode} » n'est pas un mode attendu ici.",
    "{option}: “{mode}” is not a mode expected here.",
    "Modes possibles : {known}.",
    "Possible modes: {known}.",
)
ONE_MODE = Message(
    "SAFETY_ONE_MODE",
    "Le référentiel {rulebook} n'a qu'un mode : aucun dossier ne peut y être traité plus légèrement qu'un autre.",
    "Rulebook {rulebook} has one mode only: no file can be treated more lightly than another.",
)
BAD_DAYS = Message(
    "SAFETY_DAYS",
    "--days : « {written} » ne se lit pas comme un mode et ses jours.",
    "--days: “{written}” cannot be read as a mode and its days.",
    "Exemple : --days simplifie=1,approfondi=5,5. Un nombre de jours va de 0 à 10 000.",
    "Example: --days simplifie=1,approfondi=5.5. A number of days goes from 0 to 10,000.",
)
NONE_KNOWN = Message(
    "SAFETY_UNKNOWN",
    "La suite n'est connue d'aucun dossier, pour aucune de celles-ci : {severe}.",
    "The outcome is known of no file, for any of these: {severe}.",
    "Suites que l'historique donne : {known}.",
    "Outcomes that the history gives: {known}.",
)
