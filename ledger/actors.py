"""Who acts: a pseudonym, and the roles that an administrator gave."""

from __future__ import annotations

from dataclasses import dataclass

from ledger import messages as say
from ledger.errors import refused
from ledger.rights import RIGHTS, Action, Role, role_for
from ledger.wording import ACTION_WORDS, listed_roles

OR, AND = ("ou", "or"), ("et", "and")


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone known to the ledger. `account` is for messages: the chain holds the pseudonym alone.

    `session`: the pseudonym of whose session it is, where they were named (`--as`) from that of another.
    """

    pseudonym: str
    account: str
    roles: tuple[Role, ...]
    session: str = ""

    def role_for(self, action: Action) -> Role:
        """The role in which they do this. Raises LedgerError if they may not."""
        role = role_for(action, self.roles)
        if role is None:
            raise refused(say.ROLE_MISSING, account=self.account, **_said(action, self.roles))
        return role


def _said(action: Action, roles: tuple[Role, ...]) -> dict[str, str]:
    act, wanted, has = ACTION_WORDS[action], listed_roles(RIGHTS[action], OR), listed_roles(roles, AND)
    return {
        "act": act[0],
        "wanted": wanted[0],
        "has": has[0],
        "act_en": act[1],
        "wanted_en": wanted[1],
        "has_en": has[1],
    }
