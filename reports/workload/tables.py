"""The tables of the work to come, each row with what is drawn beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from learner.workload.model import AFTER, Closing, Coverage, FileForeseen, Judged, Learnt, Load, Quantiles, Workload
from reports.measured.page import Drawn, Table, table_of
from reports.measured.saying import Figures

FILES, PERIODS, PROMISED = 20, 24, 0.8
NAMED = 3  # disciplines of a file, named one by one whatever the others


def interval(each: Quantiles | None, say: Figures, places: int = 1) -> str:
    """`12,5 (8 à 20)`."""
    if each is None:
        return "—"
    low, middle, high = (say.figure(end, places) for end in (each.low, each.middle, each.high))
    return middle if low == high else say.words("workload_interval", low=low, middle=middle, high=high)


def _drawn(cells: tuple[str, ...], each: Quantiles | None, said: str) -> Drawn:
    return Drawn(cells) if each is None else Drawn(cells, each.middle, (each.low, each.high), said)


def discipline(name: str | None, say: Figures) -> str:
    """What a discipline is called; all of them."""
    if name is None:
        return say.words.workload_all
    return say.lexicon.said(say.lexicon.rulebook.disciplines[name].label)


def discipline_table(found: Workload, say: Figures) -> Table:
    """The sums by discipline."""
    words = say.words
    headers = (words.workload_discipline, words.workload_effort, words.workload_files)
    rows = (_load(discipline(each.discipline, say), each, say) for each in found.by_discipline)
    return table_of(words.workload_by_discipline, headers, rows, zero=0.0, note=words.workload_shares)


def _load(name: str, each: Load, say: Figures) -> Drawn:
    said = interval(each.effort, say)
    return _drawn((name, said, say.count(each.files)), each.effort, said)


def expertise_table(found: Workload, say: Figures) -> Table:
    """How many files need each expertise."""
    words, names = say.words, say.lexicon.rulebook.expertises
    headers = (words.workload_expertise, words.workload_sure, words.workload_possible)
    rows = (
        Drawn(
            (say.lexicon.said(names[each.expertise]), said := say.count(each.files), say.count(each.possible)),
            float(each.files),
            (0.0, float(each.files)),
            said,
        )
        for each in found.by_expertise
    )
    return table_of(words.workload_by_expertise, headers, rows, zero=0.0)


def period_tables(found: Workload, say: Figures) -> Iterator[Table]:
    """The sums by period: all disciplines, then each; then how many files close."""
    words = say.words
    for name in dict.fromkeys(each.discipline for each in found.by_period):
        held = [each for each in found.by_period if each.discipline == name]
        headers = (words.workload_period, words.workload_effort, words.workload_files)
        title = words("workload_by_period", who=discipline(name, say))
        rows = (_load(_period(each.period or "", say), each, say) for each in held)
        made = table_of(title, headers, rows, zero=0.0, note=words.workload_spread if name is None else "")
        yield replace(made, folded=name is not None)
    if found.closing:
        yield _closings(found, say)


def _closings(found: Workload, say: Figures) -> Table:
    headers = (say.words.workload_period, say.words.workload_closed)
    return table_of(say.words.workload_closing, headers, (_closing(each, say) for each in found.closing), zero=0.0)


def _closing(each: Closing, say: Figures) -> Drawn:
    said = interval(each.files, say, 0)
    return _drawn((_period(each.period, say), said), each.files, said)


def _period(name: str, say: Figures) -> str:
    """`2026-11` or `2026-W48`, as people say them."""
    if name == AFTER:
        return say.words.workload_after
    year, _, rest = name.partition("-")
    if rest.startswith("W"):
        return say.words("workload_week", week=rest[1:], year=year)
    return say.words("workload_month", month=rest, year=year)


def coverage_table(learnt: Learnt, say: Figures) -> Table:
    """How often the intervals held, by method and level."""
    words = say.words
    headers = (words.workload_method, words.workload_within, words.workload_below_low, words.workload_above_high)
    rows = (_coverage(method, each, say) for method in learnt.judged for each in method.coverage)
    what = getattr(words, f"workload_what_{learnt.target}")
    title = words("workload_coverage", what=what)
    note = words.workload_coverage_note
    return table_of(title, headers, rows, zero=PROMISED, scale=(0.0, 1.0), note=note)


def _coverage(method: Judged, each: Coverage, say: Figures) -> Drawn:
    words, within = say.words, each.within
    way = getattr(words, f"workload_way_{method.method.replace(' ', '_')}")
    level = words.workload_all if each.level is None else say.level(each.level)
    total = max(within.total, 1)
    said = say.share(within)
    ends = say.percent(each.below_low.count / total), say.percent(1 - each.below_high.count / total)
    cells = (f"{way}, {level}", said, *ends)
    held = within.low is not None and within.high is not None and within.low <= PROMISED <= within.high
    return Drawn.of_share(cells, within, said, warns=not held)


def files_table(found: Workload, say: Figures) -> Table:
    """Each file, drawn by its effort, or by its delay where the effort has no interval."""
    words = say.words
    headers = (
        words.col_case,
        words.workload_effort,
        words.workload_delay,
        words.workload_level,
        words.workload_discipline,
        words.workload_received,
    )
    spread = any(each.effort and each.effort.high > each.effort.low for each in found.files)
    rows = (_file(each, say, by_effort=spread) for each in _heaviest(found.files))
    return table_of(words.workload_by_file, headers, rows, drawn=1 if spread else 2, zero=0.0, most=FILES)


def _heaviest(files: Sequence[FileForeseen]) -> list[FileForeseen]:
    def key(each: FileForeseen) -> tuple[float, float, str]:
        middles = (-each.middle if each else 0.0 for each in (each.effort, each.delay))
        return (*middles, each.case)  # type: ignore[return-value] # two of them

    return sorted(files, key=key)


def _file(each: FileForeseen, say: Figures, *, by_effort: bool) -> Drawn:
    effort, delay = interval(each.effort, say), interval(each.delay, say, 0)
    cells = (each.case, effort, delay, say.level(each.level), called(each.disciplines, say), say.day(each.received))
    return _drawn(cells, each.effort if by_effort else each.delay, effort if by_effort else delay)


def called(names: Sequence[str], say: Figures) -> str:
    """The disciplines of a file; of many that are nearly all, those that are not."""
    words, every = say.words, tuple(say.lexicon.rulebook.disciplines)
    others = [each for each in every if each not in names]
    if len(names) <= NAMED or 2 * len(others) >= len(names):
        return words.list_separator.join(discipline(each, say) for each in names) or "—"
    if not others:
        return words.workload_every
    return words("workload_all_but", names=words.list_separator.join(discipline(each, say) for each in others))
