"""`python -m benchmarks.learner.recalls`: the class of American drug recalls, by ten whole-number rules and by rivals.

Facts as the mapping `fda-drug-recalls` of `defaut-qualite` reads them. Judged on events left out (five folds), then
each year from 2016 on by the years before it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np

from benchmarks.learner.classed import Classed, Split, by_group, by_year, classed
from benchmarks.learner.classing import RIVALS, SEED, Foretold, as_it_is, commonest, integer, read_by_rivals, rival
from benchmarks.learner.peers import peers
from benchmarks.learner.tabled import table
from engine.loading import load_rulebook
from intake import Record, load_mapping, read_records

RULEBOOK = Path(__file__).parents[2] / "rulebooks" / "defaut-qualite.yaml"
SHARED = Path(os.environ.get("GDR_SHARED", "../shared")) / "data" / "fda-drug-recalls" / "drug_recalls_2012_2022.csv.gz"
CLASSES, YEARS = ("classe III", "classe II", "classe I"), range(2016, 2023)
RANKS = np.array([0, 1, 2, 2])  # of each mode, the class that the mapping holds it for


def read(file: Path) -> Classed:
    """The recalls, as intake and engine read them."""
    rulebook, mapping = load_rulebook(RULEBOOK), load_mapping("fda-drug-recalls")
    records = [each for each in read_records(file, rulebook, mapping) if isinstance(each, Record)]
    return classed(rulebook, records, "classe", CLASSES)


def foretold(files: Classed, split: Split) -> dict[str, Foretold]:
    """Ours first."""
    found = {"at most 10 integer rules": integer(files, split)}
    found |= {name: rival(files, split, make) for name, make in RIVALS.items()}
    found |= peers(read_by_rivals(files), files.decided, split, ["EBM", "RuleFit", "RIPPER"])
    return found | {"`defaut-qualite` as it is": as_it_is(files, RANKS), "always class II": commonest(files, split)}


def main() -> int:
    """Read, judge both ways, print both tables."""
    if not SHARED.is_file():
        sys.stdout.write("Drug recalls left out: the shared files are not at hand (GDR_SHARED).\n")
        return 0
    files = read(SHARED)
    for name, split in (("by event, five folds", by_group(files, SEED)), ("by time", by_year(files, YEARS))):
        sys.stdout.write(f"\n{name}\n\n{table(files, split, foretold(files, split), SEED)}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
