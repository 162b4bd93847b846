"""Facts and cases: what is known of one request, where it comes from, and how it stands."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from pydantic import ValidationInfo, field_serializer, field_validator, model_validator

from engine.condition import Frozen
from engine.values import Kind, Value, canonical, fits, from_jsonable, jsonable

Standing = Literal["given", "assumed", "derived", "unknown"]


class Fact(Frozen):
    """One attribute of one case (fait).

    `source` says where a given value comes from, or why a value is assumed. `rules` are those that
    derived the value; `disputed_by` those that say otherwise: the rules of a conflict that left the
    attribute unknown, or the rules that a given value overrules.
    """

    attribute: str
    kind: Kind
    value: Value | None
    standing: Standing
    source: str | None = None
    rules: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()

    @field_validator("value", mode="before")
    @classmethod
    def _read(cls, held: Any, info: ValidationInfo) -> Any:
        """JSON holds numbers and dates as text; the kind, declared before, says which it is."""
        if isinstance(held, str | list) and "kind" in info.data:
            return from_jsonable(held, info.data["kind"])
        return held

    @model_validator(mode="after")
    def _typed(self) -> Fact:
        if (self.value is None) != (self.standing == "unknown"):
            raise ValueError("a fact has a value unless it is unknown")
        if self.value is not None:
            if not fits(self.value, self.kind):
                raise ValueError(f"{self.attribute}: {self.value!r} is not a {self.kind}")
            object.__setattr__(self, "value", canonical(self.value))
        return self

    @field_serializer("value")
    def _value(self, value: Value | None) -> object:
        return jsonable(value)


class Case(Frozen):
    """A request or event (dossier): an identifier and the facts given for it, one an attribute.

    A fact given as unknown is a statement, not silence: no assumption fills it.
    """

    id: str
    facts: tuple[Fact, ...] = ()

    @model_validator(mode="after")
    def _sound(self) -> Case:
        if len(self.given) != len(self.facts):
            raise ValueError(f"{self.id}: an attribute is given twice")
        if any(fact.standing not in ("given", "unknown") for fact in self.facts):
            raise ValueError(f"{self.id}: a case holds only facts given, or given as unknown")
        if any(fact.rules or fact.disputed_by for fact in self.facts):
            raise ValueError(f"{self.id}: which rules derive or dispute a fact is for an assessment to say")
        return self

    @cached_property
    def given(self) -> dict[str, Fact]:
        """The facts by attribute id."""
        return {fact.attribute: fact for fact in self.facts}
