"""What a report says of its file and of itself that no assessment holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from engine.explanation.model import Explanation
from engine.sensitivity import Sensitivity
from reports.neighbours import Neighbourhood
from reports.recorded import Past


@dataclass(frozen=True, slots=True)
class Meta:
    """`label` names the file for people; `day` is the file's own day, `made_on` the report's.

    `place` says where the file was read (a file name and a line); `index_href` leads back to the
    index of the run, and `source` to where the public account of the file can be read, in words.
    """

    label: str
    made_on: date
    day: date | None = None
    place: str = ""
    source: str = ""
    index_href: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds an assessment, each where it was computed: what would change it, the files near it.

    `failed`: the exact explanation was looked for, and could not be trusted. `pasts`: what the ledger knows of the
    names of this file; None where no ledger was asked.
    """

    sensitivity: Sensitivity | None = None
    explanation: Explanation | None = None
    failed: bool = False
    neighbourhood: Neighbourhood | None = None
    pasts: tuple[Past, ...] | None = None
