"""`python -m benchmarks.ledger`: what a ledger takes, of time and room; writes `docs/ledger-figures.md`.

Each case is made of the facts of the examples of `amm`, every fact taken from an example drawn by a seed: all differ,
and each has an assessment of its own.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import NamedTuple, TypeVar

from sqlalchemy import text

from benchmarks.machine import described
from desk.ledgers.replayer import replayed
from desk.ledgers.texts import texts_in
from engine.chaining import assess
from engine.examples import case_of
from engine.facts import Case, Fact
from engine.loading import load_rulebook
from engine.model import Rulebook
from ledger.opening import open_ledger
from ledger.past_cases import assessments, pasts, rulebooks_on_record
from ledger.people import actor_of, begin
from ledger.recording import dictionary_of, record_assessment, record_case, record_rulebook
from ledger.records import Assessed, Commented, Received, to_bytes
from ledger.store import Ledger
from ledger.verification.verifying import verify
from tests.servers.postgresql import Server, running

YEAR, MILLION, SHORT, REPLAYED = 117_000, 1_000_000, 10_000, 10_000
SEED, TOGETHER, WHO = 20_260_101, 200, "bench"
Each = TypeVar("Each")
GDR = version("gdr-sante")
RULEBOOK = Path("rulebooks/amm.yaml")
PAGE = Path("docs/ledger-figures.md")

INTRODUCTION = """# The ledger in figures

Written by `python -m benchmarks.ledger`, which `make bench` runs; do not edit. Durability is as in use: SQLite syncs
each transaction to the disk (`synchronous = FULL`), PostgreSQL has its defaults. Batches are of {together} cases, as
those of `gdr triage --record`. The cases are made of facts drawn from the examples of `amm`, so that each is another
and has an assessment of its own; time to assess is left out. Replaying assesses again, on two cores, by both engines,
and compares every byte.
"""


class Figures(NamedTuple):
    """Cases recorded with their assessments: seconds, bytes on the disk and before compression."""

    database: str
    cases: int
    entries: int
    writing: float
    verifying: float
    size: int
    raw: int
    replayed: int = 0
    replaying: float = 0.0


class Race(NamedTuple):
    """Short entries written by several processes at once."""

    database: str
    writers: int
    entries: int
    seconds: float


def main() -> None:
    """Measure, write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ledger", description=__doc__)
    parser.add_argument("--cases", type=int, default=YEAR, help="cases received and assessed")
    parser.add_argument("--entries", type=int, default=MILLION, help="short entries to verify, on SQLite")
    parser.add_argument("--short", type=int, default=SHORT, help="short entries of each writing race")
    parser.add_argument("--replayed", type=int, default=REPLAYED, help="assessments replayed, of those cases")
    parser.add_argument("--out", type=Path, default=PAGE, help="the page to write")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running() as server:
        races = [_said(race) for race in _races(Path(folder), server, options.short)]
        places = _places(Path(folder), server, "year")
        years = [_said(_year(*place, options.cases, options.replayed)) for place in places]
        million = _said(_million(str(Path(folder) / "million.db"), options.entries))
    options.out.write_text(_page(races, years, million), encoding="utf-8")


def _places(folder: Path, server: Server, name: str) -> Iterator[tuple[str, str]]:
    yield "SQLite", str(folder / f"{name}.db")
    yield "PostgreSQL", server.create()


def _opened(address: str) -> Ledger:
    ledger = open_ledger(address)
    begin(ledger, WHO)
    return ledger


def _year(database: str, address: str, count: int, replay: int) -> Figures:
    rulebook = load_rulebook(RULEBOOK)
    with closing(_opened(address)) as ledger:
        with ledger.writing(actor_of(ledger, WHO)) as writing:
            record_rulebook(writing, texts_in(RULEBOOK, rulebook))
        took, raw = _written(ledger, rulebook, count)
        start = perf_counter()
        report = verify(ledger)
        verifying = perf_counter() - start
        if not report.ok:
            raise RuntimeError(str(report.damage))
        size, replaying = _size(ledger, address), _replayed(ledger, min(count, replay))
        return Figures(database, count, report.entries, took, verifying, size, raw, min(count, replay), replaying)


def _written(ledger: Ledger, rulebook: Rulebook, count: int) -> tuple[float, int]:
    """Seconds to write so many cases, and their bytes before compression."""
    dictionary, took, raw = dictionary_of(rulebook), 0.0, 0
    cases = made(rulebook, count)
    while batch := list(islice(cases, TOGETHER)):
        done = [(_received(rulebook, case), _assessed(rulebook, case)) for case in batch]
        raw += sum(len(to_bytes(each)) for pair in done for each in pair)
        start = perf_counter()
        _record(ledger, rulebook.id, done, dictionary)
        took += perf_counter() - start
    return took, raw


def _replayed(ledger: Ledger, count: int) -> float:
    """Seconds to assess so many cases again, all the same to the byte."""
    start = perf_counter()
    wanted = pasts(ledger, islice(assessments(ledger, 0, None, None), count))
    for outcome in replayed(wanted, GDR, "chaining", rulebooks_on_record(ledger), None):
        if outcome.cause is not None:
            raise RuntimeError(str(outcome))
    return perf_counter() - start


