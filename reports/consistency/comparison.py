"""Decisions compared: between directorates, within one, between two looks at a case, and what is to be discussed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from engine.model import Rulebook
from reports.consistency.decisions import SEEN, Decision, Seen
from reports.consistency.discussing import Pair, order, to_discuss
from reports.consistency.drawing import Draws
from reports.consistency.pairing import File, Gap, counts_of, gap_between, within
from reports.consistency.permuting import chance_of
from reports.consistency.proxies import Proxy, proxies_of
from reports.consistency.resampling import Interval, holm, intervals_of
from reports.consistency.second_looks import SecondLooks, second_looks
from reports.consistency.situations import Situations

DISCUSSED = 100  # pairs kept to be discussed
SURE = 0.05  # of an adjusted p: what is called found


@dataclass(frozen=True, slots=True)
class Between:
    """Two directorates, over decisions that had all seen the proposal, or none had.

    `gap.mean` above zero: the second decides for heavier modes. Intervals are None where a directorate has a single
    evaluator, or file if nobody is named; p too where it has a single file. `adjusted` is p for having looked at so
    many couples (Holm). `evaluators`: how many of each, None where nobody is named; `least`: the least p that they can
    give. `reachable`: whether the widest of gaps could be told from chance, all couples adjusted for.
    """

    seen: Seen
    first: str
    second: str
    files: tuple[int, int]
    gap: Gap
    share: Interval | None
    mean: Interval | None
    p: float | None
    adjusted: float | None = None
    evaluators: tuple[int, int] | None = None
    least: float = 0.0
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class Within:
    """One directorate: comparable pairs of its own files. None where it has none."""

    seen: Seen
    directorate: str
    files: int
    gap: Gap | None


@dataclass(frozen=True, slots=True)
class Consistency:
    """All that a history says of how consistent people are.

    `without_directorate` decisions name none; `single` are the directorates of one decision, which are not compared;
    `other_rulebook`: pairs identical but for the state of the rulebook, and how many of them were treated differently.
    """

    rulebook: Rulebook
    decisions: int
    situations: int
    between: tuple[Between, ...]
    within: tuple[Within, ...]
    single: tuple[str, ...]
    without_directorate: int
    other_rulebook: tuple[int, int]
    looks: SecondLooks
    discuss: tuple[Pair, ...]
    proxies: tuple[Proxy, ...]


def consistency_of(
    rulebook: Rulebook, decisions: Sequence[Decision], states: Sequence[Situations], draws: Draws
) -> Consistency:
    """Compare. `states` hold the decisions by situation, each state of the rulebook apart."""
    count: dict[str, int] = {}
    for each in decisions:
        count[each.directorate] = count.get(each.directorate, 0) + 1
    single = sorted(name for name, files in count.items() if name and files == 1)
    between = [found for seen in SEEN for found in _between(seen, states, draws, single)]
    pairs = (pair for state in states for pair in to_discuss(state, DISCUSSED))
    return Consistency(
        rulebook=rulebook,
        decisions=len(decisions),
        situations=sum(len(state.held) for state in states),
        between=_adjusted(between),
        within=tuple(found for seen in SEEN for found in _within(seen, states)),
        single=tuple(single),
        without_directorate=count.get("", 0),
        other_rulebook=_across(states),
        looks=second_looks(decisions, len(rulebook.modes)),
        discuss=tuple(sorted(pairs, key=order)[:DISCUSSED]),
        proxies=proxies_of(rulebook, decisions),
    )


def _adjusted(between: Sequence[Between]) -> tuple[Between, ...]:
    """All couples, for having looked at so many: p, and whether the least that it could be would be found."""
    tested = [each for each in between if each.p is not None]
    ps = iter(holm([each.p for each in tested if each.p is not None]))
    leasts = iter(holm([each.least for each in tested]))
    return tuple(
        replace(each, adjusted=next(ps), reachable=next(leasts) < SURE) if each.p is not None else each
        for each in between
    )


def _files(seen: Seen, states: Iterable[Situations]) -> tuple[dict[str, list[File]], list[tuple[int, int]]]:
    """The files of each directorate, by its name, and which situations are comparable; places go on over states."""
    found: dict[str, list[File]] = {}
    edges, start = [], 0
    for state in states:
        for place, held in enumerate(state.held):
            for each in held:
                if each.directorate and each.seen == seen:
                    found.setdefault(each.directorate, []).append(File(start + place, each.rank, each.evaluator))
        edges += [(start + link.first, start + link.second) for link in state.links]
        start += len(state.held)
    return dict(sorted(found.items())), edges


def _between(seen: Seen, states: Sequence[Situations], draws: Draws, single: Collection[str]) -> Iterable[Between]:
    files, edges = _files(seen, states)
    files = {name: held for name, held in files.items() if name not in single}
    for first, second in combinations(files, 2):
        ones, others = _comparable(files[first], files[second], edges)
        met = _among(edges, ones, others)
        gap = gap_between(counts_of(ones), counts_of(others), met)
        if gap is not None:
            share, mean = intervals_of(ones, others, met, draws) or (None, None)
            files_met, both = (len(ones), len(others)), [*ones, *others]
            found = Between(seen, first, second, files_met, gap, share, mean, None)
            if min(files_met) > 1:
                chance = chance_of(ones, others, _among(edges, both, both), draws)
                found = replace(found, p=chance.p, evaluators=chance.evaluators, least=chance.least)
            yield found


def _among(edges: Iterable[tuple[int, int]], first: Iterable[File], second: Iterable[File]) -> list[tuple[int, int]]:
    """The edges between a situation of each, either way: those that draws need look at."""
    ones, others = ({each.situation for each in files} for files in (first, second))
    return [
        (one, other) for one, other in edges if (one in ones and other in others) or (other in ones and one in others)
    ]


def _comparable(
    first: Sequence[File], second: Sequence[File], edges: Sequence[tuple[int, int]]
) -> tuple[list[File], list[File]]:
    """The files of each that some file of the other is comparable with."""
    ones, others = ({each.situation for each in files} for files in (first, second))
    met = {(one, other) for pair in edges for one, other in (pair, pair[::-1]) if one in ones and other in others}
    kept, answered = {one for one, _ in met}, {other for _, other in met}
    return [each for each in first if each.situation in kept], [each for each in second if each.situation in answered]


def _within(seen: Seen, states: Sequence[Situations]) -> Iterable[Within]:
    files, edges = _files(seen, states)
    for name, held in files.items():
        if len(held) > 1:
            yield Within(seen, name, len(held), within(counts_of(held), edges))


def _across(states: Sequence[Situations]) -> tuple[int, int]:
    """Pairs of identical cases decided under two states of the rulebook: how many, and how many differ."""
    by_facts = [_modes(state) for state in states]
    pairs = differ = 0
    for one, other in combinations(by_facts, 2):
        for facts, modes in one.items():
            for mode, count in modes.items():
                met = other.get(facts, {})
                pairs += count * sum(met.values())
                differ += count * (sum(met.values()) - met.get(mode, 0))
    return pairs, differ


def _modes(state: Situations) -> dict[object, dict[str, int]]:
    """How many decisions for each mode, by the facts that the rulebook reads, attributes named."""
    found: dict[object, dict[str, int]] = {}
    for held in state.held:
        modes = found.setdefault(state.facts_of(held[0]), {})
        for each in held:
            modes[each.mode] = modes.get(each.mode, 0) + 1
    return found
