"""The price of readability as a table: ours, the rivals, and what ours loses or gains by whole groups drawn again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmarks.learner.classed import Classed, Split
from benchmarks.learner.classing import Foretold
from benchmarks.learner.graded import calibration_error, difference, kappa, losses, macro_f1, mean_loss, tables

HEAD = (
    "| | macro-F1 | log-loss | calibration | kappa | terms | processor s "
    "| ours less theirs, macro-F1 [95 %] | log-loss [95 %] |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |"
)


def table(files: Classed, split: Split, found: dict[str, Foretold], seed: int) -> str:
    """A line each, the first being ours; then its last fit."""
    judged = np.any([each for _, each in split], axis=0)
    ours = next(iter(found.values()))
    lines = [f"| {name} | {' | '.join(_cells(files, judged, ours, each, seed))} |" for name, each in found.items()]
    counted = f"{judged.sum()} files judged, of {len(np.unique(files.group[judged]))} groups"
    return "\n".join([counted, "", HEAD, *lines, "", "The last fit:", *(f"- {each}" for each in ours.last)])


def _cells(
    files: Classed, judged: np.typing.NDArray[np.bool_], ours: Foretold, one: Foretold, seed: int
) -> Iterator[str]:
    if one.failed:
        yield from (one.failed, *[""] * 7)
        return
    decided, group = files.decided[judged], files.group[judged]
    each, against = one.probability[judged], ours.probability[judged]
    counted, lost = tables(decided, each, group), losses(decided, each, group)
    yield f"{macro_f1(counted.sum(axis=0)):.3f}"
    yield "" if one.sure else f"{mean_loss(lost.sum(axis=0)):.3f}"
    yield "" if one.sure else f"{calibration_error(decided, each):.3f}"
    yield f"{kappa(counted.sum(axis=0)):.3f}"
    yield f"{one.terms}"
    yield f"{one.seconds:.1f}"
    same = one is ours
    yield "" if same else _gap(difference(tables(decided, against, group), counted, macro_f1, seed))
    yield "" if same or one.sure else _gap(difference(losses(decided, against, group), lost, mean_loss, seed))


def _gap(found: tuple[float, float, float]) -> str:
    return f"{found[0]:+.3f} [{found[1]:+.3f} to {found[2]:+.3f}]"
