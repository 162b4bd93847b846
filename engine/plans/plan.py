"""A rulebook made ready for the production engine, once: everything that no case changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from engine.assessment import RulebookRef
from engine.condition import Condition
from engine.conditions import FALSE, TRUE, Reader, Truth, reader_of
from engine.errors import RulebookError
from engine.limits import limits_of, numbered
from engine.model import Rule, Rulebook
from engine.plans.branches import NOTHING_TESTED, branches_of, leaves_of, meaning_of
from engine.plans.compiling import GROUPS_PER_RULESET, Alternative, Ruleset, rulesets_of
from engine.plans.consulting import Consulting
from engine.plans.deriving import Deriver, derivers_of
from engine.plans.fields import field_names
from engine.plans.quick_opening import Opening
from engine.plans.trace import RowTracer, Tracer
from engine.scoring import Scorer
from engine.scoring.missing import Reach
from engine.scoring.points import Account
from engine.strata import attribute_strata, layers_of, strata_of


@dataclass(frozen=True, slots=True)
class Stratum:
    """What is settled together: tests (number and reader), rules and rows by their rulesets, tables, derived facts."""

    tests: tuple[tuple[int, Reader], ...]
    rulesets: tuple[Ruleset, ...]
    tables: tuple[Consulting, ...]
    derivers: tuple[Deriver, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A rulebook read once. Rules and rows are in the order of evaluation, tests numbered, attributes placed.

    `start` holds the state of each before anything is read: true where nothing is tested, else false. `rows`
    are the indices of those that are rows.
    """

    rulebook: Rulebook
    ref: RulebookRef
    rules: tuple[Rule, ...]
    places: Mapping[str, int]
    tests: int
    start: tuple[Truth, ...]
    rows: frozenset[int]
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
    scorer = Scorer(rulebook, rules)
    tables = _tables_by_stratum(rulebook, rules, scorer.accounts)
    rows = frozenset(index for held in tables for table in held for index in table.rows)
    places = {id: place for place, id in enumerate(rulebook.attributes)}
    numbers = numbered(rulebook)
    derivers = _derivers_by_stratum(rulebook, rules, places)
    return Plan(
        rulebook=rulebook,
        ref=RulebookRef.model_construct(id=rulebook.id, version=rulebook.version, digest=rulebook.digest),
        rules=rules,
        places=places,
        tests=len(numbers),
        start=tuple(TRUE if NOTHING_TESTED in branches_of(rule.when, numbers) else FALSE for rule in rules),
        rows=rows,
        underived=derivers.get(0, ()),
        strata=tuple(_strata(layers, numbers, places, tables, derivers)),
        opening=Opening(rulebook),
        tracers=tuple(
            (RowTracer if index in rows else Tracer)(rule, index + 1, numbers) for index, rule in enumerate(rules)
        ),
        scorer=scorer,
        reach=Reach(rulebook, rules),
    )


def _tables_by_stratum(
    rulebook: Rulebook, rules: Sequence[Rule], accounts: Mapping[Account, int]
) -> list[tuple[Consulting, ...]]:
    indices = {rule.id: index for index, rule in enumerate(rules)}
    return [
        tuple(Consulting(table, [indices[row.id] for row in table.rows], accounts) for table in layer.tables)
        for layer in layers_of(rulebook)
    ]


def _derivers_by_stratum(
    rulebook: Rulebook, rules: Sequence[Rule], places: Mapping[str, int]
) -> dict[int, tuple[Deriver, ...]]:
    strata = attribute_strata(rulebook.rules, rulebook.tables)
    found: dict[int, tuple[Deriver, ...]] = {}
    for id, deriver in derivers_of(rules, rulebook.attributes, places).items():
        stratum = strata.get(id, 0)
        found[stratum] = (*found.get(stratum, ()), deriver)
    return found


def _strata(
    layers: Sequence[Sequence[Rule]],
    numbers: Mapping[Condition, int],
    places: Mapping[str, int],
    tables: Sequence[tuple[Consulting, ...]],
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
                tables=tables[rank],
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
        if branch != NOTHING_TESTED
    ]
