"""What the entries about changes to rulebooks say."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from engine.change import Change
from engine.condition import Frozen
from engine.gate import Verdict

Author = Literal["expert", "learner"]


class Proposed(Frozen):
    """A change proposed to a rulebook; the entry is about the proposal that it takes the place of, if one does.

    `base` is the digest of the version that it starts from, `digest` that of the new text as its author left it;
    `shared` are the texts of what it uses, by name. `evidence` is what a learner shows for it. `reverts` is the
    approving entry that it takes back. `session`: see `Actor`.
    """

    rulebook: str
    base: str
    base_version: int
    digest: str
    text: str
    shared: dict[str, str] = Field(default_factory=dict)
    changes: tuple[Change, ...]
    reason: str
    author: Author = "expert"
    evidence: dict[str, Any] = Field(default_factory=dict)
    reverts: int | None = None
    session: str = ""


class Checked(Frozen):
    """What the gate says of a proposal, which the entry is about. `whole` is false where someone stopped it."""

    verdict: Verdict
    whole: bool = True


class Approved(Frozen):
    """A proposal, which the entry is about, approved: `gate` is the entry by which it passed, for these two digests.

    `version` and `digest` are those of the new version, in force from `start`. `files` are the texts that stand in
    the folder of rulebooks from then on, by name: those that are new, and those that changed; `replaced` are the
    SHA-256 of what stood there under the same name. `session`: see `Actor`; `demonstration`: in a ledger that lets
    one session propose and approve.
    """

    rulebook: str
    base: str
    proposed: str
    gate: int
    reason: str
    start: date
    version: int
    digest: str
    files: dict[str, str]
    replaced: dict[str, str] = Field(default_factory=dict)
    session: str = ""
    demonstration: bool = False


class Refused(Frozen):
    """A proposal, which the entry is about, refused, and why. `session`: see `Actor`."""

    rulebook: str
    reason: str
    session: str = ""


class Reverted(Frozen):
    """The change approved by the entry that this one is about was taken back: by which approving entry."""

    rulebook: str
    by: int
