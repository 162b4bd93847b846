"""From an edited file to a proposal: what it changes, against what it starts from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desk import in_use
from desk.held import Held
from desk.ledgers import messages_change as say
from desk.ledgers.base import Base, base_of
from desk.ledgers.texts import texts_in
from desk.refusing import system_refused
from engine.change import Change, changes, substance, with_header
from engine.errors import GdrError, Location, diagnostic
from engine.loading import load_shared
from engine.model import Rulebook
from ledger.actors import Actor
from ledger.changes import messages as say_ledger
from ledger.changes.proposals import Proposal, approvals, decision_on, must_be_open, proposal, proposals, standing_of
from ledger.changes.recording import record_proposal
from ledger.errors import refused
from ledger.records import RulebookRecorded
from ledger.records_change import Author, Proposed
from ledger.rulebooks import read_again, recorded
from ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Asked:
    """What someone proposes: a file, why, and what shows that it is right."""

    file: Path
    reason: str
    author: Author = "expert"
    evidence: Path | None = None
    rebase: int | None = None


def propose(ledger: Ledger, by: Actor, asked: Asked, held: Held, today: date) -> Proposal:
    """Put on record what a file or a workbook holds. Raises GdrError: why there is nothing to propose."""
    by.role_for("change.proposed")
    new = held.loaded.rulebook
    base = base_of(ledger, new.id, today)
    if asked.rebase is None:  # made again on purpose, it says what it undoes
        _refuse_old_copy(asked.file, new, base)
    made = _made(asked, held, base)
    if asked.rebase is not None:
        _may_replace(ledger, asked.rebase, new.id)
    _refuse_twice(ledger, made, asked.rebase)
    number = record_proposal(ledger, by, base.texts, made, asked.rebase)
    return proposal(ledger, number)


def _refuse_old_copy(file: Path, new: Rulebook, base: Base) -> None:
    """A copy of an earlier version would undo, unsaid, what was approved since."""
    if new.version < base.rulebook.version:
        values = {"id": new.id, "version": new.version, "current": base.rulebook.version, "file": base.version.path}
        raise GdrError([diagnostic(say.OLD_COPY, Location(file=str(file)), **values)])


def _made(asked: Asked, held: Held, base: Base) -> Proposed:
    new = held.loaded.rulebook
    if substance(new) == substance(base.rulebook):
        values = {"id": new.id, "version": base.rulebook.version}
        raise GdrError([diagnostic(say.NOTHING_TO_PROPOSE, Location(file=str(asked.file)), **values)])
    _refuse_other_shared(asked.file, new, base)
    texts = texts_in(asked.file, new, held.text)
    # What an approval will write must be writable, and be said before anyone spends time on it.
    with_header(texts.text, version=base.next_number, in_force=base.rulebook.in_force, status="approved")
    made = _proposed(base, new, texts, asked.reason)
    return made.model_copy(update={"author": asked.author, "evidence": _evidence(asked.evidence)})


def _proposed(base: Base, new: Rulebook, texts: RulebookRecorded, reason: str) -> Proposed:
    """That these texts, which say the new rulebook, take the place of the base."""
    return Proposed(
        rulebook=new.id,
        base=base.rulebook.digest,
        base_version=base.rulebook.version,
        digest=new.digest,
        text=texts.text,
        shared=texts.shared,
        changes=said_changes(base.rulebook, new),
        reason=reason,
    )


def said_changes(base: Rulebook, new: Rulebook) -> tuple[Change, ...]:
    """What changes but for the number, the days in force and the status, which an approval sets."""
    same = {"version": base.version, "in_force": base.in_force, "status": base.status}
    return changes(base, new.model_copy(update=same))


def _refuse_other_shared(file: Path, new: Rulebook, base: Base) -> None:
    """What several rulebooks share does not change with one of them."""
    one = new.shared
    if one is None:
        return
    used = in_use.folder() / f"{one.id}.yaml"
    others = [base.rulebook.shared, load_shared(used).rulebook if used.is_file() else None]
    if any(each is not None and each.id == one.id and each != one for each in others):
        values = {"name": one.id, "file": file.parent / f"{one.id}.yaml"}
        raise GdrError([diagnostic(say.SHARED_CHANGED, Location(file=str(file)), **values)])


def _may_replace(ledger: Ledger, number: int, id: str) -> None:
    before = proposal(ledger, number)
    must_be_open(ledger, number)
    if before.content.rulebook != id:
        values = {"number": number, "other": before.content.rulebook, "id": id}
        raise GdrError([diagnostic(say.REBASE_OTHER, Location(), **values)])


def _refuse_twice(ledger: Ledger, made: Proposed, replaces: int | None) -> None:
    for each in proposals(ledger, made.rulebook):
        same = (each.content.base, each.content.digest) == (made.base, made.digest)
        if same and each.number != replaces and standing_of(ledger, each.number) == "open":
            raise GdrError([diagnostic(say.ALREADY_PROPOSED, Location(), number=each.number)])


def _evidence(path: Path | None) -> dict[str, Any]:
    """Raises GdrError for a file that cannot be read, or where its text stops being a JSON object."""
    if path is None:
        return {}
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GdrError([system_refused(error)]) from None
    except json.JSONDecodeError as error:
        raise _no_evidence(path, error.lineno, error.colno) from None
    except (UnicodeDecodeError, RecursionError):
        raise _no_evidence(path) from None
    if not isinstance(held, dict):
        raise _no_evidence(path)
    return held


def _no_evidence(path: Path, line: int | None = None, column: int | None = None) -> GdrError:
    return GdrError([diagnostic(say.BAD_EVIDENCE, Location(file=str(path), line=line, column=column))])


def propose_revert(ledger: Ledger, by: Actor, number: int, reason: str, today: date) -> Proposal:
    """Propose the version that stood before an approved change. Raises GdrError."""
    by.role_for("change.proposed")
    one = proposal(ledger, number)
    entry = decision_on(ledger, number)
    if entry is None or entry.action != "change.approved":
        raise refused(say_ledger.NOT_APPROVED, ledger.place, number=number)
    all_of = list(approvals(ledger, one.content.rulebook))
    (last, latest), mine = all_of[-1], next(content for link, content in all_of if link.seq == entry.seq)
    if last.seq != entry.seq:
        values = {"version": mine.version, "last": latest.version, "number": last.about}
        raise refused(say_ledger.NOT_LAST, ledger.place, **values)
    base = base_of(ledger, one.content.rulebook, today)
    before = recorded(ledger, one.content.base)
    made = _proposed(base, read_again(before), before, reason).model_copy(update={"reverts": entry.seq})
    _refuse_twice(ledger, made, None)
    return proposal(ledger, record_proposal(ledger, by, base.texts, made))


@dataclass(frozen=True, slots=True)
class Overtaken:
    """What was approved since a proposal was made: the changes, and which of its own touch the same things."""

    since: tuple[Change, ...]
    touching: tuple[Change, ...]
    apart: tuple[Change, ...]


def overtaken(ledger: Ledger, one: Proposal, base: Base) -> Overtaken | None:
    """Why a proposal is stale, or None if it starts from what stands."""
    content = one.content
    if content.base == base.rulebook.digest:
        return None
    since = said_changes(read_again(recorded(ledger, content.base)), base.rulebook)
    touched = set(_places(since))
    mine = content.changes
    return Overtaken(
        since=since,
        touching=tuple(each for each in mine if touched & set(_places([each]))),
        apart=tuple(each for each in mine if not touched & set(_places([each]))),
    )


def _places(found: tuple[Change, ...] | list[Change]) -> Iterator[tuple[str, str]]:
    """Where changes bear; a row of a table bears on it, a depth on its discipline; an order on nothing alone."""
    for each in found:
        if each.item:
            yield each.place
        if each.section in ("row", "depth"):
            yield ("table" if each.section == "row" else "discipline"), each.item.partition(" / ")[0]


def undone(ledger: Ledger, one: Proposal, replaced: Proposal) -> tuple[Change, ...]:
    """The changes of a proposal that go back on what was approved since the one that it replaces."""
    old, new = (read_again(recorded(ledger, each.content.base)) for each in (replaced, one))
    since = {each.place for each in said_changes(old, new)}
    mine = {(*each.place, each.field, each.fr) for each in replaced.content.changes}
    return tuple(
        each for each in one.content.changes if each.place in since and (*each.place, each.field, each.fr) not in mine
    )
