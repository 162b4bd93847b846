"""What the system refused, in words."""

from __future__ import annotations

import errno

from desk import messages as say
from engine.errors import Diagnostic, Location, diagnostic


def system_refused(error: OSError) -> Diagnostic:
    """A refusal of the system as one of our diagnostics."""
    place = Location(file=str(error.filename) if error.filename else None)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return diagnostic(say.DISK_FULL, place)
    if isinstance(error, FileExistsError | NotADirectoryError):
        return diagnostic(say.NOT_A_FOLDER, place)
    if isinstance(error, FileNotFoundError):
        return diagnostic(say.NOT_THERE, place)
    if isinstance(error, PermissionError):
        return diagnostic(say.NOT_ALLOWED, place)
    return diagnostic(say.SYSTEM_REFUSED, place, reason=error.strerror or type(error).__name__)
