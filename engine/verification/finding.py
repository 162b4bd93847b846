"""A finding: what verification says of a rulebook, with the case that shows it or the reason why none can."""

from __future__ import annotations

from engine.codes import Code
from engine.condition import Frozen
from engine.errors import Diagnostic
from engine.facts import Case
from engine.waiver import Waiver


class Finding(Frozen):
    """One finding.

    `at` names what it is about, and is what a waiver must name: a rule, a row, a table, an attribute, a
    level (`collegial`, `clinique / renforcee`), a value (`attribute = value`), a pair (`A / B`).
    `witness` holds the case, or the pair of cases, that shows that something can happen, confirmed by
    the reference engine; `because` the rules and attributes that together make it impossible.
    `waived` is the waiver that covers it, if any, in force on the day of the check.
    """

    code: Code
    at: str
    said: Diagnostic
    witness: tuple[Case, ...] = ()
    because: tuple[str, ...] = ()
    waived: Waiver | None = None
