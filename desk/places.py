"""Where the installed application keeps its own files, and how a rulebook is asked for."""

from __future__ import annotations

import re
from pathlib import Path

from desk import messages as say
from engine.errors import Diagnostic, Location, RulebookError, diagnostic, nearest
from engine.loading.library import Library, is_shared
from engine.loading.library import shared_names as names_in

HOME = Path(__file__).resolve().parents[1]
RULEBOOKS = HOME / "rulebooks"
SAMPLES = RULEBOOKS / "samples"
_STEM = re.compile(r"(?P<id>.+?)(\.v[0-9]+)?")
_ASKED = re.compile(r"(?P<id>[^@]+)@(?P<number>[0-9]{1,7})")


def rulebook_names() -> list[str]:
    """The ids of the rulebooks that ship with the application, sorted, each once whatever its versions."""
    return sorted({_id_of(path) for path in RULEBOOKS.glob("*.yaml") if not is_shared(path)})


def shared_names() -> list[str]:
    """The names of the shared files that ship with the application, sorted."""
    return names_in(library())


def library() -> Library:
    """Where what a rulebook uses is looked for, when it is not beside it."""
    return (RULEBOOKS,)


def _id_of(path: Path) -> str:
    """`amm` of `amm.yaml` and of `amm.v2.yaml`."""
    found = _STEM.fullmatch(path.stem)
    return found["id"] if found else path.stem


def is_path(name: str) -> bool:
    """Whether a rulebook is asked for by a path rather than by its id."""
    return Path(name).suffix in (".yaml", ".yml") or "/" in name or "\\" in name


def asked_number(name: str) -> int | None:
    """The version asked for by number: 2 of `amm@2`."""
    found = None if is_path(name) else _ASKED.fullmatch(name)
    return int(found["number"]) if found else None


def rulebook_files(name: str) -> list[Path]:
    """The files of a rulebook or shared part: the one at a path, or all the versions of an id.

    Raises RulebookError if there is none of that name.
    """
    if is_path(name):
        return [Path(name)]
    found = _ASKED.fullmatch(name)
    id = found["id"] if found else name
    files = sorted((path for path in RULEBOOKS.glob("*.yaml") if _id_of(path) == id), key=lambda path: path.stem)
    if not files:
        raise RulebookError([_unknown(id)])
    return files


def _unknown(name: str) -> Diagnostic:
    names = rulebook_names()
    near = nearest(name, names)
    known = ", ".join(names) or "—"
    if near:
        return diagnostic(say.RULEBOOK_NEAR, Location(), name=name, near=near, known=known)
    return diagnostic(say.RULEBOOK_UNKNOWN, Location(), name=name, known=known)
