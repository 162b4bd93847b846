"""What divergences teach, as data."""

from __future__ import annotations

from typing import Literal

from engine.condition import Frozen
from learner.noise.model import Likeness, SeenFile
from learner.noise.resampling import Interval

Direction = Literal["heavier", "lighter"]
DIRECTIONS: tuple[Direction, ...] = ("heavier", "lighter")
How = Literal["fired", "missed"]


class DivergingFile(SeenFile):
    """A past file to read; `asked`: the level that what is sure of it asks for, by today's rulebook."""

    asked: str


class Lift(Frozen):
    """How many times more often decisions diverge in one direction where something holds than elsewhere.

    Facts equal as far as the rulebook counts them: the same level, the same points, the same directorate.

    Attributes:
        direction: which way.
        looks: decisions where it holds.
        diverging: those of them that diverge this way, each as often as it is independent evidence.
        expected: how many would, were they as the others.
        ratio: how many times more; None where nothing can be set against it.
        interval: 95 %; None where too few people tell.
        p: how probable by chance; None likewise.
        q: the same for having looked at so many (false-discovery rate).
    """

    direction: Direction
    looks: float
    diverging: float
    expected: float
    ratio: float | None
    interval: Interval | None
    p: float | None
    q: float | None


class RulePushed(Frozen):
    """A rule that divergences push: where it applied, or was missed by one part alone."""

    rule: str
    how: How
    points: int
    lift: Lift
    files: tuple[DivergingFile, ...]


class FactPushed(Frozen):
    """A fact over-represented among divergences; `rules` read it already, if any. `cell`: what is asked of it."""

    attribute: str
    cell: str
    rules: tuple[str, ...]
    lift: Lift
    files: tuple[DivergingFile, ...]


class Near(Frozen):
    """What came nearest without being beyond chance, five in all, the surest first of each; no file is named."""

    rules: tuple[RulePushed, ...]
    facts: tuple[FactPushed, ...]


class Theme(Frozen):
    """Reasons that have words in common.

    Attributes:
        words: those words, as they are most often written.
        said: the reason most often given, as written.
        looks: divergences that give such a reason.
        people: how many give it; 0 where nobody is named.
        heavier: of them, those that go heavier.
        agreeing: decisions that do not diverge, whose reason has the first word too.
        known: the attributes whose label, definition or values have one of the words, those that have most first.
        lacking: the words that no attribute has.
        files: five past files at most.
    """

    words: tuple[str, ...]
    said: str
    looks: float
    people: int
    heavier: float
    agreeing: float
    known: tuple[str, ...]
    lacking: tuple[str, ...]
    files: tuple[DivergingFile, ...]


class Explained(Frozen):
    """What the changes that `gdr learn` would propose account for. `lost`: decisions that they would part from."""

    points: int
    thresholds: int
    rules: int
    explained: float
    lost: float


class Floor(Frozen):
    """The divergence that no rulebook could go below on the same facts: people do not agree among themselves.

    Two people differ in `differ` of cases; the level most often decided on each fact then misses between half of that
    (`low`) and all of it (`high`). `share`: how often those very decisions diverge today.
    """

    likeness: Likeness
    advised: bool
    differ: float | None
    interval: Interval | None
    low: float | None
    high: float | None
    share: float


class Cell(Frozen):
    """How many decisions for a level, by what is sure of their files asks."""

    asked: str
    decided: str
    looks: float


class Divergences(Frozen):
    """All of it.

    `heavier`, `lighter`: decisions beyond or below what is sure of their files asks; `interval`: of the share of both.
    `from_proposal`: those at another level than the one proposed, or where none is; `cautious`: of them, those at the
    very level that is sure, what is proposed being so by precaution.
    `independent`: the share of agreement with advice that had been seen which counts as its author's own; None where
    no decision was taken without advice, to tell by.
    `visible`: the ratio from which a thing that stands out alone would be shown, for half of those in which enough
    diverges; None where nothing can be tested.
    """

    looks: float
    heavier: float
    lighter: float
    from_proposal: float
    cautious: float
    interval: Interval | None
    reasoned: float
    people: int
    independent: float | None
    cells: tuple[Cell, ...]
    screened: int
    rules: tuple[RulePushed, ...]
    facts: tuple[FactPushed, ...]
    near: Near
    visible: float | None
    themes: tuple[Theme, ...]
    explained: Explained | None
    floor: Floor
