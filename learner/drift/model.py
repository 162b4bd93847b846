"""What a watch over drift says, as data."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from engine.assessment import RulebookRef
from engine.condition import Frozen
from engine.schema import JsonDocument
from learner.evidence.model import Share
from learner.notices import Notice
from learner.precaution import Precaution

FORMAT: Final = "gdr-drift/1"
State = Literal["tune", "watch", "alert", "unknown"]


class DriftSettings(Frozen):
    """The history, by name and SHA-256, and what was asked: together with the rulebook, they decide the rest."""

    file: str
    sha256: str
    scale: Literal["modes", "priorities"]
    since: date | None
    until: date | None


class Gap(Frozen):
    """A figure with its 95 % interval, and how probable one so far from none is by chance.

    `p` is None where nothing is tested.
    """

    value: float
    low: float
    high: float
    p: float | None = None


class PeriodSaid(Frozen):
    """One quarter, or several joined to have enough decisions.

    `agrees`: decisions taken without seeing the proposal that are what the rulebook proposes today; `agrees_known`,
    what the facts known ask for, whatever is proposed by precaution. `follows`: those taken having seen one. `large`
    and `slope`: how much heavier than was foreseen from the earlier periods, on the logit scale, and how much of the
    foreseen spread is there (1: all of it). `surprise`: this period's shift in standard errors, facts equal; `high`
    and `low` what such surprises add up to. `loss`: mean error of prediction by the earlier periods, in nats.
    """

    name: str
    first: date
    last: date
    decisions: int
    agrees: Share
    agrees_known: Share
    follows: Share
    large: Gap | None = None
    slope: Gap | None = None
    loss: float | None = None
    surprise: float | None = None
    high: float = 0.0
    low: float = 0.0
    state: State = "unknown"


class PastFileMoved(Frozen):
    """A recent file that shows what moved; `known` is the level that its known facts ask for."""

    case: str
    day: date
    directorate: str
    proposed: str | None
    known: str
    decided: str


class RuleMoved(Frozen):
    """How a rule's effect differs now from before, in points of today's rulebook: positive, it weighs more now.

    `files`: recent decisions where it holds. `q`: the least false-discovery rate at which it is told.
    """

    rule: str
    label: str
    points: int
    files: int
    gap: Gap
    q: float
    moved: bool
    examples: tuple[PastFileMoved, ...] = ()


class PrecautionMoved(Frozen):
    """What is made of precaution now and before; `gap`, in points: positive, those files are treated heavier now.

    `files`: recent decisions on files of which the proposal foresees more than known facts ask for; `before` and `now`
    count those taken without advice. `q` as for rules, among which it is counted.
    """

    files: int
    before: Precaution
    now: Precaution
    gap: Gap
    q: float
    moved: bool
    examples: tuple[PastFileMoved, ...] = ()


class ValueShare(Frozen):
    """The share of one declared value among the files where the fact is known: before, now, and by period."""

    value: str
    before: float
    now: float
    by_period: tuple[float | None, ...]


class FactMoved(Frozen):
    """How the values of one fact differ now from before, among different files; one value of a set is a fact.

    `index`: population stability, sum of (now - before) x log(now / before). `by_chance`: what such an index would be
    on average without any change. `q` as for rules.
    """

    fact: str
    label: str
    value: str
    index: float
    by_chance: float
    q: float
    moved: bool
    shares: tuple[ValueShare, ...]


class MissingMoved(Frozen):
    """How often a fact is not known, before and now."""

    fact: str
    label: str
    before: Share
    now: Share
    q: float
    rising: bool


class Parts(Frozen):
    """The mean level decided (0: the lightest), before and now, and what makes the difference.

    `files`: what other files would change if people decided as before. `decisions`: what people decide otherwise.
    """

    before: float
    now: float
    files: float
    decisions: Gap


class Now(Frozen):
    """What is found of the period looked at.

    `shift`: in points, positive if heavier, facts equal. `slope`: how the effect of all rules together changed (0:
    not). `precaution`: what is made of it, rules beside; None where too few files tell. `p`: how probable the strongest
    of three signs is by chance, all three counted: the shift, the slope, the strongest of rules and precaution.
    Whatever it is, what moved is to be watched.
    """

    shift: Gap
    slope: Gap
    rules: tuple[RuleMoved, ...]
    precaution: PrecautionMoved | None = None
    p: float
    parts: Parts

    @property
    def moved(self) -> bool:
        """Whether a rule, or what is made of precaution, is told to have changed."""
        return any(each.moved for each in self.rules) or (self.precaution is not None and self.precaution.moved)


class Rates(Frozen):
    """How often, without any drift, a period would be told to alert, or to be watched or alert: at the most."""

    watch: float
    alert: float


class Drift(JsonDocument):
    """All of it. `decisions` is the verdict on what people decide, `files` on what they receive."""

    format: Literal["gdr-drift/1"] = FORMAT
    rulebook: RulebookRef
    settings: DriftSettings
    notices: tuple[Notice, ...]
    decisions: State
    files: State
    false_alarms: Rates
    units: Literal["evaluators", "files"]
    count: int
    periods: tuple[PeriodSaid, ...]
    now: Now | None
    facts: tuple[FactMoved, ...]
    missing: tuple[MissingMoved, ...]
