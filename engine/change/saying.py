"""The sentences of changes: a rule brings 4 points instead of 3."""

from __future__ import annotations

from decimal import Decimal

from engine.change.model import Section, What
from engine.change.parts import Item, differing
from engine.change.words import DONE, NOUNS, SEVERAL, field_name, said
from engine.condition import Condition
from engine.errors import Language
from engine.model import Attribute, Effect, Level, Row, Rule, Rulebook
from engine.sentences import condition_sentence, effect_sentences, rule_sentence
from engine.sentences.phrases import phrases
from engine.sentences.wording import said_number
from engine.waiver import Waiver


class Saying:
    """Says changes from one rulebook to another, in one language; each side with its own labels."""

    def __init__(self, before: Rulebook, after: Rulebook, language: Language) -> None:
        """`before` and `after` give the labels of what stood, and of what stands."""
        self._before, self._after, self._language = before, after, language
        self._words = phrases(language)

    def there_or_not(self, section: Section, id: str, what: What, held: Item) -> str:
        """Something added, or removed: what it says goes with it."""
        fr, en = DONE[what]
        feminine = "e" if NOUNS[section][2] else ""
        verb = self._pick(f"est {fr}{feminine}", f"is {en}")
        content = self._content(held, self._after if what == "added" else self._before)
        tail = f"{self._words.colon}{content}" if content else ""
        return _ended(f"{self._subject(section, id, held)} {verb}{tail}")

    def changed(self, section: Section, id: str, field: str, before: Item, after: Item) -> str:
        """One field that changed."""
        subject = self._subject(section, id, after)
        if field == "start" and isinstance(before, Level) and isinstance(after, Level):
            return self._threshold(subject, before.start, after.start)
        if field == "when" and isinstance(before, Rule | Row) and isinstance(after, Rule | Row):
            return self._condition(subject, before.when, after.when)
        if field == "then" and isinstance(before, Rule | Row) and isinstance(after, Rule | Row):
            return self._effects(subject, _effects_of(before), _effects_of(after))
        old, new = (held if isinstance(held, str) else getattr(held, field) for held in (before, after))
        return self._field(subject, field, old, new)

    def head(self, field: str, section: Section, id: str, before: object, after: object) -> str:
        """One field of the rulebook itself, or of what it shares."""
        return self._field(self._subject(section, id, id), field, before, after)

    def moved(self, section: Section) -> str:
        """The order of a whole section."""
        fr, en = SEVERAL[section]
        return self._pick(f"L'ordre {fr} change.", f"The order of {en} changes.")

    def otherwise(self, section: Section, id: str) -> str:
        """Something that no field shows."""
        return f"{self._subject(section, id, id)} {self._pick('change', 'changes')}."

    def _threshold(self, subject: str, before: int, after: int) -> str:
        old, new = (said_number(Decimal(each), self._language) for each in (before, after))
        points = self._pick("point" if abs(after) < 2 else "points", "point" if after == 1 else "points")
        starts, instead = self._pick("commence à", "starts at"), self._pick("au lieu de", "instead of")
        return f"{subject} {starts} {new} {points} {instead} {old}."

    def _condition(self, subject: str, before: Condition, after: Condition) -> str:
        old = condition_sentence(before, self._before, self._language)
        new = condition_sentence(after, self._after, self._language)
        applies, earlier = self._pick("s'applique si", "applies if"), self._pick("avant, si", "before, if")
        return _ended(f"{subject} {applies} {new}{self._words.semicolon}{earlier} {old}")

    def _effects(self, subject: str, before: tuple[Effect, ...], after: tuple[Effect, ...]) -> str:
        """Points alone, most often; else all the effects, as they are and as they were."""
        points = _only_points(before, after)
        if points is not None:
            old, new = (said_number(Decimal(each), self._language) for each in points)
            noun = self._pick("point" if abs(points[1]) < 2 else "points", "point" if points[1] == 1 else "points")
            brings, instead = self._pick("apporte", "brings"), self._pick("au lieu de", "instead of")
            return f"{subject} {brings} {new} {noun} {instead} {old}."
        old, new = self._phrases(before, self._before), self._phrases(after, self._after)
        return _ended(f"{subject} {new}{self._words.semicolon}{self._pick('avant', 'before')}{self._words.colon}{old}")

    def _phrases(self, effects: tuple[Effect, ...], rulebook: Rulebook) -> str:
        found = [each for effect in effects for each in effect_sentences(effect, rulebook, self._language)]
        return self._words.semicolon.join(found) or self._words.nothing

    def _field(self, subject: str, field: str, before: object, after: object) -> str:
        old, new = said(before, self._language), said(after, self._language)
        instead = self._pick("au lieu de", "instead of")
        return _ended(f"{subject}{self._words.colon}{field_name(field, self._language)} {new} {instead} {old}")

    def _content(self, held: Item, rulebook: Rulebook) -> str:
        if isinstance(held, Row):
            held = Rule(id=held.id, label="", when=held.when, then=(held.then,))
        if isinstance(held, Rule):
            sentence = rule_sentence(held, rulebook, self._language)
            return sentence[0].lower() + sentence[1:]
        if isinstance(held, Level):
            points = said_number(Decimal(held.start), self._language)
            return self._pick(f"à partir de {points} points", f"from {points} points")
        return "" if isinstance(held, str | Attribute) else said(held, self._language)

    def _subject(self, section: Section, id: str, held: Item) -> str:
        noun = self._pick(NOUNS[section][0], NOUNS[section][1])
        return f"{noun[0].upper()}{noun[1:]} {self._name(section, id, held)}"

    def _name(self, section: Section, id: str, held: Item) -> str:
        if section in ("rule", "table", "rulebook", "shared"):
            return id
        if isinstance(held, Row):
            return held.id
        if isinstance(held, Waiver):
            return f"{held.finding} ({held.at})"
        label = id if section == "example" else held if isinstance(held, str) else getattr(held, "label", id)
        quoted = self._words.quotes.format(label)
        return quoted if section == "example" else f"{quoted} ({id})"

    def _pick(self, fr: str, en: str) -> str:
        return fr if self._language == "fr" else en


def _effects_of(held: Rule | Row) -> tuple[Effect, ...]:
    return held.then if isinstance(held, Rule) else (held.then,)


def _only_points(before: tuple[Effect, ...], after: tuple[Effect, ...]) -> tuple[int, int] | None:
    """The points of the one effect that differs, if they are all that differs."""
    if len(before) != len(after):
        return None
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    if len(pairs) != 1:
        return None
    ((old, new),) = pairs
    fields = list(differing("rule", old, new))
    if fields != ["points"] or old.points is None or new.points is None:
        return None
    return old.points, new.points


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."
