"""What was learnt as proposals on the ledger: points with thresholds, each new rule by itself; nothing is approved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desk.files import written_whole
from desk.held import held_in
from desk.learning.command import JSON, Asked, Done
from desk.learning.drafts import Drafts
from desk.ledgers.access import acting, opened
from desk.ledgers.proposing import Asked as Proposing
from desk.ledgers.proposing import propose
from desk.terminal import err, out
from desk.texts import text
from engine.errors import Diagnostic, GdrError
from engine.model import Rule
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
        for name, content in drafts.apart.items():
            file = written_whole(folder / name, content)
            evidence = _evidence(done, _rule_of(name, drafts), folder / f"{name.removesuffix('.yaml')}.{JSON}")
            proposing = Proposing(file, _reason(name, asked, drafts), "learner", evidence)
            try:
                one = propose(ledger, by, proposing, held_in(file), today)
            except GdrError as error:
                refused += error.diagnostics
                continue
            said = text("learn_recorded", asked.language, number=one.number, file=file.name)
            (err if asked.as_json else out).print(said)
    if refused:
        raise GdrError(refused)


def _reason(name: str, asked: Asked, drafts: Drafts) -> str:
    rule = _rule_of(name, drafts)
    counts = {"points": len(drafts.points), "thresholds": len(drafts.starts)}
    both = text("learn_reason_adjusted", asked.language, **counts)
    return text("learn_reason", asked.language, file=asked.file.name, what=rule.label if rule else both)


def _evidence(done: Done, rule: Rule | None, place: Path) -> Path:
    """What speaks for one proposal alone, its card with it, and what was read; it stays with it for good."""
    learnt = done.said.learnt
    assert learnt is not None  # noqa: S101 - there is a draft
    own = tuple(each for each in learnt.candidates if rule is not None and each.id == rule.id)
    only = learnt.model_copy(
        update={"candidates": own, **({"points": (), "thresholds": ()} if rule is not None else {})}
    )
    said = done.said.model_copy(update={"learnt": only, "evidence": _card(done.evidence, rule)})
    return written_whole(place, said.to_json())


def _card(found: Evidence | None, rule: Rule | None) -> Evidence | None:
    """The card of a new rule; for points and thresholds, theirs."""
    if found is None:
        return None
    own = tuple(each for each in found.candidates if rule is not None and each.rule == rule.id)
    others = {} if rule is None else {"points": (), "adjustment": None}
    return found.model_copy(update={"candidates": own, "reserved": (), **others})


def _rule_of(name: str, drafts: Drafts) -> Rule | None:
    """The new rule that a draft holds alone; None for that of points and thresholds."""
    return next((each for each in drafts.rules.values() if name == f"{drafts.base.id}.{each.id}.yaml"), None)
