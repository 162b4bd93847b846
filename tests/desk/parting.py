"""What divergences teach, of names that hold HTML and nowhere to cut them, and the pages that say it."""

from __future__ import annotations

from dataclasses import replace

from engine.assessment import RulebookRef
from engine.errors import Language
from learner.history import PastDecision
from reports.divergences.as_json import DivergencesSaid, DivergencesSettings
from reports.divergences.page import render_divergences
from reports.notices import NoticeSaid
from tests.desk.auditing import ON, UNCUT
from tests.unit.learner.divergences.diverging import staffed, studied
from tests.unit.learner.noise.people import look
from tests.unit.learner.past import TODAY, small

REASONS = (f"<b>Rupture</b> {UNCUT}", "Risque de rupture", "Femmes enceintes")


def said(decisions: list[PastDecision]) -> DivergencesSaid:
    return DivergencesSaid(
        rulebook=RulebookRef.of(small()),
        settings=DivergencesSettings(file=f"{UNCUT}.csv", sha256="0" * 64, scale="modes", without=(), seed=1),
        notices=(NoticeSaid(code="X", fr=f"Mis de côté : {UNCUT}.", en=f"Set aside: {UNCUT}."),),
        verdict="count",
        divergences=studied(decisions),
    )


def divergences(language: Language = "fr") -> str:
    held = [
        replace(each, directorate=f"<i>{each.directorate}</i> {UNCUT}", reason=REASONS[place % 3])
        for place, each in enumerate(staffed({**TODAY, "grossesse": 5}, files=700))
    ]
    return render_divergences(said(held), small(), ON, language=language)


def in_accord() -> str:
    return render_divergences(said([look("1", "leger", nouvelle=False)]), small(), ON)
