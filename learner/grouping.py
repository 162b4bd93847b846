"""Decisions that nothing parts counted as one: what ten million decisions cost to fit is what their patterns cost.

Two decisions are alike where the same rules fired and the same tests are true of their files, people decided the same
under the same advice, in the same directorate and on the same side of each split in time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from learner.candidates.sample import Sample, periods
from learner.firing import Fired

Places = NDArray[np.int64]


def grouped(fired: Fired, sample: Sample) -> tuple[Fired, Sample]:
    """The same history, a row for each pattern; its weight is that of all the decisions it stands for."""
    order = periods(sample)
    first, held = _alike(sample, order, [fired.columns, fired.undetermined], [fired.floor, fired.known])
    return fired.of(first), _counted(sample, order, first, held)


def patterns(sample: Sample) -> Sample:
    """The same, of what candidates are mined in alone."""
    order = periods(sample)
    return _counted(sample, order, *_alike(sample, order))


def _counted(sample: Sample, order: Places, first: Places, held: Places) -> Sample:
    weight = np.bincount(held, weights=sample.judged.weight, minlength=len(first)).astype(np.float64)
    kept = sample.of(first)
    return replace(kept, judged=replace(kept.judged, weight=weight), order=order[first])


def _alike(
    sample: Sample,
    order: Places,
    truths: Sequence[NDArray[np.bool_]] = (),
    numbers: Sequence[NDArray[Any]] = (),
) -> tuple[Places, Places]:
    """The first row of each pattern, in the order of the file, and the pattern of each row."""
    judged = sample.judged
    advice = [each[:, None] for each in (judged.advised, judged.agreed) if each is not None]
    bits = [np.packbits(each, axis=1) for each in (sample.tested.truths, sample.rules > 0, *advice, *truths)]
    whole = [sample.score, judged.low, judged.high, sample.directorate, order, *numbers]
    wide = [np.ascontiguousarray(each, dtype=np.float64)[:, None].view(np.uint8) for each in whole]
    keyed = np.ascontiguousarray(np.column_stack([*bits, *wide]))
    _, place, held = np.unique(keyed.view(f"V{keyed.shape[1]}").ravel(), return_index=True, return_inverse=True)
    rank = np.argsort(np.argsort(place))  # patterns as they come in the file
    return np.sort(place), rank[held.ravel()]
