"""Examples: a case and what the experts expect of it, checked against what is declared."""

from __future__ import annotations

import re

from engine.expected import Example, Expectation
from engine.loading import messages_rulebook as say
from engine.loading.literal import literal
from engine.loading.names import Names, all_declared, declared, first_use, is_among, is_declared
from engine.loading.nodes import Mapping, Scalar
from engine.loading.reader import At, Fields, day, keyword, named_by, pairs, present, text, word

KEYS = ("case", "facts", "expect", "because", "note")
EXPECT_KEYS = (
    "mode",
    "priority",
    "possible",
    "score",
    "fired",
    "not_fired",
    "expertise",
    "depths",
    "deadline",
    "asks",
    "missing",
    "complete",
)
_SCORE = re.compile(r"(?P<one>-?\d{1,9})|\[\s*(?P<low>-?\d{1,9})\s*\.\.\s*(?P<high>-?\d{1,9})\s*\]", re.ASCII)


def example(at: At, names: Names, seen: dict[str, int]) -> Example | None:
    """One example, or None if it could not be read."""
    at = named_by(at, "case")
    fields = Fields(at, KEYS)
    case = text(fields.need("case", '"…"'))
    if case is not None:
        first_use(at, case, seen, say.SAME_CASE)
    facts = _facts(fields.need("facts", '{mti: "oui"}'), names)
    expect = _expectation(fields.need("expect", "{mode: standard}"), names)
    prose = {key: text(fields.get(key)) or "" for key in ("because", "note")}
    return None if case is None else Example(case=case, facts=facts, expect=expect, **prose)


def _facts(at: At | None, names: Names) -> dict[str, str]:
    """Facts keep their text; each is typed once here, so that a mistake is told at load."""
    found: dict[str, str] = {}
    for key, value in pairs(at) if at is not None else ():
        if is_declared(value, key.text, "attribute", names) and present(value):
            known = literal(value, names.attributes.get(key.text))
            if known is not None and isinstance(value.node, Scalar):
                found[key.text] = value.node.text.strip()
    return found


def _expectation(at: At | None, names: Names) -> Expectation:
    if at is None:
        return Expectation()
    fields = Fields(at, EXPECT_KEYS)
    if isinstance(at.node, Mapping) and not at.node.entries:
        at.report(say.EXPECTS_NOTHING)
    expected = Expectation(
        mode=declared(fields.get("mode"), "mode", names),
        priority=declared(fields.get("priority"), "priority", names),
        possible=all_declared(fields.get("possible"), "mode", names) or None,
        score=_score(fields.get("score")),
        fired=all_declared(fields.get("fired"), "rule", names),
        not_fired=all_declared(fields.get("not_fired"), "rule", names),
        expertise=all_declared(fields.get("expertise"), "expertise", names),
        depths=_depths(fields.get("depths"), names),
        deadline=day(fields.get("deadline")),
        asks=all_declared(fields.get("asks"), "rule", names),
        missing=all_declared(fields.get("missing"), "attribute", names),
        complete=_complete(fields.get("complete")),
    )
    for rule in sorted(set(expected.fired) & set(expected.not_fired)):
        fields.found["not_fired"].report(say.CONTRADICTORY, rule=rule)
    return expected


def _complete(at: At | None) -> bool | None:
    read = keyword(at, ("oui", "non"))
    return None if read is None else read == "oui"


def _score(at: At | None) -> tuple[int, int] | None:
    read = text(at)
    if at is None or read is None:
        return None
    found = _SCORE.fullmatch(read)
    low, high = (int(found["one"] or found["low"]), int(found["one"] or found["high"])) if found else (1, 0)
    if low > high:
        at.report(say.SCORE_FORM, text=read[:40])
        return None
    return low, high


def _depths(at: At | None, names: Names) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in pairs(at) if at is not None else ():
        if is_declared(value.on(key), key.text, "discipline", names) and present(value):
            depth = word(value)
            if depth is not None and is_among(value, depth, "depth", names.depths.get(key.text, (depth,))):
                found[key.text] = depth
    return found
