"""Past files to read or to discuss, in words."""

from __future__ import annotations

from dataclasses import dataclass

from learner.noise.model import SeenFile
from reports.typography import day
from reports.wording import Words


@dataclass(frozen=True, slots=True)
class FileShown:
    """A past file in words; `level`: what was decided, and what of it is to be seen beside."""

    case: str
    level: str
    where: str
    reason: str


def file_shown(each: SeenFile, level: str, words: Words) -> FileShown:
    """By whom, when, why."""
    when = day(each.day, words.language) if each.day else ""
    return FileShown(
        case=each.case,
        level=level,
        where=" · ".join(filter(None, (each.directorate, each.evaluator, when))),
        reason=each.reason or words.noise_no_reason,
    )
