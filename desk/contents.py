"""`gdr rulebooks NAME`: all that a rulebook names, as a scenario or a table of cases may name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from desk.terminal import show_fitted
from desk.texts import text
from engine.errors import Language
from engine.model import Attribute, Effect, Level, Rulebook, Shared
from engine.values import shown

Rows = Iterator[tuple[object, ...]]


def show_contents(book: Rulebook | Shared, language: Language) -> None:
    """Each kind of name as a table; none of what there is nothing of."""
    for key, columns, rows_of in _SECTIONS:
        rows = list(rows_of(book, language))
        if rows:
            show_fitted(text(key, language), [text(each, language) for each in columns], rows)


def _attributes(book: Rulebook | Shared, language: Language) -> Rows:
    for each in book.attributes.values():
        domain = " ; ".join(each.values) or (each.range.text if each.range else "")
        told = " ".join(part for part in (domain, each.unit) if part)
        yield each.id, each.label, each.kind, told, _silence(each, language)


def _silence(attribute: Attribute, language: Language) -> str:
    if attribute.derived:
        return text("derived", language)
    if attribute.required:
        return text("required", language)
    if attribute.assume:
        return text("assumed", language, value=shown(attribute.assume.value))
    return text("unknown", language)


def _levels(levels: Iterable[Level]) -> Rows:
    return ((each.id, each.label, each.start) for each in levels)


def _disciplines(book: Rulebook | Shared, _: Language) -> Rows:
    for id, each in book.disciplines.items():
        yield id, each.label, " ; ".join(depth.id for depth in each.depths)


def _rules(book: Rulebook | Shared, language: Language) -> Rows:
    """The rules, then the rows of each table, under its label."""
    yield from ((each.id, each.label, "") for each in book.rules)
    for table in book.tables:
        yield from ((row.id, table.label, text("row_of", language, table=table.id)) for row in table.rows)


def _risks(book: Rulebook | Shared, _: Language) -> Rows:
    return _by_sentence(book, lambda effect: effect.risk)


def _stakes(book: Rulebook | Shared, _: Language) -> Rows:
    return _by_sentence(book, lambda effect: effect.stake)


def _by_sentence(book: Rulebook | Shared, of: Callable[[Effect], str | None]) -> Rows:
    """Each sentence once, with the rules and rows that say it."""
    said = defaultdict[str, list[str]](list)
    for rule in (*book.rules, *(row for table in book.tables for row in table.rules)):
        for sentence in dict.fromkeys(filter(None, map(of, rule.then))):
            said[sentence].append(rule.id)
    return ((sentence, ", ".join(rules)) for sentence, rules in said.items())


_NAMES: Final = ("identifier", "label")
_SECTIONS: Final[tuple[tuple[str, tuple[str, ...], Callable[[Rulebook | Shared, Language], Rows]], ...]] = (
    ("attributes", ("attribute", "label", "kind", "values", "silence"), _attributes),
    ("modes", (*_NAMES, "from_points"), lambda book, _: _levels(book.modes)),
    ("priorities", (*_NAMES, "from_points"), lambda book, _: _levels(book.priorities)),
    ("disciplines", (*_NAMES, "depths"), _disciplines),
    ("expertises", _NAMES, lambda book, _: iter(book.expertises.items())),
    ("risks", ("said", "rules"), _risks),
    ("stakes", ("said", "rules"), _stakes),
    ("rules", (*_NAMES, "place"), _rules),
)
