"""What is on record of an earlier file: what was decided of it, and why people diverged. And a name's own past."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

LISTED = 5  # files shown of a past
DIVERGED = 3  # of them, at least so many that diverged, if there are


@dataclass(frozen=True, slots=True)
class Look:
    """One person's look at a file: what they decided of what was proposed, and why where they diverged.

    `seq` is the number of the entry that stands; `corrects` the first one, where it was corrected since. `blind`: a
    second look, by who had not seen the first. `diverged`: None where nothing was proposed.
    """

    seq: int
    day: date | None
    mode: str
    proposed: str | None
    diverged: bool | None
    priority: str = ""
    urged: str | None = None
    reason: str = ""
    blind: bool = False
    corrects: int | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A file on record: its entry, the looks at it, and the labels of the levels they name, by id.

    `kind` is the title of its rulebook.
    """

    seq: int
    kind: str
    labels: Mapping[str, str]
    looks: tuple[Look, ...] = ()

    @property
    def decision(self) -> Look | None:
        """The first look, as it stands: the others are second opinions."""
        return next((look for look in self.looks if not look.blind), self.looks[0] if self.looks else None)


@dataclass(frozen=True, slots=True)
class PastFile:
    """A file of a name's past: what it is called, its day, the mode proposed then, what is on record."""

    label: str
    day: date | None
    mode: str | None
    recorded: Recorded


@dataclass(frozen=True, slots=True)
class Past:
    """What the ledger knows of one name. The figures are of the latest files, `among` of `count`.

    `proposed` counts the modes proposed, most frequent first; `open` the files that no one has decided yet.
    """

    attribute: str
    value: str
    count: int
    among: int = 0
    proposed: tuple[tuple[str, int], ...] = ()
    accepted: int = 0
    diverged: int = 0
    unproposed: int = 0
    open: int = 0
    files: tuple[PastFile, ...] = field(default=())


def past_of(attribute: str, value: str, count: int, files: Sequence[PastFile]) -> Past:
    """The past of a name, from its latest files, last recorded first."""
    fates = Counter(_fate(file) for file in files)
    return Past(
        attribute=attribute,
        value=value,
        count=count,
        among=len(files),
        proposed=tuple(Counter(_mode(file) for file in files).most_common()),
        accepted=fates["accepted"],
        diverged=fates["diverged"],
        unproposed=fates["unproposed"],
        open=fates["open"],
        files=tuple(_shown(files)),
    )


def _fate(file: PastFile) -> str:
    decision = file.recorded.decision
    if decision is None:
        return "open"
    if decision.diverged is None:
        return "unproposed"
    return "diverged" if decision.diverged else "accepted"


def _mode(file: PastFile) -> str:
    """The label of the mode proposed, empty where none was: other rulebooks have scales of their own."""
    return file.recorded.labels.get(file.mode, file.mode) if file.mode is not None else ""


def _shown(files: Sequence[PastFile]) -> Iterable[PastFile]:
    """The latest few, and among them the latest that diverged: what is learnt is there."""
    diverged = [rank for rank, file in enumerate(files) if _fate(file) == "diverged"][:DIVERGED]
    others = [rank for rank in range(len(files)) if rank not in diverged][: LISTED - len(diverged)]
    return (files[rank] for rank in sorted([*diverged, *others]))
