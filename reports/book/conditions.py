"""The condition of a rule as a list within lists, each test leading to what it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.condition import All, Any, Condition, Not, Test
from engine.sentences import condition_sentence
from reports.book.names import Thing
from reports.book.reading import Reading
from reports.typography import spaced


@dataclass(frozen=True, slots=True)
class Said:
    """A test, or several held together by all, any or not. `thing` is what a test reads, `text` what it asks of it."""

    kind: Literal["test", "all", "any", "not"]
    text: str = ""
    thing: Thing | None = None
    parts: tuple[Said, ...] = ()


def condition_said(condition: Condition, reading: Reading) -> Said:
    """A condition, as the lexicon's rulebook holds it."""
    match condition:
        case All(parts=(only,)) | Any(parts=(only,)):
            return condition_said(only, reading)
        case All() | Any():
            return Said(condition.node, parts=tuple(condition_said(each, reading) for each in condition.parts))
        case Not():
            return Said("not", parts=(condition_said(condition.part, reading),))
        case Test():
            return _test(condition, reading)
        case _:
            return Said("test", _sentence(condition, reading))


def _test(test: Test, reading: Reading) -> Said:
    thing = reading.thing("attribute", test.attribute)
    return Said("test", spaced(_sentence(test, reading).removeprefix(thing.label), reading.language), thing)


def _sentence(condition: Condition, reading: Reading) -> str:
    return condition_sentence(condition, reading.lexicon.rulebook, reading.language)
