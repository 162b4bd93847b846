"""The mutants of a rulebook: every single change, each once, none that changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from itertools import chain

from engine.model import Discipline, Effect, Rule, Rulebook, Table
from engine.mutation.attributes import attribute_changes
from engine.mutation.conditions import bare
from engine.mutation.mutant import Change, Member, Mutant, Mutation
from engine.mutation.rules import rule_changes
from engine.mutation.scales import scale_changes
from engine.mutation.tables import table_changes


def mutations_of(rulebook: Rulebook) -> tuple[Mutation, ...]:
    """Every mutant, in the order of the file: scales, attributes, rules, tables. Built only when asked of it.

    What comes from the shared part is changed too: it decides as much as the rulebook's own.
    """
    ranks: Counter[str] = Counter()
    found: list[Mutation] = []
    for change in _distinct(rulebook):
        ranks[change.at] += 1
        found.append(Mutation(_mutant(change, ranks[change.at]), change.patch))
    return tuple(found)


def _mutant(change: Change, rank: int) -> Mutant:
    said = change.said
    return Mutant(
        id=f"{change.at}#{rank}",
        kind=change.kind,
        at=change.at,
        french=f"{change.at} : {said.french}",
        english=f"{change.at}: {said.english}",
    )


def _distinct(rulebook: Rulebook) -> Iterator[Change]:
    seen: set[Hashable] = set()
    parts = (scale_changes, attribute_changes, rule_changes, table_changes)
    for change in chain.from_iterable(part(rulebook) for part in parts):
        patch = change.patch
        meant = _meant(patch.after)
        key = (patch.section, patch.id, meant)
        if meant != _meant(patch.before) and key not in seen:
            seen.add(key)
            yield change


def _meant(member: Member | None) -> Hashable:
    """What a member means, the texts of its cells and of its expressions aside."""
    match member:
        case Rule():
            return bare(member.when), tuple(map(_effect, member.then))
        case Table():
            rows = tuple((row.id, bare(row.when), _effect(row.then)) for row in member.rows)
            return member.hit, member.aggregate, repr(member.highest_first), rows
        case Discipline():
            return member.depths
        case None | str():
            return member
        case _:
            return member.model_dump_json()


def _effect(effect: Effect) -> Hashable:
    return effect.model_copy(update={"derive": tuple((each.attribute, each.value) for each in effect.derive)})
