"""One rulebook under proof: its formulas, the solver, and how a finding comes to be."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from engine.codes import NEVER_WAIVED, Code
from engine.errors import Location, Message, diagnostic
from engine.facts import Case, Fact
from engine.model import Rulebook
from engine.verification import messages_finding as say
from engine.verification.alive import Alive
from engine.verification.encoding import Book, Encoding
from engine.verification.finding import Finding
from engine.verification.logic import Formula
from engine.verification.reading import read_by_rules
from engine.verification.reasons import Reasons
from engine.verification.solving import BUDGET, Model, Solver
from engine.verification.treatment import Scale, Treatment, scales_of
from engine.verification.variables import Variable
from engine.verification.witness import Shows, also_giving, case_of, shown_by, smallest, with_fact
from engine.waiver import Waiver


class UnconfirmedError(Exception):
    """A witness that the reference engine does not confirm: a mistake of ours, never a finding.

    `cases` are those of the witness, as JSON.
    """

    def __init__(self, cases: Sequence[Case]) -> None:
        """Keep the cases, to be looked at."""
        self.cases = tuple(case.model_dump_json() for case in cases)
        super().__init__("\n".join(self.cases))


class Proof:
    """What the checks share. `on` is the day of the check, by which waivers and assumptions have expired or not."""

    def __init__(self, rulebook: Rulebook, on: date | None = None, budget: int = BUDGET) -> None:
        """Encode a rulebook."""
        self.rulebook = rulebook
        self.on = on
        self.budget = budget
        self.book = Book(rulebook)
        self.encoding = Encoding(self.book, {each.id: self.book.variable(each) for each in self.book.declared})
        self.treatment = Treatment(self.encoding)
        self.scales: list[Scale] = scales_of(rulebook)
        variables = self.encoding.variables.values()
        self.solver = Solver(
            [limit for each in variables for limit in (*each.limits, *each.domain)],
            room=self.book.room,
            finite=self.finite,
            budget=budget,
        )
        # That something is unknown where silence would be assumed to mean more: no example can state it.
        self.solver.plain = [each.held.known for each in variables if each.attribute.assume is not None]

    @property
    def finite(self) -> bool:
        """Whether no number has to be counted with."""
        return self.book.uses.finite(self.rulebook.attributes)

    @cached_property
    def reasons(self) -> Reasons:
        """Why something cannot be."""
        return Reasons(self.book, finite=self.finite, budget=self.budget)

    @cached_property
    def read(self) -> frozenset[str]:
        """Every attribute that some rule or row reads."""
        return read_by_rules(self.rulebook)

    @cached_property
    def alive(self) -> Alive:
        """Which rules some case makes true."""
        return Alive(self.encoding, self.solver)

    def variable(self, id: str, mark: str) -> Variable:
        """Another copy of an attribute."""
        return self.book.variable(self.rulebook.attributes[id], mark)

    def near(self, rules: Collection[str]) -> set[str]:
        """The attributes that some rules rest on, through derivations."""
        found, ahead = set[str](), [id for rule in rules for id in self.book.reads[rule]]
        while ahead:
            id = ahead.pop()
            if id not in found:
                found.add(id)
                ahead += [each for by in self.book.writers.get(id, ()) for each in self.book.rests_on(by.id, id)]
        return found

    def witness(
        self,
        models: Sequence[tuple[Encoding, Model]],
        shows: Shows,
        *,
        kept: Collection[str] = (),
        near: Collection[str],
        exactly: Fact | None = None,
    ) -> tuple[Case, ...]:
        """The case, or the pair, that a model describes, made small. Raises UnconfirmedError.

        `exactly`: what the last case gives, where a model tells it from no other value that tests do not tell it from.
        """
        names = [f"Dossier témoin {rank}" for rank in range(1, len(models) + 1)]
        names = names if len(names) > 1 else ["Dossier témoin"]
        cases = [case_of(encoding, model, id) for (encoding, model), id in zip(models, names, strict=True)]
        if exactly is not None:
            cases[-1], shows = with_fact(cases[-1], exactly), also_giving(shows, exactly)
        if not shown_by(self.rulebook, cases, shows):
            raise UnconfirmedError(cases)
        return smallest(self.rulebook, cases, shows, kept, near)

    def shows(self, formula: Formula, shows: Shows, near: Collection[str]) -> tuple[Case, ...] | None:
        """The witness of something that a case can do, or None if none can. Raises UndecidedError."""
        model = self.solver.ask_plainly(formula)
        return None if model is None else self.witness([(self.encoding, model)], shows, near=near)


class Place(NamedTuple):
    """What a finding is about: its name, which a waiver repeats, in a section of the file."""

    section: str
    at: str


class Evidence(NamedTuple):
    """What shows a finding: cases, or the rules and domains that exclude any."""

    witness: tuple[Case, ...] = ()
    because: tuple[str, ...] = ()


NONE: Final = Evidence()


def finding(
    proof: Proof, message: Message, place: Place, values: Mapping[str, object], evidence: Evidence = NONE
) -> Finding:
    """A finding, and the waiver that covers it if one does."""
    code: Code = message.code  # type: ignore[assignment]
    return Finding(
        code=code,
        at=place.at,
        said=diagnostic(message, Location(path=" / ".join(place)), **{"at": place.at, **values}),
        witness=evidence.witness,
        because=evidence.because,
        waived=waiver_of(proof.rulebook, code, place.at, proof.on),
    )


def waiver_of(rulebook: Rulebook, code: Code, at: str, on: date | None) -> Waiver | None:
    """The waiver in force on a day that covers a finding."""
    if code in NEVER_WAIVED:
        return None
    waiver = waiver_for(rulebook, code, at)
    return waiver if waiver is not None and (on is None or waiver.until >= on) else None


def waiver_for(rulebook: Rulebook, code: str, at: str) -> Waiver | None:
    """The waiver that names a finding, expired or not: there is one at most."""
    return next((each for each in rulebook.waivers if (each.finding, each.at) == (code, at)), None)


def undecided(proof: Proof, code: Code, at: str, section: str) -> Iterator[Finding]:
    """What the solver could not settle is a finding, never a pass."""
    yield finding(proof, say.UNDECIDED, Place(section, at), {"code": code})
