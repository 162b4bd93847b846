"""Candidates taken one after another, each put right in the light of the others, and all shaken at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from typing import NamedTuple

import numpy as np

from learner.candidates.choosing import Choosing
from learner.candidates.explained import ROUNDS as SETTLING
from learner.candidates.explained import Explained
from learner.candidates.one_apart import around
from learner.candidates.screening import Reals, Tests

CLOSEST = 120  # of the neighbours of a candidate, those looked at again
ROUNDS = 3  # of putting each right in the light of the others
BETTER = 1.0  # nats: what shaking must gain, beyond what fits come to rest apart


class Found(NamedTuple):
    """Conjunctions taken, and the fit with them: their columns come last, in their order.

    `screened`: how many conjunctions were looked at beside them.
    """

    taken: tuple[Tests, ...]
    fit: Explained
    screened: int = 0

    @property
    def own(self) -> int:
        """The place of their first column."""
        return int(self.fit.columns.shape[1]) - len(self.taken)

    def without(self, place: int, rounds: int = SETTLING) -> Found:
        """With one less; few `rounds` are enough to rank what could take its place."""
        taken = (*self.taken[:place], *self.taken[place + 1 :])
        return self._replace(taken=taken, fit=self.fit.without(self.own + place, rounds))

    @property
    def weakest(self) -> int:
        """The place of the one that is the least sure beside the others."""
        strengths: Reals = self.fit.weights[self.own :] / np.array(self.fit.errors[self.own :])
        return int(np.argmin(strengths))


class Searching:
    """One search, among the tests of some files."""

    def __init__(self, choosing: Choosing, tick: Callable[[], None]) -> None:
        """`tick`: called at each conjunction taken, and at each shake."""
        self._choosing, self._tick = choosing, tick
        self._tested, self._strict = choosing.tested, choosing.strictness

    def run(self, start: Found) -> Found:
        """All that decisions pull for beyond chance, beside what is taken at the start."""
        grown = self.grown(self._righted(start))
        shaken = self._shaken(grown)
        return self.grown(shaken) if shaken.taken != grown.taken else grown

    def grown(self, found: Found) -> Found:
        """With one more at a time, all being put right each time, until none is beyond chance."""
        known = {frozenset(found.taken)}
        while True:
            pool = self._choosing.pool(found.fit)
            found = found._replace(screened=pool.looked_at)
            grown = self._joined(found, pool.tests)
            if grown is None:
                return found
            self._tick()
            found = self._righted(grown)
            if frozenset(found.taken) in known:  # what comes in drives out what came before: enough
                return found
            known.add(frozenset(found.taken))

    def _joined(self, found: Found, among: list[Tests]) -> Found | None:
        """With the best of some more; None where there is no room, or none is beyond chance."""
        others = [each for each in among if each not in found.taken]
        best = self._choosing.best(found.fit, others) if len(found.taken) < self._strict.most else None
        if best is None:
            return None
        return found._replace(taken=(*found.taken, best), fit=found.fit.joined_by(self._tested.joined(best)))

    def _righted(self, found: Found, facts: Collection[int] = ()) -> Found:
        """Each candidate replaced by its best neighbour given the others, and the useless dropped, until none moves.

        `facts`: where some are given, only candidates that read one of them are replaced.
        """
        for _ in range(ROUNDS):
            before = found.taken
            for place, each in enumerate(before):
                if not facts or self._facts(each) & {*facts}:
                    found = self._moved(found, place)
            found = self._pruned(found)
            if found.taken == before:
                break
        return found

    def _moved(self, found: Found, place: int) -> Found:
        """With one replaced by its best neighbour, if that is another."""
        others = found.without(place, rounds=2)
        centre = found.taken[place]
        near = [each for each in dict.fromkeys([centre, *self._around(others, centre)]) if each not in others.taken]
        best = self._choosing.best(others.fit, near)
        if best is None or best == centre:
            return found
        taken = (*found.taken[:place], best, *found.taken[place + 1 :])
        return found._replace(taken=taken, fit=found.fit.with_other(found.own + place, self._tested.joined(best)))

    def _around(self, found: Found, tests: Tests) -> list[Tests]:
        return around(self._tested, tests, found.fit.residuals, self._strict.support, CLOSEST).tests

    def _pruned(self, found: Found) -> Found:
        """Without those that the others made useless, the weakest first."""
        while found.taken:
            weakest = found.weakest
            if self._choosing.best(found.without(weakest, rounds=2).fit, [found.taken[weakest]]) is not None:
                break
            found = found.without(weakest)
        return found

    def _shaken(self, found: Found) -> Found:
        """Without each of those that share a fact in turn, the others put right, then what is best beside them.

        Where it says more, it is kept. Two that are wrong together, one with a test too many where the other has one
        too few, hold each other in place: neither gains by moving alone.
        """
        tried: set[tuple[frozenset[Tests], Tests]] = set()
        best = self._settled(found)
        while True:
            key = frozenset(best.taken)
            gone = next((each for each in self._bound(best.taken) if (key, each) not in tried), None)
            if gone is None:
                return best
            tried.add((key, gone))
            self._tick()
            other = self._repaired(best, gone)
            if other is not None and self._value(other) > self._value(best) + BETTER:
                best = other

    def _bound(self, taken: tuple[Tests, ...]) -> list[Tests]:
        """Those that read a fact that another reads."""
        read = Counter(fact for each in taken for fact in self._facts(each))
        return [each for each in taken if any(read[fact] > 1 for fact in self._facts(each))]

    def _facts(self, tests: Tests) -> set[int]:
        return {int(fact) for fact in self._tested.about[list(tests)]}

    def _repaired(self, found: Found, gone: Tests) -> Found | None:
        """Without one, and with what is best once the others are right; None where they do not move, or all is back."""
        rest = found.without(found.taken.index(gone))
        again = self._righted(rest, self._facts(gone))
        if again.taken == rest.taken:
            return None
        near = [each for one in (*found.taken, *again.taken) for each in self._around(again, one)]
        for _ in range(2):
            joined = self._joined(again, list(dict.fromkeys(near)))
            if joined is None:
                break
            again = self._righted(joined)
        return None if set(again.taken) == set(found.taken) else self._settled(again)

    def _settled(self, found: Found) -> Found:
        return found._replace(fit=found.fit.again())

    def _value(self, found: Found) -> float:
        return self._choosing.value(found.fit, found.taken)
