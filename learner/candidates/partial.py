"""What holds in a part of the files: with one directorate alone, or less since half-time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from learner.candidates.candidate import Candidate, where_seen
from learner.candidates.effects import DRIFT, Part, differs
from learner.candidates.explained import explained
from learner.candidates.facts import stacked
from learner.candidates.labelling import Labelling, explained_beside, halves
from learner.candidates.sample import EARLIER, HALF, Sample, earlier
from learner.candidates.selecting import select
from learner.candidates.strictness import Strictness


def practices(
    sample: Sample, candidates: Sequence[Candidate], strictness: Strictness, tick: Callable[[], None]
) -> list[Candidate]:
    """What directorates do alone, looked for in the earlier files of each that does something alone.

    Among all files, which the others decide otherwise, a practice may be told as two that are opposite in one test.
    What is not told again in other words stays as it was told.
    """
    known = (where_seen(sample, each) for each in candidates if each.label in ("proposed", "drifted"))
    beside, found = sample.beside(known), []
    for place in dict.fromkeys(each.alone for each in candidates if each.alone is not None):
        theirs = _alone(beside, place, strictness, tick)
        before = (each for each in candidates if each.alone == place)
        found += [*theirs, *(each for each in before if not any(_retold(sample, each, one) for one in theirs))]
    return found


def _alone(sample: Sample, place: int, strictness: Strictness, tick: Callable[[], None]) -> list[Candidate]:
    """What one directorate does alone, found in its earlier files; nothing where these are too few to tell."""
    early = sample.of((sample.directorate == place) & earlier(sample, EARLIER))
    if early.judged.weight.sum() < 2.0 * strictness.support:
        return []
    taken = select(early.tested, explained(early.given, early.judged), strictness, tick).taken
    labelled = Labelling(sample, tick).labelled(taken)
    return [each for each in labelled if each.alone == place]


def _retold(sample: Sample, one: Candidate, other: Candidate) -> bool:
    """Whether the other is true of half the files of one, where they are seen."""
    files, shared = (where_seen(sample, each) for each in (one, other))
    weight = sample.judged.weight
    return float(weight @ (files * shared)) >= float(weight @ files) / 2.0


def lighter(sample: Sample, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those proposed that weigh less since half-time, what holds in part being set aside where it does; as given up."""
    moved = [each for each in candidates if each.label == "proposed" and differs(*each.by_period) < DRIFT]
    measured = [by_half(sample, each, candidates) for each in moved]
    return [
        replace(each, label="drifted", by_period=(before, after))
        for each, (before, after) in zip(moved, measured, strict=True)
        if before.weight > after.weight and differs(before, after) < DRIFT
    ]


def by_half(sample: Sample, one: Candidate, others: Sequence[Candidate]) -> tuple[Part, Part]:
    """What one weighs in each half, the others being where they are seen."""
    seen = [where_seen(sample, each) for each in others if each.tests != one.tests]
    known, half = explained_beside(sample, stacked(seen, len(sample.score))), earlier(sample, HALF)
    return halves(known, sample.tested.joined(one.tests), half)
