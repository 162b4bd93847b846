"""The page of a rule: what it says, why, what it depends on and feeds, and how often it serves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.model import Effect, Rule, Table
from engine.sentences import effect_sentences, rule_sentence
from reports.book.conditions import Said, condition_said
from reports.book.contents import Scenario
from reports.book.drawing import Picture
from reports.book.names import Key, Thing
from reports.book.reading import Reading, Step, Use
from reports.typography import spaced
from reports.views.lexicon import ALWAYS, EXPERT, in_force

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RulePart:
    """Everything that is said of one rule."""

    thing: Thing
    anchor: str
    sentence: str
    condition: Said | None
    effects: tuple[tuple[str, ...], ...]
    about: Pairs
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    picture: Picture | None
    uses: tuple[Use, ...]
    scenarios: tuple[Scenario, ...]
    kind: str = "rule"


def rule_part(rule: Rule, reading: Reading) -> RulePart:
    """The page of one rule, as the lexicon's rulebook holds it."""
    key: Key = ("rule", rule.id)
    return RulePart(
        thing=reading.thing("rule", rule.id),
        anchor=reading.names.anchor("rule", rule.id),
        sentence=spaced(rule_sentence(rule, reading.lexicon.rulebook, reading.language), reading.language),
        condition=None if rule.when == ALWAYS else condition_said(rule.when, reading),
        effects=tuple(_effects(effect, reading) for effect in rule.then),
        about=tuple(provenance(rule, reading)),
        before=reading.before(key),
        after=reading.after(key),
        picture=reading.picture(key),
        uses=reading.uses(rule.id),
        scenarios=tuple(reading.contents.scenarios.get(rule.id, ())),
    )


def _effects(effect: Effect, reading: Reading) -> tuple[str, ...]:
    said = effect_sentences(effect, reading.lexicon.rulebook, reading.language)
    return tuple(spaced(each[:1].upper() + each[1:], reading.language) for each in said)


def provenance(each: Rule | Table, reading: Reading) -> Iterator[tuple[str, str]]:
    """Why a rule or a table is so, after what, by whom, and since when."""
    words, lexicon = reading.words, reading.lexicon
    book = lexicon.rulebook
    set_by = "" if each.set_by == EXPERT else lexicon.said(each.set_by)  # what is said of no one proves no one
    found = {
        words.book_because: each.because,
        words.book_reference: each.reference,
        words.book_note: each.note,
        words.book_set_by: set_by,
        words.book_owner: book.owner or words.owner_unnamed,
        words.book_in_force: in_force_said(reading),
    }
    yield from ((name, said) for name, said in found.items() if said)


def in_force_said(reading: Reading) -> str:
    """The days in force of the rulebook that a rule belongs to, and its version; a shared part has only a version."""
    words, book = reading.words, reading.lexicon.rulebook
    version = words("book_of_version", version=book.version)
    if reading.contents.shared:
        return version
    return f"{in_force(reading.lexicon) or words.book_any_day} ({version})"
