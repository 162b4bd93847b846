"""What scenarios showed, as one HTML page: by rulebook and guarantee, what failed, what is not covered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from engine.errors import Language
from reports.templating import rendered

State = Literal["passed", "reserved", "failed", "refused"]


@dataclass(frozen=True, slots=True)
class Shown:
    """One scenario, or one kind of generated pairs. `said` and `noted` are sentences; `pasted` is ready to paste."""

    name: str
    place: str
    state: State
    guarantee: str
    rule: str = ""
    step: str = ""
    said: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()
    pasted: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A line of the table of guarantees: what is checked, how much of it, what holds."""

    label: str
    total: int
    passed: int

    @property
    def wrong(self) -> int:
        """What does not hold."""
        return self.total - self.passed


@dataclass(frozen=True, slots=True)
class RuleShown:
    """A rule that scenarios do not show both ways."""

    id: str
    label: str
    scenarios: int
    fired: bool
    unfired: bool


@dataclass(frozen=True, slots=True)
class BookShown:
    """One rulebook. `mutation` is a sentence, or nothing where it was not measured."""

    id: str
    title: str
    digest: str
    counts: tuple[Count, ...]
    scenarios: tuple[Shown, ...]
    rules: int
    uncovered: tuple[RuleShown, ...]
    mutation: str = ""


@dataclass(frozen=True, slots=True)
class QaPage:
    """The whole page. `counts` are the figures of its head.

    `astray` are the scenarios of no rulebook; `mistakes` those of the files.
    """

    day: str
    seed: int
    ok: bool
    counts: Mapping[str, int]
    books: tuple[BookShown, ...]
    astray: tuple[Shown, ...] = ()
    mistakes: tuple[str, ...] = ()
    interrupted: bool = False

    @property
    def wrong(self) -> Sequence[Shown]:
        """What failed or was refused, rulebook after rulebook, then those of no rulebook."""
        shown = [*(each for book in self.books for each in book.scenarios), *self.astray]
        return [each for each in shown if each.state in ("failed", "refused")]


def render_qa(page: QaPage, *, language: Language = "fr") -> str:
    """The page as HTML text."""
    return rendered("qa.html.j2", language, None, style="base.css case_file.css", page=page)
