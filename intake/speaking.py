"""What a cell says to an attribute through one reading of a mapping."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from engine.errors import Location, nearest
from engine.model import Attribute
from engine.opening import misfits_of_value
from engine.values import Value
from intake import messages_mapping as say
from intake.mapping import Mapping, Negation, Reading, TextForm
from intake.moments import has_time, read_date, read_number
from intake.phrases import Caution, Cautions, Phrase, Words, folded, phrase_of, words_in
from intake.table import Raw, written
from intake.typing import CellMistakes, mistake, text_of, value_of

MOST_KNOWN = 20


class Said(NamedTuple):
    """A value, or None for a fact stated to be unknown; and the words of the cell that say so."""

    value: Value | None
    words: tuple[str, ...] = ()


class Silence(Enum):
    """The cell says nothing of the attribute."""

    SILENCE = "silence"


SILENCE = Silence.SILENCE
Speech = Said | Silence
Speaker = Callable[[Raw], Speech]


def speaker(reading: Reading, attribute: Attribute, mapping: Mapping, typed: dict[str, Said]) -> Speaker:
    """What cells say to an attribute through this reading, whose targets are `typed`. It raises CellMistakes."""
    match reading.how:
        case "constant":
            return lambda _: typed[reading.constant]
        case "values":
            return _by_value(reading, typed, mapping)
        case "starts":
            return _by_start(reading, typed)
        case "ends":
            return _by_stem(reading, typed, mapping)
        case "terms":
            return _by_terms(reading, attribute, typed, mapping)
        case _:
            return _as_is(reading, attribute, mapping)


def _key(raw: Raw) -> str:
    """A cell as the keys of a mapping name it: `true` and `false` for a boolean cell."""
    if isinstance(raw, bool):
        return str(raw).lower()
    return folded(written(raw))


def _by_value(reading: Reading, typed: dict[str, Said], mapping: Mapping) -> Speaker:
    table: dict[str, Speech] = {folded(key): typed[target] for key, target in reading.table.items()}
    table |= {folded(key): SILENCE for key in reading.silent}
    known = " ; ".join([*reading.table, *reading.silent][:MOST_KNOWN])
    other = Said(None) if reading.otherwise == "unknown" else SILENCE

    def say_value(raw: Raw) -> Speech:
        key = _key(raw)
        if key not in table and reading.otherwise == "reject":
            near = nearest(written(raw)[:80], (*reading.table, *reading.silent))
            raise mistake(say.UNEXPECTED_NEAR if near else say.UNEXPECTED, mapping=mapping.id, known=known, near=near)
        return table.get(key, other)

    return say_value


def _by_start(reading: Reading, typed: dict[str, Said]) -> Speaker:
    starts = [(folded(key), typed[target]) for key, target in reading.table.items()]
    return lambda raw: next((said for start, said in starts if _key(raw).startswith(start)), SILENCE)


def _by_stem(reading: Reading, typed: dict[str, Said], mapping: Mapping) -> Speaker:
    stems = [(folded(key), typed[target]) for key, target in reading.table.items()]
    silent, cautions = _phrases(reading.silent), _cautions(reading, mapping)

    def say_stem(raw: Raw) -> Speech:
        words = words_in(written(raw))
        if _first_held(words, silent):
            return SILENCE
        found = ((words.ending(stem, cautions), said) for stem, said in stems)
        return next((said._replace(words=(word,)) for word, said in found if word), SILENCE)

    return say_stem


def _by_terms(reading: Reading, attribute: Attribute, typed: dict[str, Said], mapping: Mapping) -> Speaker:
    cautions = _cautions(reading, mapping)
    phrases = [(typed[target], _phrases(listed)) for target, listed in reading.terms.items()]
    silent, needed = _phrases(reading.silent), _phrases(reading.only_with)

    def say_terms(raw: Raw) -> Speech:
        words = words_in(written(raw))
        heard = ((said, _first_held(words, listed, cautions)) for said, listed in phrases)
        found = [said._replace(words=(" ".join(phrase),)) for said, phrase in heard if phrase]
        if not found or _first_held(words, silent) or (needed and not _first_held(words, needed)):
            return SILENCE
        return _union(found) if attribute.kind == "set" else found[0]

    return say_terms


def _first_held(words: Words, phrases: list[Phrase], cautions: Cautions = ()) -> Phrase | None:
    return next((phrase for phrase in phrases if words.hold(phrase, cautions)), None)


def _phrases(listed: tuple[str, ...]) -> list[Phrase]:
    return [phrase_of(each) for each in listed]


def _cautions(reading: Reading, mapping: Mapping) -> Cautions:
    negations = mapping.negations if reading.negatable else ()
    return (_caution(reading), *map(_caution, negations))


def _caution(said: Reading | Negation) -> Caution:
    after, before = (frozenset(_phrases(listed)) for listed in (said.unless_after, said.unless_before))
    until = said.until if isinstance(said, Negation) else ()
    return Caution(after, before, said.reach, frozenset(word for phrase in _phrases(until) for word in phrase))


def _union(found: list[Said]) -> Said:
    values = frozenset(item for said in found if isinstance(said.value, frozenset) for item in said.value)
    return Said(values, tuple(dict.fromkeys(word for said in found for word in said.words)))


def _as_is(reading: Reading, attribute: Attribute, mapping: Mapping) -> Speaker:
    silent = {folded(each) for each in reading.silent}

    def say_it(raw: Raw) -> Speech:
        return SILENCE if _key(raw) in silent else Said(_value(raw, reading, attribute, mapping))

    return say_it


def _value(raw: Raw, reading: Reading, attribute: Attribute, mapping: Mapping) -> Value | None:
    if attribute.kind == "date":
        return checked(attribute, day_in(raw, mapping))
    if attribute.kind == "number" and isinstance(raw, str):
        return checked(attribute, _number(raw, mapping))
    if attribute.kind == "text":
        return tidied(text_of(raw, typed=False), reading.text)
    return value_of(raw, attribute, typed=False)


def checked(attribute: Attribute, value: Value) -> Value:
    """The value, if it is in the attribute's domain. Raises CellMistakes."""
    misfits = list(misfits_of_value(attribute, value, Location()))
    if misfits:
        raise CellMistakes(misfits)
    return value


