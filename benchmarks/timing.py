"""Timing engines in turn, case by case, so that whatever slows the machine slows them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median
from time import perf_counter_ns
from typing import ParamSpec, TypeVar

from benchmarks.peers import Peer
from engine.chaining import CHAINS, Running
from engine.conditions import UNKNOWN
from engine.facts import Case
from engine.model import Rulebook

P = ParamSpec("P")
T = TypeVar("T")


class DisagreementError(AssertionError):
    """Two engines do not fire the same rules: there is nothing to time."""


class Stopwatch:
    """Adds up what each part of each case takes."""

    def __init__(self) -> None:
        """Nothing timed yet."""
        self._spent: dict[str, list[int]] = {}

    def timed(self, part: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do the work, and count it in this part of the case at hand."""
        start = perf_counter_ns()
        done = work(*args, **kwargs)
        self._spent[part][-1] += perf_counter_ns() - start
        return done

    def next_case(self, names: Sequence[str]) -> None:
        """Start counting another case."""
        for name in names:
            self._spent.setdefault(name, []).append(0)

    def medians(self) -> dict[str, float]:
        """The median of each part, in microseconds."""
        return {part: median(times) / 1_000 for part, times in self._spent.items()}


def check(peers: Sequence[Peer], cases: Sequence[Case]) -> None:
    """Every engine must fire the same rules on every case. Raises DisagreementError."""
    for case in cases:
        fired = {peer.name: peer.fired(peer.run(peer.ready(case))) for peer in peers}
        expected = fired[peers[0].name]
        for name, found in fired.items():
            if found != expected:
                raise DisagreementError(f"{case.id}, {name}: {sorted(found ^ expected)}")


def race(peers: Sequence[Peer], cases: Sequence[Case], rounds: int) -> dict[str, float]:
    """The median time of one case, in microseconds, by engine. The first round only warms up."""
    watch = Stopwatch()
    for number in range(rounds + 1):
        if number == 1:
            watch = Stopwatch()
        for case in cases:
            watch.next_case([peer.name for peer in peers])
            for peer in peers:
                watch.timed(peer.name, peer.run, peer.ready(case))
    return watch.medians()


DURABLE = "of which durable_rules"
PARTS = (
    "opening the case",
    "tests, rules and derived facts",
    DURABLE,
    "scoring",
    "trace",
    "what is missing",
)


def parts(rulebook: Rulebook, cases: Sequence[Case], rounds: int) -> dict[str, float]:
    """Where `assess` spends its time: the median of each of PARTS, in microseconds."""
    chain = CHAINS.of(rulebook)
    plan = chain.plan
    rulesets = [Running(ruleset) for stratum in plan.strata for ruleset in stratum.rulesets]
    opening, settling, _, scoring, trace, missing = PARTS
    watch = Stopwatch()
    for case in [each for _ in range(rounds) for each in cases]:
        watch.next_case(PARTS)
        facts = watch.timed(opening, plan.opening.of, case)
        settled = watch.timed(settling, chain.settled, facts)
        for running in rulesets:
            pattern = running.pattern(settled.truths)
            watch.timed(DURABLE, running.fired, running.ruleset.sure_fact(pattern))
            if UNKNOWN in pattern:
                watch.timed(DURABLE, running.fired, running.ruleset.possible_fact(pattern))
        scored = watch.timed(scoring, plan.scorer.scored, settled)
        _, hangs_on = watch.timed(trace, chain.trace, settled)
        watch.timed(missing, plan.reach.missing, settled, hangs_on, scored["score"], scored["urgency"])
    return watch.medians()
