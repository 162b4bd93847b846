"""`requires`: the shared facts that a complete file of this type of request states."""

from __future__ import annotations

from engine.loading import messages_rulebook as say_rulebook
from engine.loading import messages_shared as say
from engine.loading.common import Common
from engine.loading.names import Names, is_declared
from engine.loading.reader import At, words
from engine.model import Attribute


def requires(at: At | None, names: Names, common: Common | None) -> tuple[str, ...]:
    """The shared attributes that the rulebook requires, made so among its names; every mistake is reported."""
    found = tuple(id for id, item in words(at) if _may_be_required(item, id, names, common))
    for id in found:
        attribute = names.attributes.get(id)
        if attribute is not None:
            names.attributes[id] = attribute.model_copy(update={"required": True})
    return found


def _may_be_required(at: At, id: str, names: Names, common: Common | None) -> bool:
    shared = common.names.attributes if common is not None else {}
    attribute = names.attributes.get(id)
    if attribute is not None and attribute.derived:
        at.report(say.REQUIRES_DERIVED, id=id)
    elif id in names.attributes and id not in shared:
        at.report(say.REQUIRES_OWN, id=id, line=names.lines["attribute"].get(id))
    elif is_declared(at, id, "attribute", names):
        _warn(at, attribute, common)
        return True
    return False


def _warn(at: At, attribute: Attribute | None, common: Common | None) -> None:
    """Say what makes the key of no use, which forbids nothing."""
    if attribute is not None and attribute.required and common is not None:
        at.report(say.REQUIRES_AGAIN, id=attribute.id, shared=common.id)
    elif attribute is not None and attribute.assume is not None:
        at.report(say_rulebook.ASSUMED_REQUIRED)
