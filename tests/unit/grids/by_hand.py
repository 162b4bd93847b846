"""Files added up by hand on the original grids: what is answered, the total of points, the mode that it leads to."""

from __future__ import annotations

from typing import NamedTuple


class ByHand(NamedTuple):
    """The facts in the order of the criteria, the total as the grid counts, its mode; a depth if it has any."""

    facts: str
    total: str
    mode: str
    depths: str = ""


AMM = (
    ByHand(
        "non | chimique | non | aucun | 18 | non | 20 000 | deux essais randomisés | 4 000 | non | 5 | non",
        "1",
        "Circuit simplifié",
    ),
    ByHand(
        "oui | thérapie innovante | non | nouveau | 1,5 | non | 300 | essai non comparatif | 80 | non | 0 | non",
        "31",
        "Comité scientifique permanent",
    ),
    ByHand(
        "oui | biologique | non | aucun | 18 | non | 999 | deux essais randomisés | 3 000 | non | 3 | non",
        "8",
        "Circuit standard",
    ),
    ByHand(
        "non | biosimilaire | oui | déjà connu | 12 | non | 1 000 | un essai randomisé | 1 499 | non | 2 | oui",
        "13",
        "Circuit standard",
    ),
    ByHand(
        "non | biosimilaire | oui | déjà connu | 12 | non | 1 000 | un essai randomisé | 1 499 | oui | 2 | oui",
        "18",
        "Évaluation approfondie",
    ),
)
TRIAL = (
    ByHand(
        "phase III ou IV | adultes | non | oui | chimique | non | non | randomisé en groupes parallèles | 800",
        "-1",
        "Examen simplifié",
        "allegee",
    ),
    ByHand(
        "première administration à l'homme | adultes | non | oui | biologique | oui | oui | adaptatif | 40",
        "18",
        "Examen approfondi",
        "complete",
    ),
    ByHand(
        "phase II | mineurs | oui | non | thérapie innovante | non | oui | bras unique | 499",
        "24",
        "Examen collégial",
        "renforcee",
    ),
    ByHand(
        "phase III ou IV | majeurs protégés | non | non | chimique | non | non | randomisé en groupes parallèles | 500",
        "5",
        "Examen simplifié",
        "complete",
    ),
    ByHand(
        "phase III ou IV | majeurs protégés | non | non | chimique | non | non | randomisé en groupes parallèles | 499",
        "6",
        "Examen standard",
        "complete",
    ),
)
VIGILANCE = (
    ByHand("non grave | non | 40 | non | non | 0 | guérison sans séquelle | non | non", "0,5", "Enregistrement simple"),
    ByHand("hospitalisation | oui | 80 | non | oui | 3 | séquelles | non | non", "10,5", "Examen par l'agence"),
    ByHand("décès | oui | 1 | non | oui | 7 | inconnue | oui | oui", "17", "Réunion signal"),
    ByHand(
        "hospitalisation | non | 20 | non | non | 2 | guérison sans séquelle | oui | non",
        "4",
        "Examen par le centre régional",
    ),
    ByHand(
        "hospitalisation | non | 20 | non | non | 1 | guérison sans séquelle | non | non", "3", "Enregistrement simple"
    ),
)
DEFECT = (
    ByHand(
        "aucun | orale | non | 3 | 1 | 0 | France seule | oui | oui", "3", "Circuit de classe 3, traitement simplifié"
    ),
    ByHand(
        "grave | injectable | oui | 0 | 3 | 60 | Union européenne | non | non",
        "47",
        "Circuit de classe 1, alerte rapide",
    ),
    ByHand(
        "réversible | orale | non | 8 | 1 | 5 | France seule | oui | oui",
        "12",
        "Circuit de classe 2, traitement standard",
    ),
    ByHand(
        "réversible | inhalée | non | 15 | 21 | 30 | Union européenne | oui | non",
        "25",
        "Circuit de classe 2, traitement standard",
    ),
    ByHand(
        "réversible | inhalée | non | 15 | 8 | 60 | Union européenne | oui | non",
        "26",
        "Circuit de classe 1, alerte rapide",
    ),
)
INSPECTION = (
    ByHand("Faible | Faible | Faible | Faible | non | non | non | oui | non", "-3", "Suivi documentaire"),
    ByHand("Élevé | Élevé | Modéré | Faible | non | non | non | non | non", "11", "Inspection de routine"),
    ByHand("Élevé | Élevé | Élevé | Élevé | oui | non | non | non | non", "21", "Inspection inopinée"),
    ByHand("Modéré | Modéré | Modéré | Modéré | non | oui | oui | oui | non", "11", "Inspection de routine"),
    ByHand("Modéré | Modéré | Modéré | Modéré | non | oui | oui | non | non", "14", "Inspection prioritaire"),
)
BY_HAND = {
    "amm": AMM,
    "essai-clinique": TRIAL,
    "pharmacovigilance": VIGILANCE,
    "defaut-qualite": DEFECT,
    "inspection": INSPECTION,
}
