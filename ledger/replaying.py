"""Assessing a past case again, with the rulebook and the facts of that day, and why the result is not the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from engine.assessment import Assess
from engine.facts import Case
from engine.model import Rulebook
from ledger.comparing import Leaf, differing
from ledger.records import Received, assessment_bytes

Cause = Literal[
    "facts_erased",
    "assessment_erased",
    "damaged",
    "rulebook_missing",
    "rulebook_unreadable",
    "rulebook_differs",
    "engines_disagree",
    "engine_failed",
    "version_changed",
    "result_differs",
]
ERASED: tuple[Cause, ...] = ("facts_erased", "assessment_erased")  # on record: there is nothing left to compare
MOST = 5  # fields named of one difference


@dataclass(frozen=True, slots=True)
class PastAssessment:
    """An assessment to do again: its entry, what it says, and what says the facts; None once erased.

    `sound`: whether both are what their entries are the hashes of, or were erased on record.
    """

    seq: int
    assessed: bytes | None
    received: bytes | None
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of doing it again: no `cause` when every byte is the same. `apart`: of a rulebook not asked for.

    `detail` is a version, a digest or what an engine said; `fields` the first that differ.
    """

    seq: int
    cause: Cause | None = None
    detail: str = ""
    fields: tuple[Leaf, ...] = ()
    apart: bool = False

    @property
    def erased(self) -> bool:
        """Whether what it takes was erased on record: that is no difference."""
        return self.cause in ERASED


@dataclass(frozen=True, slots=True)
class Today:
    """What past cases are assessed again with: the version of gdr, its engines, the rulebooks as they now read.

    A rulebook whose text reads no more is there as what is said of it. `only`: the rulebook asked for, if one is.
    """

    gdr: str
    engines: Mapping[str, Assess]
    books: Mapping[str, Rulebook | str]
    only: str | None = None


def again(past: PastAssessment, today: Today) -> Outcome:
    """Assess a past case again, by each engine, and compare every byte."""
    if not past.sound:
        return Outcome(past.seq, "damaged")
    if past.assessed is None:
        return Outcome(past.seq, "assessment_erased")
    held = json.loads(past.assessed)
    by = held["assessment"]["rulebook"]
    if today.only not in (None, by["id"]):
        return Outcome(past.seq, apart=True)
    if past.received is None:
        return Outcome(past.seq, "facts_erased")
    book = today.books.get(by["digest"])
    if not isinstance(book, Rulebook):
        return Outcome(past.seq, "rulebook_missing" if book is None else "rulebook_unreadable", book or by["digest"])
    case = Received.model_validate_json(past.received).case
    return _compared(past, held, book, case, today)


def _compared(past: PastAssessment, held: dict[str, Any], book: Rulebook, case: Case, today: Today) -> Outcome:
    said, digest = assessment_bytes(past.assessed or b""), held["assessment"]["rulebook"]["digest"]
    found: dict[str, bytes] = {}
    for name, assess in today.engines.items():
        try:
            found[name] = assess(book, case).to_json().encode()
        except Exception as error:  # noqa: BLE001 - facts that fit no more, an engine that fails: told, and the rest goes on
            reason = (str(error) or type(error).__name__).splitlines()[0]
            return Outcome(past.seq, "engine_failed", f"{name} : {reason}")
    first, *others = found.values()
    if any(other != first for other in others):
        return Outcome(past.seq, "engines_disagree", " / ".join(found), _fields(first, others[0]))
    if first == said:
        return Outcome(past.seq)
    if book.digest != digest:
        return Outcome(past.seq, "rulebook_differs", book.digest, _fields(said, first, but=("rulebook",)))
    if held["gdr"] != today.gdr:
        return Outcome(past.seq, "version_changed", held["gdr"], _fields(said, first))
    return Outcome(past.seq, "result_differs", "", _fields(said, first))


def _fields(before: bytes, after: bytes, but: tuple[str, ...] = ()) -> tuple[Leaf, ...]:
    leaves = differing(json.loads(before), json.loads(after))
    return tuple(leaf for leaf in leaves if leaf.path.split(".")[0] not in but)[:MOST]
