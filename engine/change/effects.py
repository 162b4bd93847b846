"""How the effects of a rule or of a row are said to differ: those that came, went, or weigh otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from engine.emitting.layout import inline
from engine.emitting.parts import effect_tree
from engine.errors import Language
from engine.model import Effect, Rulebook
from engine.sentences import effect_sentences
from engine.sentences.phrases import phrases
from engine.sentences.wording import said_number


class Side(NamedTuple):
    """Blocks of effects, and the rulebook that says their labels."""

    blocks: tuple[Effect, ...]
    rulebook: Rulebook

    def said(self, block: Effect, language: Language) -> tuple[str, ...]:
        """A phrase for each effect of a block."""
        return effect_sentences(block, self.rulebook, language)

    def all(self, language: Language) -> list[str]:
        """A phrase for each effect of all blocks."""
        return [phrase for each in self.blocks for phrase in self.said(each, language)]


def said_effects(old: Side, new: Side, language: Language) -> str:
    """What differs between the effects of two sides that are not equal; never empty."""
    if len(old.blocks) == len(new.blocks):
        pairs = [(a, b) for a, b in zip(old.blocks, new.blocks, strict=True) if a != b]
        if all(_points_only(a, b) for a, b in pairs):
            several = len(new.blocks) > 1
            told = [_points(a, b, new if several else None, language) for a, b in pairs]
            return phrases(language).semicolon.join(told)
    return _by_phrases(old, new, language) or _written(old, new, language)


def _points_only(before: Effect, after: Effect) -> bool:
    """Whether points or urgency are all that differs, and on both sides."""
    moved = [name for name in ("points", "urgency") if getattr(before, name) != getattr(after, name)]
    there = all(getattr(each, name) is not None for each in (before, after) for name in moved)
    return there and before.model_copy(update={name: getattr(after, name) for name in moved}) == after


def _points(before: Effect, after: Effect, side: Side | None, language: Language) -> str:
    """`12 points au lieu de 8`, and of what where a rule has several blocks."""
    told = []
    for name, nouns in _NOUNS[language].items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            noun = nouns[abs(new) != 1 if language == "en" else abs(new) > 1]
            instead = "au lieu de" if language == "fr" else "instead of"
            told.append(f"{_number(new, language)} {noun} {instead} {_number(old, language)}")
    said, of = phrases(language).semicolon.join(told), _of(after, side)
    return f"{said} ({of})" if of else said


_NOUNS: dict[Language, dict[str, tuple[str, str]]] = {
    "fr": {"points": ("point", "points"), "urgency": ("point d'urgence", "points d'urgence")},
    "en": {"points": ("point", "points"), "urgency": ("point of urgency", "points of urgency")},
}


def _number(number: int, language: Language) -> str:
    return said_number(Decimal(number), language)


def _of(block: Effect, side: Side | None) -> str:
    """The discipline and the axis where points count."""
    if side is None:
        return ""
    names = [side.rulebook.disciplines[block.discipline].label] if block.discipline else []
    return ", ".join([*names, *([side.rulebook.axes[block.axis]] if block.axis else [])])


def _by_phrases(old: Side, new: Side, language: Language) -> str:
    """The phrases that came and went; empty where only their order or their blocks tell."""
    before, after = old.all(language), new.all(language)
    come, gone = _less(after, before), _less(before, after)
    colon = phrases(language).colon
    if len(come) == len(gone) == 1 and come[0].partition(colon)[0] == gone[0].partition(colon)[0] != gone[0]:
        instead = "au lieu de" if language == "fr" else "instead of"
        return f"{come[0]} {instead} {gone[0].partition(colon)[2]}"
    added, removed = ("effet ajouté", "effet retiré") if language == "fr" else ("effect added", "effect removed")
    told = [f"{word}{colon}{each}" for word, phrases_ in ((added, come), (removed, gone)) for each in phrases_]
    return phrases(language).semicolon.join(told)


def _less(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """What one has more of than the other."""
    left, found = list(other), []
    for each in one:
        if each in left:
            left.remove(each)
        else:
            found.append(each)
    return found


def _written(old: Side, new: Side, language: Language) -> str:
    """The blocks as they are written, where words do not tell."""
    said = "effets écrits autrement" if language == "fr" else "effects written otherwise"
    instead = "au lieu de" if language == "fr" else "instead of"
    before, after = (" + ".join(inline(effect_tree(each)) for each in side.blocks) for side in (old, new))
    if before == after:  # the same text with another meaning, as what it derives changed
        before, after = (" + ".join(each.model_dump_json() for each in side.blocks) for side in (old, new))
    return f"{said}{phrases(language).colon}{after} {instead} {before}"
