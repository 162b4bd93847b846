"""The JSON Schemas of what is written as JSON, for whoever reads it without this software."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode

from engine.assessment import Assessment
from engine.condition import Frozen

TITLE = "Évaluation d'un dossier par GDR Santé"
DESCRIPTION = (
    "Ce que les règles proposent pour un dossier, et pourquoi. Une ligne de assessments.jsonl. "
    "Les champs qui ont leur valeur par défaut sont omis ; les nombres exacts sont des textes."
)


class JsonDocument(Frozen):
    """What is written as one JSON document, for whoever reads it without this software."""

    def to_json(self) -> str:
        """Every field, indented, and an end of line."""
        return self.model_dump_json(indent=2) + "\n"


def published(
    model: type[BaseModel], title: str, description: str, mode: JsonSchemaMode = "serialization"
) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a model. In `serialization`, every field is written."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(mode=mode),
        "title": title,
        "description": description,
    }


def assessment_schema() -> dict[str, Any]:
    """JSON Schema of `Assessment.to_json`, which leaves out what has its default value."""
    return published(Assessment, TITLE, DESCRIPTION, "validation")
