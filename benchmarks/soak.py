"""`python -m benchmarks.soak`: many assessments in one process, memory watched, compared as they go.

Interrupted, it still says what it did. A difference with the reference engine stops it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path
from time import perf_counter

from benchmarks.synthetic import cases_of, rulebook_of
from engine.chaining import assess
from engine.facts import Case
from engine.model import Rulebook
from engine.reference import assess as reference

BATCH = 1_000
SEED = 20_260_101
WARM = 0.1
"""The part of the run in which caches fill: memory is compared with what it was at its end."""


@dataclass
class Soak:
    """How far it went. Memory in bytes, sampled at each batch."""

    planned: int
    every: int
    done: int = 0
    compared: int = 0
    mismatches: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    seconds: float = 0.0

    def run(self, rulebook: Rulebook) -> None:
        """Assess until the plan is done; a KeyboardInterrupt leaves the figures as they are."""
        start = perf_counter()
        try:
            while self.done < self.planned and not self.mismatches:
                self._batch(rulebook)
                self.seconds = perf_counter() - start
                self._report()
        except KeyboardInterrupt:
            print("\ninterrupted: partial figures", file=sys.stderr)

    def _batch(self, rulebook: Rulebook) -> None:
        for case in islice(_cases(rulebook, self.done), min(BATCH, self.planned - self.done)):
            found = assess(rulebook, case)
            if self.done % self.every == 0:
                self.compared += 1
                if found.to_json() != reference(rulebook, case).to_json():
                    self.mismatches.append(case.id)
            self.done += 1
        self.memory.append(resident())

    def _report(self) -> None:
        rate, memory = self.done / self.seconds, self.memory[-1] / 2**20
        line = f"{self.done:,} / {self.planned:,}  {rate:,.0f} a second  {memory:.1f} MiB  {self.compared:,} compared"
        print(f"\r{line}", end="", file=sys.stderr, flush=True)

    def growth(self) -> int:
        """Bytes gained since the warm-up."""
        warm = self.memory[int(len(self.memory) * WARM) :]
        return warm[-1] - warm[0] if warm else 0

    def summary(self) -> str:
        """What was done and found, on one line."""
        known = (
            f"{max(self.memory) / 2**20:.1f} MiB at most, {self.growth() / 2**20:+.2f} MiB since the warm-up"
            if self.memory
            else "none"
        )
        verdict = f"MISMATCH: {', '.join(self.mismatches)}" if self.mismatches else "no mismatch"
        return (
            f"{self.done:,} of {self.planned:,} assessments in {self.seconds:,.0f} s; "
            f"{self.compared:,} compared with the reference, {verdict}; memory {known}."
        )


def _cases(rulebook: Rulebook, first: int) -> Iterator[Case]:
    """Fresh cases without end, complete and less and less so in turn; the seed follows from the place."""
    for number in count(first):
        yield cases_of(rulebook, 1, SEED + number, missing=(number % 4) * 0.2)[0]


def resident() -> int:
    """The memory that the process holds, in bytes (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    """Run; 1 on a mismatch."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("assessments", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--rules", type=int, default=50, help="rules of the synthetic rulebook")
    parser.add_argument("--every", type=int, default=100, help="compare one in so many with the reference")
    options = parser.parse_args()
    soak = Soak(planned=options.assessments, every=options.every)
    soak.run(rulebook_of(options.rules, SEED))
    print(f"\n{soak.summary()}")
    return 1 if soak.mismatches else 0


if __name__ == "__main__":
    sys.exit(main())
