"""`python -m benchmarks.learner.devices`: the class of American devices, by ten whole-number rules and by rivals.

Facts as `dispositifs/fda-codes-produit.yaml` reads them: review panel, two declarations, words of the name. Judged on
product codes left out, five folds.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np

from benchmarks.learner.classed import Classed, Split, by_group, classed
from benchmarks.learner.classing import RIVALS, SEED, Foretold, as_it_is, commonest, integer, read_by_rivals, rival
from benchmarks.learner.peers import peers
from benchmarks.learner.tabled import table
from engine.loading import load_rulebook
from intake import Record, load_mapping, read_records

HERE = Path(__file__).parent / "dispositifs"
SHARED = Path(os.environ.get("GDR_SHARED", "../shared")) / "data" / "fda-device-classification"
FILE = SHARED / "device_product_codes.csv.gz"
CLASSES, RANKS = ("classe I", "classe II", "classe III"), np.arange(3)


def read(file: Path) -> Classed:
    """The product codes of a class, as intake and engine read them."""
    rulebook, mapping = load_rulebook(HERE / "classe-dispositif.yaml"), load_mapping(HERE / "fda-codes-produit.yaml")
    records = [each for each in read_records(file, rulebook, mapping) if isinstance(each, Record)]
    return classed(rulebook, records, "classe", CLASSES)


def foretold(files: Classed, split: Split) -> dict[str, Foretold]:
    """Ours first."""
    found = {"at most 10 integer rules": integer(files, split)}
    found |= {name: rival(files, split, make) for name, make in RIVALS.items()}
    found |= peers(read_by_rivals(files), files.decided, split, ["EBM", "RuleFit", "RIPPER"])
    return found | {"`classe-dispositif` as it is": as_it_is(files, RANKS), "commonest class": commonest(files, split)}


def main() -> int:
    """Read, judge, print the table."""
    if not FILE.is_file():
        sys.stdout.write("Device classes left out: the shared files are not at hand (GDR_SHARED).\n")
        return 0
    files = read(FILE)
    split = by_group(files, SEED)
    sys.stdout.write(f"{table(files, split, foretold(files, split), SEED)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
