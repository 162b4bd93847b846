"""What changed between two rulebooks, as data and as sentences; and the header that an approval writes."""

from engine.change.comparing import changes
from engine.change.header import HeaderError, substance, with_header
from engine.change.model import Change, Section

__all__ = ["Change", "HeaderError", "Section", "changes", "substance", "with_header"]
