"""Where the installed application keeps its own files."""

from __future__ import annotations

import re
from pathlib import Path

from desk import in_use
from desk import messages as say
from engine.errors import GdrError, Location, diagnostic
from engine.loading.library import Library, is_shared
from engine.loading.library import shared_names as names_in

HOME = Path(__file__).resolve().parents[1]
RULEBOOKS = HOME / "rulebooks"
SAMPLES = RULEBOOKS / "samples"
FEATURES = HOME / "features"
_STEM = re.compile(r"(?P<id>.+?)(\.v[0-9]+)?")


def rulebook_names() -> list[str]:
    """The ids of the rulebooks that ship with the application, sorted, each once whatever its versions."""
    return sorted({id_of(path) for path in RULEBOOKS.glob("*.yaml") if not is_shared(path)})


def shared_names() -> list[str]:
    """The names of the shared files that ship with the application, sorted."""
    return names_in(library())


def library() -> Library:
    """Where what a rulebook uses is looked for, when it is not beside it."""
    used = in_use.folder()
    return (used, RULEBOOKS) if used.is_dir() else (RULEBOOKS,)


def samples_of(id: str) -> Path:
    """The cases that ship for a rulebook. Raises GdrError if there are none."""
    path = SAMPLES / f"{id}.csv"
    if not path.is_file():
        raise GdrError([diagnostic(say.NO_SAMPLES, Location(), id=id)])
    return path


def id_of(path: Path) -> str:
    """`amm` of `amm.yaml` and of `amm.v2.yaml`."""
    found = _STEM.fullmatch(path.stem)
    return found["id"] if found else path.stem
