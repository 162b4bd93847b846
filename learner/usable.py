"""What can be learnt from a history, and with what certainty: said before anything is learnt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from engine.assessment import Assess, Assessment
from engine.errors import Diagnostic, diagnostic
from engine.model import Rulebook
from learner import messages as say
from learner.firing import levels_of
from learner.history import PastDecision
from learner.leaks import Leak, Outcomes, Parted, leak_of, outcomes_of, parted_by, suspects
from learner.noticing import noticed, shares
from learner.own_rules import explained_by_rules
from learner.sorting import Caution, sorted_out

FEWEST = 100  # decisions below which only counts are given

Verdict = Literal["learn", "count", "stop"]


@dataclass(frozen=True)
class Usable:
    """What of a history can serve.

    Attributes:
        decisions: those to learn from, with what was known of their files then.
        attributes: those of which candidate rules may be made.
        verdict: whether to learn, to count only, or to stop.
        notices: what is said of it, each once; what stops is an error, the rest warnings.
        leaks: the attributes that seem to give decisions away; any stops.
    """

    decisions: tuple[PastDecision, ...]
    attributes: tuple[str, ...]
    verdict: Verdict
    notices: tuple[Diagnostic, ...]
    leaks: tuple[Leak, ...] = ()

    @property
    def count(self) -> int:
        """How many decisions there are to learn from."""
        return sum(each.times for each in self.decisions)


def usable(rulebook: Rulebook, decisions: Sequence[PastDecision], caution: Caution, assess: Assess) -> Usable:
    """Look at a history before learning.

    Raises:
        CaseError: a file does not fit the rulebook.
    """
    kept, said = sorted_out(rulebook, decisions, caution)
    count, levels = sum(each.times for each in kept), {each.level for each in kept}
    attributes = tuple(id for id in rulebook.attributes if id not in caution.without)
    if len(levels) < 2:
        said.append(_nothing(rulebook, caution, count, levels))
        return Usable(tuple(kept), attributes, "stop", tuple(said))
    said += noticed(rulebook, kept)
    if count < FEWEST:
        few = diagnostic(say.FEW, count=count, least=FEWEST)
        return Usable(tuple(kept), attributes, "count", (few, *said))
    looking = _Leaking(rulebook, kept, caution, assess)
    leaks = tuple(looking.leaks())
    said += looking.parted({each.attribute for each in leaks})
    verdict: Verdict = "stop" if leaks else "learn"
    return Usable(tuple(kept), attributes, verdict, (*said, *map(_said, leaks)), leaks)


def _nothing(rulebook: Rulebook, caution: Caution, count: int, levels: set[str]) -> Diagnostic:
    if not levels:
        return diagnostic(say.NOTHING)
    labels = {level.id: level.label for level in levels_of(rulebook, caution.scale)}
    return diagnostic(say.ONE_LEVEL, count=count, level=labels[min(levels)])


class _Leaking:
    """The attributes that tell too much, even of the decisions that the rulebook's own rules on them do not explain."""

    def __init__(self, rulebook: Rulebook, kept: Sequence[PastDecision], caution: Caution, assess: Assess) -> None:
        self._rulebook, self._kept, self._caution, self._assess = rulebook, kept, caution, assess
        self._levels = levels_of(rulebook, caution.scale)
        self._outcomes = outcomes_of(kept, [level.id for level in self._levels], caution.seed)

    def leaks(self) -> Iterator[Leak]:
        """Those that give decisions away."""
        for suspect in suspects(self._rulebook, self._kept, self._outcomes):
            if suspect.attribute not in self._caution.allowed:
                others, left = self._unexplained(suspect.attribute)
                if leak_of(self._rulebook.attributes[suspect.attribute], others, left) is not None:
                    yield suspect

    def parted(self, told: set[str]) -> Iterator[Diagnostic]:
        """Those that set some levels apart only: said, and no more. `told`: those that stop already."""
        aside = {*told, *self._caution.allowed, *self._caution.without}
        for id, attribute in self._rulebook.attributes.items():
            if id in aside or attribute.role == "identity" or parted_by(attribute, self._kept, self._outcomes) is None:
                continue
            found = parted_by(attribute, *self._unexplained(id))
            if found is not None:
                yield self._parted(found)

    def _parted(self, found: Parted) -> Diagnostic:
        message = say.KNOWN_PARTS if found.by_silence else say.PARTS
        named = " ; ".join(self._levels[rank].label for rank in found.ranks)
        return diagnostic(
            message, attribute=found.attribute, levels=named, **shares(error=found.error, base=found.base)
        )

    def _unexplained(self, attribute: str) -> tuple[list[PastDecision], Outcomes]:
        left = ~explained_by_rules(self._rulebook, self._kept, self._read, attribute, self._caution.scale)
        return [each for each, stays in zip(self._kept, left, strict=True) if stays], self._outcomes.of(left)

    @cached_property
    def _read(self) -> list[Assessment]:
        """Once for all suspects, and not at all where there is none."""
        return [self._assess(self._rulebook, each.case) for each in self._kept]


def _said(leak: Leak) -> Diagnostic:
    message = say.KNOWN_GIVES_AWAY if leak.by_silence else say.GIVES_AWAY
    return diagnostic(message, attribute=leak.attribute, **shares(error=leak.error, base=leak.base))
