"""What a safety case says, as data: its JSON form is the model itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal

from pydantic import Field

from engine.assessment import Bounds, RulebookRef
from engine.condition import Frozen
from engine.schema import JsonDocument, published

FORMAT: Final = "gdr-safety/1"
Source = Literal["given", "files", "depths", "assumed"]


class Share(Frozen):
    """`count` of `total`, and how high the rate may be at most, one-sided, at 95 %; None where there is no file."""

    count: int
    total: int
    share: float | None
    at_most: float | None


class Under(Frozen):
    """Under-treatment, both ways: of the files treated lightly, and of those with a severe outcome, the missed ones."""

    of_light: Share
    of_severe: Share


class Cut(Frozen):
    """The same files, had all modes up to this one been called light."""

    up_to: str
    under: Under


class Missed(Frozen):
    """A file treated lightly whose outcome was severe.

    `margin` are the points short of `next_mode`, counted from the highest if `when_unknown` is `precaution`, from the
    known ones otherwise; `floored`: those points alone would give a lighter mode than `mode`. `rows` is how many rows
    of the history are this one thing. `missing` are the unknown facts, the most useful first; `presumed`, how many
    facts were presumed.
    """

    case: str
    label: str
    group: str
    rows: int
    day: date | None
    mode: str
    points: Bounds
    next_mode: str
    margin: int
    floored: bool
    complete: bool
    outcomes: tuple[str, ...]
    missing: tuple[str, ...]
    presumed: int
    fired: tuple[str, ...]
    report: str


class Cost(Frozen):
    """The expert days of one file in a mode, and where the figure comes from.

    `given`: by who asked. `files`: the mean, to a tenth, of what the rulebook's depths cost for the `files` of this
    history in this mode. `depths`: there is no such file; the depths of the same rank. `assumed`: there are no depths.
    """

    mode: str
    days: Decimal
    source: Source
    files: int


class Spent(Frozen):
    """The files of a mode without a severe outcome, and those with one; the expert days of each."""

    mode: str
    ordinary: int
    ordinary_days: Decimal
    severe: int
    severe_days: Decimal


class Over(Frozen):
    """Over-treatment. `found`: severe files treated heavily; `heavy_days`: days on other files treated so.

    `per_found` is their ratio, None where nothing was found.
    """

    spent: tuple[Spent, ...]
    found: int
    heavy_days: Decimal
    per_found: Decimal | None


class Point(Frozen):
    """What the thresholds moved by `shift` points would have given. `starts`: the thresholds, lightest first."""

    shift: int
    starts: tuple[int, ...]
    light: int
    missed: int
    severe: int
    days: Decimal


class Move(Frozen):
    """One threshold moved, that of `mode`, or all of them together if None; lowest first."""

    mode: str | None
    points: tuple[Point, ...]


class Counts(Frozen):
    """What was read and what was counted. `files` are rows; everything else counts each group once."""

    files: int
    units: int
    unknown: int
    unsettled: int
    complete: int
    incomplete: int
    rejected: int
    apart: dict[str, int]


class SafetyCase(JsonDocument):
    """The safety case of a rulebook on one history."""

    format: Literal["gdr-safety/1"] = FORMAT
    rulebook: RulebookRef
    status: str
    made_on: date
    history: tuple[str, ...]
    mapping: str
    severe: tuple[str, ...]
    light: tuple[str, ...]
    note: str
    counts: Counts
    basis: Literal["complete", "all"] = Field(
        description="The files that the trade-off and the days are about: the complete ones, or all where most are not."
    )
    base: Share = Field(
        description="How often an outcome is severe among them, whatever the mode; a light mode that tells nothing has"
        " the same."
    )
    under: Under
    complete: Under
    incomplete: Under
    cuts: tuple[Cut, ...]
    missed: tuple[Missed, ...]
    costs: tuple[Cost, ...]
    over: Over
    moves: tuple[Move, ...] = Field(description="All thresholds together, then each alone.")


def safety_schema() -> dict[str, Any]:
    """The JSON Schema of a safety case."""
    return published(
        SafetyCase,
        "Démonstration de sûreté d'un référentiel par GDR Santé",
        "Ce qu'un historique dont la suite est connue montre d'un référentiel. Les jours d'expert sont des textes.",
    )
