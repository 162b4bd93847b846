"""What scenarios are run with: rulebooks by name, two engines, histories, the solver; each read or built once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desk.books import books_of
from desk.engines import careful
from desk.places import SAMPLES, id_of
from desk.producing import engine_named
from desk.qa import messages as say
from desk.qa.errors import mistake
from engine import reference
from engine.assessment import Assess, Assessment
from engine.facts import Case
from engine.loading.suggesting import suggestion
from engine.model import Rulebook
from engine.verification import Finding, verifying
from engine.verification.proof import Proof
from engine.verification.solving import BUDGET
from intake.files import MARKUP_SUFFIXES, TABLE_SUFFIXES
from intake.mapping_loading import load_mapping
from intake.record import Record, Reject
from intake.records import read_records

KEPT = 4_000  # assessments held, each some tens of kilobytes
OnRecord = Callable[[Rulebook], Iterable[Case]]


def id_named(name: str) -> str:
    """`amm` of `amm`, `amm@2`, `rulebooks/amm.yaml`."""
    path = Path(name.partition("@")[0])
    return id_of(path) if path.suffix in (".yaml", ".yml") else path.name


def nothing_on_record(_: Rulebook) -> Iterable[Case]:
    """The history of a desk without a ledger."""
    return ()


class History(NamedTuple):
    """The cases of a file, and how many of its rows could not be read."""

    cases: tuple[Case, ...]
    rejected: int = 0


@dataclass
class Bench:
    """`instead`: rulebooks that stand for those of their id, whatever a name leads to.

    `pulse` is called at each file: where progress is shown, and where stopping is safe.
    """

    on: date
    engine: str = "chaining"
    budget: int = BUDGET
    instead: Mapping[str, Rulebook] = field(default_factory=dict)
    on_record: OnRecord = nothing_on_record
    pulse: Callable[[], None] = lambda: None
    _books: dict[str, Rulebook] = field(default_factory=dict)
    _histories: dict[tuple[str, ...], History] = field(default_factory=dict)
    _proofs: dict[str, Proof] = field(default_factory=dict)
    _findings: dict[tuple[str, str], list[Finding]] = field(default_factory=dict)
    _assessed: dict[tuple[str, Case], Assessment] = field(default_factory=dict)

    def rulebook(self, name: str) -> Rulebook:
        """The version of today. Raises GdrError."""
        if id_named(name) in self.instead:
            return self.instead[id_named(name)]
        if name not in self._books:
            self._books[name] = books_of(name, self.on).lead
        return self._books[name]

    def assess(self, rulebook: Rulebook, case: Case) -> Assessment:
        """By the engine asked for. Raises CaseError."""
        self.pulse()
        key = (rulebook.digest, case)
        if key not in self._assessed:
            if len(self._assessed) >= KEPT:
                self._assessed.clear()
            self._assessed[key] = self._engine(rulebook, case)
        return self._assessed[key]

    @property
    def _engine(self) -> Assess:
        return careful(engine_named(self.engine))

    def agree(self, rulebook: Rulebook, case: Case) -> bool:
        """Whether both engines say the same, to the byte."""
        self.pulse()
        production = careful_not(engine_named("chaining"), rulebook, case)
        return production == reference.assess(rulebook, case).to_json()

    def history(self, rulebook: Rulebook, name: str, folder: Path, mapping: str = "") -> History:
        """The cases of a file, beside the scenarios or among the samples. Raises GdrError."""
        key = (rulebook.digest, str(folder), name, mapping)
        if key not in self._histories:
            self._histories[key] = _read(_place(name, folder), rulebook, mapping)
        return self._histories[key]

    def proof(self, rulebook: Rulebook) -> Proof:
        """The rulebook as formulas."""
        if rulebook.digest not in self._proofs:
            self._proofs[rulebook.digest] = Proof(rulebook, self.on, self.budget)
        return self._proofs[rulebook.digest]

    def findings(self, rulebook: Rulebook, code: str) -> list[Finding]:
        """What one check of `gdr check` finds; what is waived does not count. Raises UnconfirmedError."""
        key = (rulebook.digest, code)
        if key not in self._findings:
            steps = verifying(rulebook, self.on, self.budget, (code,))
            self._findings[key] = [found for step in steps for found in step.found if found.waived is None]
        return self._findings[key]


def careful_not(assess: Assess, rulebook: Rulebook, case: Case) -> str:
    """What an engine says, or its failure: nothing stands in for it."""
    try:
        return assess(rulebook, case).to_json()
    except Exception as failure:  # noqa: BLE001 - whatever fails is not what the other engine says
        return f"{type(failure).__name__}: {failure}"


def _place(name: str, folder: Path) -> Path:
    folders = (folder, Path(), SAMPLES)
    for each in folders:
        for file in (each / name, each / f"{name}.csv"):
            if file.is_file():
                return file
    near = suggestion(Path(name).name, sorted({_called(file, name) for each in folders for file in _histories(each)}))
    looked = ", ".join(str(each) for each in folders)
    raise mistake(say.HISTORY_MISSING, file=name, folders=looked, **near)


def _histories(folder: Path) -> Iterator[Path]:
    return (each for each in folder.glob("*.*") if each.suffix.lower() in TABLE_SUFFIXES | MARKUP_SUFFIXES)


def _called(file: Path, name: str) -> str:
    """As the name is written: without `.csv` where it has no suffix."""
    return file.stem if file.suffix == ".csv" and not Path(name).suffix else file.name


def _read(path: Path, rulebook: Rulebook, mapping: str) -> History:
    items = list(read_records(path, rulebook, load_mapping(mapping) if mapping else None))
    cases = tuple(each.case for each in items if isinstance(each, Record))
    rejected = sum(isinstance(each, Reject) for each in items)
    if not cases:
        raise mistake(say.HISTORY_UNREAD if rejected else say.HISTORY_EMPTY, file=path.name, rejected=rejected)
    return History(cases, rejected)
