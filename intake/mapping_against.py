"""How modes answer to the values of an outcome: the `against:` of a mapping file, every mistake reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from engine.errors import Location
from engine.loading.reader import At, Fields, pairs, text, texts
from engine.loading.suggesting import suggestion
from intake import messages_mapping as say
from intake.mapping import Against, Reading

Outcomes = Mapping[str, tuple[Reading, ...]]


def againsts(at: At | None, outcomes: Outcomes) -> Iterator[tuple[str, Against]]:
    """Each outcome that modes may be set against, and how; one that the mapping does not read is reported."""
    for key, value in pairs(at) if at else ():
        if key.text in outcomes:
            yield key.text, _against(value, outcomes[key.text])
        else:
            value.report(say.UNKNOWN_OUTCOME, outcome=key.text, **suggestion(key.text, outcomes))


def _against(at: At, readings: tuple[Reading, ...]) -> Against:
    fields = Fields(at, ("order", "modes"))
    ordered, modes = fields.need("order", '["…", "…"]'), fields.need("modes", '{simplifie: "…"}')
    order = texts(ordered)
    written = list(dict.fromkeys(target for each in readings for target in each.targets))
    if ordered is not None:
        _report_others(ordered, order, written)
        if len(set(order)) < max(2, len(order)):
            ordered.report(say.NO_ORDER)
    answers = {key.text: text(value) or "" for key, value in (pairs(modes) if modes else ())}
    if modes is not None:
        _report_others(modes, answers.values(), order)
    place = Location(file=at.problems.file, line=at.node.place.line, column=at.node.place.column, path=at.where)
    return Against(order=order, modes=answers, place=place)


def _report_others(at: At, values: Iterable[str], allowed: Iterable[str]) -> None:
    known = list(allowed)
    for value in values:
        if known and value not in known:
            at.report(say.UNKNOWN_ANSWER, value=value, known=" ; ".join(known))
