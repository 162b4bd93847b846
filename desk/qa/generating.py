"""Pairs that nobody wrote: identity swapped, a step around each threshold, rows in another order, another format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from desk.qa import messages as say
from desk.qa.bench import Bench
from desk.qa.comparing import Difference, differences, lighter
from desk.qa.errors import Unmet
from desk.qa.filing import FORMATS, filed
from desk.qa.pasting import pasted
from desk.qa.result import Generated
from desk.qa.varying import around, fact, others, swapped
from desk.qa.world import Pair, with_fact
from engine.assessment import Assessment
from engine.errors import Message
from engine.examples import case_of
from engine.facts import Case
from engine.model import Rulebook
from intake.record import Record
from intake.records import read_records

AROUND = 12  # files tried around each threshold
SHOWN = 3  # counterexamples kept of each kind
Compare = Callable[[Rulebook, Assessment, Assessment], list[Difference]]
Kind = Literal["identity", "boundary", "order", "format"]


class Claim(NamedTuple):
    """What holds of every pair of a kind, and how it is said where it does not."""

    kind: Kind
    compare: Compare
    message: Message
    asserting: str


ALIKE = "les dossiers sont traités de la même façon"
IDENTITY = Claim("identity", differences, say.UNEQUAL, ALIKE)
BOUNDARY = Claim("boundary", lighter, say.LIGHTER, "le traitement n'est pas plus léger")
ORDER = Claim("order", differences, say.UNEQUAL, ALIKE)
FORMAT = Claim("format", differences, say.UNEQUAL, ALIKE)


def generated(rulebook: Rulebook, bench: Bench, seed: int) -> Iterator[Generated]:
    """Each kind of pair as it is compared; the same seed makes the same pairs."""
    cases = [case_of(rulebook, each) for each in rulebook.examples]
    draw = Random(seed)  # noqa: S311 - a seeded generator, not a secret
    yield _compared(rulebook, bench, IDENTITY, identities(rulebook, cases, draw))
    yield _compared(rulebook, bench, BOUNDARY, boundaries(rulebook, cases, draw))
    with TemporaryDirectory(prefix="gdr-qa-") as folder:
        yield _compared(rulebook, bench, ORDER, orders(rulebook, cases, draw, Path(folder)))
        yield _compared(rulebook, bench, FORMAT, formats(rulebook, cases, Path(folder)))


def identities(rulebook: Rulebook, cases: Sequence[Case], draw: Random) -> Iterator[Pair]:
    """Each example, and the same from someone else: one other value of each identity attribute."""
    for attribute in rulebook.attributes.values():
        values = others(attribute, cases) if attribute.role == "identity" else []
        for case in cases:
            found = list(swapped(case, attribute, values))
            if found:
                yield Pair(case, draw.choice(found))


def boundaries(rulebook: Rulebook, cases: Sequence[Case], draw: Random) -> Iterator[Pair]:
    """Some examples just below, at and just above each threshold of what aggravates, the milder first."""
    for attribute in rulebook.attributes.values():
        values = around(rulebook, attribute) if attribute.aggravates in ("more", "less") else []
        ordered = values if attribute.aggravates == "more" else values[::-1]
        for case in draw.sample(list(cases), min(AROUND, len(cases))) if ordered else ():
            steps = [with_fact(case, attribute.id, fact(attribute, value)) for value in ordered]
            yield from (Pair(one, other) for one, other in pairwise(steps))


def orders(rulebook: Rulebook, cases: Sequence[Case], draw: Random, folder: Path) -> Iterator[Pair]:
    """The examples read from a file, and from the same with rows and columns in another order."""
    columns = list(rulebook.attributes)
    straight = _read(filed("csv", rulebook, cases, columns, folder / "droit"), rulebook)
    mixed = draw.sample(list(cases), len(cases))
    turned = _read(filed("csv", rulebook, mixed, draw.sample(columns, len(columns)), folder / "autre"), rulebook)
    yield from (Pair(straight.get(case.id, lost(case)), turned.get(case.id, lost(case))) for case in cases)


def formats(rulebook: Rulebook, cases: Sequence[Case], folder: Path) -> Iterator[Pair]:
    """The examples as they are, and as they are read from each format of file."""
    for format in FORMATS:
        found = _read(filed(format, rulebook, cases, list(rulebook.attributes), folder / format), rulebook)
        yield from (Pair(case, found.get(case.id, lost(case))) for case in cases)


def lost(case: Case) -> Case:
    """What stands for a row that was not read back: a file that says nothing."""
    return Case(id=case.id)


def _read(path: Path, rulebook: Rulebook) -> dict[str, Case]:
    return {each.case.id: each.case for each in read_records(path, rulebook) if isinstance(each, Record)}


def _compared(rulebook: Rulebook, bench: Bench, claim: Claim, pairs: Iterator[Pair]) -> Generated:
    count, found = 0, list[Unmet]()
    for pair in pairs:
        count += 1
        apart = claim.compare(rulebook, bench.assess(rulebook, pair.before), bench.assess(rulebook, pair.after))
        if apart:
            found.append(_unmet(claim, pair, apart, count))
    said = tuple(each for one in found[:SHOWN] for each in one.diagnostics)
    scenarios = tuple(pasted(each, rulebook, claim.kind) for each in found[:SHOWN])
    return Generated(
        rulebook=rulebook.id, kind=claim.kind, compared=count, different=len(found), said=said, pasted=scenarios
    )


def _unmet(claim: Claim, pair: Pair, apart: list[Difference], count: int) -> Unmet:
    other = pair.after.model_copy(update={"id": f"{pair.after.id} (2)"})
    told = {
        "differences": " ; ".join(each.said_in("fr") for each in apart),
        "differences_en": "; ".join(each.said_in("en") for each in apart),
    }
    names = {"one": pair.before.id, "other": other.id, "compared": count, "count": 1}
    return Unmet(claim.message, (pair.before, other), claim.asserting, **names, **told)
