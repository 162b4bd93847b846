"""What of a rulebook's work is a secret protected by law, and an assessment without it.

An attribute declares `secret`, in this version of a rulebook or in another beside it. What touches it is withheld with
it: a rule that reads it or establishes it, and whatever that rule establishes, through any chain. A table goes as
a whole, since which row is chosen says something of the others. All of this follows from the rulebooks alone: what is
withheld says nothing of the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from engine.assessment import Assessment, Bounds, Due, Firing, Floor, Mention, Trace, Unfired
from engine.facts import Fact
from engine.model import Effect, Rule, Rulebook, Secret
from engine.strata import reads, writers

NONE = Bounds(low=0, known=0, high=0)
Grounds = tuple[Secret, ...]
Ruled = TypeVar("Ruled", Floor, Mention, Due, Firing, Unfired)


@dataclass(frozen=True)
class Secrecy:
    """The attributes, and the rules and rows, that are withheld, each with the secrets on whose ground.

    `sources`: whether where given facts come from is withheld, whatever they are: a free text, which may quote the
    file or name someone.
    """

    rulebook: Rulebook
    attributes: dict[str, Grounds]
    rules: dict[str, Grounds]
    sources: bool = True

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """What the rules withheld could bring."""
        return tuple(effect for rule in self.rulebook.all_rules if rule.id in self.rules for effect in rule.then)

    @cached_property
    def score(self) -> bool:
        """Whether the score is withheld: a rule withheld could move it."""
        return any(effect.points is not None for effect in self.effects) or self._counts

    @cached_property
    def urgency(self) -> bool:
        """Whether the points of urgency are withheld."""
        return any(effect.urgency is not None for effect in self.effects) or self._counts

    @cached_property
    def deadline(self) -> bool:
        """Whether the deadline is withheld."""
        return any(effect.deadline is not None for effect in self.effects)

    @cached_property
    def day(self) -> bool:
        """Whether the day of a case is withheld: it may be that of any date that is."""
        return any(self.rulebook.attributes[id].kind == "date" for id in self.attributes)

    @cached_property
    def modes(self) -> bool:
        """Whether which other modes and priorities were possible is withheld."""
        return self.score or self.urgency or any(effect.at_least is not None for effect in self.effects)

    @property
    def _counts(self) -> bool:
        """Whether a table withheld gives the number of its rows as points."""
        return any(table.aggregate == "count" and table.rows[0].id in self.rules for table in self.rulebook.tables)


def secrecy_of(rulebook: Rulebook, beside: Iterable[Rulebook] = ()) -> Secrecy:
    """What is withheld when something of this rulebook is communicated.

    `beside`: its other versions. What any of them withholds is withheld here too: it is about the same cases.
    """
    books = (rulebook, *beside)
    grounds: dict[str, set[Secret]] = {}
    for each in (each for book in books for each in book.attributes.values() if each.secret):
        grounds.setdefault(each.id, set()).add(each.secret)
    units = [unit for book in books for unit in _units(book)]
    while any([_spread(unit, grounds) for unit in units]):  # noqa: C419 - each must spread, not the first alone
        pass
    rules = {rule.id: _found(unit, grounds) for unit in _units(rulebook) for rule in unit}
    return Secrecy(
        rulebook,
        {id: tuple(sorted(held)) for id, held in grounds.items() if id in rulebook.attributes},
        {id: tuple(sorted(held)) for id, held in rules.items() if held},
    )


def _units(rulebook: Rulebook) -> Iterator[tuple[Rule, ...]]:
    """The rules, each alone, and the rows of each table together."""
    yield from ((rule,) for rule in rulebook.rules)
    yield from (table.rules for table in rulebook.tables)


def _spread(unit: tuple[Rule, ...], grounds: dict[str, set[Secret]]) -> bool:
    """Withhold what a unit establishes if it touches what is withheld; whether that is something new."""
    found, new = _found(unit, grounds), False
    for attribute in writers(unit) if found else ():
        held = grounds.setdefault(attribute, set())
        new |= not found <= held
        held |= found
    return new


def _found(unit: tuple[Rule, ...], grounds: dict[str, set[Secret]]) -> set[Secret]:
    return set().union(*(grounds.get(attribute, ()) for attribute in _touched(unit)))


def _touched(unit: tuple[Rule, ...]) -> set[str]:
    """The attributes that rules read, establish, or count days from."""
    counted = {day for rule in unit for effect in rule.then for day in _days(effect)}
    return counted.union(writers(unit), *(reads(rule) for rule in unit))


def _days(effect: Effect) -> Iterator[str]:
    if effect.deadline is not None:
        yield effect.deadline.start
        if effect.deadline.stopped is not None:
            yield effect.deadline.stopped


def without_secrets(said: Assessment, secrecy: Secrecy) -> Assessment:
    """The same assessment with nothing of what is withheld: gone, or zero where a number must stand.

    What remains depends on nothing withheld, but for the mode and the priority proposed, which stay.
    """
    shown = {id: each for id, each in secrecy.rulebook.attributes.items() if id not in secrecy.attributes}
    facts = tuple(_sourced(fact, secrecy) for fact in said.facts if fact.attribute in shown)
    return said.model_copy(
        update={
            "complete": not any(fact.standing == "unknown" and shown[fact.attribute].required for fact in facts),
            "facts": facts,
            "trace": _trace(said.trace, secrecy),
            "missing": (),  # which unknown facts still matter depends on all the others
            **_levels(said, secrecy),
            **_brought(said, secrecy),
        }
    )


def _sourced(fact: Fact, secrecy: Secrecy) -> Fact:
    """A fact with where it comes from; if that is withheld, with the source that the rulebook declares for all cases.

    That of an assumption is the rulebook's own reason, and stays.
    """
    if not secrecy.sources or fact.source is None or fact.standing not in ("given", "unknown"):
        return fact
    declared = secrecy.rulebook.attributes[fact.attribute].source if fact.standing == "given" else ""
    return fact.model_copy(update={"source": declared})


def _levels(said: Assessment, secrecy: Secrecy) -> dict[str, object]:
    modes = () if said.mode is None else (said.mode,)
    priorities = () if said.priority is None else (said.priority,)
    return {
        "modes": modes if secrecy.modes else said.modes,
        "priorities": priorities if secrecy.modes else said.priorities,
        "score": NONE if secrecy.score else said.score,
        "urgency": NONE if secrecy.urgency else said.urgency,
        "deadline": None if secrecy.deadline else said.deadline,
        "axes": tuple(each for each in said.axes if each.axis not in _named(secrecy, "axis")),
        "disciplines": tuple(each for each in said.disciplines if each.discipline not in _named(secrecy, "discipline")),
    }


def _named(secrecy: Secrecy, key: str) -> set[str]:
    """The axes, or disciplines, to which what is withheld could add; the points on no axis are on `""`."""
    return {getattr(effect, key) or "" for effect in secrecy.effects if effect.points is not None}


def _brought(said: Assessment, secrecy: Secrecy) -> dict[str, object]:
    called = {id for effect in secrecy.effects for id in effect.expertise}
    asks = (ask for ask in said.asks if ask.rule not in secrecy.rules and ask.attribute not in secrecy.attributes)
    expertises = tuple(each for each in said.expertises if each.expertise not in called)
    return {
        "floors": _public(said.floors, secrecy),
        "risks": _public(said.risks, secrecy),
        "stakes": _public(said.stakes, secrecy),
        "deadlines": _public(said.deadlines, secrecy),
        "expertises": expertises,
        "asks": tuple(asks),
    }


def _trace(trace: Trace, secrecy: Secrecy) -> Trace:
    return Trace(
        firings=_public(trace.firings, secrecy),
        others=_public(trace.others, secrecy),
        tables=tuple(table for table in trace.tables if table.rows[0].row not in secrecy.rules),
    )


def _public(held: tuple[Ruled, ...], secrecy: Secrecy) -> tuple[Ruled, ...]:
    """What comes of rules that are not withheld."""
    return tuple(each for each in held if each.rule not in secrecy.rules)
