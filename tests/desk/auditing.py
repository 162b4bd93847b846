"""Audits of noise whose names hold HTML and nowhere to cut them, and their pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from engine.assessment import RulebookRef
from engine.errors import Language
from learner.history import PastDecision
from learner.noise.audit import Listened, audited
from reports.noise.as_json import NoiseSaid, NoiseSettings
from reports.noise.page import render_noise
from reports.notices import NoticeSaid
from tests.unit.learner.noise.people import MODES, look
from tests.unit.learner.past import small

ON, UNCUT = date(2026, 11, 26), "x" * 120
SETTINGS = NoiseSettings(file=f"{UNCUT}.csv", sha256="0" * 64, scale="modes", near=0.05, expected=0.1, seed=1)


def decided() -> list[PastDecision]:
    """Six people of two directorates, on few situations, often apart."""
    return [
        replace(
            look(
                f"D{place}",
                MODES[place * 5 % 7 % 3],
                f"<i>{place % 6}</i>",
                f"<b>{'AB'[place % 2]}</b> {UNCUT}",
                nouvelle=place % 3 == 0,
                enfants=place % 4 == 0,
            ),
            reason=f"<b>Avis</b> {UNCUT}" if place % 2 else "",
        )
        for place in range(150)
    ]


def said(decisions: list[PastDecision], near: list[tuple[int, int]]) -> NoiseSaid:
    return NoiseSaid(
        rulebook=RulebookRef.of(small()),
        settings=SETTINGS,
        notices=(NoticeSaid(code="X", fr=f"Mis de côté : {UNCUT}.", en=f"Set aside: {UNCUT}."),),
        noise=audited(Listened(small(), "modes", decisions, near), 1),
    )


def noise(language: Language = "fr") -> str:
    return render_noise(said(decided(), [(0, 1), (1, 2)]), small(), ON, language=language)


def quiet() -> str:
    return render_noise(said([look("1", "leger")], []), small(), ON)
