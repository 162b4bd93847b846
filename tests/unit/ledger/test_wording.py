"""Every role and act has its words, and who may not do something is told so in them."""

from __future__ import annotations

import pytest

from ledger.actors import Actor
from ledger.errors import LedgerError
from ledger.rights import ACTIONS, RIGHTS, ROLES
from ledger.wording import ACTION_WORDS, ROLE_WORDS, listed_roles


def test_every_role_and_act_has_its_words() -> None:
    assert tuple(ROLE_WORDS) == ROLES
    assert tuple(ACTION_WORDS) == ACTIONS == tuple(RIGHTS)


def test_who_may_not_is_told_what_it_takes() -> None:
    bruno = Actor("p-1", "bruno", ("approver", "head"))
    with pytest.raises(LedgerError) as error:
        bruno.role_for("change.proposed")
    (said,) = error.value.diagnostics
    assert said.message == (
        "bruno ne peut pas proposer une modification : il faut le rôle expert ou données ; "
        "ceux de bruno : référent et responsable."
    )
    assert said.message_en.startswith("bruno may not propose a change: it takes the role expert or data;")


def test_lists_read_well() -> None:
    assert listed_roles((), ("et", "and")) == ("—", "—")
    assert listed_roles(("qa",), ("et", "and")) == ("qualité", "quality")
    assert listed_roles(("qa", "head", "expert"), ("ou", "or"))[0] == "qualité, responsable ou expert"
