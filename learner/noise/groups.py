"""The groups of files to discuss: the same facts, treated most differently, most often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from engine.facts import Case, Fact
from engine.model import Rulebook
from learner.history import PastDecision
from learner.noise.model import Group, SeenFile

SHOWN, FILES = 10, 5


def groups_of(
    rulebook: Rulebook,
    decisions: Sequence[PastDecision],
    about: Sequence[Hashable],
    compared: Sequence[str],
    levels: Sequence[str],
) -> tuple[Group, ...]:
    """Ten groups at most: those where most looks are furthest from the others.

    Args:
        rulebook: whose attributes are told.
        decisions: to be grouped.
        about: what each is about.
        compared: the attributes that are the same in a group.
        levels: the scale, lightest first.
    """
    ranks = {level: rank for rank, level in enumerate(levels)}
    held: dict[Hashable, list[PastDecision]] = {}
    for each, key in zip(decisions, about, strict=True):
        held.setdefault(key, []).append(each)
    worth = ((_apart(alike, ranks), place, alike) for place, alike in enumerate(held.values()))
    chosen = sorted((each for each in worth if each[0] > 0), key=lambda each: (-each[0], each[1]))[:SHOWN]
    return tuple(_group(rulebook, alike, compared, levels) for _, _, alike in chosen)


def _apart(alike: Sequence[PastDecision], ranks: dict[str, int]) -> float:
    """How far looks are from the others', summed over looks; nothing where one person decided all."""
    if len({each.evaluator for each in alike}) == 1 and alike[0].evaluator:
        return 0.0
    counts: Counter[int] = Counter()
    for each in alike:
        counts[ranks[each.level]] += each.times
    total = counts.total()
    gaps = sum(one * other * abs(low - high) for low, one in counts.items() for high, other in counts.items())
    return gaps / (total - 1) if total > 1 else 0.0


def _group(rulebook: Rulebook, alike: Sequence[PastDecision], compared: Sequence[str], levels: Sequence[str]) -> Group:
    counts: Counter[str] = Counter()
    for each in alike:
        counts[each.level] += each.times
    people = {each.evaluator for each in alike} - {""}
    return Group(
        looks=float(counts.total()),
        people=len(people),
        facts=_facts(alike[0].case, compared),
        apart=tuple(_differing(rulebook, [each.case for each in alike], compared)),
        levels={level: float(counts[level]) for level in levels},
        directorates=tuple(sorted({each.directorate for each in alike} - {""})),
        files=tuple(map(SeenFile.of, _chosen(alike, levels))),
    )


def _facts(case: Case, compared: Sequence[str]) -> tuple[Fact, ...]:
    """Those known of one file, whose sources are its own."""
    known = (case.given[id] for id in compared if id in case.given and case.given[id].value is not None)
    return tuple(fact.model_copy(update={"source": None}) for fact in known)


def _differing(rulebook: Rulebook, cases: Sequence[Case], compared: Sequence[str]) -> list[str]:
    """What is not the same in the group, among what does not say who asks."""
    others = [id for id, each in rulebook.attributes.items() if id not in compared and each.role != "identity"]
    return [id for id in others if len({each.given[id].value if id in each.given else None for each in cases}) > 1]


def _chosen(alike: Sequence[PastDecision], levels: Sequence[str]) -> list[PastDecision]:
    """One of each level in turn, by as many people as can be; those who say why first."""
    by_level = {level: [each for each in alike if each.level == level] for level in levels}
    queues = [sorted(held, key=lambda each: (not each.reason, each.case.id)) for held in by_level.values() if held]
    chosen: list[PastDecision] = []
    while len(chosen) < FILES and any(queues):
        for queue in filter(None, queues):
            seen = {each.evaluator for each in chosen}
            chosen.append(queue.pop(next((place for place, each in enumerate(queue) if each.evaluator not in seen), 0)))
    ranks = {level: rank for rank, level in enumerate(levels)}
    return sorted(chosen[:FILES], key=lambda each: (ranks[each.level], each.case.id))
