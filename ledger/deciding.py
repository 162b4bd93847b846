"""A person decides on what the rules proposed: accepts it, or diverges with a reason.

A first look is an evaluator's. Another person may look again blind, before seeing what was decided; who decided, or
an approver or a head, may correct: a new entry that points to the old one.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.assessment import Assessment
from engine.model import Rulebook
from ledger import messages_deciding as say
from ledger.actors import Actor
from ledger.cases import Held, last_assessment, must_be_there
from ledger.chain import Link
from ledger.clock import read
from ledger.errors import refused
from ledger.looks import Look, looks_at
from ledger.records import Decided, Enrolled, Seen
from ledger.rights import Action, Role
from ledger.rulebooks import Rulebooks, level_called
from ledger.store import Ledger

CORRECTORS: frozenset[Role] = frozenset(("approver", "head"))


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person says. No `mode`: the one proposed; no `priority`: the one proposed.

    `seen`: whether they had seen the proposal before. `corrects`: the entry of the decision that this one replaces.
    """

    mode: str | None = None
    priority: str | None = None
    reason: str = ""
    seen: Seen = "seen"
    blind: bool = False
    corrects: int | None = None


def decide(ledger: Ledger, actor: Actor, case: Held, judged: Judgement) -> tuple[Link, Decided]:
    """Record a decision on the last assessment of a case. Raises LedgerError for what cannot be decided so."""
    action: Action = "decision.corrected" if judged.corrects is not None else "case.decided"
    actor.role_for(action)
    assessed, held = last_assessment(ledger, case)
    rulebook = Rulebooks(ledger).read(held.assessment.rulebook.digest)
    with ledger.writing(actor) as writing:  # two people at once: the second is told of the first
        must_be_there(ledger, case)
        corrected = _place_of(ledger, actor, case, judged)
        content = _decided(ledger, actor, case, judged, held.assessment, rulebook, assessed.seq)
        about = corrected.last.seq if corrected else assessed.seq
        entry = writing.add(action, content, subject=case.subject, about=about)
    return entry, content


def diverges(content: Decided, modes: tuple[str, ...] = ()) -> bool:
    """Whether a decision is not what was proposed; where nothing was, whether it is none of the `modes` possible."""
    if content.urged is not None and content.priority != content.urged:
        return True
    if content.proposed is None:
        return bool(modes) and content.mode not in modes
    return content.mode != content.proposed


def _place_of(ledger: Ledger, actor: Actor, case: Held, judged: Judgement) -> Look | None:
    """The look that a judgement corrects, None if it is a look of its own."""
    looks = looks_at(ledger, case.subject)
    if judged.corrects is not None:
        return _corrected(ledger, actor, case, judged, looks)
    own = next((look for look in looks if _is_theirs(look, actor)), None)
    if own is not None:
        raise refused(say.DECIDED_BY_YOU, ledger.place, case=case.id, seq=own.last.seq, day=_day(own))
    if judged.blind and not looks:
        raise refused(say.NOTHING_BEFORE, ledger.place, case=case.id)
    if looks and not judged.blind:
        raise refused(say.DECIDED_BEFORE, ledger.place, case=case.id, seq=looks[0].last.seq, day=_day(looks[0]))
    return None


def _is_theirs(look: Look, actor: Actor) -> bool:
    """Whether someone has judged within a look; bringing another's decision in from a file is not judging."""
    judged_first = look.first.action != "decision.imported" and look.first.actor == actor.pseudonym
    return judged_first or look.by == actor.pseudonym


def _corrected(ledger: Ledger, actor: Actor, case: Held, judged: Judgement, looks: list[Look]) -> Look:
    wanted = {"case": case.id, "seq": judged.corrects}
    found = next((look for look in looks if look.last.seq == judged.corrects), None)
    if judged.blind:
        raise refused(say.BLIND_CORRECTION, ledger.place, **wanted)
    if found is None:
        listed = ", ".join(f"n° {look.last.seq}" for look in looks) or "—"
        raise refused(say.NOT_STANDING, ledger.place, known=listed, **wanted)
    if found.by != actor.pseudonym and not CORRECTORS & set(actor.roles):
        raise refused(say.NOT_YOURS, ledger.place, who=actor.account, **wanted)
    if not judged.reason.strip():
        raise refused(say.CORRECTION_REASON, ledger.place, **wanted)
    return found


def _day(look: Look) -> str:
    return f"{read(look.last.at):%d/%m/%Y}"


def _decided(  # noqa: PLR0913, PLR0917 - everything that a decision is about
    ledger: Ledger, actor: Actor, case: Held, judged: Judgement, said: Assessment, rulebook: Rulebook, assessed: int
) -> Decided:
    content = Decided(
        case=case.id,
        rulebook=case.rulebook,
        mode=_mode(ledger, case, judged, said, rulebook),
        proposed=said.mode,
        priority=_priority(judged, said, rulebook),
        urged=said.priority,
        reason=judged.reason.strip(),
        seen=judged.seen,
        blind=judged.blind,
        directorate=_directorate(ledger, actor),
        assessed=assessed,
        corrects=judged.corrects,
        session=actor.session,
    )
    if diverges(content, said.modes) and not content.reason:
        expected = said.mode or ", ".join(said.modes)
        raise refused(say.REASON_MISSING, ledger.place, case=case.id, mode=content.mode, proposed=expected)
    return content


def _mode(ledger: Ledger, case: Held, judged: Judgement, said: Assessment, rulebook: Rulebook) -> str:
    if judged.mode is not None:
        return level_called(judged.mode, rulebook.modes, rulebook, "mode", "mode")
    if said.mode is None:
        raise refused(say.NOTHING_PROPOSED, ledger.place, case=case.id, modes=", ".join(said.modes))
    return said.mode


def _priority(judged: Judgement, said: Assessment, rulebook: Rulebook) -> str:
    if judged.priority is None:
        return said.priority or ""
    return level_called(judged.priority, rulebook.priorities, rulebook, "niveau de priorité", "priority")


def _directorate(ledger: Ledger, actor: Actor) -> str:
    enrolled = ledger.last("actor.enrolled", actor.pseudonym)
    return ledger.read(enrolled, Enrolled).directorate if enrolled is not None else ""
