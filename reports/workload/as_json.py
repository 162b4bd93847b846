"""The published schema of the work to come, which writes itself (`Workload.to_json`)."""

from __future__ import annotations

from typing import Any

from engine.schema import published
from learner.workload.model import Workload


def workload_schema() -> dict[str, Any]:
    """The JSON Schema of the work to come."""
    return published(
        Workload,
        "La charge à venir, par GDR Santé",
        "Délais et temps prévus des dossiers à venir, ce que valent ces prévisions sur des dossiers clos, et leurs "
        "sommes par métier et par période.",
    )
