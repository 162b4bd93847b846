"""A rulebook said in one language: everything about its rules and attributes that no case changes.

A run writes thousands of reports with one rulebook, so each text is made once.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from engine.condition import All, Condition, attributes_of
from engine.errors import Language
from engine.model import Attribute, Level, Rule, Rulebook
from engine.sentences import condition_sentence
from engine.strata import strata_of
from engine.values import Value
from reports.foreign import bare, fenced, fenced_rulebook, fenced_value
from reports.typography import day, measured, signed, slug, spaced
from reports.views.effects import Chip, chips_of
from reports.views.table_texts import TableText, table_text
from reports.wording import Words, words

ALWAYS = All(parts=())
EXPERT = "expert"  # who sets points unless a rule says otherwise


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as people read it. `anchor` is its place in the page; `attributes` are those it reads.

    The row of a table has the table's label, and `table` is the table's id; it is empty for a rule.
    `set_by` names who set the points, other than the experts.
    """

    id: str
    label: str
    anchor: str
    sentence: str
    because: str
    reference: str
    author: str
    set_by: str
    note: str
    effects: tuple[Chip, ...]
    points: int
    points_text: str
    urgency: int
    floors: tuple[str, ...]
    attributes: tuple[str, ...]
    table: str


def weight_of(rule: RuleText) -> int:
    """What a rule weighs on both scales together, whichever way."""
    return abs(rule.points) + abs(rule.urgency)


class Lexicon:
    """The texts of one rulebook in one language.

    `foreign` is the language of the rulebook where a page is written in the other one, else empty:
    its texts are then fenced (`reports.foreign`), in `rulebook` as in all that is said from it.
    """

    def __init__(self, rulebook: Rulebook, language: Language, foreign: Language | None = None) -> None:
        """Nothing is said before it is asked for, then kept."""
        self.rulebook = fenced_rulebook(rulebook) if foreign else rulebook
        self._order = [rule.id for stratum in strata_of(rulebook) for rule in stratum]
        self.digest = rulebook.digest
        self.language: Language = language
        self.foreign = foreign
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
        held = self.rulebook.attributes[attribute]
        if isinstance(value, Decimal) and held.unit:
            return self.said(measured(value, held.unit, self.language))
        return measured(self.said_value(value, held), "", self.language)

    def said(self, text: str) -> str:
        """A text of the rulebook that comes by another way (an assessment's risk), as the others are."""
        return fenced(text) if self.foreign else text

    def said_value(self, value: Value, attribute: Attribute) -> Value:
        """A value of an attribute, as the rulebook's are."""
        return fenced_value(value, attribute) if self.foreign else value

    def rule(self, id: str) -> RuleText:
        """The texts of one rule, or of one row."""
        return self.rules[id]

    def called(self, id: str) -> str:
        """`P-3 Grossesse`; of a row, what tells it from the others too: `T-1 Gravité – Décès : oui`."""
        return f"{id} {self.label_of(id)}"

    def label_of(self, id: str) -> str:
        """The label of a rule; of a row, and what tells it from the others."""
        rule = self.rules[id]
        return f"{rule.label} – {rule.sentence}" if rule.table and rule.sentence else rule.label

    def named(self, id: str) -> str:
        """`la règle « … »`, or `la ligne T-1 de la table « … »`, to be put in a sentence."""
        rule = self.rules[id]
        return self.words("named_row" if rule.table else "named_rule", id=id, label=rule.label)

    @cached_property
    def rules(self) -> dict[str, RuleText]:
        """The texts of every rule and row, in the order of evaluation."""
        said = {rule.id: rule for rule in self.rulebook.all_rules}
        tables = {row.id: table.id for table in self.rulebook.tables for row in table.rows}
        return {id: self._rule(said[id], tables.get(id, "")) for id in self._order}

    @cached_property
    def tables(self) -> dict[str, TableText]:
        """The texts of every table, by its id."""
        return {table.id: table_text(table, self) for table in self.rulebook.tables}

    def _rule(self, rule: Rule, table: str) -> RuleText:
        points = sum(effect.points or 0 for effect in rule.then)
        return RuleText(
            id=rule.id,
            label=rule.label,
            anchor=f"regle-{slug(rule.id)}",
            sentence=self._sentence(rule.when),
            because=rule.because,
            reference=rule.reference,
            author=self.author(rule.set_by),
            set_by="" if rule.set_by == EXPERT else self.said(rule.set_by),
            note=rule.note,
            effects=tuple(chips_of(rule, self.rulebook, self.words)),
            points=points,
            points_text=self.words.count("chip_points", points, n=signed(points, self.language)) if points else "",
            urgency=sum(effect.urgency or 0 for effect in rule.then),
            floors=tuple(effect.at_least for effect in rule.then if effect.at_least),
            attributes=tuple(dict.fromkeys(attributes_of(rule.when))),
            table=table,
        )

    def _sentence(self, when: Condition) -> str:
        """What a rule waits for; empty for a row without a constraint."""
        if when == ALWAYS:
            return ""
        return spaced(condition_sentence(when, self.rulebook, self.language), self.language)

    def author(self, set_by: str) -> str:
        """Who set the points of a rule or of a table, and for which service."""
        owner = self.rulebook.owner or self.words.owner_unnamed
        if set_by == EXPERT:
            return self.words("author_expert", owner=owner)
        return self.words("author_other", author=self.said(set_by), owner=owner)

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
        return self.words.no_mode if id is None else self._short(self.modes[id].label)

    def short_level(self, id: str | None, scale: str) -> str:
        """The same of a level of `modes`, or of `priorities`."""
        if scale == "modes":
            return self.short_mode(id)
        return self.words.no_priority if id is None else self._short(self.priorities[id].label)

    def _short(self, label: str) -> str:
        return self.said(bare(label).partition(" (")[0])

    def priority(self, id: str | None) -> str:
        """A priority's label, or the words for none."""
        return self.words.no_priority if id is None else self.priorities[id].label

    def level(self, id: str) -> str:
        """The label of a mode or of a priority."""
        return (self.modes.get(id) or self.priorities[id]).label


def in_force(lexicon: Lexicon) -> str:
    """`en vigueur depuis le 01/01/2026 jusqu'au 31/12/2026`; empty if nothing is said of it."""
    words, period = lexicon.words, lexicon.rulebook.in_force
    start = words("in_force_from", day=day(period.start, lexicon.language)) if period.start else ""
    end = words("in_force_until", day=day(period.end, lexicon.language)) if period.end else ""
    return " ".join(part for part in (start, end) if part)


_KEPT = 8
_lexicons: dict[tuple[str, Language, bool], Lexicon] = {}


def lexicon_of(rulebook: Rulebook, language: Language, *, marking: bool = False) -> Lexicon:
    """The lexicon of a rulebook, kept for the few last ones used.

    `marking`, for pages, fences what the rulebook says in another language than the page's.
    """
    foreign = _foreign(rulebook, language) if marking else None
    key = (rulebook.digest, language, foreign is not None)
    if key not in _lexicons:
        while len(_lexicons) >= _KEPT:
            _lexicons.pop(next(iter(_lexicons)))
        _lexicons[key] = Lexicon(rulebook, language, foreign)
    return _lexicons[key]


def _foreign(rulebook: Rulebook, language: Language) -> Language | None:
    written: Language = "en" if rulebook.language == "en" else "fr"
    return None if written == language else written
