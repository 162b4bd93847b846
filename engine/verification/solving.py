"""Asking the solver, within a budget: a model, proof that there is none, or neither, which is said as such."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import z3

from engine.verification.logic import Formula, Room

Model = Any
BUDGET: Final = 4_000_000  # z3's own units of work, the same on every machine: the engine has no clock


class UndecidedError(Exception):
    """The solver gave up within its budget: nothing is proven, either way."""


def new_solver(room: Room, *, finite: bool) -> Any:
    """One of the library's solvers: the quicker one where no formula counts with numbers."""
    return z3.SolverFor("QF_FD", room) if finite else z3.Solver(ctx=room)


class Solver:
    """What every case obeys, and questions about whether some case does more."""

    def __init__(self, limits: Iterable[Formula], *, room: Room, finite: bool, budget: int = BUDGET) -> None:
        """`room` is that of the formulas; `finite`: none counts with numbers, and a quicker solver serves."""
        self._room = room
        self._solver = new_solver(room, finite=finite)
        self._solver.set("rlimit", budget)
        self._solver.set("ctrl_c", False)  # Ctrl-C is for the caller: z3 would only give up, and say nothing of it
        self.plain: list[Formula] = []  # what makes a model easier to read
        self._names: dict[int, tuple[Formula, Any]] = {}
        self.always(limits)

    def always(self, formulas: Iterable[Formula]) -> None:
        """Make these hold from now on."""
        for formula in formulas:
            if formula is not True:
                self._solver.add(formula)

    def named(self, formula: Formula) -> Any:
        """A literal for a formula that several questions ask about: what was learnt of it is kept."""
        found = self._names.get(formula.get_id())
        if found is None:
            name = z3.Bool(f"!{len(self._names)}", self._room)
            self._solver.add(name == formula)
            found = self._names[formula.get_id()] = (formula, name)
        return found[1]

    def ask(self, *formulas: Formula) -> Model | None:
        """A model of all of them, or None if no case makes them true. Raises UndecidedError."""
        if any(formula is False for formula in formulas):
            return None
        return self._answer(self._solver.check([self.named(each) for each in formulas if each is not True]))

    def ask_once(self, *formulas: Formula) -> Model | None:
        """The same for formulas that no other question asks about: they leave no trace."""
        self._solver.push()
        try:
            self.always(formulas)
            return self._answer(self._solver.check())
        finally:
            self._solver.pop()

    @contextmanager
    def supposing(self, formulas: Iterable[Formula]) -> Iterator[None]:
        """Questions asked inside suppose these formulas too."""
        self._solver.push()
        try:
            self.always(formulas)
            yield
        finally:
            self._solver.pop()

    def ask_plainly(self, *formulas: Formula) -> Model | None:
        """The same, by a model easy to read where there is one."""
        model = self.ask_once(*formulas)
        try:
            return model and (self.ask_once(*formulas, *self.plain) or model)
        except UndecidedError:
            return model

    def _answer(self, answer: Any) -> Model | None:
        if answer == z3.unknown:
            raise UndecidedError(self._solver.reason_unknown())
        return self._solver.model() if answer == z3.sat else None
