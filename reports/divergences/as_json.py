"""What divergences teach as JSON. Described in docs/divergences.md."""

from __future__ import annotations

from typing import Any, Final, Literal

from engine.assessment import RulebookRef
from engine.condition import Frozen
from engine.schema import JsonDocument, published
from learner.divergences.model import Divergences
from reports.notices import NoticeSaid

FORMAT: Final = "gdr-divergences/1"


class DivergencesSettings(Frozen):
    """The history, by name and SHA-256, and what was asked of it."""

    file: str
    sha256: str
    scale: Literal["modes", "priorities"]
    without: tuple[str, ...]
    seed: int
    allowed: tuple[str, ...] = ()


class DivergencesSaid(JsonDocument):
    """All that came of one history. `verdict`: whether what `gdr learn` would propose could be weighed in."""

    format: Literal["gdr-divergences/1"] = FORMAT
    rulebook: RulebookRef
    settings: DivergencesSettings
    notices: tuple[NoticeSaid, ...]
    verdict: Literal["learn", "count", "stop"]
    divergences: Divergences


def divergences_schema() -> dict[str, Any]:
    """The JSON Schema of what divergences teach."""
    return published(
        DivergencesSaid,
        "Ce qu'enseignent les divergences d'un historique de décisions, par GDR Santé",
        "Règles en cause, faits surreprésentés, motifs récurrents, et ce qu'aucun critère ne nomme.",
    )
