"""How one field of something is said to differ: only what differs of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.change.words import field_name, said, stated
from engine.condition import Frozen
from engine.errors import Language
from engine.sentences.phrases import phrases
from engine.values import jsonable


class _Gap(NamedTuple):
    """A value that differs, and the names that lead to it."""

    path: tuple[str, ...]
    old: object
    new: object


def said_field(field: str, old: object, new: object, language: Language) -> str:
    """`libellé : « B » au lieu de « A »`, for each part of the field that differs."""
    gaps = [gap for gap in _gaps((field,), old, new) if gap.old != gap.new]
    # Nothing differs but the order or the way of writing: the whole is said, as it was and as it is.
    told = [_said(gap, language) for gap in gaps or [_Gap((field,), old, new)]]
    return phrases(language).semicolon.join(told)


def _gaps(path: tuple[str, ...], old: object, new: object) -> Iterator[_Gap]:
    if isinstance(old, Frozen) and type(old) is type(new):
        old, new = dict(stated(old)), dict(stated(new))
    if isinstance(old, Mapping) and isinstance(new, Mapping) and old and new:
        for key in (*old, *(key for key in new if key not in old)):
            yield from _gaps((*path, key), old.get(key), new.get(key))
    else:
        yield _Gap(path, old, new)


def _said(gap: _Gap, language: Language) -> str:
    name, colon = ", ".join(field_name(each, language) for each in gap.path), phrases(language).colon
    if _is_list(gap.old) and _is_list(gap.new) and set(gap.old) != set(gap.new):  # type: ignore[call-overload]
        return f"{name}{colon}{_lists(gap.old, gap.new, gap.path[-1], language)}"  # type: ignore[arg-type]
    old, new = (said(each, language, gap.path[-1]) for each in (gap.old, gap.new))
    if old == new:
        old, new = _raw(gap.old), _raw(gap.new)
    return f"{name}{colon}{new} {'au lieu de' if language == 'fr' else 'instead of'} {old}"


def _is_list(held: object) -> bool:
    """Several words, each once: what was added and taken out tells all but the order."""
    return isinstance(held, tuple) and len(set(held)) == len(held) > 0 and all(isinstance(each, str) for each in held)


def _lists(old: Sequence[str], new: Sequence[str], field: str, language: Language) -> str:
    """`+ « c », − « a »`; the whole where what is in both stands in another order, or where the place matters."""
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
