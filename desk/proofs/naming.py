"""Names of witness files: readable, of one rulebook's text alone, and short enough for any file system."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Final

from engine.model import Rulebook

_NOT_IN_A_NAME: Final = re.compile(r"[^\w.=-]+")
LONGEST: Final = 100  # bytes, of 255 in a folder and 143 in an encrypted one


def stem(rulebook: Rulebook, *parts: str) -> str:
    """`amm.v2.OVERLAP.AMM-1_AMM-2.3f9c01d2`.

    What is lost to readability (`A / B` and `A_B`, capitals, a long end) and the text of the rulebook are in the
    last part, so that no two findings share a name.
    """
    told = ".".join(_plain(part) for part in (rulebook.id, f"v{rulebook.version}", *parts))
    mark = sha256("\n".join((rulebook.digest, *parts)).encode()).hexdigest()[:8]
    return f"{told.encode()[:LONGEST].decode(errors='ignore')}.{mark}"


def _plain(part: str) -> str:
    return _NOT_IN_A_NAME.sub("_", part).strip("_")
