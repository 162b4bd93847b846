"""A noise audit as JSON. Described in docs/bruit.md."""

from __future__ import annotations

from typing import Any, Final, Literal

from engine.assessment import RulebookRef
from engine.condition import Frozen
from engine.schema import JsonDocument, published
from learner.noise.model import Noise
from reports.notices import NoticeSaid

FORMAT: Final = "gdr-noise/1"


class NoiseSettings(Frozen):
    """The history, by name and SHA-256, and what was asked of it.

    `near`: the most distance of near files, from 0 to 1. `expected`: the share of differing pairs that people guessed.
    `without`: the attributes left out.
    """

    file: str
    sha256: str
    scale: Literal["modes", "priorities"]
    near: float
    expected: float | None
    without: tuple[str, ...] = ()
    seed: int


class NoiseSaid(JsonDocument):
    """All that came of one audit."""

    format: Literal["gdr-noise/1"] = FORMAT
    rulebook: RulebookRef
    settings: NoiseSettings
    notices: tuple[NoticeSaid, ...]
    noise: Noise


def noise_schema() -> dict[str, Any]:
    """The JSON Schema of a noise audit."""
    return published(
        NoiseSaid,
        "Audit du bruit d'un historique de décisions, par GDR Santé",
        "Mêmes faits, décisions différentes : combien souvent, entre qui, d'où cela vient, quels dossiers discuter.",
    )
