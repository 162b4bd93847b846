"""A stratum's rules as rulesets of `durable_rules`, in the shape that it runs safely.

Each branch of each rule is one rule of the engine: a guard, and the literals it needs, each the
mere presence of a field in the one fact asserted. The engine walks a node's matching branches on a
stack of 64, so branches are put in groups, each behind its guard: the stack then never holds more
than a group's branches and the guards together. The last rule is a sentinel that always fires:
it says that the engine ran to its end, and that its state may be cleared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from engine.conditions import UNKNOWN, Pattern
from engine.plans.branches import Branch, Literal
from engine.plans.fields import SENTINEL

# Its limits (rules.h, rete.c, state.h) are 64 on the stack and 255 fields with `id` and `sid`.
# Small groups are also quicker: a node's branches are probed one after the other.
BRANCHES_PER_GROUP: Final = 16
GROUPS_PER_RULESET: Final = 40
LITERALS_PER_RULESET: Final = 200

Definition = dict[str, object]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One branch of the rule of this index in the order of evaluation."""

    rule: int
    branch: Branch


@dataclass(frozen=True, slots=True)
class Ruleset:
    """One ruleset as `durable_rules` takes it, and what to assert into it.

    `rules` gives for each of its rules the index of ours, `tests` the numbers of the tests it reads.
    In their order, `sure` and `possible` hold the texts to assert of each, by truth (false, true,
    unknown), and `groups` the groups that read it; `guards` are the texts that open each group.
    """

    definition: Definition
    rules: Mapping[str, int]
    tests: tuple[int, ...]
    sure: tuple[tuple[str, str, str], ...]
    possible: tuple[tuple[str, str, str], ...]
    guards: tuple[str, ...]
    groups: tuple[frozenset[int], ...]

    def sure_fact(self, pattern: Pattern) -> str:
        """The fact that holds every literal that is surely true; the pattern is that of `tests`."""
        return _fact([*self.guards, *_texts_of(self.sure, pattern)])

    def possible_fact(self, pattern: Pattern) -> str:
        """The fact that holds every literal not surely false, for the groups that unknown tests can change."""
        unknown = (groups for groups, truth in zip(self.groups, pattern, strict=True) if truth == UNKNOWN)
        opened = sorted(set[int]().union(*unknown))
        return _fact([*(self.guards[group] for group in opened), *_texts_of(self.possible, pattern)])


def _texts_of(texts: Sequence[tuple[str, str, str]], pattern: Pattern) -> list[str]:
    return [by_truth[truth] for by_truth, truth in zip(texts, pattern, strict=True)]


def _fact(fields: Sequence[str]) -> str:
    # The identifiers are constant: `durable_rules` keeps a state for each `sid` it has seen.
    return '{"id":1,"sid":1,"' + SENTINEL + '":1' + "".join(fields) + "}"


def rulesets_of(alternatives: Sequence[Alternative], names: Sequence[str]) -> tuple[Ruleset, ...]:
    """The rulesets that run a stratum's branches.

    `names` are field names; that of a literal is at its own number, those of guards come last.
    """
    return tuple(_ruleset(groups, names) for groups in _shared_out(alternatives))


def _shared_out(alternatives: Sequence[Alternative]) -> Iterator[list[list[Alternative]]]:
    """Branches in groups, groups in rulesets, within the engine's limits and in order."""
    groups: list[list[Alternative]] = []
    literals: set[Literal] = set()
    for group in _groups(alternatives):
        read = {literal for each in group for literal in each.branch}
        if groups and (len(groups) == GROUPS_PER_RULESET or len(literals | read) > LITERALS_PER_RULESET):
            yield groups
            groups, literals = [], set()
        groups.append(group)
        literals |= read
    if groups:
        yield groups


def _groups(alternatives: Sequence[Alternative]) -> Iterator[list[Alternative]]:
    group: list[Alternative] = []
    literals: set[Literal] = set()
    for each in alternatives:
        if group and (len(group) == BRANCHES_PER_GROUP or len(literals | each.branch) > LITERALS_PER_RULESET):
            yield group
            group, literals = [], set()
        group.append(each)
        literals |= each.branch
    if group:
        yield group


def _ruleset(groups: Sequence[Sequence[Alternative]], names: Sequence[str]) -> Ruleset:
    guards = [names[-1 - number] for number in range(len(groups))]
    placed = [(number, each) for number, group in enumerate(groups) for each in group]
    rules = {str(number): each.rule for number, (_, each) in enumerate(placed)}
    ranks = _ranks(each.branch for _, each in placed)
    definition: Definition = {
        str(number): _rule([guards[group], *(names[it] for it in sorted(each.branch, key=ranks.__getitem__))])
        for number, (group, each) in enumerate(placed)
    }
    tests = sorted({literal // 2 for literal in ranks})
    return Ruleset(
        definition=definition | {SENTINEL: _rule([SENTINEL])},
        rules=rules,
        tests=tuple(tests),
        sure=tuple(_texts(test, ranks, names, both=False) for test in tests),
        possible=tuple(_texts(test, ranks, names, both=True) for test in tests),
        guards=tuple(_text(guard) for guard in guards),
        groups=tuple(_groups_reading(test, placed) for test in tests),
    )


def _ranks(branches: Iterable[Branch]) -> dict[Literal, int]:
    """The literals from the most used to the least, so that branches share their beginnings."""
    uses: dict[Literal, int] = {}
    for branch in branches:
        for literal in sorted(branch):
            uses[literal] = uses.get(literal, 0) + 1
    return {literal: rank for rank, literal in enumerate(sorted(uses, key=lambda each: (-uses[each], each)))}


def _rule(fields: Sequence[str]) -> object:
    present = [{"$ex": {field: 1}} for field in fields]
    return {"all": [{"m": {"$and": present} if len(present) > 1 else present[0]}]}


def _groups_reading(test: int, placed: Iterable[tuple[int, Alternative]]) -> frozenset[int]:
    return frozenset(group for group, each in placed if test in {literal // 2 for literal in each.branch})


def _texts(test: int, read: Mapping[Literal, int], names: Sequence[str], *, both: bool) -> tuple[str, str, str]:
    """What to assert of a test that is false, true and unknown: only fields that a rule reads."""
    holding, failing = (_text(names[literal]) if literal in read else "" for literal in (2 * test, 2 * test + 1))
    return failing, holding, holding + failing if both else ""


def _text(field: str) -> str:
    return f',"{field}":1'
