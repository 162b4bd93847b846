"""A noise audit as one HTML page: how often, where it comes from, and ten groups of files to discuss."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from engine.errors import Language
from engine.model import Rulebook
from learner.noise.model import Group
from reports.marks import Mark, mark_of
from reports.noise.as_json import NoiseSaid
from reports.noise.said import Saying
from reports.noise.tables import tables_of
from reports.notices import told
from reports.seen_files import FileShown, file_shown
from reports.showing import Figures, Shown
from reports.templating import rendered
from reports.typography import day
from reports.views.lexicon import Lexicon, lexicon_of


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar, in percent of its length."""

    start: float
    length: float
    said: str


@dataclass(frozen=True, slots=True)
class GroupShown:
    """Files of the same facts; `levels` are each level with how many, drawn and said."""

    title: str
    who: str
    facts: tuple[str, ...]
    apart: str
    levels: tuple[tuple[str, str, float], ...]
    files: tuple[FileShown, ...]


@dataclass(frozen=True, slots=True)
class NoisePage:
    """The whole page. `first` and `expected`: what was measured and what was guessed, on one line of 0 to 100 %."""

    of: str
    verdict: str
    expected: str
    counted: str
    basis: tuple[str, ...]
    remarks: tuple[str, ...]
    first: Mark | None
    guess: float | None
    tables: dict[str, Shown]
    parts: tuple[Part, ...]
    unparted: tuple[str, ...]
    itself: tuple[str, ...]
    office: str
    near: bool
    groups: tuple[GroupShown, ...]


def render_noise(said: NoiseSaid, rulebook: Rulebook, made_on: date, *, language: Language = "fr") -> str:
    """The page as HTML text."""
    lexicon = lexicon_of(rulebook, language, marking=True)
    page = _Page(said, lexicon).of(made_on)
    return rendered("noise.html.j2", language, lexicon.foreign, style="base.css marks.css noise.css", page=page)


class _Page:
    def __init__(self, said: NoiseSaid, lexicon: Lexicon) -> None:
        self._said, self._lexicon, self._words = said, lexicon, lexicon.words
        self._figures = Figures(lexicon.words)
        self._say = Saying(said.noise, said.settings, self._figures, lexicon.label)

    def of(self, made_on: date) -> NoisePage:
        noise, settings, words, say = self._said.noise, self._said.settings, self._words, self._say
        book = self._said.rulebook
        first = noise.first
        notices = told(self._said.notices, words.language)
        return NoisePage(
            of=words(
                "noise_of_history",
                file=settings.file,
                rulebook=book.id,
                version=book.version,
                day=day(made_on, words.language),
                seed=settings.seed,
            ),
            verdict=say.verdict(),
            expected=say.expected(),
            counted=say.counted(),
            basis=tuple(say.basis()),
            remarks=(*(each.rstrip(".") for each in notices), *say.remarks()),
            first=None if first.share is None else mark_of(first.share, first.interval or (first.share,) * 2, ""),
            guess=None if settings.expected is None else round(100 * settings.expected, 1),
            tables={each.id: each for each in tables_of(say)},
            parts=tuple(self._parts()),
            unparted=tuple(say.unparted()),
            itself=tuple(say.itself()),
            office=say.office(),
            near=settings.near > 0 and settings.scale == "modes",
            groups=tuple(map(self._group, noise.discuss)),
        )

    def _parts(self) -> Iterator[Part]:
        """The parts of the noise, one after the other on a bar."""
        found, start = self._said.noise.sources, 0.0
        parted = found.occasion.variance is not None
        named = [("directorate", found.directorate), ("person", found.person)]
        named += [("pattern", found.pattern), ("occasion", found.occasion)] if parted else [("rest", found.rest)]
        for key, each in named:
            if each.share is not None:
                said = f"{getattr(self._words, f'noise_source_{key}')} {self._figures.share(each.share)}"
                yield Part(round(start, 1), round(100 * each.share, 1), said)
                start += 100 * each.share

    def _level(self, id: str) -> str:
        return self._lexicon.short_level(id, self._said.settings.scale)

    def _group(self, each: Group) -> GroupShown:
        words, lexicon, count = self._words, self._lexicon, self._figures.count
        facts = tuple(
            words("fact_is", label=lexicon.label(fact.attribute), value=lexicon.value(fact.attribute, fact.value))
            for fact in each.facts
        )
        apart = words.list_separator.join(map(lexicon.label, each.apart))
        return GroupShown(
            title=words("noise_group", looks=count(each.looks)),
            who=words(
                "noise_group_who", people=count(each.people), who=words.list_separator.join(each.directorates) or "—"
            ),
            facts=facts,
            apart=words("noise_group_apart", facts=apart) if apart else "",
            levels=tuple(
                (self._level(id), count(many), round(100 * many / each.looks, 1)) for id, many in each.levels.items()
            ),
            files=tuple(file_shown(one, self._level(one.level), words) for one in each.files),
        )
