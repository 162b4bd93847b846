"""A folder given in place of files: those of its files that are of a kind that can be read, by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from desk import messages as say
from engine.errors import Diagnostic, GdrError, Location, diagnostic
from intake.files import MARKUP_SUFFIXES, TABLE_SUFFIXES
from intake.icsr import COLUMNS
from intake.mapping import Mapping

MOST_NAMED = 20


def files_in(paths: Iterable[Path], mapping: Mapping | None) -> tuple[tuple[Path, ...], list[Diagnostic]]:
    """The files asked for, folders opened; and what was left aside in each. Raises GdrError: a folder without any.

    Folders inside a folder, and hidden files, are not opened.
    """
    kinds = sorted(MARKUP_SUFFIXES | {".json"} if _of_cases(mapping) else TABLE_SUFFIXES)
    files: list[Path] = []
    aside, empty = [], []
    for path in paths:
        read, left = _sorted_out(path, kinds) if path.is_dir() else ([path], [])
        files += read
        if not read:
            empty.append(diagnostic(say.FOLDER_NOTHING_READ, Location(file=str(path)), kinds=", ".join(kinds)))
        elif left:
            aside.append(_left_aside(path, left, kinds))
    if empty:
        raise GdrError(empty)
    return tuple(files), aside


def _of_cases(mapping: Mapping | None) -> bool:
    """Whether a mapping reads messages of cases, and no table."""
    return mapping is not None and mapping.columns[mapping.id_column].headers[0] in COLUMNS


def _sorted_out(folder: Path, kinds: Iterable[str]) -> tuple[list[Path], list[Path]]:
    visible = sorted(each for each in folder.iterdir() if not each.name.startswith("."))
    read = [each for each in visible if each.is_file() and _kind(each) in kinds]
    taken = set(read)
    return read, [each for each in visible if each not in taken]


def _kind(path: Path) -> str:
    packed = path.suffix.lower() == ".gz"
    return Path(path.stem).suffix.lower() if packed else path.suffix.lower()


def _left_aside(folder: Path, left: list[Path], kinds: Iterable[str]) -> Diagnostic:
    values = {"n": len(left), "names": ", ".join(_named(left)), "kinds": ", ".join(kinds)}
    return diagnostic(say.FOLDER_PARTLY_READ, Location(file=str(folder)), **values)


def _named(left: list[Path]) -> Iterator[str]:
    yield from (each.name for each in left[:MOST_NAMED])
    if len(left) > MOST_NAMED:
        yield "…"
