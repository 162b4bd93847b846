"""Why something cannot be: the fewest rules and domains that exclude it together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import z3

from engine.condition import fold
from engine.verification.encoding import Book, Encoding, Reading
from engine.verification.hitting import smallest
from engine.verification.logic import DualRail, Formula, Room, conj, disj, neg, same
from engine.verification.solving import Solver, UndecidedError, new_solver

Build = Callable[[Encoding], Formula]


def free(name: str, room: Room) -> DualRail:
    """A truth of its own, that nothing defines."""
    return DualRail(z3.Bool(f"{name} sure", room), z3.Bool(f"{name} never", room))


def consistent(pair: DualRail) -> Formula:
    """That a free truth is one."""
    return disj((neg(pair.sure), neg(pair.never)))


def same_truth(one: DualRail, other: DualRail) -> Formula:
    """That two truths are the same."""
    return conj((same(one.sure, other.sure), same(one.never, other.never)))


class Loose(Encoding):
    """An encoding in which the truth of each rule is free, and its condition a definition that can be left out."""

    def __init__(self, book: Book) -> None:
        """Nothing is defined before it is asked for."""
        super().__init__(book, {each.id: book.variable(each) for each in book.declared})
        self.definitions: dict[str, Formula] = {}

    def truth(self, rule: str) -> DualRail:
        """A pair of its own for each rule, defined apart."""
        if rule not in self._truths:
            meant = fold(self.book.rules[rule].when, Reading(self.held, self._tests))
            pair = self._truths[rule] = free(rule, self.book.room)
            self.definitions[rule] = same_truth(pair, meant)
        return self._truths[rule]


class Reasons:
    """Explains what is impossible for a rulebook."""

    def __init__(self, book: Book, *, finite: bool, budget: int) -> None:
        """Ready to explain."""
        self._loose = Loose(book)
        self._finite, self._budget = finite, budget

    def of(self, build: Build, spoken_of: Collection[str] = ()) -> tuple[str, ...]:
        """The ids of the fewest rules and attributes (for their domains) that exclude something together.

        `build` gives the impossible formula over an encoding; empty where points alone exclude it. The rules
        `spoken_of` are what they are, and no reason. Raises UndecidedError.
        """
        impossible = build(self._loose)
        groups = self._groups()
        kept = [name for name in groups if name in {_rule(id) for id in spoken_of}]
        always, room = self._always(impossible), self._loose.book.room
        asking = Asking(always, groups, room=room, finite=self._finite, budget=self._budget)
        found = fewest(asking, groups, kept)
        named = (name for name in groups if name in found)
        return tuple(dict.fromkeys(name.partition(" ")[2] for name in named))

    def allow(self, build: Build) -> bool:
        """Whether points and policies allow something, were every rule free to hold or not. Raises UndecidedError."""
        formulas = list(self._always(build(self._loose)))
        return Solver(formulas, room=self._loose.book.room, finite=self._finite, budget=self._budget).ask() is not None

    def _always(self, impossible: Formula) -> Iterator[Formula]:
        yield impossible
        for variable in self._loose.variables.values():
            yield from variable.limits
        for rule in self._loose.definitions:
            yield consistent(self._loose.truth(rule))

    def _groups(self) -> dict[str, Formula]:
        """An attribute and a rule may have one id: what each name begins with tells them apart."""
        domains = {f"domain {id}": conj(each.domain) for id, each in self._loose.variables.items() if each.domain}
        return {**domains, **{_rule(id): formula for id, formula in self._loose.definitions.items()}}


def _rule(id: str) -> str:
    return f"rule {id}"


def fewest(asking: Asking, groups: Collection[str], kept: Collection[str] = ()) -> list[str]:
    """The fewest groups that exclude it, beside those `kept`. Raises UndecidedError."""
    core = asking.core(groups)
    if core is None:
        raise UndecidedError("the reasons were to exclude it")
    for name in [each for each in core if each not in kept]:
        fewer = asking.core([*kept, *(each for each in core if each not in (name, *kept))])
        core = core if fewer is None else fewer
    return smallest([name for name in core if name not in kept], lambda names: asking.broken([*kept, *names]))


class Asking:
    """Which groups of formulas are enough to exclude something."""

    def __init__(
        self, always: Iterable[Formula], groups: dict[str, Formula], *, room: Room, finite: bool, budget: int
    ) -> None:
        """`always` holds whichever groups are taken."""
        self._solver = new_solver(room, finite=finite)
        self._solver.set("rlimit", budget)
        self._groups = groups
        self._solver.set("ctrl_c", False)
        self._names: dict[str, Any] = {name: z3.Bool(f"because {name}", room) for name in groups}
        for formula in always:
            self._solver.add(formula)
        for name, formula in groups.items():
            self._solver.add(z3.Implies(self._names[name], formula))

    def core(self, names: Iterable[str]) -> list[str] | None:
        """Some of the groups that exclude it together; None where they do not. Raises UndecidedError."""
        answer = self._solver.check([self._names[name] for name in names])
        if answer == z3.unsat:
            kept = {str(each) for each in self._solver.unsat_core()}
            return [name for name in self._names if f"because {name}" in kept]
        if answer == z3.unknown:
            raise UndecidedError(self._solver.reason_unknown())
        return None

    def broken(self, names: Iterable[str]) -> list[str] | None:
        """The groups that some model of these breaks; None if they have no model. Raises UndecidedError."""
        if self.core(names) is not None:
            return None
        model = self._solver.model()
        return [name for name, each in self._groups.items() if not _holds(model, each)]


def _holds(model: Any, formula: Formula) -> bool:
    return formula is True or (formula is not False and bool(z3.is_true(model.eval(formula, model_completion=True))))
