"""What entries say: one model an action, written as canonical JSON and hashed with a salt.

Fields that hold their default are left out, so that a field added later changes nothing of what was written.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final, Literal

from pydantic import Field

from engine.assessment import Assessment
from engine.condition import Frozen
from engine.facts import Case
from ledger.records_change import Approved, Checked, Proposed, Refused, Reverted
from ledger.rights import Action, Role

FORMAT: Final = "gdr-ledger/1"
Seen = Literal["seen", "unseen", "unknown"]


class Opened(Frozen):
    """The first entry: which ledger this is."""

    format: str
    id: str


class Enrolled(Frozen):
    """A person, and all the roles they have from now on; none, when they have left. `session`: see `Actor`."""

    account: str
    name: str = ""
    directorate: str = ""
    roles: tuple[Role, ...]
    session: str = ""


class Named(Frozen):
    """A person who decided before this ledger began, by the name that the file of past decisions gives them.

    Enrolled later under that name as their account, they keep their pseudonym.
    """

    account: str


class SettingChanged(Frozen):
    """A setting and its value from now on, as text. `session`: see `Actor`."""

    key: str
    value: str
    session: str = ""


class RulebookRecorded(Frozen):
    """One state of a rulebook, with all that reads it again: its text, and those of what it uses, by name."""

    id: str
    version: int
    digest: str
    text: str
    shared: dict[str, str] = Field(default_factory=dict)


class Source(Frozen):
    """Where a case or a decision was read: the name of a file, its SHA-256, and the line."""

    file: str = ""
    sha256: str = ""
    line: int | None = None


class Received(Frozen):
    """A case as it came in: its facts with their sources and standing. `digest`: of the rulebook it was read for.

    The entry is about the one by which it had come in before, if it had.
    """

    case: Case
    rulebook: str
    digest: str
    label: str = ""
    day: date | None = None
    outcomes: dict[str, str] = Field(default_factory=dict)
    source: Source = Source()


class Assessed(Frozen):
    """What the rules said of a case; the entry is about the one by which it was received."""

    gdr: str
    engine: str
    assessment: Assessment


class Decided(Frozen):
    """What a person decided; the entry is about the assessment before them, or the decision it corrects.

    `proposed` is the mode that the rules proposed, None when none was; `urged` the priority. `by` is the
    pseudonym of who decided, `day` when: both are those of the entry unless the decision was imported. `blind`:
    a second look, by someone who had not seen what another had decided. `session`: see `Actor`.
    """

    case: str
    rulebook: str
    mode: str
    proposed: str | None = None
    priority: str = ""
    urged: str | None = None
    reason: str = ""
    seen: Seen = "unknown"
    blind: bool = False
    by: str = ""
    day: date | None = None
    directorate: str = ""
    assessed: int | None = None
    corrects: int | None = None
    source: Source = Source()
    session: str = ""


class Commented(Frozen):
    """What someone had to say of a case, a rule, a proposal."""

    text: str


class IncidentNoted(Frozen):
    """Something that went wrong, and what was done all the same; the entry is about the assessment concerned.

    `kind`: `noted` by a person in their words; `engines_differ`, where `text` is what the engine in use gave, and the
    assessment on record, the reference's, stands; `engine_died`, after which everything was done again. `digest`: of
    the rulebook. `run`: the SHA-256 of the files assessed.
    """

    kind: str
    text: str
    digest: str = ""
    run: str = ""
    session: str = ""


class PayloadErased(Frozen):
    """Which payloads were erased, and why: the reason names no one."""

    entries: tuple[int, ...]
    reason: str


CONTENT: dict[Action, type[Frozen]] = {
    "ledger.opened": Opened,
    "actor.enrolled": Enrolled,
    "actor.named": Named,
    "setting.changed": SettingChanged,
    "rulebook.recorded": RulebookRecorded,
    "case.received": Received,
    "case.assessed": Assessed,
    "case.decided": Decided,
    "decision.corrected": Decided,
    "decision.imported": Decided,
    "case.commented": Commented,
    "incident.noted": IncidentNoted,
    "change.proposed": Proposed,
    "change.checked": Checked,
    "change.approved": Approved,
    "change.refused": Refused,
    "change.reverted": Reverted,
    "payload.erased": PayloadErased,
}


def to_bytes(content: Frozen) -> bytes:
    """The canonical JSON of what an entry says."""
    return content.model_dump_json(exclude_defaults=True).encode()


def assessment_bytes(payload: bytes) -> bytes:
    """The assessment within a payload, byte for byte as `Assessment.to_json` wrote it, whatever wrote it since."""
    return _compact(json.loads(payload)["assessment"])


def _compact(held: Any) -> bytes:
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode()