def made(rulebook: Rulebook, count: int) -> Iterator[Case]:
    """Cases of facts drawn from the examples."""
    chance, examples = random.Random(SEED), [case_of(rulebook, each) for each in rulebook.examples]
    known: dict[str, list[Fact]] = {}
    for example in examples:
        for fact in example.facts:
            known.setdefault(fact.attribute, []).append(fact)
    for number in range(count):
        shape = chance.choice(examples)
        facts = tuple(chance.choice(known[fact.attribute]) for fact in shape.facts)
        yield Case(id=f"B-{number:06d}", facts=facts)


def _received(rulebook: Rulebook, case: Case) -> Received:
    return Received(case=case, rulebook=rulebook.id, digest=rulebook.digest)


def _assessed(rulebook: Rulebook, case: Case) -> Assessed:
    return Assessed(gdr=GDR, engine="chaining", assessment=assess(rulebook, case))


def _record(ledger: Ledger, rulebook: str, done: list[tuple[Received, Assessed]], dictionary: bytes) -> None:
    with ledger.writing(actor_of(ledger, WHO)) as writing:
        for received, assessed in done:
            seq = record_case(writing, received, dictionary)
            record_assessment(writing, seq, rulebook, assessed, dictionary)


def _races(folder: Path, server: Server, entries: int) -> Iterator[Race]:
    for writers in (1, 4):
        for database, address in _places(folder, server, f"race{writers}"):
            _opened(address).close()
            processes = multiprocessing.get_context("spawn").Pool(writers)
            with processes:
                processes.map(_warm, range(writers))
                start = perf_counter()
                processes.starmap(write, [(address, entries // writers)] * writers, chunksize=1)
                yield Race(database, writers, entries, perf_counter() - start)


def _warm(_: int) -> None:
    """Start the process before the clock does."""


def write(address: str, entries: int) -> None:
    """Write so many short entries, in batches."""
    with closing(open_ledger(address)) as ledger:
        actor = actor_of(ledger, WHO)
        for _ in range(0, entries, TOGETHER):
            with ledger.writing(actor) as writing:
                for number in range(TOGETHER):
                    writing.add("case.commented", Commented(text=f"a comment of a usual length, no. {number}"))


def _million(address: str, entries: int) -> Figures:
    start = perf_counter()
    with closing(_opened(address)) as ledger:
        write(address, entries)
        writing = perf_counter() - start
        start = perf_counter()
        report = verify(ledger)
        return Figures("SQLite", 0, report.entries, writing, perf_counter() - start, _size(ledger, address), 0)


def _size(ledger: Ledger, address: str) -> int:
    if ledger.engine.name == "postgresql":
        with ledger.reading() as connection:
            return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    return sum(Path(address + end).stat().st_size for end in ("", "-wal") if Path(address + end).exists())


def _said(each: Each) -> Each:
    print(each, f"load {os.getloadavg()[0]:.1f}", flush=True)
    return each


def _page(races: list[Race], years: list[Figures], million: Figures) -> str:
    raced = [
        (each.database, each.writers, f"{each.entries:,}", f"{each.entries / each.seconds:,.0f}") for each in races
    ]
    year = [
        (
            each.database,
            f"{each.cases:,}",
            f"{each.entries:,}",
            f"{each.writing:,.0f}",
            f"{each.entries / each.writing:,.0f}",
            f"{each.verifying:,.0f}",
            f"{each.size / 2**20:,.0f}",
            f"{each.raw / 2**20:,.0f}",
            f"{each.replayed:,}",
            f"{each.replaying:,.0f}",
        )
        for each in years
    ]
    alone = [(f"{million.entries:,}", f"{million.verifying:,.0f}", f"{million.size / 2**20:,.0f}")]
    heads = ("cases", "entries", "writing, s", "entries a second", "verifying, s", "MiB on disk", "MiB of payloads")
    replays = ("replayed", "replaying, s")
    return "\n".join(
        [
            INTRODUCTION.format(together=TOGETHER),
            "## Short entries, by one writer and by four at once\n",
            _table(("database", "writers", "entries", "entries a second"), raced),
            "## Cases, each received and assessed\n",
            _table(("database", *heads, *replays), year),
            *(_scaled(each) for each in years if each.cases < YEAR),
            *(_scaled_replay(each) for each in years if each.replayed < YEAR),
            "## Short entries, to verify on SQLite\n",
            _table(("entries", "verifying, s", "MiB on disk"), alone),
            f"Measured on: {described()}.\n",
        ]
    )


def _scaled(each: Figures) -> str:
    """What a year would take, where less was measured."""
    times = YEAR / each.cases
    return (
        f"At that rate a year of {YEAR:,} cases on {each.database} would take {each.size * times / 2**20:,.0f} MiB, "
        f"{each.writing * times / 60:,.0f} min to write and {each.verifying * times:,.0f} s to verify; it was not "
        "measured whole that day.\n"
    )


def _scaled_replay(each: Figures) -> str:
    took = each.replaying * YEAR / each.replayed / 60
    return f"At that rate, replaying {YEAR:,} cases from {each.database} would take {took:,.0f} min.\n"


def _table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [heads, ["---:"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines) + "\n"


if __name__ == "__main__":
    main()
