"""The index of a run: every file in one page that filters and sorts by itself, with no server.

Without its script the page is a plain table with links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from engine.errors import Language
from engine.model import Rulebook
from reports.agreement import Agreement
from reports.agreement_tables import agreement_tables
from reports.outcome_tables import PlainTable, tables_of
from reports.outcomes import Outcomes
from reports.run_rows import RunRow, by_precaution
from reports.templating import rendered
from reports.typography import day, joined, number, percent
from reports.views.lexicon import Lexicon, lexicon_of
from reports.views.nearby import said_outcomes


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a run was: its engine, its day, its sources, and the rows that are not in the table.

    `apart` counts the rows set apart by their reason; `files` are the run's other files, a label and
    a relative address each; `outcomes` is what became of the files, where it was asked for;
    `versions` are those that served and the number of cases of each, where a rulebook has several.
    """

    engine: str
    made_on: date
    sources: tuple[str, ...]
    rejected: int = 0
    apart: Mapping[str, int] = field(default_factory=dict)
    incidents: int = 0
    files: tuple[tuple[str, str], ...] = ()
    outcomes: Outcomes | None = None
    against: Agreement | None = None
    versions: tuple[tuple[Rulebook, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ModeCount:
    """How many files one mode was proposed for: the number, its share, its stretch of the bar in percent."""

    rank: int
    label: str
    short: str
    count: str
    share: str
    cautious: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """One file. The `*_key` are what its cells sort by."""

    case: str
    label: str
    href: str
    day: str
    mode: str
    mode_rank: int
    others: str
    score: str
    certain: str
    score_key: int
    open: bool
    priority: str
    priority_rank: int
    deadline: str
    deadline_key: str
    complete: bool
    missing: int
    missing_top: str
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that the index shows."""

    title: str
    rulebook: str
    illustrative: bool
    total: str
    modes: tuple[ModeCount, ...]
    priorities: tuple[tuple[int, str, str], ...]
    incomplete: int
    lines: tuple[Line, ...]
    manifest: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    tables: tuple[PlainTable, ...]
    has_deadlines: bool
    has_outcomes: bool


def render_index(rulebook: Rulebook, rows: Sequence[RunRow], manifest: Manifest, *, language: Language = "fr") -> str:
    """The index as HTML text: heaviest mode first, then priority, then score, then the order of the run."""
    lexicon = lexicon_of(rulebook, language, marking=True)
    page = index_of(lexicon, rows, manifest)
    return rendered("index.html.j2", language, lexicon.foreign, style="index.css", script="index.js", page=page)


def index_of(lexicon: Lexicon, rows: Sequence[RunRow], manifest: Manifest) -> Index:
    """The data of the index."""
    rulebook, lines = lexicon.rulebook, [_line(row, lexicon) for row in rows]
    lines.sort(key=lambda line: (-line.mode_rank, -line.priority_rank, -line.score_key))
    return Index(
        title=rulebook.title,
        rulebook=_called(rulebook, manifest, lexicon),
        illustrative=any(each.status != "approved" for each in _served(rulebook, manifest)),
        total=lexicon.words.count("files_assessed", len(rows)),
        modes=tuple(_modes(rows, lexicon)),
        priorities=tuple(_priorities(rows, lexicon)),
        incomplete=sum(not row.complete for row in rows),
        lines=tuple(lines),
        manifest=tuple(_manifest(manifest, lexicon)),
        files=manifest.files,
        tables=_tables(manifest, lexicon),
        has_deadlines=any(row.deadline for row in rows),
        has_outcomes=any(row.outcomes for row in rows),
    )


def _tables(manifest: Manifest, lexicon: Lexicon) -> tuple[PlainTable, ...]:
    """What became of the files: rates by mode, then how far modes and outcomes agree."""
    rates = tables_of(manifest.outcomes, lexicon) if manifest.outcomes else ()
    return (*rates, *(agreement_tables(manifest.against, lexicon) if manifest.against else ()))


def _served(rulebook: Rulebook, manifest: Manifest) -> tuple[Rulebook, ...]:
    """The versions that assessed the cases."""
    return tuple(each for each, _ in manifest.versions) or (rulebook,)


def _called(rulebook: Rulebook, manifest: Manifest, lexicon: Lexicon) -> str:
    numbers = [str(each.version) for each in _served(rulebook, manifest)]
    word = lexicon.words.version if len(numbers) == 1 else lexicon.words.versions
    return f"{rulebook.id}, {word} {', '.join(numbers)}"


def _rank(levels: Mapping[str, object], id: str | None) -> int:
    """The rank of a level from 1, 0 when nothing is proposed."""
    return 0 if id is None else 1 + list(levels).index(id)


def _line(row: RunRow, lexicon: Lexicon) -> Line:
    words = lexicon.words
    others = [lexicon.short_mode(mode) for mode in row.modes if mode != row.mode]
    return Line(
        case=row.case,
        label=row.label or row.case,
        href=row.href,
        day=day(row.day, lexicon.language) if row.day else "",
        mode=lexicon.short_mode(row.mode),
        mode_rank=_rank(lexicon.modes, row.mode),
        others=joined(others, lexicon.language, words.word_or),
        score=_score(row, lexicon),
        certain=lexicon.words("certain_points", n=number(row.score.known, lexicon.language)),
        # Any score is far below 100 000 points: one number sorts by the high end, then the known score.
        score_key=row.score.high * 1_000_000 + row.score.known,
        open=row.score.low != row.score.high,
        priority=lexicon.priority(row.priority) if lexicon.priorities else "—",
        priority_rank=_rank(lexicon.priorities, row.priority),
        deadline=day(row.deadline, lexicon.language) if row.deadline else "",
        deadline_key=row.deadline.isoformat() if row.deadline else "",
        complete=row.complete,
        missing=row.missing,
        missing_top=", ".join(lexicon.label(id) for id in row.missing_top),
        outcomes=tuple(dict.fromkeys(said_outcomes(row.outcomes, lexicon))),
    )


def _score(row: RunRow, lexicon: Lexicon) -> str:
    low, high = number(row.score.low, lexicon.language), number(row.score.high, lexicon.language)
    return low if low == high else lexicon.words("between", low=low, high=high)


def _modes(rows: Sequence[RunRow], lexicon: Lexicon) -> Iterator[ModeCount]:
    counts, x = Counter(row.mode for row in rows), 0.0
    cautious = Counter(row.mode for row in rows if by_precaution(row, lexicon.rulebook))
    modes: list[str | None] = [*lexicon.modes, *([None] if counts[None] else [])]
    for mode in modes:
        share = counts[mode] / len(rows) if rows else 0.0
        text, count = percent(share, lexicon.language), number(counts[mode], lexicon.language)
        yield ModeCount(
            rank=_rank(lexicon.modes, mode),
            label=lexicon.mode(mode),
            short=lexicon.short_mode(mode),
            count=count,
            share=text,
            cautious=lexicon.words("by_precaution", n=number(cautious[mode], lexicon.language))
            if cautious[mode]
            else "",
            x=round(x, 2),
            width=round(100 * share, 2),
        )
        x += 100 * share


def _priorities(rows: Sequence[RunRow], lexicon: Lexicon) -> Iterator[tuple[int, str, str]]:
    counts = Counter(row.priority for row in rows)
    for id, level in lexicon.priorities.items():
        yield _rank(lexicon.priorities, id), level.label, number(counts[id], lexicon.language)


def _manifest(manifest: Manifest, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    words, rulebook = lexicon.words, lexicon.rulebook
    if manifest.versions:
        yield from _versions(manifest, lexicon)
    else:
        yield words.rulebook, _described(rulebook, lexicon)
        yield words.owner, rulebook.owner or words.owner_unnamed
        yield words.digest, lexicon.digest
    yield words.engine, manifest.engine
    yield words.run_day, day(manifest.made_on, lexicon.language)
    yield words.sources, ", ".join(manifest.sources)
    yield words.rows_rejected, number(manifest.rejected, lexicon.language)
    yield words.rows_apart, number(sum(manifest.apart.values()), lexicon.language) + _reasons(manifest, lexicon)
    if manifest.incidents:
        yield words.incidents, number(manifest.incidents, lexicon.language)


def _described(rulebook: Rulebook, lexicon: Lexicon) -> str:
    words = lexicon.words
    status = getattr(words, f"status_{rulebook.status}")
    return f"{rulebook.title} ({rulebook.id}, {words.version} {rulebook.version}, {status})"


def _versions(manifest: Manifest, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """What is said of a rulebook, for each version that served, with its number of files."""
    words = lexicon.words
    for each, count in manifest.versions:
        held = lexicon_of(each, lexicon.language, marking=True).rulebook
        yield words.rulebook, f"{_described(held, lexicon)}, {words.count('files_assessed', count)}"
        yield words.owner, held.owner or words.owner_unnamed
        yield words.digest, each.digest


def _reasons(manifest: Manifest, lexicon: Lexicon) -> str:
    reasons = (f"{reason} ({number(count, lexicon.language)})" for reason, count in manifest.apart.items())
    return f"{lexicon.words.colon}{', '.join(reasons)}" if manifest.apart else ""
