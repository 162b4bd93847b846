"""The card that is asked for: whether there may be one of that name, and whether it is written already."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from desk.learning import messages as say
from desk.learning.asked import AskedOfHistory
from desk.learning.card_telling import TOGETHER
from engine.errors import Diagnostic, diagnostic, nearest, nearest_said
from engine.model import Rulebook
from learner.candidates.strictness import Strictness
from learner.evidence import Evidence
from learner.firing import Scale, levers_of
from learner.naming import free_ids
from reports.learning.said import LearnSaid, LearnSettings

JSON, FIGURES = "learn.json", "evidence.json"


def unknown_card(name: str, book: Rulebook, scale: Scale) -> Iterator[Diagnostic]:
    """That no card can bear this name: it is no rule that has points, nor what a new one would be called."""
    new = free_ids(book, Strictness().most)
    known = (TOGETHER, *(lever.rule.id for lever in levers_of(book, scale)), *new)
    if name and name not in known:
        values = {"name": name, "id": book.id, "first": new[0], "last": new[-1]}
        yield diagnostic(say.CARD_UNKNOWN, **values, **nearest_said(nearest(name, known)))


def written_already(asked: AskedOfHistory, settings: LearnSettings) -> Evidence | None:
    """The cards that a folder holds of this very history, rulebook and options; None where it holds no such ones."""
    if asked.folder is None:
        return None
    try:
        said = LearnSaid.model_validate_json((asked.folder / JSON).read_bytes())
        found = Evidence.model_validate_json((asked.folder / FIGURES).read_bytes())
    except (OSError, ValidationError):
        return None
    digests = {said.rulebook.digest, found.rulebook.digest}
    # Thresholds may have stayed for what the history is; that someone asked for it is told by `how`.
    same = said.settings.model_copy(update={"keep_thresholds": settings.keep_thresholds}) == settings
    return found if same and digests == {asked.books.lead.digest} else None
