"""A noise audit: decisions on the same facts set beside one another.

Source: Kahneman, Sibony and Sunstein, *Noise: A Flaw in Human Judgment* (2021), whose appendix A says how to audit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from engine.model import Rulebook
from engine.situation import read_by, signature
from learner.firing import Scale, levels_of
from learner.history import PastDecision
from learner.noise.figures import couples_of, differing, itself, office_of, sources_of, tests_of
from learner.noise.groups import groups_of
from learner.noise.likeness import Likening
from learner.noise.looks import Looks, looks_of
from learner.noise.model import Group, Likeness, Noise, Parting, Rung
from learner.noise.parting import parting_of

ENOUGH = 30  # pairs under which a stricter likeness gives way to the next
LIKENESSES: tuple[Likeness, ...] = ("file", "facts", "read", "near")
FIRST: tuple[Likeness, ...] = ("facts", "read")  # those that the first figure may be about, the strictest first


@dataclass(frozen=True)
class Listened:
    """Decisions to set beside one another.

    Attributes:
        rulebook: what says which facts count.
        scale: the scale that decisions are on.
        decisions: at levels of that scale.
        near: of the situations that rules tell apart, in the order first met, those that are near one another; None
            where they are not looked for.
    """

    rulebook: Rulebook
    scale: Scale
    decisions: Sequence[PastDecision]
    near: Sequence[tuple[int, int]] | None = None


def audited(asked: Listened, seed: int, tick: Callable[[], None] = lambda: None) -> Noise:
    """Audit. `tick` at each figure."""
    return _Audit(asked, seed, tick).run()


def first_of(asked: Listened, seed: int) -> Rung:
    """The first figure alone."""
    return _Audit(asked, seed, lambda: None).first(FIRST)


class _Audit:
    def __init__(self, asked: Listened, seed: int, tick: Callable[[], None]) -> None:
        self._asked, self._seed, self._tick = asked, seed, tick
        book, decisions = asked.rulebook, asked.decisions
        self._levels = [level.id for level in levels_of(book, asked.scale)]
        self._alike = {likeness: Likening(book, likeness) for likeness in FIRST}
        self._about: dict[Likeness, Sequence[Hashable]] = {
            "file": [each.case.id for each in decisions],
            **{likeness: [alike.said(each.case) for each in decisions] for likeness, alike in self._alike.items()},
            "near": [signature(each.case, read_by(book)) for each in decisions],
        }
        self._near = None if asked.near is None else _beside(asked.near, len({*self._about["near"]}))
        self._advised = np.array([bool(each.shown) for each in decisions], dtype=bool)

    def run(self) -> Noise:
        rungs = tuple(self._rungs(LIKENESSES))
        first = self._first(rungs)
        looks = self._looks(first.likeness, first.advised)
        near = self._near
        found = Noise(
            looks=float(sum(each.times for each in self._asked.decisions)),
            levels=self._counted(),
            people=len({each.evaluator for each in self._asked.decisions} - {""}),
            directorates=tuple(sorted({each.directorate for each in self._asked.decisions} - {""})),
            likeness=first.likeness,
            advised=first.advised,
            first=first.found,
            parting=self._parting(first),
            rungs=rungs,
            itself=itself(looks, self._seed),
            itself_same_file=itself(self._looks("file", first.advised), self._seed),
            sources=sources_of(looks, self._seed),
            couples=couples_of(looks, self._seed),
            office=office_of(looks),
            tests=() if near is None else tests_of(self._looks("near", first.advised), near, self._seed),
            discuss=self._discussed(first),
        )
        self._tick()
        return found

    def _counted(self) -> dict[str, float]:
        counts: Counter[str] = Counter()
        for each in self._asked.decisions:
            counts[each.level] += each.times
        return {level: float(counts[level]) for level in self._levels}

    def first(self, likenesses: Sequence[Likeness]) -> Rung:
        """What the first figure is about, of these likenesses."""
        return self._first(self._rungs(likenesses))

    def _rungs(self, likenesses: Sequence[Likeness]) -> list[Rung]:
        """Each likeness, of decisions taken without advice then with it; those without a pair are left out."""
        found = []
        for advised in (False, True):
            for likeness in likenesses:
                near = self._near if likeness == "near" else None
                if likeness == "near" and near is None:
                    continue
                looks = self._looks(likeness, advised)
                found.append(Rung(likeness=likeness, advised=advised, found=differing(looks, self._seed, near)))
                self._tick()
        return found

    def _first(self, rungs: Sequence[Rung]) -> Rung:
        """Without advice first, which is independent; the strictest likeness that has enough pairs; else the most."""
        among = [each for each in rungs if each.likeness in FIRST]
        enough = [each for each in among if each.found.pairs >= ENOUGH]
        return enough[0] if enough else max(among, key=lambda each: each.found.pairs)

    def _parting(self, first: Rung) -> tuple[Parting, ...]:
        """By the likeness that most files share, which is that of the rules."""
        if first.found.pairs >= ENOUGH:
            return ()
        kept = np.flatnonzero(self._advised == first.advised).tolist()
        alike = self._alike["read"]
        decisions = [self._asked.decisions[place] for place in kept]
        said = [alike.said(each.case) for each in decisions]
        return parting_of(alike.attributes, said, decisions, ENOUGH, self._seed)

    def _discussed(self, first: Rung) -> tuple[Group, ...]:
        asked, kept = self._asked, self._advised == first.advised
        held = [
            (each, about)
            for each, about, keep in zip(asked.decisions, self._about[first.likeness], kept, strict=True)
            if keep
        ]
        compared = self._alike[first.likeness].as_told
        decisions, about = [each for each, _ in held], [about for _, about in held]
        return groups_of(asked.rulebook, decisions, about, compared, self._levels)

    def _looks(self, likeness: Likeness, advised: bool) -> Looks:
        """The looks of one kind; situations keep the numbers that they have over all decisions."""
        return looks_of(self._asked.decisions, self._about[likeness], self._levels, self._advised == advised)


def _beside(near: Sequence[tuple[int, int]], count: int) -> csr_matrix:
    """Which situations are near which, each being near itself."""
    pairs = [(one, one) for one in range(count)] + [pair for pair in near if pair[0] != pair[1]]
    ones, others = np.array(pairs, dtype=np.int64).reshape(len(pairs), 2).T
    rows, columns = np.concatenate([ones, others]), np.concatenate([others, ones])
    found = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(count, count))
    found.data[:] = 1.0
    return found
