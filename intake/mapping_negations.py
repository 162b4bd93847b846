"""The negations of a mapping file: what denies any danger that it looks for in a text, declared once."""

from __future__ import annotations

from collections.abc import Iterator

from engine.loading.reader import At, Fields, integer, items, texts
from intake import messages_mapping as say
from intake.mapping import Negation, Reading
from intake.mapping_readings import CAUTIONS, report_wordless
from intake.phrases import MOST_REACH, REACH

EXAMPLE = '[{unless_after: ["no"]}]'


def negations(fields: Fields, readings: Iterator[Reading]) -> tuple[Negation, ...]:
    """The negations; a mapping where some reading is negatable must have one."""
    negatable = any(reading.negatable for reading in readings)
    at = fields.need("negations", EXAMPLE) if negatable else fields.get("negations")
    return tuple(_negation(item) for item in items(at)) if at else ()


def _negation(at: At) -> Negation:
    fields = Fields(at, (*CAUTIONS, "until", "reach"))
    after, before, until = (texts(fields.get(key)) for key in (*CAUTIONS, "until"))
    if not after and not before:
        at.report(say.NOTHING_READ)
    report_wordless(at, (*after, *before, *until))
    reach = integer(fields.get("reach"), 1, MOST_REACH) or REACH
    return Negation(unless_after=after, unless_before=before, until=until, reach=reach)
