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
        "Le référentiel ne déclare aucun secret : seuls sont occultés les noms, l'intitulé et les commentaires.",
        "The rulebook declares no secret attribute: nothing is withheld but names, the label and comments.",
    ),
    "erased": (
        "Contenus effacés : {count} ; la chaîne garde leur trace.",
        "Contents erased: {count}; the chain keeps their trace.",
    ),
    "retention_case": ("Dossiers", "Cases"),
    "retention_person": ("Personnes", "People"),
    "retention_incident": ("Incidents", "Incidents"),
    "retention_unset": (
        "{kind} : aucune durée fixée ; rien n'est effacé (gdr ledger set {key} MOIS).",
        "{kind}: no period set; nothing is erased (gdr ledger set {key} MONTHS).",
    ),
    "retention_due": ("{kind} : échus après {months} mois : {count}.", "{kind}: past {months} months: {count}."),
    "retention_oldest": (
        "Le plus ancien : {day} ; contenus à effacer : {entries}.",
        "The oldest: {day}; contents to erase: {entries}.",
    ),
    "retention_erase": (
        'Rien n\'a été effacé. Pour le faire : gdr ledger retention --erase --reason "durée de conservation échue"',
        'Nothing was erased. To do so: gdr ledger retention --erase --reason "retention period over"',
    ),
    "removed": ("{account} n'a plus aucun rôle.", "{account} has no role any more."),
    "registered": ("{id} : {page}", "{id}: {page}"),
    "register_missing": (
        "{id} : non renseigné, à dire dans le référentiel : {keys}.",
        "{id}: not given, to be said in the rulebook: {keys}.",
    ),
}
