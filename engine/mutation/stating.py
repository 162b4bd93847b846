"""What examples can say: an outcome stated in full, and what a mutant says otherwise."""

from __future__ import annotations

from engine.assessment import Assessment
from engine.cells.literals import parse_value, written
from engine.errors import CellError
from engine.examples import mismatches
from engine.expected import Example, Expectation
from engine.facts import Case, Fact
from engine.model import Rulebook


def stated(now: Assessment) -> Expectation:
    """Everything that an example could state of an assessment."""
    rows = [row for table in now.trace.tables for row in table.rows]
    return Expectation(
        mode=now.mode,
        priority=now.priority,
        possible=now.modes,
        score=(now.score.low, now.score.high),
        fired=(*(each.rule for each in now.trace.firings), *(row.row for row in rows if row.chosen == "true")),
        not_fired=(*(each.rule for each in now.trace.others), *(row.row for row in rows if row.chosen != "true")),
        expertise=tuple(each.expertise for each in now.expertises if each.state == "certain"),
        depths={each.discipline: each.depth for each in now.disciplines if each.depth is not None},
        deadline=now.deadline,
        asks=tuple(each.rule for each in now.asks if each.rule is not None),
        missing=tuple(each.attribute for each in now.missing),
        complete=now.complete,
    )


def differing(now: Assessment, then: Assessment) -> Expectation | None:
    """What an example would have to state of `now` to notice that it is `then` instead; None if nothing would do."""
    full = Example(case=now.case, facts={}, expect=stated(now))
    fields = [each.field for each in mismatches(full, then)]
    return _only(full.expect, fields) if fields else None


def _only(expect: Expectation, fields: list[str]) -> Expectation:
    """The expectation without what does not differ."""
    named: dict[str, list[str]] = {}
    for field in fields:
        key, _, name = field.partition(" ")
        named.setdefault(key, []).append(name)
    kept = {key: _part(getattr(expect, key), names) for key, names in named.items()}
    return Expectation().model_copy(update=kept)


def _part(value: object, names: list[str]) -> object:
    if names == [""]:
        return value
    if isinstance(value, dict):
        return {id: each for id, each in value.items() if id in names}
    return tuple(names)


def example_of(rulebook: Rulebook, case: Case, expect: Expectation, title: str, because: str) -> Example | None:
    """The case as an example that reads back the same; None for facts that no example can write."""
    facts: dict[str, str] = {}
    for fact in case.facts:
        text = None if fact.value is None else written(fact.value)
        if text is None or not _reads_back(rulebook, fact, text):
            return None
        facts[fact.attribute] = text
    ordered = {id: facts[id] for id in rulebook.attributes if id in facts}
    return Example(case=title, facts=ordered, expect=expect, because=because)


def _reads_back(rulebook: Rulebook, fact: Fact, text: str) -> bool:
    try:
        return parse_value(text, rulebook.attributes[fact.attribute]) == fact.value
    except CellError:
        return False
