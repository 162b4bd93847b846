"""The words of the commands that show, and that erase, in both languages."""

from __future__ import annotations

SHOWING_TEXTS: dict[str, tuple[str, str]] = {
    "case_exported": (
        "Dossier {case} ({entries} inscriptions) : {page} et {data}.",
        "Case {case} ({entries} entries): {page} and {data}.",
    ),
    "read_again_before": (
        "Avant de communiquer, relisez les textes libres, marqués dans la page : {count}.",
        "Before disclosing, read again the free texts, which are marked in the page: {count}.",
    ),
    "nothing_secret": (
        "Le référentiel ne déclare aucun critère secret : rien n'est occulté que les noms et les commentaires.",
        "The rulebook declares no secret attribute: nothing is withheld but names and comments.",
    ),
}
