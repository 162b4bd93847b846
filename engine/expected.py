"""Examples: cases with the outcome that experts wrote down before running anything."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from engine.condition import Frozen


class Expectation(Frozen):
    """What the experts expect of an example. Only what is stated is compared.

    `asks` holds the rules whose request to the applicant is made: `fired` says that a rule holds,
    `asks` that it asks. What required attributes ask by themselves is for `missing` and `complete`.
    """

    mode: str | None = None
    priority: str | None = None
    possible: tuple[str, ...] | None = None
    score: tuple[int, int] | None = None
    fired: tuple[str, ...] = ()
    not_fired: tuple[str, ...] = ()
    expertise: tuple[str, ...] = ()
    depths: dict[str, str] = Field(default_factory=dict)
    deadline: date | None = None
    asks: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    complete: bool | None = None


class Example(Frozen):
    """A case with the outcome that experts expect, written before running.

    `facts` are texts, as written; they are typed by the attributes when the example is run, and
    checked when the rulebook is loaded.
    """

    case: str
    facts: dict[str, str]
    expect: Expectation
    because: str = ""
    note: str = ""
