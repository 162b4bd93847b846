"""What is worth saying of thresholds and of the modes that they lead to, in both languages."""

from dataclasses import replace

from engine.errors import Message

NO_MODES = Message(
    "GRID_MODES",
    "Aucun seuil n'a été trouvé : le brouillon n'a qu'un mode, « {label} ».",
    "No threshold was found: the draft has one mode only, “{label}”.",
    "Écrivez les modes dans le brouillon, ou les seuils dans le classeur : « 0 à 5 : circuit simplifié ».",
    "Write the modes in the draft, or the thresholds in the workbook: “0 à 5 : circuit simplifié”.",
    severity="warning",
)
THRESHOLDS_UNREAD = Message(
    "GRID_MODES",
    "« {text} » ressemble à des seuils, et n'est pas lu.",
    "“{text}” looks like thresholds, and is not read.",
    "Écrivez un seuil par ligne : « 0 à 5 : circuit simplifié », puis « 6 et plus : circuit standard ».",
    "Write one threshold a line: “0 to 5: simplified procedure”, then “6 and more: full review”.",
)
LIKE_THRESHOLDS = replace(THRESHOLDS_UNREAD, severity="warning")
SAME_START = Message(
    "GRID_MODES",
    "« {text} » part de {start} points, comme {first} : seul le premier compte.",
    "“{text}” starts from {start} points, as {first} does: only the first counts.",
    "Écrivez un autre seuil.",
    "Write another threshold.",
)
MODES_OVERLAP = Message(
    "GRID_MODES",
    "« {text} » commence avant la fin de « {other} » ({first}) : {start} points y mènent.",
    "“{text}” begins before the end of “{other}” ({first}): {start} points lead to it.",
    "Écrivez où l'un finit : « 0 à 5 » puis « 6 à 11 ».",
    "Write where one ends: “0 à 5” then “6 à 11”.",
    severity="warning",
)
MODES_HOLE = Message(
    "GRID_MODES",
    "Entre « {other} » ({first}) et « {text} », des totaux n'ont aucun mode : ils restent dans « {other} ».",
    "Between “{other}” ({first}) and “{text}”, some totals have no mode: they stay in “{other}”.",
    severity="warning",
)
NOT_THRESHOLD = Message(
    "GRID_MODES",
    "« {text} » n'est pas un seuil.",
    "“{text}” is not a threshold.",
    "Écrivez « 0 à 5 », « ≥ 12 » ou « à partir de 12 ».",
    "Write “0 à 5”, “≥ 12” or “à partir de 12”.",
)
NO_LABEL = Message(
    "GRID_MODES",
    "Rien ne dit à quel mode mène « {text} ».",
    "Nothing says to which mode “{text}” leads.",
    "Écrivez-le sur la même ligne.",
    "Write it on the same row.",
)
