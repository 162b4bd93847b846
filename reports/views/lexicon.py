"""A rulebook said in one language: everything about its rules and attributes that no case changes.

A run writes thousands of reports with one rulebook, so each text is made once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from engine.condition import attributes_of
from engine.errors import Language
from engine.model import Attribute, Level, Rule, Rulebook
from engine.sentences import condition_sentence
from engine.strata import strata_of
from engine.values import Value
from reports.typography import measured, signed, slug, spaced
from reports.views.effects import Chip, chips_of
from reports.wording import Words, words


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as people read it. `anchor` is its place in the page; `attributes` are those it reads."""

    id: str
    label: str
    anchor: str
    sentence: str
    because: str
    reference: str
    author: str
    note: str
    effects: tuple[Chip, ...]
    points: int
    points_text: str
    urgency: int
    floors: tuple[str, ...]
    attributes: tuple[str, ...]


def weight_of(rule: RuleText) -> int:
    """What a rule weighs on both scales together, whichever way."""
    return abs(rule.points) + abs(rule.urgency)


class Lexicon:
    """The texts of one rulebook in one language."""

    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        """Nothing is said before it is asked for, then kept."""
        self.rulebook = rulebook
        self.language: Language = language
        self.words: Words = words(language)

    def attribute(self, id: str) -> Attribute:
        """A declared or derived attribute."""
        return self.rulebook.attributes[id]

    def label(self, attribute: str) -> str:
        """An attribute's label."""
        return self.rulebook.attributes[attribute].label

    def value(self, attribute: str, value: Value | None) -> str:
        """A value with its unit, or the word for unknown."""
        if value is None:
            return self.words.unknown
        return measured(value, self.rulebook.attributes[attribute].unit, self.language)

    def rule(self, id: str) -> RuleText:
        """The texts of one rule."""
        return self.rules[id]

    @cached_property
    def rules(self) -> dict[str, RuleText]:
        """The texts of every rule, in the order of evaluation."""
        return {rule.id: self._rule(rule) for stratum in strata_of(self.rulebook) for rule in stratum}

    def _rule(self, rule: Rule) -> RuleText:
        points = sum(effect.points or 0 for effect in rule.then)
        return RuleText(
            id=rule.id,
            label=rule.label,
            anchor=f"regle-{slug(rule.id)}",
            sentence=spaced(condition_sentence(rule.when, self.rulebook, self.language), self.language),
            because=rule.because,
            reference=rule.reference,
            author=self._author(rule),
            note=rule.note,
            effects=tuple(chips_of(rule, self.rulebook, self.words)),
            points=points,
            points_text=self.words.count("chip_points", points, n=signed(points, self.language)) if points else "",
            urgency=sum(effect.urgency or 0 for effect in rule.then),
            floors=tuple(effect.at_least for effect in rule.then if effect.at_least),
            attributes=tuple(dict.fromkeys(attributes_of(rule.when))),
        )

    def _author(self, rule: Rule) -> str:
        owner = self.rulebook.owner or self.words.owner_unnamed
        if rule.set_by == "expert":
            return self.words("author_expert", owner=owner)
        return self.words("author_other", author=rule.set_by, owner=owner)

    @cached_property
    def modes(self) -> dict[str, Level]:
        """The modes by id, lightest first."""
        return {level.id: level for level in self.rulebook.modes}

    @cached_property
    def priorities(self) -> dict[str, Level]:
        """The priorities by id, least urgent first."""
        return {level.id: level for level in self.rulebook.priorities}

    def mode(self, id: str | None) -> str:
        """A mode's label, or the words for none."""
        return self.words.no_mode if id is None else self.modes[id].label

    def short_mode(self, id: str | None) -> str:
        """A mode's label without what it says between parentheses, for tables."""
        return self.mode(id).partition(" (")[0]

    def priority(self, id: str | None) -> str:
        """A priority's label, or the words for none."""
        return self.words.no_priority if id is None else self.priorities[id].label

    def level(self, id: str) -> str:
        """The label of a mode or of a priority."""
        return (self.modes.get(id) or self.priorities[id]).label


_KEPT = 8
_lexicons: dict[tuple[str, Language], Lexicon] = {}


def lexicon_of(rulebook: Rulebook, language: Language) -> Lexicon:
    """The lexicon of a rulebook, kept for the few last ones used."""
    key = (rulebook.digest, language)
    if key not in _lexicons:
        while len(_lexicons) >= _KEPT:
            _lexicons.pop(next(iter(_lexicons)))
        _lexicons[key] = Lexicon(rulebook, language)
    return _lexicons[key]
