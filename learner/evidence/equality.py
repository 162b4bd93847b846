"""Whether a rule treats by who asks, or who decides: pairs of files alike, and what the rule tells of directorates."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import cached_property

import numpy as np

from learner.candidates.mining import Candidate
from learner.evidence.model import EqualTreatment, Pairs
from learner.evidence.setting import Setting, Whole
from learner.evidence.shares import association, share


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
            decided=self._pairs(self._alike, setting.decided),
            before=self._pairs(self._alike, setting.proposed),
            after=self._pairs(self._alike, after),
            indistinct_before=self._pairs(self._indistinct, setting.decided),
            indistinct_after=self._pairs(_joined(self._indistinct, truths), setting.decided),
            association=association(holds, sample.directorate, weight, setting.care.seed),
            holds=tuple(
                (names[each], share(setting.count(holds & within), setting.count(within)))
                for each in sample.directorates
                for within in [sample.directorate == each]
            ),
        )

    @cached_property
    def _who(self) -> Whole:
        """Who decided and who asks, as a number; -1 where nothing is known of either."""
        identities = [each.id for each in self._setting.rulebook.attributes.values() if each.role == "identity"]
        decisions, facts = self._setting.learned.decisions, self._setting.learned.fired.facts
        held = [
            (one.directorate, *(of[id].value for id in identities))
            for one, of in zip(decisions, facts, strict=True)
        ]  # fmt: skip
        return np.where([any(each) for each in held], _numbered(held), -1)

    @cached_property
    def _alike(self) -> Whole:
        """Files of which all is the same but identity, by group."""
        ids = [each.id for each in self._setting.rulebook.attributes.values() if each.role != "identity"]
        return _numbered([tuple(each[id].value for id in ids) for each in self._setting.learned.fired.facts])

    @cached_property
    def _indistinct(self) -> Whole:
        """Files to which today's rules that count do the same, by group."""
        fired = self._setting.learned.fired
        held = np.column_stack([fired.columns, fired.undetermined, fired.floor, fired.proposed])
        return _numbered([row.tobytes() for row in held.astype(np.int64)])

    def _pairs(self, groups: Whole, levels: Whole) -> Pairs:
        """Pairs of a group and of two different askers or deciders, and those of two levels; never listed."""
        known = (self._who >= 0) & (levels >= 0)
        weight, held = self._setting.weight[known], [each[known] for each in (groups, levels, self._who)]
        group, level, who = held
        pairs = _squares([group], weight) - _squares([group, who], weight)
        same = _squares([group, level], weight) - _squares([group, level, who], weight)
        return Pairs(pairs=round(pairs / 2), differ=round((pairs - same) / 2))


def _joined(groups: Whole, truths: Whole) -> Whole:
    return groups * 3 + truths


def _numbered(keys: Sequence[Hashable]) -> Whole:
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(key, len(known)) for key in keys], dtype=np.int64)


def _squares(keys: Sequence[Whole], weight: np.ndarray) -> float:
    """The sum over groups of the square of how many are in each."""
    _, held = np.unique(np.column_stack(keys), axis=0, return_inverse=True)
    return float((np.bincount(held.ravel(), weights=weight) ** 2).sum())
