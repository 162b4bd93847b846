"""How a rulebook is asked for: by its name, a version's number, a file or a folder; and where that leads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desk import in_use, places
from desk import messages as say
from desk.held import is_workbook
from desk.places import id_of
from engine.errors import Diagnostic, Location, RulebookError, diagnostic, nearest
from engine.loading.library import is_either, is_shared

_ASKED = re.compile(r"(?P<id>[^@]+)@(?P<number>[0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class Sought:
    """The files that a name leads to: all the versions of one id, or one file asked for by itself.

    `number`: the version asked for, if one is. `alone`: the file serves whatever its siblings.
    """

    name: str
    files: tuple[Path, ...]
    number: int | None = None
    alone: bool = False

    @property
    def siblings(self) -> list[str]:
        """The other versions beside a file asked for by itself."""
        one = self.files[0]
        if is_workbook(one):  # someone's draft: what stands beside it is another matter
            return []
        return [each.name for each in _versions(one.parent, id_of(one)) if each.name != one.name] if self.alone else []


def sought(name: str) -> Sought:
    """What one name leads to. Raises RulebookError if that is nothing, or several rulebooks."""
    found = all_sought(name)
    if len(found) > 1:
        known = ", ".join(each.name for each in found)
        raise RulebookError([diagnostic(say.FOLDER_OF_SEVERAL, Location(), name=name, known=known)])
    return found[0]


def all_sought(name: str) -> list[Sought]:
    """What a name leads to: a rulebook or shared part, or each of a folder. Raises RulebookError if that is nothing."""
    path = Path(name)
    if path.suffix in (".yaml", ".yml") or is_workbook(path):
        return [Sought(name, (path,), alone=True)]
    found = _by_id(path)
    if found is not None:
        return [found]
    return _in_folder(path) if path.is_dir() else [_not_there(path)]


def shipped(id: str) -> Sought:
    """A rulebook or shared part that ships, whatever the current folder holds."""
    return Sought(id, tuple(_versions(places.RULEBOOKS, id)))


def kept(id: str) -> Sought:
    """The versions in use of an id: those that were approved, else those that ship; none, for an id unknown."""
    folders = (in_use.folder(), places.RULEBOOKS)
    return Sought(id, tuple(next(filter(None, (_versions(folder, id) for folder in folders)), [])))


def names_in_use() -> list[str]:
    """The ids of the rulebooks that were approved or that ship, sorted, each once whatever its versions."""
    return sorted({*places.rulebook_names(), *rulebooks_in(in_use.folder())})


def rulebooks_in(folder: Path) -> list[str]:
    """The ids of the rulebooks of a folder, shared parts left out."""
    return sorted({id_of(path) for path in folder.glob("*.yaml") if is_either(path) and not is_shared(path)})


def _by_id(path: Path) -> Sought | None:
    """The versions of an id, in the folder named; if none is, in the current folder, then among those in use."""
    asked = _ASKED.fullmatch(path.name)
    id, number = (asked["id"], int(asked["number"])) if asked else (path.name, None)
    files = next(filter(None, (_versions(folder, id) for folder in _folders(path))), ())
    return Sought(str(path), tuple(files), number) if files else None


def _folders(path: Path) -> tuple[Path, ...]:
    return (path.parent, in_use.folder(), places.RULEBOOKS) if _is_bare(path) else (path.parent,)


def _is_bare(path: Path) -> bool:
    """Whether it is a name and no more: no folder is named."""
    return len(path.parts) == 1


def _versions(folder: Path, id: str) -> list[Path]:
    return sorted((path for path in folder.glob("*.yaml") if id_of(path) == id), key=lambda path: path.stem)


def ids_in(folder: Path) -> list[str]:
    """The ids of the rulebooks and shared parts of a folder, sorted, each once whatever its versions."""
    return sorted({id_of(path) for path in folder.glob("*.yaml") if is_either(path)})


def _in_folder(folder: Path) -> list[Sought]:
    found = [Sought(str(folder / id), tuple(_versions(folder, id))) for id in ids_in(folder)]
    if not found:
        raise RulebookError([diagnostic(say.FOLDER_WITHOUT, Location(), name=folder)])
    return found


def _not_there(path: Path) -> Sought:
    """Raises RulebookError, with the nearest name."""
    name = path.name.partition("@")[0]
    here = ids_in(path.parent)
    names = sorted({*here, *names_in_use()}) if _is_bare(path) else here
    near = nearest(name, names)
    raise RulebookError([_unknown(name, near, names)])


def _unknown(name: str, near: str | None, names: Iterable[str]) -> Diagnostic:
    message = say.RULEBOOK_NEAR if near else say.RULEBOOK_UNKNOWN
    return diagnostic(message, Location(), name=name, near=near, known=", ".join(names) or "—")


def files_of(name: str) -> list[Path]:
    """All the files that a name leads to. Raises RulebookError if there is none."""
    return [path for found in all_sought(name) for path in found.files]


def overlooked(found: Sought) -> list[Diagnostic]:
    """What has the same name and does not serve: the siblings of a file, or a rulebook that ships."""
    file, siblings = found.files[0], ", ".join(found.siblings)
    if not siblings:
        return homonym(found)
    values = {"file": file.name, "siblings": siblings, "name": file.parent / id_of(file)}
    return [diagnostic(say.SIBLINGS, Location(file=str(file)), **values)]


def homonym(found: Sought) -> list[Diagnostic]:
    """The rulebook that ships under the id of another, asked for by that id."""
    file, id = found.files[0], id_of(found.files[0])
    ours = (places.RULEBOOKS.resolve(), in_use.folder().resolve())
    if found.alone or file.resolve().parent in ours or not _versions(places.RULEBOOKS, id):
        return []
    return [diagnostic(say.OWN_RULEBOOK, Location(file=str(file)), id=id, path=places.RULEBOOKS / f"{id}.yaml")]
