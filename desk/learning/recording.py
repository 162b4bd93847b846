"""What was learnt as proposals on the ledger: what is right alone by itself, the rest together; nothing is approved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desk.files import written_whole
from desk.held import held_in
from desk.learning.card_asked import JSON
from desk.learning.command import Asked, Done
from desk.learning.drafts import Apart, Drafts
from desk.ledgers.access import acting, opened
from desk.ledgers.proposing import Asked as Proposing
from desk.ledgers.proposing import propose
from desk.terminal import err, out
from desk.texts import text
from engine.errors import Diagnostic, GdrError
from learner.evidence import Evidence


def must_be_allowed(as_: str | None) -> None:
    """That there is a ledger, and that who runs this may propose. Raises GdrError."""
    with opened() as ledger:
        acting(ledger, as_).role_for("change.proposed")


def record(done: Done, asked: Asked, as_: str | None, today: date) -> None:
    """Put each proposal on record, in the name of who ran this, as the learner's.

    Raises GdrError, with all that refused a proposal: the others are on record.
    """
    drafts, folder = done.drafts, asked.folder
    assert drafts is not None  # noqa: S101 - nothing is recorded where nothing was learnt
    assert folder is not None  # noqa: S101 - refused before
    refused: list[Diagnostic] = []
    with opened() as ledger:
        by = acting(ledger, as_)
        for each in drafts.apart:
            name = f"{drafts.base.id}.{each.name}"
            file = written_whole(folder / f"{name}.yaml", each.text)
            evidence = _evidence(done, each, folder / f"{name}.{JSON}")
            proposing = Proposing(file, _reason(each, asked, drafts), "learner", evidence)
            try:
                one = propose(ledger, by, proposing, held_in(file), today)
            except GdrError as error:
                refused += error.diagnostics
                continue
            said = text("learn_recorded", asked.language, number=one.number, file=file.name)
            (err if asked.as_json else out).print(said)
    if refused:
        raise GdrError(refused)


def _reason(each: Apart, asked: Asked, drafts: Drafts) -> str:
    counts = {"points": len(drafts.points), "thresholds": len(drafts.starts)}
    changes = [text("learn_reason_adjusted", asked.language, **counts)] if each.adjusts else []
    what = " ; ".join([*changes, *(rule.label for rule in each.rules)])
    return text("learn_reason", asked.language, file=asked.file.name, what=what)


def _evidence(done: Done, each: Apart, place: Path) -> Path:
    """What speaks for one proposal alone, its card with it, and what was read; it stays with it for good."""
    learnt = done.said.learnt
    assert learnt is not None  # noqa: S101 - there is a draft
    own = tuple(one for one in learnt.candidates if one.id in _ids(each))
    only = learnt.model_copy(update={"candidates": own, **({} if each.adjusts else {"points": (), "thresholds": ()})})
    said = done.said.model_copy(update={"learnt": only, "evidence": _card(done.evidence, each)})
    return written_whole(place, said.to_json())


def _card(found: Evidence | None, each: Apart) -> Evidence | None:
    """The cards of its new rules; those of points and thresholds, if it changes them."""
    if found is None:
        return None
    own = tuple(card for card in found.candidates if card.rule in _ids(each))
    others = {} if each.adjusts else {"points": (), "adjustment": None}
    return found.model_copy(update={"candidates": own, "reserved": (), **others})


def _ids(each: Apart) -> set[str]:
    return {rule.id for rule in each.rules}
