"""The first page: what the rulebook is, its scales, how to read the book, and lists of all that it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.model import Discipline, Rule, Rulebook
from reports.book.names import Thing
from reports.book.reading import Reading
from reports.book.rules import Pairs, in_force_said
from reports.typography import number
from reports.views.effects import Chip
from reports.views.provenance import said_waiver
from reports.views.shown import spans_of, thresholds_of

DOES = ("points", "floor", "derive", "urgency", "deadline", "expertise", "risk", "ask")
MOST_DISCIPLINES = 20  # for which the style sheet has a filter


@dataclass(frozen=True, slots=True)
class RuleListed:
    """A rule in the list: its effects, on how many cases it was true, and the filters that keep it."""

    thing: Thing
    effects: tuple[Chip, ...]
    true: tuple[str, ...]
    filters: tuple[str, ...]
    never: bool


@dataclass(frozen=True, slots=True)
class DisciplineShown:
    """A discipline: each of its depths, the points that reach it, what it costs."""

    label: str
    depths: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class FrontPart:
    """What is said of the whole. `doing` and `disciplines_named` filter the list of rules: name, text."""

    anchor: str
    about: Pairs
    note: str
    modes: Pairs
    priorities: Pairs
    disciplines: tuple[DisciplineShown, ...]
    axes: tuple[str, ...]
    expertises: tuple[str, ...]
    waivers: tuple[str, ...]
    origins: tuple[str, ...]
    rules: tuple[RuleListed, ...]
    doing: Pairs
    disciplines_named: Pairs
    tables: tuple[tuple[Thing, str], ...]
    attributes: tuple[tuple[Thing, str, str], ...]
    examples: int
    kind: str = "front"


def front_part(reading: Reading) -> FrontPart:
    """The first page of a book."""
    lexicon = reading.lexicon
    book = lexicon.rulebook
    rules = tuple(_listed(rule, reading) for rule in book.rules)
    used = {each for rule in rules for each in rule.filters}
    return FrontPart(
        anchor=reading.names.anchor("index"),
        about=tuple((name, said) for name, said in _about(reading) if said),
        note=book.note,
        modes=tuple(thresholds_of(lexicon)),
        priorities=tuple(spans_of(book.priorities, lexicon)),
        disciplines=tuple(_discipline(each, reading) for each in book.disciplines.values()),
        axes=tuple(book.axes.values()),
        expertises=tuple(book.expertises.values()),
        waivers=tuple(said_waiver(each, lexicon) for each in book.waivers),
        origins=tuple(reading.head(each) for each in reading.contents.counted),
        rules=rules,
        doing=tuple(each for each in _doing(reading) if each[0] in used),
        disciplines_named=tuple(each for each in _named(book) if each[0] in used),
        tables=tuple((reading.thing("table", table.id), lexicon.tables[table.id].policy) for table in book.tables),
        attributes=tuple(_attribute(id, reading) for id in book.attributes),
        examples=len(book.examples),
    )


def _about(reading: Reading) -> Iterator[tuple[str, str]]:
    words, book, written = reading.words, reading.lexicon.rulebook, reading.contents.rulebook
    said, notice = reading.lexicon.said, written.notice
    yield words.book_purpose, said(notice.purpose) if notice else ""
    yield words.book_legal_basis, said(notice.legal_basis) if notice else ""
    yield words.book_owner, book.owner or words.owner_unnamed
    yield words.book_version, str(book.version)
    if reading.contents.shared:
        yield words.book_users, ", ".join(each.id for each in reading.contents.users) or words.book_nobody
        return
    yield words.book_in_force, in_force_said(reading)
    yield words.book_status, getattr(words, f"status_{book.status}")
    yield words.book_dated_by, book.attributes[book.dated_by].label if book.dated_by else ""
    yield words.book_unknowns, getattr(words, f"policy_{book.when_unknown}").partition(words.colon)[2]
    yield words.book_shared_part, _shared_said(written, reading)
    yield words.digest, written.digest


def _shared_said(written: Rulebook, reading: Reading) -> str:
    shared = written.shared
    if shared is None:
        return ""
    return reading.words("book_shared_is", title=reading.lexicon.said(shared.title), id=shared.id, n=shared.version)


def _listed(rule: Rule, reading: Reading) -> RuleListed:
    thing, counted = reading.thing("rule", rule.id), reading.contents.counted
    return RuleListed(
        thing=thing,
        effects=reading.lexicon.rules[rule.id].effects,
        true=tuple(number(each.count(rule.id, "true"), reading.language) for each in counted),
        filters=tuple(dict.fromkeys(_filters(rule, thing, reading))),
        never=bool(counted) and not any(each.count(rule.id, "true") for each in counted),
    )


def _filters(rule: Rule, thing: Thing, reading: Reading) -> Iterator[str]:
    disciplines = list(reading.lexicon.rulebook.disciplines)
    for chip in reading.lexicon.rules[rule.id].effects:
        yield f"k-{'risk' if chip.kind == 'stake' else chip.kind}"
    for effect in rule.then:
        if effect.discipline is not None and disciplines.index(effect.discipline) < MOST_DISCIPLINES:
            yield f"d-{disciplines.index(effect.discipline) + 1}"
    if thing.shared:
        yield "k-shared"
    counted = reading.contents.counted
    if counted and not any(each.count(rule.id, "true") for each in counted):
        yield "k-never"


def _doing(reading: Reading) -> Iterator[tuple[str, str]]:
    for each in (*DOES, "shared", "never"):
        yield f"k-{each}", getattr(reading.words, f"book_does_{each}")


def _named(book: Rulebook) -> Iterator[tuple[str, str]]:
    for number_of, each in enumerate(book.disciplines.values(), 1):
        yield f"d-{number_of}", each.label


def _discipline(each: Discipline, reading: Reading) -> DisciplineShown:
    spans = spans_of(each.depths, reading.lexicon)
    efforts = (number(depth.effort, reading.language) for depth in each.depths)
    return DisciplineShown(
        each.label, tuple((label, span, effort) for (label, span), effort in zip(spans, efforts, strict=True))
    )


def _attribute(id: str, reading: Reading) -> tuple[Thing, str, str]:
    each = reading.lexicon.attribute(id)
    what = getattr(reading.words, f"book_is_{reading.shape(('attribute', id))}")
    required = f"{reading.words.list_separator}{reading.words.book_required_short}" if each.required else ""
    return reading.thing("attribute", id), what + required, getattr(reading.words, f"book_kind_{each.kind}")
