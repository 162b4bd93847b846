"""A book being said in one language: what each of its things is called, where it is, what is counted of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.assessment import Truth
from engine.errors import Language
from reports.book.contents import Contents
from reports.book.counting import Counted
from reports.book.drawing import Picture, picture_of
from reports.book.graph import Graph, graph_of
from reports.book.names import Key, Kind, Names, Thing
from reports.typography import number
from reports.views.lexicon import Lexicon, lexicon_of

TRUTHS: tuple[Truth, ...] = ("true", "unknown", "false")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing of a chain of derivations, what kind it is, and how it is tied to its neighbours."""

    thing: Thing
    what: str
    tie: str
    others: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A case by its name; `thing` leads to it where the book holds it."""

    text: str
    thing: Thing | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """How often a rule was true, undetermined and false on the cases of one origin, and on which."""

    origin: str
    figures: tuple[str, ...]
    lists: tuple[tuple[str, tuple[Named, ...]], ...]
    never: bool


class Reading:
    """Everything that the pages of one book share."""

    def __init__(self, contents: Contents, language: Language) -> None:
        """Nothing is said before it is asked for."""
        self.contents = contents
        self.language: Language = language
        self.lexicon: Lexicon = lexicon_of(contents.rulebook, language, marking=True)
        self.words = self.lexicon.words
        self.names = Names(contents.rulebook, language)
        self.graph: Graph = graph_of(contents.rulebook)

    @cached_property
    def _shared(self) -> frozenset[Key]:
        """What comes from the shared part."""
        shared = self.contents.rulebook.shared
        if shared is None:
            return frozenset()
        rows = (("row", row.id) for table in shared.tables for row in table.rows)
        named: list[tuple[Kind, str]] = [
            *(("rule", rule.id) for rule in shared.rules),
            *(("table", table.id) for table in shared.tables),
            *(("attribute", id) for id in shared.attributes),
            *((("row", id)) for _, id in rows),
        ]
        return frozenset(named)

    @cached_property
    def _labels(self) -> dict[Key, str]:
        book = self.lexicon.rulebook
        return {
            **{("rule", rule.id): rule.label for rule in book.rules},
            **{("table", table.id): table.label for table in book.tables},
            **{("row", row.id): row.label for table in book.tables for row in table.rules},
            **{("attribute", id): each.label for id, each in book.attributes.items()},
            **{("example", str(n)): self.lexicon.said(each.case) for n, each in enumerate(book.examples, 1)},
        }

    def thing(self, kind: Kind, id: str) -> Thing:
        """A thing by its kind and id."""
        return Thing(kind, id, self._labels[kind, id], (kind, id) in self._shared)

    def ruling(self, id: str) -> Thing:
        """A rule or a row, whichever has this id."""
        return self.thing("rule" if ("rule", id) in self._labels else "row", id)

    def shape(self, key: Key) -> str:
        """What a thing is in the graph: a rule, a table, an attribute given or derived."""
        if key[0] != "attribute":
            return key[0]
        return "derived" if self.lexicon.attribute(key[1]).derived else "given"

    def picture(self, key: Key) -> Picture | None:
        """The graph around a thing."""
        return picture_of(self.graph, key, lambda each: (self.thing(*each), self.shape(each)))

    def before(self, key: Key) -> tuple[Step, ...]:
        """What a thing depends on, the nearest first, each with what establishes it or what it reads."""
        found = self.graph.before(key)
        return tuple(self._step(each, self.graph.into.get(each, ()), "into") for each in found)

    def after(self, key: Key) -> tuple[Step, ...]:
        """What a thing feeds, the nearest first, each with what reads it or what it establishes."""
        found = self.graph.after(key)
        return tuple(self._step(each, self.graph.out.get(each, ()), "out") for each in found)

    def _step(self, key: Key, others: tuple[Key, ...], way: str) -> Step:
        shape = self.shape(key)
        fact = key[0] == "attribute"
        tie = {("into", True): "by", ("into", False): "reads", ("out", True): "read_by", ("out", False): "makes"}
        said = getattr(self.words, f"book_tie_{tie[way, fact]}") if others else ""
        what = getattr(self.words, f"book_is_{shape}")
        return Step(self.thing(*key), what, said, tuple(self.thing(*each) for each in others))

    def origin(self, counted: Counted) -> str:
        """Where counted cases come from, with how many they are."""
        words = self.words
        of = getattr(words, f"book_origin_{counted.origin}").format(of=counted.of)
        return words.count("book_cases", counted.cases, of=of)

    def head(self, counted: Counted) -> str:
        """The same in few words, for the head of a column."""
        words = self.words
        said = {"examples": words.book_examples, "samples": words.book_samples, "history": words.book_history}
        return f"{said[counted.origin]} ({number(counted.cases, self.language)})"

    def uses(self, id: str) -> tuple[Use, ...]:
        """How often a rule was true, undetermined and false on the cases of each origin."""
        return tuple(self._use(id, counted) for counted in self.contents.counted)

    def _use(self, id: str, counted: Counted) -> Use:
        figures = tuple(number(counted.count(id, truth), self.language) for truth in TRUTHS)
        lists = (
            (getattr(self.words, f"book_rule_{truth}"), tuple(self._named(counted, id, truth))) for truth in TRUTHS
        )
        return Use(
            origin=self.origin(counted),
            figures=figures,
            lists=tuple((said, names) for said, names in lists if names),
            never=counted.count(id, "true") == 0,
        )

    def _named(self, counted: Counted, id: str, truth: Truth) -> Iterator[Named]:
        for name in counted.named(id, truth):
            own = counted.origin == "examples" and counted.of == self.contents.rulebook.id
            yield Named(self._labels["example", name], self.thing("example", name)) if own else Named(name)
