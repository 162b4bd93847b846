"""Many files, or many outcomes, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from desk.qa import messages as say
from desk.qa.comparing import span
from desk.qa.errors import Unmet, mistake
from desk.qa.names import PRIORITY, level_named, mode_named
from desk.qa.texts import day_of, score_of
from desk.qa.vocabulary import Table, items, then
from desk.qa.world import World
from engine.assessment import Assessment
from engine.facts import Case
from engine.model import Rulebook
from engine.values import shown

NONE: Final = ("aucun", "aucune", "none", "—")
FILES: Final = ("dossier", "file")
Wanted = Callable[[Rulebook, str], str]
Got = Callable[[Assessment], str]

_COLUMNS: Final[Mapping[str, tuple[Wanted, Got]]] = {
    "mode": (lambda book, text: mode_named(book, text).id, lambda got: got.mode or ""),
    "priorité": (
        lambda book, text: level_named(book, text, book.priorities, PRIORITY).id,
        lambda got: got.priority or "",
    ),
    "score": (lambda _, text: score_of(text), lambda got: span(got.score)),
    "échéance": (lambda _, text: shown(day_of(text)), lambda got: shown(got.deadline) if got.deadline else ""),
    "modes possibles": (
        lambda book, text: ", ".join(sorted(mode_named(book, each).id for each in items(text))),
        lambda got: ", ".join(sorted(got.modes)),
    ),
}
_ENGLISH: Final = {"priority": "priorité", "deadline": "échéance", "possible modes": "modes possibles"}


@then("chaque dossier reçoit :", "each file gets:")
def each_file_gets(world: World, datatable: Table) -> None:
    """A row a file: what it is called, then what it receives; an empty cell expects nothing."""
    head, *rows = datatable
    columns = [_ENGLISH.get(each.casefold(), each.casefold()) for each in head]
    if columns[0] not in FILES or not rows or not set(columns[1:]) or not set(columns[1:]) <= set(_COLUMNS):
        expected = " | ".join(("dossier", *_COLUMNS))
        raise mistake(say.TABLE_SHAPE, found=" | ".join(head), expected=expected)
    cases = {case.id: case for case in world.current()}
    for title, *cells in rows:
        if title not in cases:
            raise mistake(say.FILE_UNKNOWN, name=title, known=", ".join(list(cases)[:20]))
        got = world.assess(cases[title])
        for column, text in zip(columns[1:], cells, strict=True):
            _compare(world.rulebook, cases[title], got, column, text)


def _compare(rulebook: Rulebook, case: Case, got: Assessment, column: str, text: str) -> None:
    if not text.strip():
        return
    read, found = _COLUMNS[column]
    wanted = "" if text.strip().casefold() in NONE else read(rulebook, text)
    if found(got) != wanted:
        english = next((en for en, fr in _ENGLISH.items() if fr == column), column)
        said = {"what": f"« {case.id} », {column}", "what_en": f"“{case.id}”, {english}"}
        values = {"expected": wanted or "—", "got": found(got) or "—"}
        raise Unmet(say.UNMET, [case], "", **said, **values)
