"""The rulebook whose words the sentences use, and its cells."""

from __future__ import annotations

from engine.cells import parse_cell
from engine.cells.intervals import parse_range
from engine.condition import Test
from engine.model import Attribute, Discipline, Level, Rulebook


def attribute(id: str, label: str, kind: str, **more: object) -> Attribute:
    return Attribute.model_validate({"id": id, "label": label, "kind": kind, **more})


LEVELS = ("aucun", "majeurs", "critiques")
DECLARED = (
    attribute("nouvelle", "Nouvelle substance active", "boolean"),
    attribute("vulnerable", "Population vulnérable", "boolean"),
    attribute("age", "Âge minimal", "number", unit="an"),
    attribute("patients", "Patients exposés", "number", unit="patient", range=parse_range(">= 0", "number")),
    attribute("dose", "Dose demandée", "number", unit="mg"),
    attribute("dose_autorisee", "Dose autorisée", "number", unit="mg"),
    attribute("score", "Score", "number"),
    attribute("depot", "Date de dépôt", "date"),
    attribute("fin", "Fin de protection", "date"),
    attribute("arrets", "Jours d'arrêt", "number", unit="j"),
    attribute("procedure", "Procédure", "choice", values=("nationale", "MRP", "DCP", "générique ou hybride")),
    attribute("bpf", "Écarts BPF", "choice", values=LEVELS, ordered=True),
    attribute("bpc", "Écarts BPC", "choice", values=LEVELS, ordered=True),
    attribute("populations", "Populations", "set", values=("enfant", "femme enceinte", "sujet âgé")),
    attribute("atc", "Code ATC", "text"),
)
BOOK = Rulebook(
    id="essai",
    title="Essai",
    version=1,
    status="draft",
    modes=(Level(id="simple", label="Circuit simplifié", start=0), Level(id="lourd", label="Comité", start=9)),
    priorities=(Level(id="normale", label="Normale", start=0), Level(id="vite", label="Prioritaire", start=5)),
    axes={"patients": "Profil des patients"},
    expertises={"bio": "Biotechnologie", "ped": "Pédiatrie", "vac": "Vaccins"},
    disciplines={"clinique": Discipline(id="clinique", label="Évaluation clinique", depths=())},
    attributes={each.id: each for each in DECLARED},
)


def cell(id: str, text: str) -> Test:
    meaning = parse_cell(text, BOOK.attributes[id], BOOK.attributes, asks=True)
    assert meaning is not None
    return Test(attribute=id, cell=text, meaning=meaning)


def plain(text: str) -> str:
    """The text with breakable spaces, so that the tables below can be read."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


NEW, MRP, YOUNG = cell("nouvelle", "oui"), cell("procedure", "MRP"), cell("age", "< 2")
