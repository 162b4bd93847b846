"""Two assessments as treatments: how they differ, and which is the lighter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from engine.assessment import Assessment, Bounds
from engine.model import Rulebook
from engine.values import shown
from engine.verification.proposals import level_of, rank_of, said
from engine.verification.treatment import scales_of


class Difference(NamedTuple):
    """What differs, in both languages, and both sides of it."""

    fr: str
    en: str
    one: str
    other: str

    def said_in(self, language: str) -> str:
        """`score : 6 / 9`."""
        return f"{self.fr} : {self.one} / {self.other}" if language == "fr" else f"{self.en}: {self.one} / {self.other}"


def differences(rulebook: Rulebook, one: Assessment, other: Assessment) -> list[Difference]:
    """All that two files are owed and that differs; facts and traces may."""
    sides = zip(_owed(rulebook, one), _owed(rulebook, other), strict=True)
    return [Difference(fr, en, mine, theirs) for (fr, en, mine), (_, _, theirs) in sides if mine != theirs]


def _owed(rulebook: Rulebook, got: Assessment) -> Iterator[tuple[str, str, str]]:
    for scale in scales_of(rulebook):
        yield said(scale, rulebook, "fr"), said(scale, rulebook, "en"), level_of(scale, got) or "—"
    yield "score", "score", span(got.score)
    yield "urgence", "urgency", span(got.urgency)
    yield "modes possibles", "possible modes", ", ".join(got.modes)
    yield "priorités possibles", "possible priorities", ", ".join(got.priorities)
    yield "expertises", "expertises", ", ".join(f"{each.expertise} ({each.state})" for each in got.expertises)
    yield "échéance", "deadline", shown(got.deadline) if got.deadline else "—"
    yield "risques", "risks", ", ".join(f"{each.text} ({each.state})" for each in got.risks)
    yield "enjeux", "stakes", ", ".join(f"{each.text} ({each.state})" for each in got.stakes)
    yield "demandes", "requests", " ; ".join(each.text.rstrip(".") for each in got.asks)


def lighter(rulebook: Rulebook, one: Assessment, other: Assessment) -> list[Difference]:
    """The scales on which the second is proposed less than the first."""
    found = []
    for scale in scales_of(rulebook):
        before, after = rank_of(scale, one), rank_of(scale, other)
        if before is not None and after is not None and after < before:
            names = said(scale, rulebook, "fr"), said(scale, rulebook, "en")
            found.append(Difference(*names, scale.levels[before].label, scale.levels[after].label))
    return found


def span(points: Bounds) -> str:
    """`6`, or `[4..9]` where facts are missing."""
    return str(points.low) if points.low == points.high else f"[{points.low}..{points.high}]"
