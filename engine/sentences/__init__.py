"""Rules as sentences that a pharmacist reads without effort, in French or in English.

Labels, values and texts stay as the rulebook writes them; the words around them are the
language's. Plain text: a report escapes it as it needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from engine.condition import All, Condition, fold
from engine.errors import Language
from engine.model import Deadline, Derivation, Effect, Linear, Rule, Rulebook, Term
from engine.sentences.conditions import Saying
from engine.sentences.phrases import MINUS, NARROW, Phrases, phrases
from engine.sentences.wording import listed_with, said_number, said_value

ALWAYS = All(parts=())

__all__ = ["condition_sentence", "effect_sentences", "label_told_apart", "rule_sentence"]


def condition_sentence(condition: Condition, rulebook: Rulebook, language: Language = "fr") -> str:
    """`Nouvelle substance active : oui, et Âge minimal : moins de 18 ans`."""
    phrase = fold(condition, Saying(rulebook, language))
    return phrase.alone or phrase.affirmed


def label_told_apart(rule: Rule, rulebook: Rulebook, language: Language | None = None) -> str:
    """`Nouvelle substance`; of a row, what it asks for too, for its label is that of all rows: `Gravité – Décès : oui`.

    Without a language, in that of the rulebook.
    """
    if rule.when == ALWAYS or not _is_row(rule, rulebook):
        return rule.label
    written: Language = language or ("en" if rulebook.language == "en" else "fr")
    return f"{rule.label} – {condition_sentence(rule.when, rulebook, written)}"


def _is_row(rule: Rule, rulebook: Rulebook) -> bool:
    return any(row.id == rule.id for table in rulebook.tables for row in table.rows)


def rule_sentence(rule: Rule, rulebook: Rulebook, language: Language = "fr") -> str:
    """The whole rule: `Si …, la règle ajoute 12 points (…) ; signale le risque : …`, and a full stop.

    The row of a table, as a rule, is said as a row; one without a constraint, `Sans condition, la ligne …`.
    """
    words = phrases(language)
    effects = [phrase for effect in rule.then for phrase in effect_sentences(effect, rulebook, language)]
    does = words.semicolon.join(effects) or words.nothing
    subject = words.subject[_is_row(rule, rulebook)]
    if rule.when == ALWAYS:
        said = words.rule_always.format(subject, does)
    else:
        said = words.rule.format(condition_sentence(rule.when, rulebook, language), subject, does)
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def effect_sentences(effect: Effect, rulebook: Rulebook, language: Language = "fr") -> tuple[str, ...]:
    """What one effect block does, a phrase for each effect, in the order in which they are declared."""
    return tuple(_Effects(rulebook, language).of(effect))


class _Effects:
    """Says effects in one language, with the labels of a rulebook."""

    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        self._rulebook = rulebook
        self._language: Language = language
        self._say: Phrases = phrases(language)

    def of(self, effect: Effect) -> Iterator[str]:
        """A phrase for each effect."""
        yield from self._points(effect)
        for derivation in effect.derive:
            yield self._say.derive.format(self._derivation(derivation))
        yield from self._floor(effect.at_least)
        if effect.expertise:
            names = [self._rulebook.expertises[id] for id in effect.expertise]
            yield self._say.expertise.format(listed_with(names, self._say.and_))
        if effect.deadline:
            yield self._deadline(effect.deadline)
        yield from self._mentions(effect)

    def _points(self, effect: Effect) -> Iterator[str]:
        if effect.points is not None:
            places = self._say.semicolon.join(self._places(effect))
            phrase = self._counted(effect.points, self._say.points, self._say.take)
            yield f"{phrase} ({places})" if places else phrase
        if effect.urgency is not None:
            yield self._counted(effect.urgency, self._say.urgency, self._say.urgency_take)

    def _places(self, effect: Effect) -> Iterator[str]:
        if effect.axis is not None:
            yield self._rulebook.axes[effect.axis]
        if effect.discipline is not None:
            yield self._rulebook.disciplines[effect.discipline].label

    def _counted(self, points: int, added: tuple[str, str], taken: tuple[str, str]) -> str:
        singular, plural = taken if points < 0 else added
        form = plural if self._is_plural(points) else singular
        return form.format(said_number(Decimal(abs(points)), self._language))

    def _is_plural(self, count: int) -> bool:
        """French counts from two on; English makes nothing plural too."""
        return abs(count) >= 2 or (count == 0 and self._language == "en")

    def _derivation(self, derivation: Derivation) -> str:
        attribute = self._rulebook.attributes[derivation.attribute]
        value = derivation.value
        if isinstance(value, Linear):
            said = self._linear(value)
        elif isinstance(value, frozenset):
            said = listed_with(sorted(value), self._say.and_)
        else:
            said = said_value(value, attribute, self._language)
        return self._say.derived_value.format(attribute.label, said)

    def _linear(self, linear: Linear) -> str:
        """`0,5 × Patients exposés + Durée − 3`."""
        parts = [(term.coefficient < 0, self._term(term)) for term in linear.terms]
        if linear.constant or not parts:
            parts.append((linear.constant < 0, said_number(abs(linear.constant), self._language)))
        (negative, first), *others = parts
        rest = "".join(f" {MINUS if less else '+'} {part}" for less, part in others)
        return (MINUS if negative else "") + first + rest

    def _term(self, term: Term) -> str:
        label = self._rulebook.attributes[term.attribute].label
        coefficient = abs(term.coefficient)
        if coefficient == 1:
            return label
        return f"{said_number(coefficient, self._language)}{NARROW}{self._say.times}{NARROW}{label}"

    def _floor(self, level: str | None) -> Iterator[str]:
        for scale, form in (
            (self._rulebook.modes, self._say.at_least_mode),
            (self._rulebook.priorities, self._say.at_least_priority),
        ):
            yield from (form.format(each.label) for each in scale if each.id == level)

    def _deadline(self, deadline: Deadline) -> str:
        days = said_number(Decimal(deadline.days), self._language)
        name = "jour" if self._language == "fr" else "day"
        counted = f"{days} {name}{'s' if self._is_plural(deadline.days) else ''}"
        said = self._say.deadline.format(counted, self._name(deadline.start))
        return said if deadline.stopped is None else self._say.stopped.format(said, self._name(deadline.stopped))

    def _name(self, attribute: str) -> str:
        return self._say.quotes.format(self._rulebook.attributes[attribute].label)

    def _mentions(self, effect: Effect) -> Iterator[str]:
        for form, text in (
            (self._say.risk, effect.risk),
            (self._say.stake, effect.stake),
            (self._say.ask, effect.ask),
        ):
            if text is not None:
                yield form.format(text)
