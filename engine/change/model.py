"""One difference between two rulebooks."""

from __future__ import annotations

from typing import Literal

from engine.condition import Frozen
from engine.errors import Language

Section = Literal[
    "rulebook",
    "shared",
    "mode",
    "priority",
    "axis",
    "expertise",
    "discipline",
    "depth",
    "attribute",
    "rule",
    "table",
    "row",
    "waiver",
    "example",
]
What = Literal["added", "removed", "changed", "moved"]


class Change(Frozen):
    """One difference: of which part, which item of it, and which of its fields; and how people say it.

    `item` is an id (`A / B` for a row of a table, a depth of a discipline, a waiver); empty where the order of the
    whole section moved. `field` is a field of the model, empty for what is added, removed or moved.
    """

    section: Section
    item: str
    what: What
    field: str = ""
    fr: str
    en: str

    @property
    def place(self) -> tuple[Section, str]:
        """What two changes have in common when they touch the same thing."""
        return self.section, self.item

    def said_in(self, language: Language) -> str:
        """The sentence, in either language."""
        return self.fr if language == "fr" else self.en
