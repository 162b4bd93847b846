"""What is on record of an earlier file, in words: what was decided, and why people diverged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reports.recorded import Look, Recorded
from reports.typography import day
from reports.views.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class SaidLook:
    """A look: `verdict` (accepted, diverged), `what` was decided, why, and the notes that date and place it."""

    verdict: str
    what: str
    diverged: bool
    reason: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidRecord:
    """The entry of a file, and the looks at it; none: it is not decided yet."""

    entry: str
    looks: tuple[SaidLook, ...]


def record_of(recorded: Recorded, lexicon: Lexicon) -> SaidRecord:
    """What is on record of a file, in words."""
    words = lexicon.words
    return SaidRecord(
        entry=words("entry_seq", seq=recorded.seq),
        looks=tuple(_look(look, recorded, lexicon) for look in recorded.looks),
    )


def level_of(recorded: Recorded, id: str | None, lexicon: Lexicon) -> str:
    """The label of a level on the scale of its own rulebook, or the words for none."""
    return lexicon.words.no_mode if id is None else lexicon.said(recorded.labels.get(id, id))


def _look(look: Look, recorded: Recorded, lexicon: Lexicon) -> SaidLook:
    verdicts = {True: "look_diverged", False: "look_accepted", None: "look_decided"}
    return SaidLook(
        verdict=lexicon.words(verdicts[look.diverged]),
        what=", ".join(_what(look, recorded, lexicon)),
        diverged=bool(look.diverged),
        reason=lexicon.words("look_reason", reason=look.reason) if look.reason else "",
        notes=tuple(_notes(look, lexicon)),
    )


def _what(look: Look, recorded: Recorded, lexicon: Lexicon) -> Iterator[str]:
    words = lexicon.words
    mode = level_of(recorded, look.mode, lexicon)
    if look.diverged and look.proposed is not None and look.mode != look.proposed:
        yield f"{mode} {words('look_instead', proposed=level_of(recorded, look.proposed, lexicon))}"
    else:
        yield mode
    if look.urged is not None and look.priority != look.urged:
        priority, urged = (level_of(recorded, level, lexicon) for level in (look.priority, look.urged))
        yield words("look_priority", priority=priority, urged=urged)


def _notes(look: Look, lexicon: Lexicon) -> Iterator[str]:
    words = lexicon.words
    if look.blind:
        yield words.look_second
    if look.day is not None:
        yield words("look_on", day=day(look.day, lexicon.language))
    yield words("entry_seq", seq=look.seq)
    if look.corrects is not None:
        yield words("look_corrects", seq=look.corrects)
