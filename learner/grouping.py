"""Decisions that nothing parts counted as one: what ten million decisions cost to fit is what their patterns cost.

Two decisions are alike where the same rules fired and the same tests are true of their files, people decided the same
under the same advice, in the same directorate and on the same side of each split in time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from learner.candidates.sample import Sample, periods
from learner.firing import Fired

Places = NDArray[np.int64]


@dataclass(frozen=True)
class Grouped:
    """A history, a row for each pattern.

    Attributes:
        fired: what the rulebook says of the files of each.
        sample: the decisions; the weight of a row is that of all those it stands for.
        held: of each decision, the row of its pattern.
        order: the patterns by what they are, whatever the order in which decisions were read.
    """

    fired: Fired
    sample: Sample
    held: Places
    order: Places


def grouped(fired: Fired, sample: Sample) -> Grouped:
    """The same history, by patterns."""
    order = periods(sample)
    found = _alike(sample, order, [fired.columns, fired.left_open], [fired.floor, fired.known])
    return Grouped(fired.of(found.first), _counted(sample, order, found), found.held, found.order)


def patterns(sample: Sample) -> Sample:
    """The same, of what candidates are mined in alone."""
    order = periods(sample)
    return _counted(sample, order, _alike(sample, order))


def _counted(sample: Sample, order: Places, found: Alike) -> Sample:
    weight = np.bincount(found.held, weights=sample.judged.weight, minlength=len(found.first)).astype(np.float64)
    kept = sample.of(found.first)
    return replace(kept, judged=replace(kept.judged, weight=weight), order=order[found.first])


def _alike(
    sample: Sample,
    order: Places,
    truths: Sequence[NDArray[np.bool_]] = (),
    numbers: Sequence[NDArray[Any]] = (),
) -> Alike:
    judged = sample.judged
    advice = [each[:, None] for each in (judged.advised, judged.agreed) if each is not None]
    whole = [sample.score, judged.low, judged.high, sample.directorate, order, *numbers]
    return alike([sample.tested.truths, sample.rules > 0, *advice, *truths], whole)


class Alike(NamedTuple):
    """The first row of each pattern, in the order of the file; of each row, its pattern; patterns by what they are."""

    first: Places
    held: Places
    order: Places


def alike(truths: Sequence[NDArray[np.bool_]], numbers: Sequence[NDArray[Any]]) -> Alike:
    """Rows that nothing parts: the same truths (rows x columns), the same numbers (a row each)."""
    bits = [np.packbits(each, axis=1) for each in truths]
    wide = [np.ascontiguousarray(each, dtype=np.float64)[:, None].view(np.uint8) for each in numbers]
    same = np.zeros((len([*truths, *numbers][0]), 1), dtype=np.uint8)  # where nothing is told, all rows are alike
    keyed = np.ascontiguousarray(np.column_stack([*bits, *wide, same]))
    _, place, held = np.unique(keyed.view(f"V{keyed.shape[1]}").ravel(), return_index=True, return_inverse=True)
    rank = np.argsort(np.argsort(place))  # patterns as they come in the file
    return Alike(np.sort(place), rank[held.ravel()], rank)
