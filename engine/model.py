"""The rulebook as data: what an expert declares, frozen and typed."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from pydantic import Field, field_serializer

from engine.condition import Condition, Frozen, attributes_of
from engine.expected import Example
from engine.notice import Notice
from engine.range import Range
from engine.silence import without_silence
from engine.values import Kind, Value, jsonable
from engine.waiver import Waiver

Status = Literal["illustrative", "draft", "approved", "retired"]
WhenUnknown = Literal["precaution", "known", "ask"]
Combine = Literal["agree", "any", "max", "min", "sum"]
Hit = Literal["unique", "first", "any", "priority", "collect", "rule order", "output order"]
Secret = Literal["", "business", "privacy", "medical", "security"]
Aggregate = Literal["", "sum", "min", "max", "count"]


class Period(Frozen):
    """Days in force, both ends included; an open end is None."""

    start: date | None = None
    end: date | None = None


class Level(Frozen):
    """A step of a scale (mode, priority or depth): reached from this many points upwards."""

    id: str
    label: str
    start: int


class Depth(Level):
    """How deep a discipline looks, and what that costs, in expert days."""

    effort: Decimal


class Discipline(Frozen):
    """A métier, with its own scale of depths, lightest first."""

    id: str
    label: str
    depths: tuple[Depth, ...]


class Assumption(Frozen):
    """A declared answer to silence, with its reason and, if need be, the last day it may serve."""

    value: Value
    because: str
    until: date | None = None

    @field_serializer("value")
    def _value(self, value: Value) -> object:
        return jsonable(value)


class Attribute(Frozen):
    """A criterion (critère): one question asked of every case.

    `derived` attributes are settled by rules, unless given. `aggravates` is the direction of
    risk: `oui` or `non` for a boolean, `more` or `less` for anything ordered. `fixed`: what no one can
    change once the request is made (the day it was made, say), and no counterfactual proposes to.
    `secret`: protected by law, left out of what is communicated.
    """

    id: str
    label: str
    kind: Kind
    definition: str = ""
    how_to_code: str = ""
    unit: str = ""
    range: Range | None = None
    values: tuple[str, ...] = ()
    ordered: bool = False
    also: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    derived: bool = False
    default: Value | None = None
    combine: Combine = "agree"
    required: bool = False
    assume: Assumption | None = None
    aggravates: str = ""
    fixed: bool = False
    role: Literal["", "identity"] = ""
    secret: Secret = ""
    source: str = ""
    note: str = ""

    @field_serializer("default")
    def _default(self, value: Value | None) -> object:
        return jsonable(value)


class Term(Frozen):
    """A coefficient times an attribute."""

    coefficient: Decimal
    attribute: str


class Linear(Frozen):
    """A derived number: a constant plus terms. Unknown as soon as one of its terms is."""

    constant: Decimal
    terms: tuple[Term, ...]


class Derivation(Frozen):
    """A derived fact: the text as written, and the literal or linear expression it means."""

    attribute: str
    text: str
    value: Value | Linear

    @field_serializer("value")
    def _value(self, value: Value | Linear) -> object:
        return value if isinstance(value, Linear) else jsonable(value)


class Deadline(Frozen):
    """`days` from a date attribute, plus the days of a clock stop (a number attribute)."""

    days: int
    start: str
    stopped: str | None = None


class Effect(Frozen):
    """One effect block of a rule. A rule has one or more; all of them apply when it fires."""

    points: int | None = None
    axis: str | None = None
    discipline: str | None = None
    urgency: int | None = None
    derive: tuple[Derivation, ...] = ()
    at_least: str | None = None
    expertise: tuple[str, ...] = ()
    deadline: Deadline | None = None
    risk: str | None = None
    stake: str | None = None
    ask: str | None = None


class Rule(Frozen):
    """A rule (règle): when its condition holds, its effects apply."""

    id: str
    label: str
    when: Condition
    then: tuple[Effect, ...]
    because: str = ""
    reference: str = ""
    set_by: str = "expert"
    note: str = ""

    @cached_property
    def tested(self) -> frozenset[str]:
        """The attributes that its condition reads. Kept: the reference engine asks for them on each case."""
        return frozenset(attributes_of(self.when))


class Row(Frozen):
    """A line of a table: its cells, all of which must hold, and what it brings. No cell constrains: always true."""

    id: str
    when: Condition
    then: Effect


class Table(Frozen):
    """A decision table: which of its rows apply is for the hit policy to say.

    `inputs` are attributes, `outputs` keys of effects (`points`, `deadline`, …) or derived attributes,
    both in the order of the columns. `highest_first` ranks the values of outputs, for the policies
    `priority` and `output order`; an output that it does not name does not count in the ranking.
    """

    id: str
    label: str
    hit: Hit
    aggregate: Aggregate = ""
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    highest_first: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    rows: tuple[Row, ...]
    because: str = ""
    reference: str = ""
    set_by: str = "expert"
    note: str = ""

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rows as rules, in the order of the file, under the table's label, reasons and author."""
        said = {"label": self.label, "because": self.because, "reference": self.reference, "set_by": self.set_by}
        return tuple(Rule(id=row.id, when=row.when, then=(row.then,), **said) for row in self.rows)

    @property
    def single(self) -> bool:
        """Whether one row at most applies."""
        return self.hit in ("unique", "first", "any", "priority")

    @property
    def together(self) -> bool:
        """Whether the points of its rows are bounded once for the table, rather than row by row."""
        return self.single or self.aggregate in ("min", "max")


