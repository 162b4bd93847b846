"""What the commands that learn from past decisions are asked alike, and how they read, tell and write alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from desk.books import Books
from desk.consistency.history import History
from desk.consistency.reading import SHOWN
from desk.files import written_whole
from desk.interruption import safe_points
from desk.learning import messages as say
from desk.learning.reading import as_a_file, history_to_learn
from desk.running import Bar
from desk.sources import Sources
from desk.terminal import err, out, progress
from desk.texts import text
from engine.errors import Diagnostic, GdrError, Language, diagnostic
from intake import mapping as intake
from intake.databases import Database
from learner.firing import Scale
from learner.notices import Notice

Said = TypeVar("Said", Diagnostic, Notice)


@dataclass(frozen=True, kw_only=True)
class AskedOfHistory:
    """The history, what was decided in it, how to read it, and where to write.

    `mappings`: of decisions, of cases. `rulebook`: as it was typed, a name or a file.
    """

    file: Path | Database
    books: Books
    scale: Scale
    language: Language
    mappings: tuple[intake.Mapping | None, ...] = (None, None)
    sheet: str | None = None
    folder: Path | None = None
    as_json: bool = False
    rulebook: str = ""


@dataclass(frozen=True)
class ToldBar(Bar):
    """A bar where there is a screen; else, for what takes minutes, a line on standard error as each task begins."""

    def start(self, key: str, total: int | None) -> Callable[[], None]:
        """Begin a task; what to call at each of its steps."""
        if self.shown.disable:
            err.print(f"{text(key, self.language)}…", markup=False)
        return super().start(key, total)


@contextmanager
def reading(
    asked: AskedOfHistory, *, beside: Sequence[Sources] = (), undecided: bool = False
) -> Iterator[tuple[History, Bar]]:
    """The history, and what shows progress while it is read; Ctrl-C is heard between two files.

    `beside`: files to read as well, all opened before any work starts; `undecided`: files of which nothing was
    decided are read too. Raises GdrError for what cannot be read.
    """
    decisions, cases = asked.mappings[:2]
    with as_a_file(asked.file, asked.books.id) as path:
        history = history_to_learn(path, asked.books, asked.scale, (decisions, cases), asked.sheet)
        history = replace(history, needs="") if undecided else history
        history.probe(beside)
        with progress() as shown, safe_points() as stop_if_asked, _saying_why(history, asked.language):
            yield history, ToldBar(shown, asked.language, stop_if_asked)


@contextmanager
def _saying_why(history: History, language: Language) -> Iterator[None]:
    """Where nothing is left to read, what was set aside is why, perhaps: it is said before the mistake."""
    try:
        yield
    except GdrError:
        history.aside.say(language)
        raise


def refused(history: History) -> tuple[Diagnostic, ...]:
    """That rows could not be read: how many, and for each kind of mistake how many again; nothing where all were."""
    if not history.aside.rejects:
        return ()
    kinds = history.aside.kinds()[:SHOWN]
    why_fr, why_en = _listed(kinds, "fr"), _listed(kinds, "en")
    return (diagnostic(say.REFUSED, count=len(history.aside.rejects), why_fr=why_fr, why_en=why_en),)


def refusals(history: History) -> tuple[Notice, ...]:
    """The same, as it stands among the notices of what was found."""
    return tuple(map(Notice.of, refused(history)))


def but_refused(notices: Iterable[Said]) -> tuple[Said, ...]:
    """Without what `tell_aside` says on a terminal, with places."""
    return tuple(each for each in notices if each.code != say.REFUSED.code)


def _listed(kinds: Sequence[tuple[Diagnostic, int]], language: Language) -> str:
    return " ; ".join(f"{rows} × {first.said_in(language)[0].rstrip('.')}" for first, rows in kinds)


def tell_aside(asked: AskedOfHistory, history: History) -> None:
    """The rows out of scope, and those that could not be read; on standard error."""
    for reason, count in history.apart.most_common():
        err.print("[yellow]" + text("apart", asked.language, count=count, reason=reason) + "[/]")
    history.aside.say(asked.language, asked.folder)


def write(asked: AskedOfHistory, folder: Path, history: History, contents: Mapping[str, str]) -> None:
    """Each file, by name, and the rows that could not be read, in a folder; said where. Raises OSError."""
    history.aside.write(folder, asked.language)
    for name, content in contents.items():
        place = written_whole(folder / name, content)
        if not asked.as_json:
            out.print(text("compared_written", asked.language, file=place))
