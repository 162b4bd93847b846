"""Why a rule can never hold, by its own cells: the fewest of them that contradict one another, or the other rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.condition import Test, fold
from engine.errors import Language
from engine.sentences import condition_sentence
from engine.verification.encoding import Reading
from engine.verification.logic import DualRail, Formula
from engine.verification.proof import Proof
from engine.verification.reasons import Asking, consistent, fewest, free, same_truth

_SAID: Final[dict[Language, tuple[str, str, str, str, str]]] = {
    "fr": ("sa condition se contredit elle-même", "la contradiction tient à ", "« {} »", ", ", " et "),
    "en": ("its condition contradicts itself", "the contradiction lies in ", "“{}”", ", ", " and "),
}


class FreeCells(Reading):
    """Reads a condition whose cells are free, each defined apart."""

    def __init__(self, proof: Proof) -> None:
        """Cells mean what they mean for the rulebook under proof."""
        super().__init__(proof.encoding.held, {})
        self._room = proof.book.room
        self.cells: dict[str, tuple[Test, DualRail, Formula]] = {}

    def test(self, node: Test, meaning: DualRail) -> DualRail:
        """A truth of its own for each cell, the same where the cell is written twice."""
        name = f"{node.attribute} {node.cell}"
        if name not in self.cells:
            pair = free(f"cell {name}", self._room)
            self.cells[name] = node, pair, same_truth(pair, meaning)
        return self.cells[name][1]


def contradictory(proof: Proof, rule: str) -> list[Test]:
    """The fewest cells of a dead rule that no case reconciles; none if its form does not. Raises UndecidedError."""
    reading = FreeCells(proof)
    holds = fold(proof.book.rules[rule].when, reading).sure
    groups = {name: definition for name, (_, _, definition) in reading.cells.items()}
    always, room = _always(proof, reading, holds), proof.book.room
    asking = Asking(always, groups, room=room, finite=proof.finite, budget=proof.budget)
    return [reading.cells[name][0] for name in fewest(asking, groups)]


def _always(proof: Proof, reading: FreeCells, holds: Formula) -> Iterator[Formula]:
    yield holds
    for variable in proof.encoding.variables.values():
        yield from variable.limits
        yield from variable.domain
    yield from (consistent(pair) for _, pair, _ in reading.cells.values())


def said(proof: Proof, cells: list[Test], language: Language) -> str:
    """The contradiction, as the end of a sentence."""
    itself, lies, quoted, comma, last = _SAID[language]
    told = [quoted.format(condition_sentence(each, proof.rulebook, language)) for each in cells]
    if not told:
        return itself
    return lies + (comma.join(told[:-1]) + last + told[-1] if len(told) > 1 else told[0])
