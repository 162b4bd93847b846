"""Who acts: a pseudonym, and the roles that an administrator gave."""

from __future__ import annotations

from dataclasses import dataclass

from ledger import messages as say
from ledger.errors import refused
from ledger.rights import RIGHTS, Action, Role, role_for


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone known to the ledger. `account` is for messages: the chain holds the pseudonym alone."""

    pseudonym: str
    account: str
    roles: tuple[Role, ...]

    def role_for(self, action: Action) -> Role:
        """The role in which they do this. Raises LedgerError if they may not."""
        role = role_for(action, self.roles)
        if role is None:
            wanted, has = ", ".join(RIGHTS[action]), ", ".join(self.roles) or "—"
            raise refused(
                say.ROLE_MISSING, who=self.account, action=action, wanted=wanted, has=has, account=self.account
            )
        return role
