"""Which outcomes make a light treatment a mistake: the `safety:` of a mapping file, every mistake reported."""

from __future__ import annotations

from collections.abc import Mapping

from engine.errors import Location
from engine.loading.reader import At, Fields, items, text, word
from engine.loading.suggesting import suggestion
from intake import messages_mapping as say
from intake.mapping import Reading, Safety

Outcomes = Mapping[str, tuple[Reading, ...]]
YES_OR_NO = {"oui", "non"}


def safety_of(at: At | None, outcomes: Outcomes) -> Safety | None:
    """What the safety case looks for; an outcome or a value that the mapping never reads is reported."""
    if at is None:
        return None
    fields = Fields(at, ("severe", "light", "note"))
    severe = fields.need("severe", '["refuse"]')
    listed = tuple(_event(item, outcomes) for item in (items(severe) if severe else ()))
    if severe is not None and not listed:
        severe.report(say.NOTHING_READ)
    place = Location(file=at.problems.file, line=at.node.place.line, column=at.node.place.column, path=at.where)
    light, note = word(fields.get("light")) or "", text(fields.get("note")) or ""
    return Safety(severe=listed, light=light, note=note, place=place)


def _event(at: At, outcomes: Outcomes) -> str:
    written = text(at) or ""
    name, equals, value = (part.strip() for part in written.partition("="))
    if name not in outcomes:
        at.report(say.UNKNOWN_OUTCOME, outcome=name, **suggestion(name, outcomes))
        return written
    known = list(dict.fromkeys(target for each in outcomes[name] for target in each.targets))
    if equals and known and value not in known:
        at.report(say.UNKNOWN_ANSWER, value=value, known=" ; ".join(known))
    if not equals and not set(known) <= YES_OR_NO:
        at.report(say.WHICH_VALUE, outcome=name, known=" ; ".join(f"{name}={each}" for each in known))
    return written
