"""The project's own files, for the tests that look at all of them."""

from __future__ import annotations

import subprocess
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
PACKAGES = ("desk", "reports", "intake", "learner", "ledger", "engine")
MADE = {".git", ".venv", "out", "build", "__pycache__", ".hypothesis", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


def project() -> dict[str, Any]:
    """pyproject.toml, read."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def kept_files() -> list[Path]:
    """Every file that is committed or about to be; in a copy without git, every file not made by a command."""
    listed = _listed_by_git()
    found = listed if listed is not None else [path for path in ROOT.rglob("*") if not MADE & set(path.parts)]
    return sorted(path for path in found if path.is_file() and not path.is_symlink())


def _listed_by_git() -> list[Path] | None:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def python_files(*folders: str) -> list[Path]:
    """The Python files under some of the project's folders."""
    return [path for path in kept_files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders]
