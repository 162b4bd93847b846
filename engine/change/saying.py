"""The words of changes: 4 points instead of 3, a condition added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from engine.change.conditions import Side as Asked
from engine.change.conditions import said_condition
from engine.change.effects import Side as Brought
from engine.change.effects import said_effects
from engine.change.fields import said_field
from engine.change.found import Said
from engine.change.levels import Levels
from engine.change.model import Section, What
from engine.change.order import MOST, moves
from engine.change.parts import WITHIN, Item, within
from engine.change.words import DONE, NOUNS, SEVERAL, SPLIT, field_name, said, stated
from engine.errors import Language
from engine.expected import Expectation
from engine.model import Effect, Level, Row, Rule, Rulebook
from engine.sentences import rule_sentence
from engine.sentences.phrases import phrases
from engine.sentences.wording import listed_with, said_number
from engine.waiver import Waiver

_SAID = {"id", "label", "case", "when", "then", "start"}  # by the name of an item, or by its content


class Saying:
    """Says changes from one rulebook to another, in one language; each side with its own labels."""

    def __init__(self, before: Rulebook, after: Rulebook, language: Language) -> None:
        """`before` and `after` give the labels of what stood, and of what stands."""
        self._before, self._after, self._language = before, after, language
        self._words = phrases(language)
        self._levels = Levels(before, after)

    def there_or_not(self, section: Section, id: str, what: What, held: Item) -> Said:
        """Something added, or removed: what it says goes with it."""
        fr, en = DONE[what]
        feminine = "e" if NOUNS[section][2] else ""
        rulebook = self._after if what == "added" else self._before
        content = self._content(held, rulebook)
        done = self._pick(f"{fr}{feminine}", en)
        phrase = f"{done}{self._words.colon}{content}" if content else done
        subject, rest = self._subject(section, id, held), tuple(self._rest(section, held))
        title, label = self._title(section, id, held), self._label(section, held)
        return Said(subject, self._pick(" est ", " is "), phrase, title, rest, label)

    def changed(self, section: Section, id: str, field: str, before: Item, after: Item) -> Said:
        """One field that changed."""
        return self._of(section, id, after, self._difference(field, before, after))

    def head(self, field: str, section: Section, id: str, before: object, after: object) -> Said:
        """One field of the rulebook itself, or of what it shares."""
        return self._of(section, id, id, said_field(field, before, after, self._language))

    def moved(self, section: Section, before: Sequence[str], after: Sequence[str], within: str = "") -> Said:
        """The order of what stands on both sides; `within` is the table of rows, the discipline of depths."""
        fr, en = SEVERAL[section]
        of = f" {self._pick('de', 'of')} {within}" if within else ""
        subject = self._pick(f"L'ordre {fr}{of}", f"The order of {en}{of}")
        done = moves(before, after)
        if len(done) > MOST:
            return Said(subject, self._pick(" devient", " becomes") + self._words.colon, ", ".join(after), subject)
        told = self._words.semicolon.join(self._move(each.id, each.after) for each in done)
        return Said(subject, self._pick(" change", " changes") + self._words.colon, told, subject)

    def origin(self, section: Section, ids: Sequence[str], *, shared: bool) -> Said:
        """What the rulebook now has from what is shared, or no longer has."""
        fr, en = SEVERAL[section]
        subject = self._pick(f"L'origine {fr}", f"The origin of {en}")
        where = (
            self._pick("le socle commun", "the shared part") if shared else self._pick("le référentiel", "the rulebook")
        )
        return Said(subject, self._words.colon, f"{', '.join(ids)} → {where}", subject)

    def otherwise(self, section: Section, id: str) -> Said:
        """Something that no field shows."""
        subject = self._subject(section, id, id)
        return Said(subject, " ", self._pick("change", "changes"), self._title(section, id, id))

    def renamed(self, section: Section, id: str, was: str, held: Item) -> Said:
        """The same under another name."""
        return self._of(section, id, held, self._pick(f"s'appelait {was}", f"was called {was}"))

    def split(self, section: Section, id: str, held: Item, parts: Sequence[str], key: str) -> Said:
        """One that became several, or several that became one; `key` says which, and what of it they share."""
        listed = listed_with(parts, self._words.and_)
        return self._of(section, id, held, SPLIT[self._language][key].format(listed))

    def name(self, section: Section, id: str, held: Item) -> str:
        """What an item is called: its label and its id, whichever people know it by."""
        if section in ("rule", "table", "rulebook", "shared"):
            return id
        if isinstance(held, Row):
            return held.id
        if isinstance(held, Waiver):
            return f"{held.finding} ({held.at})"
        label = id if section == "example" else held if isinstance(held, str) else getattr(held, "label", id)
        quoted = self._words.quotes.format(label)
        return quoted if section == "example" else f"{quoted} ({id})"

    def _of(self, section: Section, id: str, held: Item, phrase: str) -> Said:
        return Said(self._subject(section, id, held), self._words.colon, phrase, self._title(section, id, held))

    def _title(self, section: Section, id: str, held: Item) -> str:
        """Its id, then its label."""
        label = held if isinstance(held, str) and held != id else getattr(held, "label", "")
        if section == "row" or not label:
            return self.name(section, id, held)
        parent, own = within(id)
        of = f" ({parent})" if section == "depth" and parent else ""  # two disciplines may have depths of one name
        return f"{own or id} {self._words.quotes.format(label)}{of}"

    def _difference(self, field: str, before: Item, after: Item) -> str:
        if field == "start" and isinstance(before, Level) and isinstance(after, Level):
            return self._threshold(before.start, after.start)
        if isinstance(before, Rule | Row) and isinstance(after, Rule | Row):
            if field == "when":
                return said_condition(Asked(before.when, self._before), Asked(after.when, self._after), self._language)
            if field == "then":
                old, new = Brought(_effects_of(before), self._before), Brought(_effects_of(after), self._after)
                return said_effects(old, new, self._language)
        old_value, new_value = (held if isinstance(held, str) else getattr(held, field) for held in (before, after))
        return said_field(field, self._called(old_value), self._called(new_value), self._language)

    def _threshold(self, before: int, after: int) -> str:
        old, new = (said_number(Decimal(each), self._language) for each in (before, after))
        return self._pick(f"à partir de {new} points au lieu de {old}", f"from {new} points instead of {old}")

    def _move(self, id: str, after: str) -> str:
        if not after:
            return self._pick(f"{id} passe en tête", f"{id} comes first")
        return self._pick(f"{id} passe après {after}", f"{id} comes after {after}")

    def _content(self, held: Item, rulebook: Rulebook) -> str:
        if isinstance(held, Row):
            held = Rule(id=held.id, label="", when=held.when, then=(held.then,))
        if isinstance(held, Rule):
            sentence = rule_sentence(held, rulebook, self._language)
            return sentence[0].lower() + sentence[1:].removesuffix(".")
        if isinstance(held, Level):
            points = said_number(Decimal(held.start), self._language)
            return self._pick(f"à partir de {points} points", f"from {points} points")
        return ""

    def _label(self, section: Section, held: Item) -> str:
        """Its label, where its name does not hold it."""
        label = getattr(held, "label", "") if section in ("rule", "table") else ""
        return self._field("label", label) if label else ""

    def _rest(self, section: Section, held: Item) -> Iterator[str]:
        """What else something says, field by field."""
        if isinstance(held, str):
            return
        apart = {*_SAID, *WITHIN.get(section, ()), *({"finding", "at"} if section == "waiver" else ())}
        for field, value in stated(held):
            if field not in apart:
                yield self._field(field, value)

    def _field(self, name: str, value: object) -> str:
        told = said(self._called(value), self._language, name)
        return f"{field_name(name, self._language)}{self._words.colon}{told}"

    def _called(self, value: object) -> object:
        """A value, its levels under the names that people know."""
        return self._levels.of(value) if isinstance(value, Expectation) else value

    def _subject(self, section: Section, id: str, held: Item) -> str:
        noun = self._pick(NOUNS[section][0], NOUNS[section][1])
        return f"{noun[0].upper()}{noun[1:]} {self.name(section, id, held)}"

    def _pick(self, fr: str, en: str) -> str:
        return fr if self._language == "fr" else en


def _effects_of(held: Rule | Row) -> tuple[Effect, ...]:
    return held.then if isinstance(held, Rule) else (held.then,)
