"""The published schema of the evidence, which writes itself (`Evidence.to_json`)."""

from __future__ import annotations

from typing import Any

from engine.schema import published
from learner.evidence import Evidence


def evidence_schema() -> dict[str, Any]:
    """The JSON Schema of the evidence of what past decisions suggest."""
    return published(
        Evidence,
        "Ce que suggèrent des décisions passées, par GDR Santé",
        "Règles candidates et points proposés, chacun avec ce qui parle pour et contre : effet, part expliquée, "
        "stabilité, hasard, égalité de traitement, effets sur les dossiers passés, constats.",
    )
