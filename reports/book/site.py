"""All the files of a book: a page a thing, and one document with everything in it, to print."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from engine.errors import Language
from reports.book.attributes import AttributePart, attribute_part
from reports.book.contents import Contents
from reports.book.examples import ExamplesPart, examples_part
from reports.book.front import FrontPart, front_part
from reports.book.names import Links, Thing
from reports.book.reading import Reading
from reports.book.rules import RulePart, rule_part
from reports.book.tables import TablePart, table_part
from reports.templating import rendered

FORMAT: Final = "gdr-book/1"
MANIFEST: Final = "book.json"
STYLE: Final = "base.css case_file.css book.css"
Part = FrontPart | RulePart | TablePart | AttributePart | ExamplesPart


@dataclass(frozen=True, slots=True)
class Chapter:
    """Things of one kind, one after the other."""

    title: str
    anchor: str
    parts: tuple[RulePart | TablePart | AttributePart, ...]


@dataclass(frozen=True, slots=True)
class BookPage:
    """What the frame of every page needs: the book's name, the page's, the way around."""

    book: str
    id: str
    version: str
    status: str
    warn: bool
    illustrative: bool
    title: str
    sub: str
    shared: bool
    previous: Thing | None = None
    next: Thing | None = None


def rendered_book(contents: Contents, *, language: Language = "fr") -> Iterator[tuple[str, str]]:
    """Each file of the book, by its name, the manifest last: it says what a folder holds of ours."""
    site = _Site(Reading(contents, language))
    names = []
    for name, text in site.pages():
        names.append(name)
        yield name, text
    yield MANIFEST, _manifest(contents, language, names)


def _manifest(contents: Contents, language: Language, names: Sequence[str]) -> str:
    book = contents.rulebook
    held: dict[str, Any] = {"format": FORMAT, "rulebook": book.id, "version": book.version, "language": language}
    held |= {} if contents.shared else {"digest": book.digest}
    return json.dumps({**held, "files": sorted(names)}, ensure_ascii=False, indent=2) + "\n"


class _Site:
    """The pages of one book."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        book = reading.lexicon.rulebook
        self._front = front_part(reading)
        self._rules = tuple(rule_part(each, reading) for each in book.rules)
        self._tables = tuple(table_part(each, reading) for each in book.tables)
        self._attributes = tuple(attribute_part(each, reading) for each in book.attributes.values())
        self._examples = examples_part(reading) if book.examples else None

    def pages(self) -> Iterator[tuple[str, str]]:
        """Every page, the first one first."""
        words, names = self._reading.words, self._reading.names
        yield names.file("index"), self._page(self._front, self._reading.lexicon.rulebook.title)
        for parts in (self._rules, self._tables, self._attributes):
            yield from self._each(parts)
        if self._examples is not None:
            yield names.file("examples"), self._page(self._examples, words.book_examples)
        yield names.file("whole"), self._whole()

    def _each(self, parts: Sequence[RulePart | TablePart | AttributePart]) -> Iterator[tuple[str, str]]:
        for at, part in enumerate(parts):
            before = parts[at - 1].thing if at else None
            after = parts[at + 1].thing if at + 1 < len(parts) else None
            page = self._page(part, part.thing.label, part.thing, (before, after))
            yield self._reading.names.file(part.thing.kind, part.thing.id), page

    def _page(
        self,
        part: Part,
        title: str,
        thing: Thing | None = None,
        around: tuple[Thing | None, Thing | None] = (None, None),
    ) -> str:
        frame = self._frame(title, thing, *around)
        return self._rendered("book.html.j2", whole=False, page=frame, part=part)

    def _whole(self) -> str:
        title = self._reading.lexicon.rulebook.title
        return self._rendered(
            "book_whole.html.j2",
            whole=True,
            page=self._frame(title, None, None, None),
            front=self._front,
            chapters=tuple(self._chapters()),
            examples=self._examples,
        )

    def _chapters(self) -> Iterator[Chapter]:
        words = self._reading.words
        for title, anchor, parts in (
            (words.book_rules, "chapitre-regles", self._rules),
            (words.book_tables, "chapitre-tables", self._tables),
            (words.book_attributes, "chapitre-criteres", self._attributes),
        ):
            if parts:
                yield Chapter(title, anchor, parts)

    def _frame(self, title: str, thing: Thing | None, before: Thing | None, after: Thing | None) -> BookPage:
        words, contents, book = self._reading.words, self._reading.contents, self._reading.lexicon.rulebook
        status = words.book_shared_status if contents.shared else getattr(words, f"status_{book.status}")
        return BookPage(
            book=book.title,
            id=book.id,
            version=words("book_of_version", version=book.version),
            status=status,
            warn=not contents.shared and book.status != "approved",
            illustrative=not contents.shared and book.status == "illustrative",
            title=title,
            sub=thing.id if thing else "",
            shared=bool(thing and thing.shared),
            previous=before,
            next=after,
        )

    def _rendered(self, template: str, *, whole: bool, page: BookPage, **values: Any) -> str:
        reading = self._reading
        return rendered(
            template,
            reading.language,
            reading.lexicon.foreign,
            style=STYLE,
            page=page,
            links=Links(reading.names, whole),
            whole=whole,
            h=4 if whole else 2,
            **values,
        )
