"""The values that a choice or a set may take, and their other spellings."""

from __future__ import annotations

from engine.cells.literals import reserved_word
from engine.loading import messages_rulebook as say
from engine.loading.names import Names, is_among
from engine.loading.reader import At, pairs, placed_texts, texts

_MEANINGFUL = ";«»"


def values(at: At | None, names: Names) -> tuple[str, ...]:
    """The declared values, in order; those that a cell would read otherwise are reported, and kept."""
    listed = list(placed_texts(at))
    for value, item in listed:
        _check(item, value, names)
    return tuple(value for value, _ in listed)


def _check(at: At, value: str, names: Names) -> None:
    found = next((char for char in value if char in _MEANINGFUL), None)
    if found is not None:
        at.report(say.VALUE_CHARACTER, value=value, char=found)
    elif reserved_word(value):
        at.report(say.VALUE_RESERVED, value=value, what_fr="un mot du langage", what_en="a word of the language")
    elif value in names.attributes:
        at.report(say.VALUE_RESERVED, value=value, what_fr="l'identifiant d'un critère", what_en="an attribute's id")


def spellings(at: At | None, declared: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Other spellings of declared values, each standing for one value only."""
    found: dict[str, tuple[str, ...]] = {}
    taken = {value: value for value in declared}
    for key, value in pairs(at) if at is not None else ():
        if not declared or is_among(value.on(key), key.text, "value", declared):
            found[key.text] = texts(value)
            _check_free(value, key.text, found[key.text], taken)
    return found


def _check_free(at: At, value: str, others: tuple[str, ...], taken: dict[str, str]) -> None:
    for spelling in others:
        if spelling in taken:
            at.report(say.SPELLING_TAKEN, spelling=spelling, value=taken[spelling])
        taken.setdefault(spelling, value)
