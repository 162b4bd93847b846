"""What changed between two rulebooks, as data and as sentences; and the header that an approval writes."""

from engine.change.comparing import changes
from engine.change.header import HeaderError, substance, with_header
from engine.change.model import Change, Section
from engine.change.telling import Different, Line, Told, told
from engine.change.words import section_title

__all__ = [
    "Change",
    "Different",
    "HeaderError",
    "Line",
    "Section",
    "Told",
    "changes",
    "section_title",
    "substance",
    "told",
    "with_header",
]
