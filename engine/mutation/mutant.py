"""A mutant: one single change of a rulebook, said in both languages, and the rulebook that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from engine.condition import Frozen
from engine.errors import Language
from engine.model import Attribute, Discipline, Level, Rule, Rulebook, Table

Kind = Literal[
    "threshold",
    "operator",
    "value",
    "boolean",
    "negation",
    "test",
    "connective",
    "rule",
    "effect",
    "points",
    "urgency",
    "floor",
    "derived",
    "deadline",
    "level",
    "row",
    "policy",
    "combine",
    "silence",
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
LABELS: Final[Mapping[Kind, tuple[str, str]]] = {
    "threshold": ("seuil d'une cellule", "threshold in a cell"),
    "operator": ("signe d'une cellule", "sign in a cell"),
    "value": ("valeur d'une liste", "value of a list"),
    "boolean": ("oui ou non", "yes or no"),
    "negation": ("négation", "negation"),
    "test": ("test retiré", "test dropped"),
    "connective": ("tous ou l'un", "all or any"),
    "rule": ("règle retirée", "rule deleted"),
    "effect": ("effet retiré", "effect dropped"),
    "points": ("points", "points"),
    "urgency": ("points d'urgence", "points of urgency"),
    "floor": ("plancher", "floor"),
    "derived": ("valeur déduite", "derived value"),
    "deadline": ("échéance", "deadline"),
    "level": ("seuil d'une échelle", "threshold of a scale"),
    "row": ("ligne de table", "row of a table"),
    "policy": ("politique de table", "hit policy"),
    "combine": ("combinaison", "combination"),
    "silence": ("sens du silence", "meaning of silence"),
}

Section = Literal["rules", "tables", "attributes", "modes", "priorities", "disciplines", "when_unknown"]
Member = Rule | Table | Attribute | Level | Discipline | str


class Mutant(Frozen):
    """One change. `at` names what changes: a rule, a row, a table, a level (`clinique / complete`), an attribute.

    `id` is the place and the change's rank there: that of a mutant of a rule does not move when another rule does.
    """

    id: str
    kind: Kind
    at: str
    french: str
    english: str

    @property
    def named(self) -> frozenset[str]:
        """The names in `at`, one by one."""
        return frozenset(self.at.split(" / "))

    def said_in(self, language: Language) -> str:
        """The change, in the language asked for."""
        return self.french if language == "fr" else self.english


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase in both languages."""

    french: str
    english: str


@dataclass(frozen=True, slots=True)
class Patch:
    """One member of a rulebook changed. `after` is None for a member left out."""

    section: Section
    id: str
    before: Member
    after: Member | None


@dataclass(frozen=True, slots=True)
class Change:
    """A change found, before it has a number: of which kind, where, and how it is said after the place."""

    kind: Kind
    at: str
    said: Said
    patch: Patch


@dataclass(frozen=True, slots=True)
class Mutation:
    """A mutant and how to make it."""

    mutant: Mutant
    patch: Patch

    def of(self, rulebook: Rulebook) -> Rulebook:
        """The mutated rulebook, everything else as it is."""
        patch = self.patch
        if patch.section == "when_unknown":
            return rulebook.model_copy(update={"when_unknown": patch.after})
        held = getattr(rulebook, patch.section)
        if isinstance(held, Mapping):
            return rulebook.model_copy(update={patch.section: {**held, patch.id: patch.after}})
        members = (patch.after if each.id == patch.id else each for each in held)
        return rulebook.model_copy(update={patch.section: tuple(each for each in members if each is not None)})
