"""Whether a rule treats by who asks, or who decides: pairs of files alike, and what the rule tells of directorates."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Literal

import numpy as np

from engine.values import Value
from learner.candidates.candidate import Candidate
from learner.evidence.model import EqualTreatment, Pairs
from learner.evidence.setting import Setting, Whole
from learner.evidence.shares import association, share
from learner.grouping import alike
from learner.noise.looks import numbered


class Equality:
    """The pairs of one history."""

    def __init__(self, setting: Setting) -> None:
        """Nothing is counted before it is asked for."""
        self._setting = setting

    def of(self, candidate: Candidate, truths: Whole, after: Whole) -> EqualTreatment:
        """Equal treatment; `truths` of the rule on each file, unknown included, and what `after` would propose."""
        setting, sample = self._setting, self._setting.sample
        holds = setting.holds(candidate.tests)
        names, weight = setting.learned.directorates, setting.weight
        return EqualTreatment(
            decided=self._decided,
            before=self._before,
            after=self._pairs(self._alike, after),
            indistinct_before=self._indistinct_before,
            indistinct_after=self._pairs(_joined([self._indistinct, truths]), setting.decided),
            association=association(holds, sample.directorate, weight, setting.care.seed),
            holds=tuple(
                (names[each], share(setting.count(holds & within), setting.count(within)))
                for each in sample.directorates
                for within in [sample.directorate == each]
            ),
        )

    @cached_property
    def _decided(self) -> Pairs:
        return self._pairs(self._alike, self._setting.decided)

    @cached_property
    def _before(self) -> Pairs:
        return self._pairs(self._alike, self._setting.proposed)

    @cached_property
    def _indistinct_before(self) -> Pairs:
        return self._pairs(self._indistinct, self._setting.decided)

    @cached_property
    def _who(self) -> Whole:
        """Who decided and who asks, as a number; -1 where nothing is known of either."""
        asking = self._told("identity")
        whose, known = self._setting.sample.directorate, np.array([any(each) for each in asking], dtype=bool)
        situation = self._setting.situations[1]
        numbers = _joined([numbered(asking)[situation], whose + 1])
        return np.where(known[situation] | (whose >= 0), numbers, -1)

    @cached_property
    def _alike(self) -> Whole:
        """Files of which all is the same but identity, by group."""
        return numbered(self._told("characteristic"))[self._setting.situations[1]]

    def _told(self, side: Literal["identity", "characteristic"]) -> list[tuple[Value | None, ...]]:
        """What each situation says of who asks, or of all else."""
        attributes = self._setting.rulebook.attributes.values()
        ids = [each.id for each in attributes if (each.role == "identity") is (side == "identity")]
        facts = (self._setting.learned.fired.facts[place] for place in self._setting.situations[0])
        return [tuple(each[id].value for id in ids) for each in facts]

    @cached_property
    def _indistinct(self) -> Whole:
        """Files to which today's rules that count do the same, by group."""
        fired = self._setting.learned.fired
        return alike([fired.columns, fired.left_open], [fired.floor, fired.proposed]).held

    def _pairs(self, groups: Whole, levels: Whole) -> Pairs:
        """Pairs of a group and of two different askers or deciders, and those of two levels; never listed."""
        known = (self._who >= 0) & (levels >= 0)
        weight, held = self._setting.weight[known], [each[known] for each in (groups, levels, self._who)]
        group, level, who = held
        pairs = _squares([group], weight) - _squares([group, who], weight)
        same = _squares([group, level], weight) - _squares([group, level, who], weight)
        return Pairs(pairs=round(pairs / 2), differ=round((pairs - same) / 2))


def _joined(keys: Sequence[Whole]) -> Whole:
    """One number for several, each from 0 up."""
    found = keys[0]
    for each in keys[1:]:
        found = found * (int(each.max(initial=0)) + 1) + each
    return found


def _squares(keys: Sequence[Whole], weight: np.ndarray) -> float:
    """The sum over groups of the square of how many are in each."""
    _, held = np.unique(_joined(keys), return_inverse=True)
    return float((np.bincount(held.ravel(), weights=weight) ** 2).sum())
