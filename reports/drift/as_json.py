"""The published schema of a watch over drift, which writes itself (`Drift.to_json`)."""

from __future__ import annotations

from typing import Any

from engine.schema import published
from learner.drift.model import Drift


def drift_schema() -> dict[str, Any]:
    """The JSON Schema of a watch over drift."""
    return published(
        Drift,
        "Un référentiel et des décisions récentes, par GDR Santé",
        "Si les décisions récentes s'accordent encore avec celles d'avant, trimestre par trimestre et règle par règle, "
        "et si les dossiers sont les mêmes.",
    )
