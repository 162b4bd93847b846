"""A rulebook made ready for the production engine, once: everything that no case changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from engine.assessment import RulebookRef
from engine.condition import Condition
from engine.conditions import Reader, reader_of
from engine.errors import RulebookError
from engine.limits import limits_of, numbered
from engine.model import Rule, Rulebook
from engine.plans.branches import branches_of, leaves_of, meaning_of
from engine.plans.compiling import GROUPS_PER_RULESET, Alternative, Ruleset, rulesets_of
from engine.plans.deriving import Deriver, derivers_of
from engine.plans.fields import field_names
from engine.plans.quick_opening import Opening
from engine.plans.trace import Tracer
from engine.scoring import Scorer
from engine.scoring.missing import Reach
from engine.strata import attribute_strata, strata_of


@dataclass(frozen=True, slots=True)
class Stratum:
    """What is settled together: tests (number and reader), rules by their rulesets, then derived facts."""

    tests: tuple[tuple[int, Reader], ...]
    rulesets: tuple[Ruleset, ...]
    derivers: tuple[Deriver, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A rulebook read once. Rules are in the order of evaluation, tests numbered, attributes placed."""

    rulebook: Rulebook
    ref: RulebookRef
    rules: tuple[Rule, ...]
    places: Mapping[str, int]
    tests: int
    underived: tuple[Deriver, ...]
    strata: tuple[Stratum, ...]
    opening: Opening
    tracers: tuple[Tracer, ...]
    scorer: Scorer
    reach: Reach


def plan_of(rulebook: Rulebook) -> Plan:
    """Make a rulebook ready. Raises RulebookError if it is beyond the engine's limits."""
    beyond = limits_of(rulebook)
    if beyond:
        raise RulebookError(beyond)
    layers = strata_of(rulebook)
    rules = tuple(chain.from_iterable(layers))
    places = {id: place for place, id in enumerate(rulebook.attributes)}
    numbers = numbered(rulebook)
    derivers = _derivers_by_stratum(rulebook, rules, places)
    return Plan(
        rulebook=rulebook,
        ref=RulebookRef.model_construct(id=rulebook.id, version=rulebook.version, digest=rulebook.digest),
        rules=rules,
        places=places,
        tests=len(numbers),
        underived=derivers.get(0, ()),
        strata=tuple(_strata(layers, numbers, places, derivers)),
        opening=Opening(rulebook),
        tracers=tuple(Tracer(rule, order, numbers) for order, rule in enumerate(rules, start=1)),
        scorer=Scorer(rulebook, rules),
        reach=Reach(rulebook, rules),
    )


def _derivers_by_stratum(
    rulebook: Rulebook, rules: Sequence[Rule], places: Mapping[str, int]
) -> dict[int, tuple[Deriver, ...]]:
    strata = attribute_strata(rulebook.rules)
    found: dict[int, tuple[Deriver, ...]] = {}
    for id, deriver in derivers_of(rules, rulebook.attributes, places).items():
        stratum = strata.get(id, 0)
        found[stratum] = (*found.get(stratum, ()), deriver)
    return found


def _strata(
    layers: Sequence[Sequence[Rule]],
    numbers: Mapping[Condition, int],
    places: Mapping[str, int],
    derivers: Mapping[int, tuple[Deriver, ...]],
) -> list[Stratum]:
    names = field_names(2 * len(numbers) + GROUPS_PER_RULESET)
    found, ready, first = [], set[Condition](), 0
    for rank, layer in enumerate(layers):
        meanings = dict.fromkeys(meaning_of(leaf) for rule in layer for leaf in leaves_of(rule.when))
        fresh = [meaning for meaning in meanings if meaning not in ready]
        ready.update(fresh)
        found.append(
            Stratum(
                tests=tuple((numbers[meaning], reader_of(meaning, places)) for meaning in fresh),
                rulesets=rulesets_of(_alternatives(layer, first, numbers), names),
                derivers=derivers.get(rank + 1, ()),
            )
        )
        first += len(layer)
    return found


def _alternatives(layer: Sequence[Rule], first: int, numbers: Mapping[Condition, int]) -> list[Alternative]:
    return [
        Alternative(first + index, branch)
        for index, rule in enumerate(layer)
        for branch in branches_of(rule.when, numbers)
    ]
