"""`python -m benchmarks.learner.scale`: what a fit costs when decisions are ten times as many and patterns the same.

A history by seed: so many distinct patterns (what fired, what is true, the directorate, the period, the decision),
each met as often as chance has it. `--rows` writes every decision out as a row of its own instead of counting it: the
learner then finds the patterns itself. The same history, as files of a rulebook, is then learnt from as `gdr learn`
does, evidence card included. Each size runs in a process of its own, whose peak memory is told.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from dataclasses import dataclass, replace
from time import process_time

import numpy as np

from benchmarks.learner.filed import as_rows, decisions_of, rulebook_of
from benchmarks.learner.planting import Plan, planted
from engine import chaining
from learner.attention import Judged
from learner.candidates.mining import mine
from learner.candidates.sample import Sample
from learner.evidence import evidence_of
from learner.grouping import patterns
from learner.history import PastDecision
from learner.learning import Asked, learn
from learner.weights import IntegerScorecard

SIZES, PATTERNS, SEED, TERMS = (10_000, 100_000, 1_000_000, 10_000_000), 4_000, 1, 10
HEAD = (
    "| decisions | rows given | patterns | s, grouping | s, points | s, mining | proposed | s, learning | s, evidence"
    f" | cards | peak MB |\n|{' ---: |' * 11}"
)


@dataclass(frozen=True)
class Cost:
    """Processor seconds of each stage, what was found, and the most memory that the process held.

    `learning` is all of it on files: assessing, grouping, mining, points and thresholds; `evidence`, the cards of that.
    """

    decisions: int
    rows: int
    patterns: int
    grouping: float
    points: float
    mining: float
    proposed: int
    learning: float
    evidence: float
    cards: int
    memory: float


def history(decisions: int, distinct: int = PATTERNS) -> Sample:
    """So many decisions of the same patterns, counted: every pattern once, the others by chance, the commoner more."""
    held = planted(Plan(files=distinct), SEED).sample
    random = np.random.default_rng(SEED)
    share = random.pareto(1.5, distinct) + 1.0
    times = 1 + random.multinomial(decisions - distinct, share / share.sum())
    return replace(held, judged=_times(held.judged, times.astype(np.float64)))


def written_out(counted: Sample) -> Sample:
    """The same history, a row a decision."""
    rows = np.repeat(np.arange(len(counted.score)), counted.judged.weight.astype(np.int64))
    held = counted.of(rows)
    return replace(held, judged=_times(held.judged, np.ones(len(rows))))


def _times(judged: Judged, weight: np.typing.NDArray[np.float64]) -> Judged:
    return replace(judged, weight=weight)


def measured(decisions: int, rows: bool, distinct: int = PATTERNS) -> Cost:
    """Group, fit ten points on today's rules and the tests, and mine."""
    given = history(decisions, distinct)
    given = written_out(given) if rows else given
    started = process_time()
    sample = patterns(given)
    grouped = process_time()
    columns = np.column_stack([sample.rules, sample.tested.real])
    IntegerScorecard(TERMS).fit(columns, sample.judged.high, sample.judged.weight)
    pointed = process_time()
    found = mine(sample)
    mined = process_time()
    learning, evidence, cards = whole(decisions, rows, distinct)
    return Cost(
        decisions=decisions,
        rows=len(given.score),
        patterns=len(sample.score),
        grouping=grouped - started,
        points=pointed - grouped,
        mining=mined - pointed,
        proposed=len(found.proposed),
        learning=learning,
        evidence=evidence,
        cards=cards,
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def whole(decisions: int, rows: bool, distinct: int = PATTERNS) -> tuple[float, float, int]:
    """The same history learnt from as files of a rulebook: seconds of learning, of the evidence, and its cards."""
    given = history(decisions, distinct)
    held: list[PastDecision] = as_rows(decisions_of(given)) if rows else decisions_of(given)
    book = rulebook_of(given)
    started = process_time()
    learned = learn(book, held, Asked("modes", tuple(book.attributes)), chaining.assess)
    learnt = process_time()
    found = evidence_of(learned, chaining.assess)
    cards = len(found.candidates) + len(found.reserved) + len(found.points)
    return learnt - started, process_time() - learnt, cards


def line(cost: Cost) -> str:
    """A line of the table."""
    counts = f"{cost.decisions:,} | {cost.rows:,} | {cost.patterns:,}"
    seconds = f"{cost.grouping:.1f} | {cost.points:.1f} | {cost.mining:.1f}"
    all_of_it = f"{cost.learning:.1f} | {cost.evidence:.1f} | {cost.cards}"
    return f"| {counts} | {seconds} | {cost.proposed} | {all_of_it} | {cost.memory:.0f} |"


def main() -> int:
    """A process for each size, and the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.learner.scale", description=__doc__)
    parser.add_argument("--rows", action="store_true", help="a row a decision, not counts")
    parser.add_argument("--only", type=int, default=0, help="one size, as JSON")
    asked = parser.parse_args()
    if asked.only:
        sys.stdout.write(json.dumps(vars(measured(asked.only, asked.rows))))
        return 0
    sys.stdout.write(f"{HEAD}\n")
    for size in SIZES[:-1] if asked.rows else SIZES:
        command = [sys.executable, "-m", "benchmarks.learner.scale", "--only", str(size)]
        command += ["--rows"] if asked.rows else []
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ourselves
        sys.stdout.write(f"{line(Cost(**json.loads(done.stdout)))}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
