"""A difference as one HTML page: everything said here, the template only sets it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from engine.change import section_title
from engine.errors import Language
from engine.impact import RuleCount
from engine.model import Rulebook
from reports.difference.matrix import Matrix, matrix_of
from reports.difference.model import Aside, Difference, Side
from reports.difference.moves import Move, Sayings, example_move, file_move
from reports.templating import rendered
from reports.typography import number, percent
from reports.wording import Words, words


@dataclass(frozen=True, slots=True)
class ItemShown:
    """An item that differs, what it was called before if that changed, and each line with what follows it."""

    name: str
    was: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PastShown:
    """The history: what it is, its figures, its matrices, the rules that move, the files that teach most."""

    said: str
    stopped: bool
    facts: tuple[tuple[str, str], ...]
    matrices: tuple[Matrix, ...]
    rules: tuple[tuple[str, str, str, str], ...]
    files: tuple[Move, ...]
    aside: tuple[tuple[str, str], ...]
    apart: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DifferencePage:
    """Everything that the page shows."""

    title: str
    sides: tuple[tuple[str, str], ...]
    verdict: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[tuple[str, tuple[ItemShown, ...]], ...]
    examples: tuple[Move, ...]
    examples_said: str
    past: PastShown | None


def render_difference(found: Difference, before: Rulebook, after: Rulebook, *, language: Language = "fr") -> str:
    """The page as HTML text; the rulebooks say the labels of modes, disciplines and rules."""
    page = page_of(found, Sayings(before, after, language))
    return rendered("difference.html.j2", language, None, style="base.css case_file.css difference.css", page=page)


def page_of(found: Difference, sayings: Sayings) -> DifferencePage:
    """What the page shows of a difference."""
    said, language = words(sayings.language), sayings.language
    return DifferencePage(
        title=said("diff_of", **_called(found, said)),
        sides=((said.diff_before, _side(found.before, said)), (said.diff_after, _side(found.after, said))),
        verdict=said.count("diff_count", found.count) if found.items else said.diff_none,
        facts=tuple(_facts(found, said)),
        sections=tuple(_sections(found, language)),
        examples=tuple(example_move(each, sayings) for each in found.moved),
        examples_said=said.count("diff_examples_said", len(found.examples)),
        past=_past(found, sayings, said) if found.history else None,
    )


def _called(found: Difference, said: Words) -> dict[str, str]:
    """Both by id and version; by the names of their files where those tell nothing apart."""
    sides = {"before": found.before, "after": found.after}
    if len({(side.id, side.version) for side in sides.values()}) == 1:
        return {key: _file(side.name) for key, side in sides.items()}
    return {key: said("diff_called", id=side.id, version=side.version) for key, side in sides.items()}


def _file(name: str) -> str:
    """Without its folders: a page is sent to people who have others."""
    return re.split(r"[/\\]", name)[-1]


def _side(side: Side, said: Words) -> str:
    status = getattr(said, f"status_{side.status}")
    return said("diff_side", title=side.title, name=_file(side.name), version=side.version, status=status)


def _facts(found: Difference, said: Words) -> Iterator[tuple[str, str]]:
    language = said.language
    if found.examples:
        moved = sum(bool(each.moved.differs) for each in found.examples)
        yield said.diff_examples_moved, _of(moved, len(found.examples), said)
        yield said.diff_examples_lost, number(sum(each.lost for each in found.examples), language)
    if found.history:
        yield said.diff_past_moved, _of(found.history.past.changed, found.history.past.files, said)
        yield said.diff_past_lighter, _of(found.history.past.lighter, found.history.past.files, said)


def _of(count: int, total: int, said: Words) -> str:
    """`12 sur 340 (3,5 %)`."""
    language = said.language
    share = percent(count / total, language, 1) if total else "—"
    return said("diff_share", count=number(count, language), total=number(total, language), share=share)


def _sections(found: Difference, language: Language) -> Iterator[tuple[str, tuple[ItemShown, ...]]]:
    for section, items in groupby(found.items, key=lambda each: each.section):
        shown = tuple(
            ItemShown(each.name_in(language), each.was, tuple(_line(line.said_in(language)) for line in each.lines))
            for each in items
        )
        yield section_title(section, language), shown


def _line(said: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    return said[0], tuple(said[1:])


def _past(found: Difference, sayings: Sayings, said: Words) -> PastShown:
    history = found.history
    assert history is not None  # noqa: S101 - asked for only where there is one
    past, language = history.past, said.language
    return PastShown(
        said=said.count("diff_past_said", past.files, files=", ".join(history.files)),
        stopped=not history.whole,
        facts=tuple(_past_facts(found, said)),
        matrices=tuple(matrix_of(found, sayings)),
        rules=tuple(_rule(each, sayings) for each in past.rules),
        files=tuple(file_move(each, sayings) for each in past.shown),
        aside=tuple(_aside(each, said) for each in history.aside),
        apart=tuple((reason, number(count, language)) for reason, count in history.apart.items()),
    )


def _rule(each: RuleCount, sayings: Sayings) -> tuple[str, str, str, str]:
    gained, lost, otherwise = (number(n, sayings.language) for n in (each.gained, each.lost, each.otherwise))
    return sayings.rule(each.rule), gained, lost, otherwise


def _aside(each: Aside, said: Words) -> tuple[str, str]:
    """Which row, then who cannot read it and why."""
    unread = getattr(said, f"diff_unread_{each.unread_by}")
    return f"{each.case or '—'} · {each.place}", f"{unread}{said.colon}{' '.join(each.reasons)}"


def _past_facts(found: Difference, said: Words) -> Iterator[tuple[str, str]]:
    assert found.history is not None  # noqa: S101 - asked for only where there is one
    past = found.history.past
    counted = {
        said.diff_past_moved: past.changed,
        said.diff_past_lighter: past.lighter,
        said.diff_past_heavier: past.heavier,
        said.diff_past_other: past.other,
        said.diff_past_priority: past.priority,
        said.diff_past_deadline: past.deadline,
        said.diff_past_depths: past.depths,
    }
    yield from ((label, _of(count, past.files, said)) for label, count in counted.items())
