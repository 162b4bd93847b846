"""`python -m benchmarks.checking`: the whole of `gdr check` over sizes; writes `docs/check-speed.md` and its curve."""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

from benchmarks.machine import described
from benchmarks.provable import provable_rulebook
from engine.emitting import emit

SIZES = (25, 50, 100, 200, 300, 400)
SEED = 7
LIMITS = {"300": 30.0, "amm": 3.0}
PAGE, CURVE = Path("docs/check-speed.md"), Path("docs/images/check-speed.svg")

INTRODUCTION = """# Speed of `gdr check`

Written by `python -m benchmarks.checking`; do not edit. The whole command in a process of its own, from the start of
Python to the summary: form, examples on both engines, and every proof. The rulebooks come from a seeded generator
(`benchmarks/provable.py`): so many rules over 60 attributes, a third of which aggravate, three layers of derivations,
24 rows in four tables of different hit policies, floors, two scales, five disciplines, two identity attributes,
20 examples. Nearly everything asked of them has to be proven, which takes longer than finding a counterexample.

*Elapsed* is what a person waits; *processor* is what the command and its processes used, which a busy machine does
not lengthen as much.
"""

AFTER = """
## What makes it quick

Whether worsening a fact can lighten anything is first asked at once of every rule that the fact reaches, without any
sum: where none of them can apply less, and that is nearly always so, nothing more is asked of any scale. Only then are
points added up and thresholds looked at. A case found for one question answers others: rules that it makes true are
alive, and no rule that it makes true is implied by one that it does not.

The examples run on the production engine, in its own process, while the main one proves. The proofs stay in one
process: a second one would have to load the rulebook and build its formulas again, for a few seconds at the most.

"""


class Measure(NamedTuple):
    """One command: seconds elapsed and of processor, with and without proofs, and what was asked and found."""

    name: str
    form: float
    elapsed: float
    processor: float
    questions: int
    findings: int


def main() -> None:
    """Measure, write the page and the curve."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checking", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    sizes = parser.parse_args().sizes
    with TemporaryDirectory() as folder:
        found = [*map(_said, _measures(sizes, Path(folder)))]
    CURVE.write_text(curve([each for each in found if each.name != "amm"]), encoding="utf-8")
    PAGE.write_text(_page(found), encoding="utf-8")


def _measures(sizes: Sequence[int], folder: Path) -> Iterator[Measure]:
    yield _measured("amm", "amm")
    for size in sizes:
        path = folder / f"synthese-{size}.yaml"
        path.write_text(emit(provable_rulebook(size, SEED)), encoding="utf-8")
        yield _measured(str(size), str(path))


def _measured(name: str, rulebook: str) -> Measure:
    form, _, _ = _run(rulebook, "--no-proofs")
    elapsed, processor, report = _run(rulebook)
    proofs = report["files"][0]["proofs"]
    return Measure(name, form, elapsed, processor, proofs["total"], len(proofs["findings"]))


def _run(*words: str) -> tuple[float, float, dict[str, Any]]:
    before, start = _used(), perf_counter()
    command = [sys.executable, "-m", "desk.cli", "check", "--json", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    elapsed = perf_counter() - start
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr)
    return elapsed, _used() - before, json.loads(done.stdout)


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _said(measure: Measure) -> Measure:
    print(measure)
    return measure


def _page(found: Sequence[Measure]) -> str:
    heads = ["rules", "form and examples, s", "whole, s elapsed", "whole, s of processor", "questions", "findings"]
    rows = [
        [each.name, *(f"{value:.1f}" for value in (each.form, each.elapsed, each.processor)), *map(str, each[4:])]
        for each in found
    ]
    lines = [heads, ["---:"] * len(heads), *rows]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    picture = f"![Seconds of the whole command over the number of rules](images/{CURVE.name})"
    said = "\n".join(_verdicts(found))
    return "\n".join(
        [INTRODUCTION, table, "", picture, "", said, "", AFTER.strip("\n"), "", f"Measured on: {described()}.\n"]
    )


def _verdicts(found: Sequence[Measure]) -> Iterator[str]:
    for each in found:
        if each.name in LIMITS:
            met = "met" if each.elapsed <= LIMITS[each.name] else "MISSED"
            what = "`amm`" if each.name == "amm" else f"{each.name} rules"
            spent = f"{each.elapsed:.1f} s elapsed, {each.processor:.1f} s of processor"
            yield f"- {what} under {LIMITS[each.name]:.0f} s: **{met}** ({spent})"


WIDTH, HEIGHT, MARGIN = 560, 300, 48


def curve(found: Sequence[Measure]) -> str:
    """An SVG: seconds elapsed and of processor, over the number of rules."""
    most, top = max(int(each.name) for each in found), max(max(each.elapsed, each.processor) for each in found)

    def at(rules: float, seconds: float) -> str:
        across = MARGIN + rules / most * (WIDTH - 2 * MARGIN)
        return f"{across:.0f},{HEIGHT - MARGIN - seconds / top * (HEIGHT - 2 * MARGIN):.0f}"

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">']
    parts += [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    parts += [f'<polyline points="{at(0, top)} {at(0, 0)} {at(most, 0)}" fill="none" stroke="#666"/>']
    for name, colour in (("elapsed", "#000091"), ("processor", "#b34000")):
        line = " ".join(at(int(each.name), getattr(each, name)) for each in found)
        x, y = at(most, getattr(found[-1], name)).split(",")
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{x}" y="{int(y) - 6}" font-size="12" fill="{colour}" text-anchor="end">{name}</text>')
    for each in found:
        x, y = at(int(each.name), 0).split(",")
        parts.append(f'<text x="{x}" y="{int(y) + 18}" font-size="12" text-anchor="middle">{each.name}</text>')
    x, y = at(0, top).split(",")
    parts.append(f'<text x="{x}" y="{int(y) - 8}" font-size="12">{top:.1f} s</text>')
    x, y = at(most / 2, 0).split(",")
    parts.append(f'<text x="{x}" y="{int(y) + 38}" font-size="12" text-anchor="middle">rules</text></svg>')
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    main()
