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
from learner.firing import levels_of, levers_of
from learner.history import PastDecision
from learner.leaks import Leak, Outcomes, Parted, leak_of, outcomes_of, parted_by, suspects
from learner.noticing import noticed, shares
from learner.own_rules import explained_by_rules, followed, rules_reading
from learner.sorting import Caution, listed, sorted_out

FEWEST = 100  # decisions below which only counts are given

Verdict = Literal["learn", "count", "stop"]


@dataclass(frozen=True)
class Usable:
    """What of a history can serve.

    Attributes:
        decisions: those to learn from, with what was known of their files then.
        attributes: those of which candidate rules may be made.
        apart: the attributes that set some levels apart only; nothing proposed reads any.
        locked: the rules of today that read what sets levels apart: their points stay.
        still: whether any of them has points on the scale: where levels begin would be learnt of it, and stays too.
        verdict: whether to learn, to count only, or to stop.
        notices: what is said of it, each once; what stops is an error, the rest warnings.
        leaks: the attributes that seem to give decisions away; any stops.
    """

    decisions: tuple[PastDecision, ...]
    attributes: tuple[str, ...]
    verdict: Verdict
    notices: tuple[Diagnostic, ...]
    leaks: tuple[Leak, ...] = ()
    apart: tuple[Parted, ...] = ()
    locked: frozenset[str] = frozenset()
    still: bool = False

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
    apart = tuple(looking.parted({each.attribute for each in leaks}))
    said += (looking.told(each) for each in apart)
    aside = {id for each in apart for id in followed(rulebook, each.attribute)}
    locked = frozenset(id for each in apart for id in rules_reading(rulebook, each.attribute))
    return Usable(
        decisions=tuple(kept),
        attributes=tuple(id for id in attributes if id not in aside),
        verdict="stop" if leaks else "learn",
        notices=(*said, *map(_said, leaks)),
        leaks=leaks,
        apart=apart,
        locked=locked,
        still=any(lever.rule.id in locked for lever in levers_of(rulebook, caution.scale)),
    )


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

    def parted(self, told: set[str]) -> Iterator[Parted]:
        """Those that set some levels apart only. `told`: those that stop already."""
        aside = {*told, *self._caution.allowed, *self._caution.without}
        for id, attribute in self._rulebook.attributes.items():
            if id in aside or attribute.role == "identity" or parted_by(attribute, self._kept, self._outcomes) is None:
                continue
            found = parted_by(attribute, *self._unexplained(id))
            if found is not None:
                yield found

    def told(self, found: Parted) -> Diagnostic:
        """What is said of one that sets levels apart: which, and what is held because of it."""
        message = say.KNOWN_PARTS if found.by_silence else say.PARTS
        return diagnostic(
            message,
            attribute=found.attribute,
            levels=" ; ".join(self._levels[rank].label for rank in found.ranks),
            **self._held(found.attribute),
            **shares(error=found.error, base=found.base),
        )

    def _held(self, attribute: str) -> dict[str, str]:
        points = {lever.rule.id for lever in levers_of(self._rulebook, self._caution.scale)}
        named = listed([id for id in rules_reading(self._rulebook, attribute) if id in points])
        said = say.HELD if named else say.NONE_READS
        return {f"held_{language}": text.format(rules=named) for language, text in said.items()}

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
