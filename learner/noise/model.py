"""What a noise audit says, as data."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from engine.condition import Frozen
from engine.facts import Fact
from learner.history import PastDecision
from learner.noise.resampling import Interval

Likeness = Literal["file", "facts", "read", "near"]


class Differing(Frozen):
    """How often two looks that should be the same are not.

    Attributes:
        looks: those that have another to be set against.
        pairs: how many pairs that makes.
        situations: how many situations have two looks.
        share: how probable another level is, for a look taken at random; None without any pair.
        interval: 95 %; None where too few people, or files if nobody is named, tell.
        each_situation: the same, every situation counted once.
        distance: how many levels apart, on average.
        distance_interval: 95 %.
    """

    looks: float
    pairs: float
    situations: int
    share: float | None
    interval: Interval | None
    each_situation: float | None
    distance: float | None
    distance_interval: Interval | None


class Rung(Frozen):
    """Looks of different people, as alike as is said; `advised`: after both had seen the proposal, or neither."""

    likeness: Likeness
    advised: bool
    found: Differing


class Component(Frozen):
    """A part of the variance of levels; below zero where there is next to nothing. `share` of what is above zero."""

    variance: float | None
    interval: Interval | None
    share: float | None


class Sources(Frozen):
    """Where the noise comes from. `rest` is pattern and occasion together, which are None where not parted."""

    directorate: Component
    person: Component
    pattern: Component
    occasion: Component
    rest: Component
    looks: float
    repeats: float


class Couple(Frozen):
    """Two directorates, or one with itself. `heavier`: by how many levels the second is, on average."""

    directorates: tuple[str, str]
    found: Differing
    heavier: float | None
    heavier_interval: Interval | None


class Person(Frozen):
    """One evaluator beside the others of the same directorate, on the same facts.

    `interval` is that of so many decisions; `heavier`: by how many levels than the others, on average.
    """

    evaluator: str
    directorate: str
    looks: float
    differ: float
    interval: Interval
    heavier: float


class Office(Frozen):
    """How many evaluators have enough looks to be set beside their office, and differ from it more than half of them.

    `surely`: whose interval is wholly above half.
    """

    compared: int
    above: int
    surely: int
    people: tuple[Person, ...]


class SituationTest(Frozen):
    """The files of one directorate, beside near ones: as itself decided those, and as others did.

    `heavier`, `lighter`: the shares of files that others would have treated half a level or more heavier, or lighter.
    """

    directorate: str
    looks: float
    heavier: float
    lighter: float
    mean: float
    mean_interval: Interval | None


class SeenFile(Frozen):
    """One look at a file to discuss."""

    case: str
    level: str
    directorate: str
    evaluator: str
    day: date | None
    reason: str

    @classmethod
    def of(cls, each: PastDecision, **more: str) -> Self:
        """A decision, as a file to discuss."""
        return cls(
            case=each.case.id,
            level=each.level,
            directorate=each.directorate,
            evaluator=each.evaluator,
            day=each.day,
            reason=each.reason,
            **more,
        )


class Group(Frozen):
    """Files with the same facts, treated differently.

    `facts`: those known that are the same; `levels`: how many looks for each level; `apart`: the other
    attributes, which are not; `files`: five at most, one of each level first.
    """

    looks: float
    people: int
    facts: tuple[Fact, ...]
    apart: tuple[str, ...]
    levels: dict[str, float]
    directorates: tuple[str, ...]
    files: tuple[SeenFile, ...]


class Parting(Frozen):
    """An attribute that sets files apart: how many pairs there would be without it, and without those named before."""

    attribute: str
    pairs: float


class Noise(Frozen):
    """The whole audit; `levels`: how many decisions for each.

    `likeness` and `advised`: what the first figure, and all but the rungs, are about. `parting`: where too few files
    are alike, even for the rules, what to leave out for more to be.
    """

    looks: float
    levels: dict[str, float]
    people: int
    directorates: tuple[str, ...]
    likeness: Likeness
    advised: bool
    first: Differing
    parting: tuple[Parting, ...]
    rungs: tuple[Rung, ...]
    itself: Differing
    itself_same_file: Differing
    sources: Sources
    couples: tuple[Couple, ...]
    office: Office
    tests: tuple[SituationTest, ...]
    discuss: tuple[Group, ...]
