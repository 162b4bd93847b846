"""What a bare word was meant to say, where a text between quotes of some attribute was due."""

from __future__ import annotations

from engine.cells.words import declared
from engine.errors import Message
from engine.loading import messages_shape as say
from engine.loading.reader import At, raw_text
from engine.model import Attribute

_YES_OR_NO = {"yes": "oui", "true": "oui", "on": "oui", "no": "non", "false": "non", "off": "non"}
_NOTHING = ("~", "null")


def text_for(at: At | None, attribute: Attribute | None) -> str | None:
    """A quoted text, or None once reported: a bare one with what its attribute makes of it."""
    return raw_text(at, lambda text: _meant(text, attribute) if attribute is not None else None)


def _meant(text: str, attribute: Attribute) -> tuple[Message, str] | None:
    if attribute.kind == "boolean":
        if text.casefold() in _NOTHING:
            return say.UNQUOTED_NOTHING, ""
        return _instead(_YES_OR_NO.get(text.casefold()))
    return _instead(next((value for value, others in attribute.also.items() if declared(text, others)), None))


def _instead(near: str | None) -> tuple[Message, str] | None:
    return None if near is None else (say.UNQUOTED_MEANT, near)
