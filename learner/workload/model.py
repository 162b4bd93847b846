"""What is foreseen of the work to come, as data."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from engine.assessment import RulebookRef
from engine.condition import Frozen
from engine.schema import JsonDocument
from learner.evidence.model import Share
from learner.notices import Notice

FORMAT: Final = "gdr-workload/1"
Target = Literal["effort", "delay"]
By = Literal["month", "week"]
AFTER: Final = "later"  # the period of what falls in none of those that are told
Way = Literal["boosted", "by mode", "declared"]


class WorkloadSettings(Frozen):
    """The files, by name and SHA-256, and what was asked: together with the rulebook, they decide the rest."""

    history: str
    history_sha256: str
    files: tuple[str, ...]
    files_sha256: tuple[str, ...]
    scale: Literal["modes", "priorities"]
    by: By
    seed: int
    draws: int


class Quantiles(Frozen):
    """Foreseen: one time in ten no more than `low`, one in two no more than `middle`, nine in ten than `high`."""

    low: float
    middle: float
    high: float


class Coverage(Frozen):
    """Of closed files judged later, those within `low` to `high` (foreseen: 80 %), and those below each end."""

    level: str | None
    within: Share
    below_low: Share
    below_high: Share


class Judged(Frozen):
    """One method judged on files received after all that it learnt from.

    `loss`: mean pinball loss of the three quantiles, in the unit of the target. `coverage`: overall (level None),
    then by level proposed. `sums`: of effort, what all the files received in one month took, where they are five at
    least, within what had been foreseen of their sum (80 %).
    """

    method: Way
    loss: float
    coverage: tuple[Coverage, ...]
    sums: Share | None = None


class Learnt(Frozen):
    """How one target is foreseen.

    `closed`: files whose target is known; `still_open`: files received and not closed. `judged`: both methods on the
    same `later` files, from `origins` days on, each fitted on what was closed by then; empty where there are too few.
    `gain`: loss of the quantiles by mode less that of boosting, with its 95 % interval by paired files.
    """

    target: Target
    method: Way
    closed: int
    still_open: int
    origins: tuple[date, ...] = ()
    later: int = 0
    judged: tuple[Judged, ...] = ()
    gain: tuple[float, float, float] | None = None


class FileForeseen(Frozen):
    """One file to come. Effort in expert days, delay in days."""

    case: str
    received: date
    level: str | None
    disciplines: tuple[str, ...]
    effort: Quantiles | None
    delay: Quantiles | None


class Load(Frozen):
    """What falls on one discipline (None: all of them) in one period (None: all of them; `later`: none of those told).

    `files` call on it and are received then (today, if they came earlier). `effort` in expert days: of files that call
    on several disciplines, each takes the share that the rulebook declares.
    """

    discipline: str | None
    period: str | None
    files: int
    effort: Quantiles | None


class Called(Frozen):
    """Files to come that surely need an expertise, whatever their points; and those that may."""

    expertise: str
    files: int
    possible: int


class Closing(Frozen):
    """How many files close in one period; `later`: in none of those told."""

    period: str
    files: Quantiles


class Workload(JsonDocument):
    """All of it."""

    format: Literal["gdr-workload/1"] = FORMAT
    rulebook: RulebookRef
    settings: WorkloadSettings
    notices: tuple[Notice, ...]
    learnt: tuple[Learnt, ...]
    files: tuple[FileForeseen, ...]
    by_discipline: tuple[Load, ...]
    by_expertise: tuple[Called, ...]
    by_period: tuple[Load, ...]
    closing: tuple[Closing, ...]
