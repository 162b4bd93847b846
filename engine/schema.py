"""The JSON Schema of an assessment, for whoever reads one without this software."""

from __future__ import annotations

from typing import Any

from engine.assessment import Assessment

TITLE = "Évaluation d'un dossier par GDR Santé"
DESCRIPTION = (
    "Ce que les règles proposent pour un dossier, et pourquoi. Une ligne de assessments.jsonl. "
    "Les champs qui ont leur valeur par défaut sont omis ; les nombres exacts sont des textes."
)


def assessment_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of `Assessment.to_json`."""
    schema = Assessment.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": TITLE,
        "description": DESCRIPTION,
    }
