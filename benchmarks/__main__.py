"""`python -m benchmarks`: one case by each engine in turn, and the figures in `docs/benchmarks.md`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.machine import described
from benchmarks.peers import PEERS, Gdr, Peer, ZenTraced
from benchmarks.synthetic import cases_of, rulebook_of
from benchmarks.timing import DURABLE, PARTS, check, parts, race

SIZES = (50, 100, 300)
SEED = 20_260_101
MISSING = 0.3
HALF_KNOWN = "gdr, 30 % of facts missing"
PAGE = Path("docs/benchmarks.md")

INTRODUCTION = """# Speed, side by side

Written by `make bench`; do not edit. One case of 40 facts, three layers of rules, one process: the
median time of one case, in microseconds. The engines take turns on each case, so that whatever
slows the machine slows them all, and before anything is timed they must fire exactly the same
rules on every case. The rulebooks and the cases come from a seeded generator
(`benchmarks/synthetic.py`): anyone gets the same ones.

`gdr` is what `assess` of the production engine does in use, from a case to a complete assessment;
the others only find the rules that fire. The reference engine, which in use checks each
assessment, is outside the timed path. [check-speed.md](check-speed.md) measures `gdr check`.
"""

HELD_BACK = """## What holds us back

`durable_rules` takes {share:.0f} % of `assess` at {size} rules, much of that in coming back to Python once for
each rule that fires. The rest is what is proper to this project, and made of Python objects: three truths, a
fact with its source for each attribute, the trace of every rule, bounds for each axis and
discipline. An unknown fact costs a second run of the rules that read it, and the search for what
is missing.

What made it quick: calling the library's C module rather than its Python layer; emptying the
library's state after each case rather than deleting it and making it again, which takes several
times longer than running the rules; fields that are present or absent rather than compared; trace
entries, bounds and depths built once and shared. What remains is a call for each test and a look-up
for each rule: to go further, that work would have to leave Python.

The parts below were timed one after the other with no other engine between them, so their sum is
less than the median above, where each case finds the processor's caches full of someone else's data.
"""


def main() -> None:
    """Check, time, write the page."""
    options = _options()
    times: dict[int, dict[str, float]] = {}
    spent: dict[int, tuple[dict[str, float], dict[str, float]]] = {}
    for size in SIZES:
        times[size], spent[size] = _measured(size, options.cases, options.rounds)
        print(f"{size} rules: " + ", ".join(f"{name} {us:.0f} µs" for name, us in times[size].items()))
    options.out.write_text(_page(times, spent), encoding="utf-8")
    print(f"{options.out} written; bar {'met' if _bar_met(times) else 'MISSED'}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--cases", type=int, default=200, help="cases a rulebook")
    parser.add_argument("--rounds", type=int, default=10, help="times that each case is run")
    parser.add_argument("--out", type=Path, default=PAGE, help="the page to write")
    return parser.parse_args()


def _measured(size: int, count: int, rounds: int) -> tuple[dict[str, float], tuple[dict[str, float], dict[str, float]]]:
    rulebook = rulebook_of(size, SEED)
    complete, incomplete = cases_of(rulebook, count, SEED), cases_of(rulebook, count, SEED, MISSING)
    peers: list[Peer] = [peer(rulebook) for peer in PEERS]
    check(peers, complete)
    times = race(peers, complete, rounds)
    times[HALF_KNOWN] = race([Gdr(rulebook)], incomplete, rounds)[Gdr.name]
    return times, (parts(rulebook, complete, rounds), parts(rulebook, incomplete, rounds))


def _bar_met(times: Mapping[int, Mapping[str, float]]) -> bool:
    return all(each[Gdr.name] <= each[ZenTraced.name] for each in times.values())


def _page(
    times: Mapping[int, Mapping[str, float]], spent: Mapping[int, tuple[dict[str, float], dict[str, float]]]
) -> str:
    traced = {peer.name: peer.traced for peer in PEERS} | {HALF_KNOWN: Gdr.traced}
    engines = [[name, *(f"{times[size][name]:.0f}" for size in SIZES), traced[name]] for name in times[SIZES[0]]]
    shares = [[part, *(f"{spent[size][missing][part]:.0f}" for missing in (0, 1) for size in SIZES)] for part in PARTS]
    headings = [f"{size} rules" for size in SIZES]
    return "\n".join(
        [
            INTRODUCTION,
            _table(["p50, µs", *headings, "tells of why"], engines),
            _verdict(times),
            HELD_BACK.format(share=_share(spent[SIZES[-1]][0]), size=SIZES[-1]),
            _table(["µs of one case", *headings, *(f"{size}, 30 % missing" for size in SIZES)], shares),
            f"Measured on: {described()}.\n",
        ]
    )


def _share(spent: Mapping[str, float]) -> float:
    """What durable_rules takes of the whole, in percent."""
    return 100 * spent[DURABLE] / sum(us for part, us in spent.items() if part != DURABLE)


def _verdict(times: Mapping[int, Mapping[str, float]]) -> str:
    ratios = ", ".join(f"{times[size][Gdr.name] / times[size][ZenTraced.name]:.2f}" for size in SIZES)
    met = "met" if _bar_met(times) else "missed"
    return f"The bar, no slower than zen-engine with its trace: **{met}** ({ratios} of its time).\n"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    aligned = ["---:" if cell.isdecimal() else "---" for cell in rows[0]]
    lines = [list(heads), aligned, *map(list, rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    main()
