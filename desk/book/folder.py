"""The folder of a book: only ever written over another of the same, and never holding pages of rules that are gone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desk.book import messages as say
from desk.files import written_whole
from engine.errors import GdrError, Location, diagnostic
from reports.book import FORMAT, MANIFEST

OWN_NAME = re.compile(r"[A-Za-z0-9_.-]+\.html")


def refuse_unless_ours(folder: Path, id: str, language: str, *, restart: bool) -> None:
    """Raises GdrError for a folder that holds something else, or another book that nobody asked to replace."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    held = _manifest(folder)
    if held is None:
        raise GdrError([diagnostic(say.FOREIGN, Location(file=str(folder)))])
    if (held.get("rulebook"), held.get("language")) != (id, language) and not restart:
        before = f"{held.get('rulebook')} ({held.get('language')})"
        raise GdrError([diagnostic(say.ANOTHER, Location(file=str(folder)), before=before)])


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write every file, whole; take away the pages of an earlier book that this one lacks. Raises OSError."""
    before = _own_files(folder)
    # Said first: a folder half written is known as ours all the same.
    manifest = json.loads(files[MANIFEST])
    both = {**manifest, "files": sorted({*manifest["files"], *before})}
    written_whole(folder / MANIFEST, json.dumps(both, ensure_ascii=False, indent=2) + "\n")
    for name, text in files.items():
        if name != MANIFEST:
            written_whole(folder / name, text)
    for name in before - files.keys():
        (folder / name).unlink(missing_ok=True)
    written_whole(folder / MANIFEST, files[MANIFEST])


def _own_files(folder: Path) -> set[str]:
    """The pages that an earlier book wrote there: plain names, whatever the manifest became."""
    listed = (_manifest(folder) or {}).get("files", [])
    return {name for name in listed if isinstance(name, str) and OWN_NAME.fullmatch(name)}


def _manifest(folder: Path) -> dict[str, Any] | None:
    """What the folder says of itself; None where it holds no book."""
    try:
        held = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return held if isinstance(held, dict) and held.get("format") == FORMAT else None
