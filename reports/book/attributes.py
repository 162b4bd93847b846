"""The page of an attribute: what it means, how to code it, what silence means, who reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.model import Attribute
from reports.book.drawing import Picture
from reports.book.graph import needs_of
from reports.book.names import Key, Thing
from reports.book.reading import Reading, Step
from reports.book.rules import Pairs
from reports.typography import day, spaced


@dataclass(frozen=True, slots=True)
class AttributePart:
    """Everything that is said of one attribute. `values` are those declared, each with its other spellings.

    `elsewhere`: of a shared part, the rules of each rulebook that read it.
    """

    thing: Thing
    anchor: str
    what: str
    about: Pairs
    values: tuple[tuple[str, str], ...]
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    picture: Picture | None
    elsewhere: Pairs
    kind: str = "attribute"


def attribute_part(each: Attribute, reading: Reading) -> AttributePart:
    """The page of one attribute, as the lexicon's rulebook holds it."""
    key: Key = ("attribute", each.id)
    return AttributePart(
        thing=reading.thing("attribute", each.id),
        anchor=reading.names.anchor("attribute", each.id),
        what=getattr(reading.words, f"book_is_{reading.shape(key)}"),
        about=tuple((name, said) for name, said in _about(each, reading) if said),
        values=tuple(_values(each, reading)),
        before=reading.before(key),
        after=reading.after(key),
        picture=reading.picture(key),
        elsewhere=tuple(_elsewhere(each, reading)),
    )


def _about(each: Attribute, reading: Reading) -> Iterator[tuple[str, str]]:
    words, said = reading.words, reading.lexicon.said
    yield words.book_definition, each.definition or words.book_not_said
    yield words.book_how_to_code, each.how_to_code
    yield words.book_kind, getattr(words, f"book_kind_{each.kind}")
    yield words.book_unit, said(each.unit)
    yield words.book_range, spaced(each.range.text, reading.language) if each.range else ""
    if each.derived:
        yield words.book_combine, getattr(words, f"book_combine_{each.combine}")
        yield words.book_default, reading.lexicon.value(each.id, each.default) if each.default is not None else ""
    else:
        yield words.book_silence, _silence(each, reading)
    yield from _marks(each, reading)
    yield words.origin, said(each.source)
    yield words.book_note, said(each.note)


def _silence(each: Attribute, reading: Reading) -> str:
    """What is made of a case that says nothing of it."""
    words = reading.words
    if each.assume is None:
        return words.book_required if each.required else words.book_unknown
    value = reading.lexicon.value(each.id, each.assume.value)
    until = words("book_until", day=day(each.assume.until, reading.language)) if each.assume.until else ""
    return words("book_assumed", value=value, because=reading.lexicon.said(each.assume.because)) + until


def _marks(each: Attribute, reading: Reading) -> Iterator[tuple[str, str]]:
    words = reading.words
    ways = {"oui": words.book_aggravates_yes, "non": words.book_aggravates_no, "more": words.book_aggravates_more}
    ways |= {"less": words.book_aggravates_less, "": ""}
    yield words.book_aggravates, ways[each.aggravates]
    yield words.book_ordered, words.book_ordered_said if each.ordered else ""
    yield words.book_fixed, words.book_fixed_said if each.fixed else ""
    yield words.book_role, words.book_identity if each.role else ""
    yield words.book_secret, getattr(words, f"ground_{each.secret}") if each.secret else ""


def _values(each: Attribute, reading: Reading) -> Iterator[tuple[str, str]]:
    """Each declared value, and its other spellings; spellings are kept by the value as written."""
    written = reading.contents.rulebook.attributes[each.id]
    for said, value in zip(each.values, written.values, strict=True):
        yield said, reading.lexicon.said(reading.words.list_separator.join(written.also.get(value, ())))


def _elsewhere(each: Attribute, reading: Reading) -> Iterator[tuple[str, str]]:
    for user in reading.contents.users:
        shared = {rule.id for rule in reading.contents.rulebook.all_rules}
        readers = [rule.id for rule in user.all_rules if rule.id not in shared and each.id in needs_of(rule)]
        yield user.id, ", ".join(readers) or reading.words.book_nobody
