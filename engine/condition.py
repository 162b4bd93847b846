"""What a condition means: the kernel that every reader folds over.

A *cell* is the text as an expert wrote it. A `Test` pairs an attribute with a cell and with what
the cell means, a kernel condition. The kernel is small on purpose: five comparisons, membership,
prefix, known, and the three connectives; intervals, lists and negated cells are sugar that the
grammar turns into it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar, Literal, Protocol, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Scalar = bool | Decimal | date | str


class Frozen(BaseModel):
    """Base of every model: immutable, strictly typed, no stray fields."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, object] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed, without what was computed and kept from the original's."""
        copy = super().model_copy(update=update, deep=deep)
        for name in copy.__dict__.keys() - type(self).model_fields.keys():
            del copy.__dict__[name]  # a digest, say: pydantic would hand it over as it was
        return copy


class Op(StrEnum):
    """The five comparisons."""

    EQ = "="
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="


class Ref(Frozen):
    """The value of another attribute, of the same kind and unit."""

    attribute: str


class Cmp(Frozen):
    """The attribute's value compared with a literal or with another attribute's value."""

    node: Literal["cmp"] = "cmp"
    attribute: str
    op: Op
    value: Scalar | Ref


class Has(Frozen):
    """The attribute, a set, contains this value."""

    node: Literal["has"] = "has"
    attribute: str
    value: str


class Prefix(Frozen):
    """The attribute's text begins with this one."""

    node: Literal["prefix"] = "prefix"
    attribute: str
    prefix: str


class Known(Frozen):
    """The attribute has a value: given, assumed or derived."""

    node: Literal["known"] = "known"
    attribute: str


class Test(Frozen):
    """A cell: the unit of the trace, of the tests asserted into the engine, of the sentence."""

    __test__: ClassVar[bool] = False  # pytest: a model, not a test class

    node: Literal["test"] = "test"
    attribute: str
    cell: str
    meaning: Condition


class All(Frozen):
    """Every part holds."""

    node: Literal["all"] = "all"
    parts: tuple[Condition, ...]


class Any(Frozen):
    """At least one part holds."""

    node: Literal["any"] = "any"
    parts: tuple[Condition, ...]


class Not(Frozen):
    """The part does not hold."""

    node: Literal["not"] = "not"
    part: Condition


Leaf = Cmp | Has | Prefix | Known
Condition = Annotated[Cmp | Has | Prefix | Known | Test | All | Any | Not, Field(discriminator="node")]

for _model in (Test, All, Any, Not):
    _model.model_rebuild()


T = TypeVar("T")


class Algebra(Protocol[T]):
    """One reading of conditions: what each node becomes, given what its parts became."""

    def cmp(self, node: Cmp) -> T:
        """Read a comparison."""

    def has(self, node: Has) -> T:
        """Read a membership."""

    def prefix(self, node: Prefix) -> T:
        """Read a prefix."""

    def known(self, node: Known) -> T:
        """Read a question about knowledge itself."""

    def test(self, node: Test, meaning: T) -> T:
        """Read a cell, its meaning already read."""

    def all(self, node: All, parts: tuple[T, ...]) -> T:
        """Read a conjunction, its parts already read."""

    def any(self, node: Any, parts: tuple[T, ...]) -> T:
        """Read a disjunction, its parts already read."""

    def not_(self, node: Not, part: T) -> T:
        """Read a negation, its part already read."""


def fold(condition: Condition, algebra: Algebra[T]) -> T:
    """Read a condition from its leaves up with one algebra."""
    match condition:
        case Cmp():
            return algebra.cmp(condition)
        case Has():
            return algebra.has(condition)
        case Prefix():
            return algebra.prefix(condition)
        case Known():
            return algebra.known(condition)
        case Test():
            return algebra.test(condition, fold(condition.meaning, algebra))
        case All():
            return algebra.all(condition, tuple(fold(part, algebra) for part in condition.parts))
        case Any():
            return algebra.any(condition, tuple(fold(part, algebra) for part in condition.parts))
        case Not():
            return algebra.not_(condition, fold(condition.part, algebra))


def tests_of(condition: Condition) -> Iterator[Test]:
    """Every cell of a rule's condition, in the order written."""
    match condition:
        case Test():
            yield condition
        case All() | Any():
            for part in condition.parts:
                yield from tests_of(part)
        case Not():
            yield from tests_of(condition.part)


def leaves_of(condition: Condition) -> Iterator[Leaf]:
    """Every comparison, membership, prefix or question about knowledge, in the order written, inside cells or not."""
    match condition:
        case Test():
            yield from leaves_of(condition.meaning)
        case All() | Any():
            for part in condition.parts:
                yield from leaves_of(part)
        case Not():
            yield from leaves_of(condition.part)
        case Cmp() | Has() | Prefix() | Known():
            yield condition


def attributes_of(condition: Condition) -> Iterator[str]:
    """Every attribute that a condition reads, in the order written, repeats included."""
    match condition:
        case Cmp(value=Ref(attribute=other)):
            yield condition.attribute
            yield other
        case Test():
            yield from attributes_of(condition.meaning)
        case All() | Any():
            for part in condition.parts:
                yield from attributes_of(part)
        case Not():
            yield from attributes_of(condition.part)
        case Cmp() | Has() | Prefix() | Known():
            yield condition.attribute
