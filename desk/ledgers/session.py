"""Whose session this is, as the system says it: who acts is asked of no variable, since anyone can set one."""

from __future__ import annotations

import os
import sys

from engine.errors import Language
from ledger import messages as say
from ledger.errors import refused

if sys.platform != "win32":
    import pwd


def session_account() -> str:
    """The account that this process runs under. Raises LedgerError if the system has no name for it."""
    if sys.platform == "win32":
        return os.getlogin()  # asked of Windows itself
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        raise refused(say.SESSION_NAMELESS, number=os.geteuid()) from None


def session_language() -> Language:
    """The language of what is said aside from what was asked."""
    return "en" if os.environ.get("GDR_LANG") == "en" else "fr"
