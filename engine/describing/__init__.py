"""The JSON Schema of rulebooks and of shared parts: what an editor shows and checks while one is written.

Draft 7, which editors of YAML read best. It says the shape; what names mean, and cells, the loader alone checks.
Nothing that the loader takes is refused by it, but an id that YAML itself reads as `true`, `false` or `null`.
"""

from __future__ import annotations

import json
from typing import Any

from engine.describing.rules import RULES
from engine.describing.shapes import refer
from engine.describing.vocabulary import VOCABULARY
from engine.describing.whole import WHOLE

__all__ = ["DEFINITIONS", "rulebook_schema", "schema_text"]

DEFINITIONS: dict[str, dict[str, Any]] = {**WHOLE, **VOCABULARY, **RULES}


def schema_text() -> str:
    """The schema as the file beside the rulebooks holds it."""
    return json.dumps(rulebook_schema(), ensure_ascii=False, indent=2) + "\n"


def rulebook_schema() -> dict[str, Any]:
    """The schema of a file of `rulebooks/`: a shared part if it says `shared`, else a rulebook."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Référentiel de GDR Santé",
        "description": "Ce qui décide du traitement d'un type de demande, ou ce que plusieurs référentiels partagent.",
        "type": "object",
        "if": {"required": ["shared"]},
        "then": refer("shared"),
        "else": refer("rulebook"),
        "definitions": DEFINITIONS,
    }