class Shared(Frozen):
    """What several rulebooks have in common (socle commun): a vocabulary, its derivations, a ladder of modes."""

    id: str
    title: str
    version: int
    owner: str = ""
    language: str = "fr"
    note: str = ""
    modes: tuple[Level, ...] = ()
    priorities: tuple[Level, ...] = ()
    axes: dict[str, str] = Field(default_factory=dict)
    expertises: dict[str, str] = Field(default_factory=dict)
    disciplines: dict[str, Discipline] = Field(default_factory=dict)
    attributes: dict[str, Attribute] = Field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    tables: tuple[Table, ...] = ()


class Rulebook(Frozen):
    """A rulebook (référentiel): everything that decides how one type of request is treated.

    Built by `engine.loading`, which checks that every name used is declared and that every scale rises;
    `attributes` holds the declared ones, then the derived ones, in the order of the file. What comes from
    `shared` stands in each part too, before the rulebook's own, and is required there where `requires` names it.
    `dated_by` is the attribute that holds the day of the request, by which the version in force is chosen.
    """

    id: str
    title: str
    version: int
    in_force: Period = Period()
    status: Status
    owner: str = ""
    language: str = "fr"
    note: str = ""
    notice: Notice | None = None
    shared: Shared | None = None
    requires: tuple[str, ...] = ()
    dated_by: str = ""
    when_unknown: WhenUnknown = "precaution"
    modes: tuple[Level, ...]
    priorities: tuple[Level, ...] = ()
    axes: dict[str, str] = Field(default_factory=dict)
    expertises: dict[str, str] = Field(default_factory=dict)
    disciplines: dict[str, Discipline] = Field(default_factory=dict)
    attributes: dict[str, Attribute]
    rules: tuple[Rule, ...] = ()
    tables: tuple[Table, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    examples: tuple[Example, ...] = ()

    @cached_property
    def all_rules(self) -> tuple[Rule, ...]:
        """The rules, then the rows of the tables as rules, in the order of the file."""
        return (*self.rules, *(row for table in self.tables for row in table.rules))

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the model (not of the file), hexadecimal.

        A key added since the first digests is left out where it says nothing: what was recorded is found again by it.
        """
        model = without_silence(self.model_dump(mode="json"))
        text = json.dumps(model, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()
