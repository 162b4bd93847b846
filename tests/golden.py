"""Files that say what came out when a person last read it, and the one way to compare with them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

import pytest

STYLE: Final = re.compile(r"(<style>).*?(</style>)", re.DOTALL)
DIGEST: Final = re.compile(r"(style-src &#39;sha256-)[^&]*")


def assert_golden(file: Path, found: str) -> None:
    """GDR_GOLDEN=write rewrites the file; the test then fails, so that nobody leaves it on."""
    if os.environ.get("GDR_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(found, encoding="utf-8", newline="\n")
        pytest.fail(f"{file.name} written: read the difference, then run again without GDR_GOLDEN")
    assert found == file.read_text(encoding="utf-8")


def assert_golden_page(file: Path, html: str) -> None:
    """A page without its style sheet, the same in all pages of a kind, nor the digest of it in its policy."""
    assert_golden(file, DIGEST.sub(r"\1", STYLE.sub(r"\1\2", html)))
