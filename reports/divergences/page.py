"""What divergences teach as one HTML page: each group with its figures and five files to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from engine.errors import Language
from engine.model import Rulebook
from learner.divergences.model import DivergingFile
from reports.divergences.as_json import DivergencesSaid
from reports.divergences.said import Saying
from reports.divergences.tables import tables_of
from reports.notices import told
from reports.seen_files import FileShown, file_shown
from reports.showing import Shown
from reports.templating import rendered
from reports.typography import day
from reports.views.lexicon import Lexicon, lexicon_of


@dataclass(frozen=True, slots=True)
class FilesShown:
    """Files to read, and what of."""

    title: str
    files: tuple[FileShown, ...]


@dataclass(frozen=True, slots=True)
class DivergencesPage:
    """The whole page; `files` by the id of the table that they illustrate."""

    of: str
    verdict: str
    told: tuple[str, ...]
    remarks: tuple[str, ...]
    tables: dict[str, Shown]
    files: dict[str, tuple[FilesShown, ...]]
    unaccounted: tuple[str, ...]


def render_divergences(said: DivergencesSaid, rulebook: Rulebook, made_on: date, *, language: Language = "fr") -> str:
    """The page as HTML text."""
    lexicon = lexicon_of(rulebook, language, marking=True)
    page = _page(Saying(said, lexicon), lexicon, made_on)
    style = "base.css marks.css noise.css"
    return rendered("divergences.html.j2", language, lexicon.foreign, style=style, page=page)


def _page(say: Saying, lexicon: Lexicon, made_on: date) -> DivergencesPage:
    words, settings, book = lexicon.words, say.said.settings, say.said.rulebook
    notices = told(say.said.notices, words.language)
    named = {"file": settings.file, "rulebook": book.id, "version": book.version, "seed": settings.seed}
    return DivergencesPage(
        of=words("div_of_history", day=day(made_on, words.language), **named),
        verdict=say.verdict(),
        told=tuple(say.told()),
        remarks=(*(each.rstrip(".") for each in notices), *say.remarks()),
        tables={each.id: each for each in tables_of(say)},
        files=dict(_files(say)),
        unaccounted=tuple(say.unaccounted()),
    )


def _files(say: Saying) -> Iterator[tuple[str, tuple[FilesShown, ...]]]:
    yield "inconnus", tuple(_shown(say.theme(each), each.files, say) for each in say.lacking)
    yield "motifs", tuple(_shown(say.theme(each), each.files, say) for each in say.others)
    rules = ((f"{say.rule(each)}, {say.way(each.lift.direction)}", each.files) for each in say.found.rules)
    yield "regles", tuple(_shown(title, files, say) for title, files in rules)
    facts = ((f"{say.fact(each)}, {say.way(each.lift.direction)}", each.files) for each in say.found.facts)
    yield "faits", tuple(_shown(title, files, say) for title, files in facts)
    yield "proches", ()  # what is not found names no file to read as if it were


def _shown(what: str, files: Sequence[DivergingFile], say: Saying) -> FilesShown:
    return FilesShown(say.words("div_files_of", what=what), tuple(_file(each, say) for each in files))


def _file(each: DivergingFile, say: Saying) -> FileShown:
    level = say.words("div_arrow", asked=say.level(each.asked), decided=say.level(each.level))
    return file_shown(each, level, say.words)
