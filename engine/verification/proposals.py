"""What an assessment proposes, on each scale, and how two of them compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.assessment import Assessment, Bounds
from engine.errors import Language
from engine.model import Rulebook
from engine.verification.treatment import Scale


def rank_of(scale: Scale, assessment: Assessment) -> int | None:
    """The rank proposed on a scale, None where nothing is."""
    level = level_of(scale, assessment)
    ranks = {each.id: rank for rank, each in enumerate(scale.levels)}
    return None if level is None else ranks[level]


def level_of(scale: Scale, assessment: Assessment) -> str | None:
    """The id of the level proposed on a scale."""
    if scale.name == "mode":
        return assessment.mode
    if scale.name == "priority":
        return assessment.priority
    return next(each.depth for each in assessment.disciplines if each.discipline == scale.name)


def label_of(scale: Scale, assessment: Assessment) -> str:
    """The label of the level proposed on a scale."""
    return next((each.label for each in scale.levels if each.id == level_of(scale, assessment)), "—")


def points_of(scale: Scale, assessment: Assessment) -> Bounds:
    """The points by which a level is proposed on a scale."""
    if scale.name == "mode":
        return assessment.score
    if scale.name == "priority":
        return assessment.urgency
    return next(each.points for each in assessment.disciplines if each.discipline == scale.name)


def is_lighter(scale: Scale) -> Callable[[Sequence[Assessment]], bool]:
    """Whether the second of two assessments is proposed a lower level than the first."""

    def shows(assessments: Sequence[Assessment]) -> bool:
        first, second = (rank_of(scale, each) for each in assessments)
        return first is not None and second is not None and second < first

    return shows


def said(scale: Scale, rulebook: Rulebook, language: Language) -> str:
    """The scale as the object of a verb: `le mode`, `la profondeur de « Évaluation clinique »`."""
    if scale.name in ("mode", "priority"):
        words = {"mode": ("le mode", "the mode"), "priority": ("la priorité", "the priority")}[scale.name]
        return words[0 if language == "fr" else 1]
    label = rulebook.disciplines[scale.name].label
    return f"la profondeur de « {label} »" if language == "fr" else f"the depth of “{label}”"
