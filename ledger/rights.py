"""What can be done, and who may do it: nobody may do anything that is not said here."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal["evaluator", "expert", "approver", "qa", "data_scientist", "head", "auditor", "administrator"]
ROLES: tuple[Role, ...] = get_args(Role)

OfChange = Literal["change.proposed", "change.checked", "change.approved", "change.refused", "change.reverted"]
Action = Literal[
    "ledger.opened",
    "actor.enrolled",
    "actor.named",
    "setting.changed",
    "rulebook.recorded",
    "case.received",
    "case.assessed",
    "case.decided",
    "decision.corrected",
    "decision.imported",
    "case.commented",
    "incident.noted",
    OfChange,
    "payload.erased",
]
ACTIONS: tuple[Action, ...] = get_args(Action)
CHANGES: tuple[OfChange, ...] = get_args(OfChange)
# What the ledger stands on, or proves who may and what was approved: nobody's data but a pseudonym.
NEVER_ERASED: tuple[Action, ...] = ("ledger.opened", "setting.changed", "rulebook.recorded", *CHANGES, "payload.erased")
DECISIONS: tuple[Action, ...] = ("case.decided", "decision.corrected", "decision.imported")

_WORKING: tuple[Role, ...] = ("evaluator", "expert", "qa", "data_scientist", "approver", "administrator")

# The order matters: the first of these roles that someone has is the one they act in.
RIGHTS: dict[Action, tuple[Role, ...]] = {
    "ledger.opened": ("administrator",),
    "actor.enrolled": ("administrator",),
    "actor.named": ("data_scientist", "administrator"),
    "setting.changed": ("administrator",),
    "rulebook.recorded": _WORKING,
    "case.received": ("evaluator", "qa", "data_scientist", "administrator"),
    "case.assessed": ("evaluator", "qa", "data_scientist", "administrator"),
    "case.decided": ("evaluator",),
    "decision.corrected": ("approver", "head", "evaluator"),  # an evaluator, their own: see `ledger.deciding`
    "decision.imported": ("data_scientist", "administrator"),
    "case.commented": ROLES,
    "incident.noted": ROLES,
    "change.proposed": ("expert", "data_scientist"),
    "change.checked": ("expert", "approver", "qa", "data_scientist"),
    "change.approved": ("approver",),
    "change.refused": ("approver",),
    "change.reverted": ("approver",),
    "payload.erased": ("administrator",),
}


def as_action(text: str) -> Action:
    """The action of an entry. Raises ValueError for one that this version does not know."""
    if text not in ACTIONS:
        raise ValueError(text)
    return text


def role_for(action: Action, roles: tuple[Role, ...]) -> Role | None:
    """The role in which someone who has these may do this; None if they may not."""
    return next((role for role in RIGHTS[action] if role in roles), None)
