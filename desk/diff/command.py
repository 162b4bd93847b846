"""From two sides to their difference: in words, on the examples of both, on a history if one is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desk.diff import messages as say
from desk.diff.history import Asked as AskedPast
from desk.diff.history import read_history
from desk.diff.reading import Sides, paths_of, read_both
from engine import reference
from engine.change import told
from engine.errors import Diagnostic, GdrError, Language, Location, diagnostic
from engine.impact import Pair, examples_moved
from intake.mapping import Mapping
from intake.mapping_loading import load_mapping
from reports.difference import Difference, Side


@dataclass(frozen=True)
class Asked:
    """The two names, the history and how to read it, the files to write."""

    before: str
    after: str
    history: tuple[Path, ...]
    mapping: str | None
    sheet: str | None
    written: tuple[tuple[str, Path | None], ...]
    today: date
    language: Language


class Done(NamedTuple):
    """The difference, and the sides that it is between."""

    difference: Difference
    sides: Sides

    @property
    def stopped(self) -> bool:
        """Whether someone stopped the reading of the history."""
        return self.difference.history is not None and not self.difference.history.whole


def compare(asked: Asked) -> Done:
    """The whole comparison. Raises GdrError with every mistake of what was asked, of both sides, of the history."""
    sides, mapping = _read(asked)
    done = told(sides.before, sides.after)
    # Under the names of the later side, so that a rule renumbered is one rule.
    pair = Pair(done.renamed.rulebook, sides.after)
    past = AskedPast(asked.history, mapping, asked.sheet, asked.today, asked.language)
    found = Difference(
        before=Side.of(sides.names[0], sides.before),
        after=Side.of(sides.names[1], sides.after),
        items=done.items,
        examples=() if sides.shared else tuple(examples_moved(pair, reference.assess)),
        history=read_history(past, pair) if asked.history else None,
    )
    return Done(found, sides)


def _read(asked: Asked) -> tuple[Sides, Mapping | None]:
    """Both sides and the mapping, or the mistakes of all."""
    wrong, sides, mapping = list(_misasked(asked)), None, None
    try:
        sides = read_both(asked.before, asked.after, asked.today)
    except GdrError as error:
        wrong += error.diagnostics
    try:
        mapping = load_mapping(asked.mapping) if asked.mapping and asked.history else None
    except GdrError as error:
        wrong += error.diagnostics
    if sides is not None and sides.shared and asked.history:
        wrong.append(diagnostic(say.NO_HISTORY, Location()))
    if wrong or sides is None:
        raise GdrError(wrong)
    return sides, mapping


def _misasked(asked: Asked) -> list[Diagnostic]:
    """What was typed and cannot be meant."""
    options = {"--mapping": asked.mapping, "--sheet": asked.sheet}
    alone = [] if asked.history else [option for option, value in options.items() if value]
    found = [diagnostic(say.MAPPING_ALONE, Location(), option=option) for option in alone]
    read = {path.resolve() for path in (*paths_of((asked.before, asked.after)), *asked.history)}
    return found + [
        diagnostic(say.SAME_PLACE, Location(file=str(path)), option=option)
        for option, path in asked.written
        if path is not None and path.resolve() in read
    ]
