"""The book of a rulebook: a small site to read it by, and the same as one document to print."""

from reports.book.contents import Contents, Scenario, standing_for
from reports.book.counting import Counted, Counting
from reports.book.reading import Reading
from reports.book.site import FORMAT, MANIFEST, rendered_book

__all__ = [
    "FORMAT",
    "MANIFEST",
    "Contents",
    "Counted",
    "Counting",
    "Reading",
    "Scenario",
    "rendered_book",
    "standing_for",
]
