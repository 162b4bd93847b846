"""The readings of a mapping file: from positioned nodes to `Reading`s, every mistake reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from engine.errors import Location
from engine.loading.nodes import Mapping as Node
from engine.loading.reader import At, Fields, flag, integer, items, keyword, pairs, raw_text, text, texts, word, words
from engine.loading.suggesting import suggestion
from intake import messages_mapping as say
from intake.mapping import Column, Keep, Letters, Otherwise, Reading, Silent, TextForm
from intake.phrases import MOST_REACH, REACH, STOPS, phrase_of

HOWS = ("values", "starts", "ends", "terms", "constant")
CAUTIONS = ("unless_after", "unless_before")
TERMS = (*CAUTIONS, "only_with", "reach", "negatable")
KEYS = ("column", "columns", *HOWS, "silent", *TERMS, "text", "empty", "otherwise", "note")
# Keys that only some ways of reading look at.
ONLY_WITH = {
    "unless_after": ("terms",),
    "unless_before": ("terms",),
    "only_with": ("terms",),
    "reach": ("terms",),
    "negatable": ("terms", "ends"),
    "text": ("as_is",),
    "silent": ("values", "as_is", "terms", "ends"),
    "otherwise": ("values",),
}
AS_IS_FR, AS_IS_EN = "une valeur reprise telle quelle", "a value taken as it is"
Columns = dict[str, Column]


def readings(at: At, columns: Columns) -> tuple[Reading, ...]:
    """One reading, or a list of them tried in order."""
    nodes = [at] if isinstance(at.node, Node) else list(items(at))
    if not nodes:
        at.report(say.NOTHING_READ)
    return tuple(_reading(node, columns) for node in nodes)


def _reading(at: At, columns: Columns) -> Reading:
    fields = Fields(at, KEYS)
    how = _how(at, fields)
    _report_misplaced(fields, how)
    table = dict(_table(fields.get(how))) if how in ("values", "starts", "ends") else {}
    given: dict[str, Any] = {
        "columns": tuple(_columns(at, fields, how, columns)),
        "how": how,
        "table": table,
        "terms": dict(_terms(fields.get("terms"))),
        "constant": text(fields.get("constant")) or "",
        "silent": texts(fields.get("silent")),
        **{key: texts(fields.get(key)) for key in (*CAUTIONS, "only_with")},
        "reach": integer(fields.get("reach"), 1, MOST_REACH) or REACH,
        "negatable": flag(fields.get("negatable")),
        "text": _text_form(fields.get("text")),
        "note": text(fields.get("note")) or "",
    }
    _report_wordless(at, given)
    place = Location(file=at.problems.file, line=at.node.place.line, column=at.node.place.column, path=at.where)
    return Reading(**given, **_silences(fields), place=place)


def _silences(fields: Fields) -> dict[str, Any]:
    asked = {"empty": get_args(Silent), "otherwise": get_args(Otherwise)}
    read = {key: keyword(fields.get(key), allowed) for key, allowed in asked.items()}
    return {key: value for key, value in read.items() if value}


def _how(at: At, fields: Fields) -> str:
    found = [how for how in HOWS if how in fields.written]
    if len(found) > 1:
        at.report(say.HOW_MANY)
    return found[0] if found else "as_is"


def _report_misplaced(fields: Fields, how: str) -> None:
    for key, hows in ONLY_WITH.items():
        if (misplaced := fields.get(key)) and how not in hows:
            where_fr = " ou ".join(AS_IS_FR if each == "as_is" else each for each in hows)
            where_en = " or ".join(AS_IS_EN if each == "as_is" else each for each in hows)
            misplaced.report(say.MISPLACED, key=key, where_fr=where_fr, where_en=where_en)


def _columns(at: At, fields: Fields, how: str, columns: Columns) -> Iterator[str]:
    named = [(name, place) for place in [fields.get("column")] if place and (name := word(place))]
    named += words(fields.get("columns"))
    both = {"column", "columns"} <= fields.written
    if both or bool(fields.written & {"column", "columns"}) == (how == "constant"):
        at.report(say.NO_COLUMN)
    for name, place in named:
        if declared(name, place, columns):
            yield name


def declared(name: str, at: At, columns: Columns) -> bool:
    """Whether a column is declared; if not, that is reported."""
    if name not in columns:
        at.report(say.UNKNOWN_COLUMN, column=name, **suggestion(name, columns))
    return name in columns


def _table(at: At | None) -> Iterator[tuple[str, str]]:
    for key, value in _pairs(at):
        target = text(value)
        if target is not None:
            yield key, target


def _terms(at: At | None) -> Iterator[tuple[str, tuple[str, ...]]]:
    for target, value in _pairs(at):
        yield target, texts(value)


def _report_wordless(at: At, given: dict[str, Any]) -> None:
    """What is searched as words must hold one; the end of a word, letters."""
    searched = [phrase for phrases in given["terms"].values() for phrase in phrases]
    searched += [*given["unless_after"], *given["unless_before"], *given["only_with"]]
    searched += given["silent"] if given["how"] in ("terms", "ends") else ()
    searched += given["table"] if given["how"] == "ends" else ()
    report_wordless(at, searched)


def report_wordless(at: At, phrases: Iterable[str]) -> None:
    """Report each phrase that holds no word: it would be found nowhere."""
    for phrase in phrases:
        if STOPS.issuperset(phrase_of(phrase)):
            at.report(say.NO_WORD, term=phrase)


def _pairs(at: At | None) -> list[tuple[str, At]]:
    found = [(key.text, value) for key, value in pairs(at)] if at else []
    if at and isinstance(at.node, Node) and not found:
        at.report(say.NOTHING_READ)
    return found


def _text_form(at: At | None) -> TextForm:
    if at is None:
        return TextForm()
    fields = Fields(at, ("letters", "separators", "keep", "joined"))
    given: dict[str, Any] = {"separators": texts(fields.get("separators"))}
    for key, allowed in (("letters", get_args(Letters)[1:]), ("keep", get_args(Keep))):
        if found := keyword(fields.get(key), allowed):
            given[key] = found
    if joined := raw_text(fields.get("joined")):
        given["joined"] = joined
    return TextForm(**given)
