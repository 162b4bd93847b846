"""`derive`: a literal of the attribute's kind, or for a number a linear expression."""

from __future__ import annotations

from engine.cells.expressions import parse_derivation
from engine.errors import CellError
from engine.loading import messages_rulebook as say
from engine.loading import messages_shared as say_shared
from engine.loading.names import Names
from engine.loading.reader import At
from engine.loading.unquoted import text_for
from engine.model import Derivation


def derivation(id: str, at: At, names: Names) -> Derivation | None:
    """What a rule derives for one attribute, or None once it is reported."""
    attribute = names.attributes.get(id)
    written = text_for(at, attribute)
    if attribute is None or written is None:
        return None
    if not attribute.derived:
        at.report(say.NOT_A_DERIVED, id=id)
        return None
    if id in names.settled:
        at.report(say_shared.SHARED_DERIVED, id=id, **names.settled[id])
        return None
    try:
        value = parse_derivation(written, attribute, names.usable)
    except CellError as error:
        names.unless_unreadable(written, at, error)
        return None
    return Derivation(attribute=id, text=written.strip(), value=value)