def _number(text: str, mapping: Mapping) -> Decimal:
    number = read_number(text.strip(), mapping.decimal)
    if number is None:
        raise mistake(say.BAD_NUMBER, decimal=mapping.decimal)
    return number


def day_in(raw: Raw, mapping: Mapping) -> date:
    """The day of a cell in one of the mapping's forms; a time is dropped if a form has one. Raises CellMistakes."""
    if isinstance(raw, datetime):
        midnight = raw.time() == raw.min.time()
        found = raw.date() if midnight or any(map(has_time, mapping.dates)) else None
    else:
        found = raw if isinstance(raw, date) else read_date(written(raw).strip(), mapping.dates)
    if found is None:
        raise mistake(say.BAD_DATE, formats=" ; ".join(mapping.dates))
    return found


def tidied(text: str, form: TextForm) -> str:
    """A text without what cannot be seen, in the form asked for."""
    parts = [text]
    for separator in form.separators:
        parts = [part for whole in parts for part in whole.split(separator)]
    visible = dict.fromkeys(_visible(part) for part in parts)
    kept = _kept([part for part in visible if part] or [""], form)
    return {"lower": kept.lower(), "upper": kept.upper()}.get(form.letters, kept)


def _visible(text: str) -> str:
    seen = "".join(each for each in " ".join(text.split()) if unicodedata.category(each) not in ("Cc", "Cf"))
    return unicodedata.normalize("NFC", seen).strip()


def _kept(parts: list[str], form: TextForm) -> str:
    if form.keep == "longest":
        return max(parts, key=len)
    return parts[0] if form.keep == "first" else form.joined.join(parts)
