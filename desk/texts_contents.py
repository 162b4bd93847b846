"""The words of `gdr rulebooks NAME`, in both languages."""

CONTENTS_TEXTS: dict[str, tuple[str, str]] = {
    "modes": ("Modes de traitement", "Modes"),
    "priorities": ("Priorités", "Priorities"),
    "disciplines": ("Métiers", "Disciplines"),
    "expertises": ("Expertises", "Expertises"),
    "identifier": ("Identifiant", "Id"),
    "from_points": ("À partir de", "From"),
    "depths": ("Profondeurs", "Depths"),
    "said": ("Ce qui est dit", "What is said"),
    "place": ("Où", "Where"),
    "row_of": ("ligne de {table}", "row of {table}"),
}
