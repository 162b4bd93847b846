"""A condition spelled in the language of a peer, for complete cases: two truths are enough."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from engine.condition import All, Any, Cmp, Condition, Has, Known, Not, Op, Prefix, Ref, Scalar, Test


@dataclass(frozen=True, slots=True)
class Infix:
    """A language that writes `a >= 1 and not b`; an algebra over conditions."""

    true: str
    false: str

    def literal(self, value: Scalar | Ref) -> str:
        """A value as the language writes it."""
        if isinstance(value, bool):
            return self.true if value else self.false
        return f'"{value}"' if isinstance(value, str) else str(value)

    def cmp(self, node: Cmp) -> str:
        """A comparison."""
        return f"({node.attribute} {'==' if node.op is Op.EQ else node.op} {self.literal(node.value)})"

    def test(self, node: Test, meaning: str) -> str:
        """A cell is its meaning."""
        return meaning

    def all(self, node: All, parts: tuple[str, ...]) -> str:
        """A conjunction."""
        return f"({' and '.join(parts)})"

    def any(self, node: Any, parts: tuple[str, ...]) -> str:
        """A disjunction."""
        return f"({' or '.join(parts)})"

    def not_(self, node: Not, part: str) -> str:
        """A negation."""
        return f"(not {part})"

    def has(self, node: Has) -> str:
        """Not in the synthetic rulebooks."""
        raise NotImplementedError(node)

    def prefix(self, node: Prefix) -> str:
        """Not in the synthetic rulebooks."""
        raise NotImplementedError(node)

    def known(self, node: Known) -> str:
        """Not in the synthetic rulebooks."""
        raise NotImplementedError(node)


PYTHON: Final = Infix(true="True", false="False")
ZEN: Final = Infix(true="true", false="false")
"""The expression language of zen-engine."""


class Clips:
    """Conditional elements of CLIPS. Facts are slots of one `case`; a derived fact is there or is not.

    What an `and` asks of the case is put in one pattern, as a CLIPS programmer would.
    """

    def __init__(self, derived: Mapping[str, bool]) -> None:
        """`derived` says of each attribute whether rules derive it."""
        self._derived = derived
        self._variables = 0

    def element(self, condition: Condition, wanted: bool = True) -> str:
        """The element that matches when the condition is as wanted."""
        match condition:
            case Not():
                return self.element(condition.part, not wanted)
            case All() | Any():
                together = isinstance(condition, All) is wanted
                return self._joint(condition.parts, wanted) if together else self._either(condition.parts, wanted)
            case _:
                return self._joint([condition], wanted)

    def _either(self, parts: Iterable[Condition], wanted: bool) -> str:
        return f"(or {' '.join(self.element(part, wanted) for part in parts)})"

    def _joint(self, parts: Iterable[Condition], wanted: bool) -> str:
        slots: dict[str, list[str]] = {}
        others: list[str] = []
        for part in parts:
            leaf = part.meaning if isinstance(part, Test) else part
            if not isinstance(leaf, Cmp):
                others.append(self.element(part, wanted))
            elif self._derived[leaf.attribute]:
                present = f"(derived (name {leaf.attribute}))"
                others.append(present if leaf.value is wanted else f"(not {present})")
            else:
                slots.setdefault(leaf.attribute, []).append(_constraint(leaf, wanted))
        return f"(and {' '.join([*self._pattern(slots), *others])})"

    def _pattern(self, slots: Mapping[str, list[str]]) -> list[str]:
        read = []
        for slot, constraints in slots.items():
            self._variables += 1
            variable = f"?v{self._variables}"
            read.append(f"({slot} {'&'.join([variable, *(each.format(variable) for each in constraints)])})")
        return [f"(case {' '.join(read)})"] if read else []


def _constraint(leaf: Cmp, wanted: bool) -> str:
    """What a slot's value must satisfy; the variable is to be filled in."""
    operator = "eq" if leaf.op is Op.EQ else str(leaf.op)
    literal = str(leaf.value).upper() if isinstance(leaf.value, bool) else str(leaf.value)
    holds = f"({operator} {{0}} {literal})"
    return f":{holds}" if wanted else f":(not {holds})"
