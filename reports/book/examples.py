"""The page of the examples: what experts expected before running, and whether the rules do it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.examples import case_of
from engine.expected import Example, Expectation
from engine.values import shown as plain
from reports.book.names import Thing
from reports.book.reading import Named, Reading
from reports.typography import day, number

Listed = tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class ExampleShown:
    """One example: its facts, what is expected, what is not met of it, the rules and rows that hold."""

    thing: Thing
    anchor: str
    because: str
    note: str
    facts: tuple[tuple[Thing, str], ...]
    expected: tuple[tuple[str, Listed], ...]
    unmet: tuple[str, ...]
    fired: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class ExamplesPart:
    """All the examples, and how many are as expected."""

    anchor: str
    examples: tuple[ExampleShown, ...]
    verdict: str
    kind: str = "examples"


def examples_part(reading: Reading) -> ExamplesPart:
    """The page of all examples."""
    examples = reading.contents.rulebook.examples
    unmet = {each.example for each in reading.contents.unmet}
    met = number(len(examples) - len(unmet), reading.language)
    return ExamplesPart(
        anchor=reading.names.anchor("examples"),
        examples=tuple(_shown(str(n), each, reading) for n, each in enumerate(examples, 1)),
        verdict=reading.words.count("book_examples_met", len(examples), met=met),
    )


def _shown(at: str, example: Example, reading: Reading) -> ExampleShown:
    said = reading.lexicon.said
    facts = case_of(reading.contents.rulebook, example).facts
    return ExampleShown(
        thing=reading.thing("example", at),
        anchor=reading.names.anchor("example", at),
        because=said(example.because),
        note=said(example.note),
        facts=tuple(
            (reading.thing("attribute", fact.attribute), reading.lexicon.value(fact.attribute, fact.value))
            for fact in facts
        ),
        expected=tuple(_expected(example.expect, reading)),
        unmet=tuple(_unmet(example, reading)),
        fired=tuple(_fired(at, reading)),
    )


def _fired(at: str, reading: Reading) -> Iterator[Thing]:
    id = reading.contents.rulebook.id
    own = (each for each in reading.contents.counted if each.origin == "examples" and each.of == id)
    for counted in own:
        for rule in reading.contents.rulebook.all_rules:
            if at in counted.named(rule.id, "true"):
                yield reading.ruling(rule.id)


def _unmet(example: Example, reading: Reading) -> Iterator[str]:
    for each in reading.contents.unmet:
        if each.example == example.case:
            got = each.got or reading.words.book_nothing
            yield reading.words("book_unmet", field=each.field, expected=each.expected, got=got)


def _expected(expect: Expectation, reading: Reading) -> Iterator[tuple[str, Listed]]:
    found = {**_levels(expect, reading), **_figures(expect, reading), **_things(expect, reading)}
    yield from ((name, listed) for name, listed in found.items() if listed)


def _levels(expect: Expectation, reading: Reading) -> dict[str, Listed]:
    words, lexicon = reading.words, reading.lexicon
    return {
        words.mode_proposed: _texts(lexicon.mode(expect.mode)) if expect.mode else (),
        words.priority: _texts(lexicon.priority(expect.priority)) if expect.priority else (),
        words.book_possible: _texts(*(lexicon.mode(each) for each in expect.possible or ())),
    }


def _figures(expect: Expectation, reading: Reading) -> dict[str, Listed]:
    words, rulebook = reading.words, reading.lexicon.rulebook
    low, high = expect.score or (0, 0)
    span = plain_span(low, high, reading) if expect.score else ""
    depths = (_depth(discipline, depth, reading) for discipline, depth in expect.depths.items())
    return {
        words.score: _texts(span) if span else (),
        words.output_deadline: _texts(day(expect.deadline, reading.language)) if expect.deadline else (),
        words.depth_proposed: _texts(*depths),
        words.expertises: _texts(*(rulebook.expertises[each] for each in expect.expertise)),
        words.book_complete: _texts(plain(expect.complete)) if expect.complete is not None else (),
    }


def plain_span(low: int, high: int, reading: Reading) -> str:
    """A score, or an interval of scores."""
    start, end = number(low, reading.language), number(high, reading.language)
    return start if low == high else reading.words("span_between", start=start, end=end)


def _depth(discipline: str, depth: str, reading: Reading) -> str:
    held = reading.lexicon.rulebook.disciplines[discipline]
    label = next(each.label for each in held.depths if each.id == depth)
    return reading.words("fact_is", label=held.label, value=label)


def _things(expect: Expectation, reading: Reading) -> dict[str, Listed]:
    words = reading.words
    missing = (reading.thing("attribute", each) for each in expect.missing)
    return {
        words.book_fired: _ruled(expect.fired, reading),
        words.book_not_fired: _ruled(expect.not_fired, reading),
        words.asks: _ruled(expect.asks, reading),
        words.book_missing: tuple(Named(each.label, each) for each in missing),
    }


def _ruled(ids: tuple[str, ...], reading: Reading) -> Listed:
    found = (reading.ruling(id) for id in ids)
    return tuple(Named(each.label, each) for each in found)


def _texts(*texts: str) -> Listed:
    return tuple(Named(text) for text in texts)
