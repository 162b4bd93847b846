"""Where the installed application keeps its own files."""

from __future__ import annotations

from pathlib import Path

from desk import messages as say
from engine.errors import Diagnostic, Location, RulebookError, diagnostic, nearest
from engine.loading.library import Library, is_shared
from engine.loading.library import shared_names as names_in

HOME = Path(__file__).resolve().parents[1]
RULEBOOKS = HOME / "rulebooks"
SAMPLES = RULEBOOKS / "samples"


def rulebook_names() -> list[str]:
    """The ids of the rulebooks that ship with the application, sorted."""
    return sorted(path.stem for path in RULEBOOKS.glob("*.yaml") if not is_shared(path))


def shared_names() -> list[str]:
    """The names of the shared files that ship with the application, sorted."""
    return names_in(library())


def library() -> Library:
    """Where what a rulebook uses is looked for, when it is not beside it."""
    return (RULEBOOKS,)


def rulebook_path(name: str) -> Path:
    """The file of a rulebook or shared part given by its id or by its path. Raises RulebookError if there is none."""
    shipped = RULEBOOKS / f"{name}.yaml"
    if Path(name).suffix in (".yaml", ".yml") or "/" in name or "\\" in name:
        return Path(name)
    if not shipped.is_file():
        raise RulebookError([_unknown(name)])
    return shipped


def _unknown(name: str) -> Diagnostic:
    names = rulebook_names()
    near = nearest(name, names)
    known = ", ".join(names) or "—"
    if near:
        return diagnostic(say.RULEBOOK_NEAR, Location(), name=name, near=near, known=known)
    return diagnostic(say.RULEBOOK_UNKNOWN, Location(), name=name, known=known)
