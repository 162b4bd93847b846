"""Decisions and codings compared, whose names hold HTML and nowhere to cut them, and their pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from engine.errors import Language
from reports.coding.codings import Matched
from reports.coding.comparison import Recoding, recoding_of
from reports.coding.page import render_recode
from reports.consistency.comparison import Consistency
from reports.consistency.decisions import SecondLook
from reports.consistency.page import render_consistency
from tests.unit.reports.coding.coded import book, twice
from tests.unit.reports.coding.test_comparison import assess_all, changed
from tests.unit.reports.consistency.histories import decision, history
from tests.unit.reports.consistency.test_comparison import SETTINGS, compared

ON = date(2026, 11, 26)
UNCUT = "x" * 120


def decided() -> Consistency:
    """A history of decisions, one with a second opinion, one alone in its directorate, one of no directorate."""
    held = [
        replace(each, reason=f"<b>Avis</b> {UNCUT}", evaluator=f"acteur-{place % 7}")
        for place, each in enumerate(history(Random(3), 240, 0.6))
    ]
    held[0] = replace(held[0], others=(SecondLook(2, "bob", blind=True),))
    return compared([*held, decision("seul", "Ouest", "lourd"), decision("sans", "", "lourd")])


def coded() -> Recoding:
    """Six files coded twice, and one that only each side has."""
    files = [
        twice(
            str(place),
            changed(grave=place == 4, phase=phase, atc="J07BX02"),
            changed(grave=place % 2 == 0, phase="II", atc="L01"),
        )
        for place, phase in enumerate(["I", "II", "III", "II", "I", "III"])
    ]
    named = tuple(replace(each, label=f"<b>Dossier</b> {UNCUT}") for each in files)
    return recoding_of(book(), [book()], ("a.csv", "b.csv"), Matched(named, ("P",), ("Q",)), assess_all)


def consistency(language: Language = "fr", rejected: int = 0) -> str:
    return render_consistency(decided(), SETTINGS, ON, rejected, language=language)


def recode(language: Language = "fr", rejected: int = 0) -> str:
    return render_recode(coded(), ON, rejected, language=language)
