"""How a condition is said to differ: the parts that came and went, where that tells all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from engine.condition import All, Any, Condition, Test, fold
from engine.emitting.parts import condition_tree
from engine.errors import Language
from engine.exchange.conditions import condition_text
from engine.model import Rulebook
from engine.sentences import condition_sentence
from engine.sentences.conditions import Saying as Reading
from engine.sentences.phrases import phrases

_WORDS: dict[Language, dict[str, str]] = {
    "fr": {
        "whole": "s'applique si {new} ; avant, si {old}",
        "added": "condition ajoutée : {part}",
        "removed": "condition retirée : {part}",
        "changed": "condition modifiée, {new} au lieu de {old}",
        "either": "ou bien, ajouté : {part}",
        "or_not": "ou bien, retiré : {part}",
        "written": "condition écrite autrement : {new} au lieu de {old}",
        "read": "même condition, autre sens ({new}) : le critère lu a changé",
    },
    "en": {
        "whole": "applies if {new}; before, if {old}",
        "added": "condition added: {part}",
        "removed": "condition removed: {part}",
        "changed": "condition changed, {new} instead of {old}",
        "either": "alternative added: {part}",
        "or_not": "alternative removed: {part}",
        "written": "condition written otherwise: {new} instead of {old}",
        "read": "same condition, other meaning ({new}): the attribute read has changed",
    },
}


class Side(NamedTuple):
    """A condition and the rulebook that says its labels."""

    condition: Condition
    rulebook: Rulebook

    def said(self, language: Language) -> str:
        """The condition as a sentence."""
        return condition_sentence(self.condition, self.rulebook, language)

    def part(self, part: Condition) -> Side:
        """A part of it."""
        return Side(part, self.rulebook)


def said_condition(old: Side, new: Side, language: Language) -> str:
    """What differs between two conditions that are not equal; never empty."""
    if old.said(language) == new.said(language):
        return _written(old, new, language)
    return _by_parts(old, new, language) or _fill("whole", language, new=new.said(language), old=old.said(language))


def _fill(key: str, language: Language, **parts: str) -> str:
    words = phrases(language)
    pattern = _WORDS[language][key]
    if language == "fr":
        pattern = pattern.replace(" : ", words.colon).replace(" ; ", words.semicolon)
    return pattern.format(**parts)


def _written(old: Side, new: Side, language: Language) -> str:
    """The same sentence: other cells, or cells that now mean something else."""
    before, after = _cells(old.condition), _cells(new.condition)
    if before == after:
        return _fill("read", language, new=after)
    return _fill("written", language, new=after, old=before)


def _cells(condition: Condition) -> str:
    """The cells as they are written, on one line."""
    try:
        text = condition_text(condition_tree(condition))
    except ValueError:  # a bare condition, which no file holds
        return condition.model_dump_json()
    quote = phrases("fr").quotes
    return quote.format(" | ".join(line.strip() for line in text.splitlines()))


def _by_parts(old: Side, new: Side, language: Language) -> str:
    """What came and what went of an *all*, or of an *any*; empty where that does not tell all."""
    one, other = old.condition, new.condition
    any_ = isinstance(one, Any) and isinstance(other, Any)
    before, after = (each.parts if any_ and isinstance(each, Any) else _parts(each) for each in (one, other))
    gone, come = _less(before, after), _less(after, before)
    kept = [each for each in after if each in before]
    if not (gone or come) or kept != [each for each in before if each in after] or not before or not after:
        return ""  # the order or the repeats alone
    pairs = [] if any_ else _pairs(gone, come)
    if not kept and not pairs:
        return ""
    told = [_changed(old, new, a, b, language) for a, b in pairs]
    told += [
        _fill(key, language, part=side.part(part).said(language))
        for key, side, parts, place in (
            ("either" if any_ else "added", new, come, 1),
            ("or_not" if any_ else "removed", old, gone, 0),
        )
        for part in parts
        if all(part is not pair[place] for pair in pairs)
    ]
    return phrases(language).semicolon.join(told)


def _parts(condition: Condition) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, All) else (condition,)


def _less(parts: Sequence[Condition], others: Iterable[Condition]) -> list[Condition]:
    held = list(others)
    return [each for each in parts if each not in held]


def _pairs(gone: Sequence[Condition], come: Sequence[Condition]) -> list[tuple[Test, Test]]:
    """Tests of one attribute, once on each side: its cell changed."""
    before, after = (_alone(parts) for parts in (gone, come))
    return [(before[id], after[id]) for id in before if id in after]


def _alone(parts: Sequence[Condition]) -> dict[str, Test]:
    tests = [each for each in parts if isinstance(each, Test)]
    ids = [each.attribute for each in tests]
    return {each.attribute: each for each in tests if ids.count(each.attribute) == 1}


def _changed(old: Side, new: Side, before: Test, after: Test, language: Language) -> str:
    """`Âge minimal : moins de 16 ans au lieu de moins de 18 ans`."""
    one, other = (
        fold(each.meaning, Reading(side.rulebook, language)).affirmed for each, side in ((before, old), (after, new))
    )
    if one == other:
        return _written(old.part(before), new.part(after), language)
    return _fill("changed", language, new=new.part(after).said(language), old=one)
