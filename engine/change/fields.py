"""How one field of something is said to differ: only what differs of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.change.words import field_name, said, stated
from engine.condition import Frozen
from engine.errors import Language
from engine.model import Period
from engine.sentences.phrases import phrases
from engine.values import jsonable


class _Gap(NamedTuple):
    """A value that differs, the field that it is of, and the names that lead to it."""

    field: str
    names: tuple[str, ...]
    old: object
    new: object


def said_field(field: str, old: object, new: object, language: Language) -> str:
    """`libellé : « B » au lieu de « A »`, for each part of the field that differs."""
    whole = _Gap(field, (field_name(field, language),), old, new)
    gaps = [gap for gap in _gaps(whole, language) if gap.old != gap.new]
    # Nothing differs but the order or the way of writing: the whole is said, as it was and as it is.
    return phrases(language).semicolon.join(_said(gap, language) for gap in gaps or [whole])


def _gaps(gap: _Gap, language: Language) -> Iterator[_Gap]:
    """A model field by field, a mapping key by key: its keys are ids, said as they are."""
    old, new = gap.old, gap.new
    days = isinstance(old, Period)  # the first is no threshold, as it is for a level
    named = isinstance(old, Frozen) and type(old) is type(new)
    if isinstance(old, Frozen) and isinstance(new, Frozen) and named:
        old, new = dict(stated(old)), dict(stated(new))
    if not (isinstance(old, Mapping) and isinstance(new, Mapping) and old and new):
        yield gap
        return
    for key in (*old, *(key for key in new if key not in old)):
        name = field_name("begin" if days and key == "start" else key, language) if named else key
        yield from _gaps(_Gap(key, (*gap.names, name), old.get(key), new.get(key)), language)


def _said(gap: _Gap, language: Language) -> str:
    name, colon = ", ".join(gap.names), phrases(language).colon
    if _is_list(gap.old) and _is_list(gap.new) and set(gap.old) != set(gap.new):  # type: ignore[call-overload]
        return f"{name}{colon}{_lists(gap.old, gap.new, gap.field, language)}"  # type: ignore[arg-type]
    old, new = (said(each, language, gap.field) for each in (gap.old, gap.new))
    if old == new:
        old, new = _raw(gap.old), _raw(gap.new)
    return f"{name}{colon}{new}{_instead(language)}{old}"


def _instead(language: Language) -> str:
    return " au lieu de " if language == "fr" else " instead of "


def _is_list(held: object) -> bool:
    """Several words, each once: what was added and taken out tells all but the order."""
    return isinstance(held, tuple) and len(set(held)) == len(held) > 0 and all(isinstance(each, str) for each in held)


def _lists(old: Sequence[str], new: Sequence[str], field: str, language: Language) -> str:
    """What came in the place of what, else what came and went; the whole too where that does not tell the order."""
    pairs = [(one, other) for one, other in zip(old, new, strict=False) if one != other]
    if len(old) == len(new) and all(one not in new and other not in old for one, other in pairs):
        swapped = (f"{said((other,), language)}{_instead(language)}{said((one,), language)}" for one, other in pairs)
        return phrases(language).semicolon.join(swapped)
    come = [each for each in new if each not in old]
    gone = [each for each in old if each not in new]
    added, removed = ("ajouté", "retiré") if language == "fr" else ("added", "removed")
    parts = [f"{word} {said(tuple(each), language, field)}" for word, each in ((added, come), (removed, gone)) if each]
    told = phrases(language).semicolon.join(parts)
    kept = [each for each in new if each in old]
    if (*kept, *come) == tuple(new) and kept == [each for each in old if each in new]:
        return told
    now = ("désormais" if language == "fr" else "now") + phrases(language).colon
    return f"{told} ({now}{said(tuple(new), language, field)})"


def _raw(held: object) -> str:
    """As it is written, where words do not tell."""
    if isinstance(held, Frozen):
        return held.model_dump_json()
    try:
        return json.dumps(held, ensure_ascii=False, default=jsonable)
    except (TypeError, ValueError):
        return repr(held)
