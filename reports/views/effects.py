"""What a rule does, as short tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from engine.model import Deadline, Derivation, Effect, Linear, Rule, Rulebook, Term
from reports.typography import MINUS, joined, measured, number, signed
from reports.wording import Words


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing a rule does. `kind` says which (points, urgency, floor…), for the style sheet and the eye."""

    kind: str
    text: str


def chips_of(rule: Rule, rulebook: Rulebook, words: Words) -> Iterator[Chip]:
    """Every effect of a rule, block by block."""
    for effect in rule.then:
        yield from _points(effect, rulebook, words)
        yield from _levels(effect, rulebook, words)
        for derivation in effect.derive:
            attribute = rulebook.attributes[derivation.attribute]
            value = derived_value(derivation, rulebook, words)
            yield Chip("derive", words("chip_derive", attribute=attribute.label, value=value))
        yield from _needs(effect, rulebook, words)
        yield from _mentions(effect)


def _points(effect: Effect, rulebook: Rulebook, words: Words) -> Iterator[Chip]:
    if effect.points is not None:
        places = [rulebook.axes[effect.axis]] if effect.axis else []
        places += [rulebook.disciplines[effect.discipline].label] if effect.discipline else []
        text = words.count("chip_points", effect.points, n=signed(effect.points, words.language))
        yield Chip("points", " · ".join([text, *places]))
    if effect.urgency is not None:
        yield Chip("urgency", words("chip_urgency", points=signed(effect.urgency, words.language)))


def _levels(effect: Effect, rulebook: Rulebook, words: Words) -> Iterator[Chip]:
    labels = {level.id: level.label for level in (*rulebook.modes, *rulebook.priorities)}
    if effect.at_least:
        yield Chip("floor", words("chip_floor", level=labels[effect.at_least]))


def _needs(effect: Effect, rulebook: Rulebook, words: Words) -> Iterator[Chip]:
    if effect.expertise:
        names = [rulebook.expertises[id] for id in effect.expertise]
        yield Chip("expertise", words("chip_expertise", names=joined(names, words.language)))
    if effect.deadline:
        yield Chip("deadline", said_deadline(effect.deadline, rulebook, words))


def said_deadline(deadline: Deadline, rulebook: Rulebook, words: Words) -> str:
    """`210 jours à partir de « Date de dépôt »`, and the clock stop if there is one."""
    start = rulebook.attributes[deadline.start].label
    if deadline.stopped is None:
        return words("chip_deadline", days=deadline.days, start=start)
    stopped = rulebook.attributes[deadline.stopped].label
    return words("chip_deadline_stopped", days=deadline.days, start=start, stopped=stopped)


def derived_value(derivation: Derivation, rulebook: Rulebook, words: Words) -> str:
    """The value derived, with its unit; an expression with the labels of what it reads."""
    value = derivation.value
    if isinstance(value, Linear):
        return _linear(value, rulebook, words)
    return measured(value, rulebook.attributes[derivation.attribute].unit, words.language)


def _linear(linear: Linear, rulebook: Rulebook, words: Words) -> str:
    """`Sites hors de l'Union + 3 × Sites sans certificat`, with labels for ids."""
    parts = [_term(term, rulebook, words) for term in linear.terms]
    parts += [(linear.constant, number(abs(linear.constant), words.language))] if linear.constant else []
    text = "".join(f" {MINUS if sign < 0 else '+'} {part}" for sign, part in parts)
    return text.removeprefix(" + ").strip()


def _term(term: Term, rulebook: Rulebook, words: Words) -> tuple[Decimal, str]:
    label, factor = rulebook.attributes[term.attribute].label, abs(term.coefficient)
    return term.coefficient, label if factor == 1 else f"{number(factor, words.language)} × {label}"


def _mentions(effect: Effect) -> Iterator[Chip]:
    for kind, text in (("risk", effect.risk), ("stake", effect.stake), ("ask", effect.ask)):
        if text:
            yield Chip(kind, text)
