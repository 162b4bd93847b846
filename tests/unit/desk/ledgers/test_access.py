"""Who acts is the account that the system says, whatever the environment claims."""

from __future__ import annotations

import os
import pwd

import pytest

from desk.cli import run_command
from desk.ledgers import access, session
from desk.ledgers.session import session_account
from ledger.people import people


@pytest.fixture(autouse=True)
def own_session(monkeypatch: pytest.MonkeyPatch) -> None:
    """The session is the one that runs the tests."""
    monkeypatch.setattr(session, "session_account", session_account)


def test_the_environment_does_not_say_who_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "bruno")
    with access.opened(create=True) as ledger:
        assert [each.account for each in people(ledger).values()] == [pwd.getpwuid(os.geteuid()).pw_name]


def test_an_account_without_a_name_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def nobody(number: int) -> pwd.struct_passwd:
        raise KeyError(number)

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    assert run_command(["ledger", "open"]) == 2
    said = capsys.readouterr().err
    assert "SESSION_NAMELESS" in said
    assert "Traceback" not in said
