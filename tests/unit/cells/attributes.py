"""The attributes that the tables of this folder speak of: one of each kind, and what they compare with."""

from __future__ import annotations

from engine.cells.literals import parse_range
from engine.model import Attribute
from engine.values import Kind


def attribute(id: str, kind: Kind, **more: object) -> Attribute:
    return Attribute.model_validate({"id": id, "label": id, "kind": kind, **more})


PROCEDURES = ("nationale", "MRP", "DCP", "centralisée", "usage (x)", "femme enceinte", "ou bien et, peut-être")
LEVELS = ("aucun", "majeurs", "critiques")
LONG_SCALE = tuple(f"niveau {rank}" for rank in range(51))

DECLARED = (
    attribute("nouvelle", "boolean"),
    attribute("grossesse", "boolean"),
    attribute("age", "number", unit="an", range=parse_range("[0..120]", "number", "an")),
    attribute("age_autorise", "number", unit="année"),
    attribute("dose", "number", unit="mg"),
    attribute("dose_autorisee", "number", unit="mg"),
    attribute("alternatives", "number", range=parse_range(">= 0", "number")),
    attribute("part", "number", unit="%"),
    attribute("sites", "number", unit="site"),
    attribute("depot", "date", range=parse_range(">= 01/01/2000", "date")),
    attribute("fin_protection", "date"),
    attribute("procedure", "choice", values=PROCEDURES, also={"MRP": ("reconnaissance mutuelle",)}),
    attribute("procedure_de_reference", "choice", values=("MRP", "DCP")),
    attribute("voie", "choice", values=("orale", "injectable")),
    attribute("ecarts_bpf", "choice", values=LEVELS, ordered=True),
    attribute("ecarts_bpc", "choice", values=LEVELS, ordered=True),
    attribute("long", "choice", values=LONG_SCALE, ordered=True),
    attribute("populations", "set", values=("enfant", "femme enceinte", "sujet âgé")),
    attribute("atc", "text"),
    attribute("demandeur", "text"),
)
ATTRIBUTES = {each.id: each for each in DECLARED}
