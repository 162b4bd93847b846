"""Running a rulebook's examples: what experts expected, beside what the rules say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.assessment import Assess, Assessment
from engine.cells.literals import parse_value
from engine.condition import Frozen
from engine.expected import Example
from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from engine.values import shown


class Mismatch(Frozen):
    """One expectation of one example that the assessment does not meet.

    `field` is the key of `expect`, with what it bears on (`fired AMM-101`, `depths clinique`, `asks AMM-801`);
    `expected` and `got` are ids, figures, or the truth of a rule; `got` is empty for nothing.
    """

    example: str
    field: str
    expected: str
    got: str


def run_examples(rulebook: Rulebook, assess: Assess) -> list[Mismatch]:
    """Every expectation not met, in the order of the file. Examples that pass leave nothing."""
    return [
        mismatch
        for example in rulebook.examples
        for mismatch in mismatches(example, assess(rulebook, case_of(rulebook, example)))
    ]


def mismatches(example: Example, got: Assessment) -> list[Mismatch]:
    """What one example states that its assessment does not meet."""
    return [
        Mismatch(example=example.case, field=field, expected=expected, got=found)
        for field, expected, found in _compared(example, got)
        if expected != found
    ]


def case_of(rulebook: Rulebook, example: Example) -> Case:
    """An example as a case, its facts typed. Raises CellError for a fact that loading would refuse."""
    facts = (_fact(rulebook.attributes[id], text) for id, text in example.facts.items())
    return Case(id=example.case, facts=tuple(facts))


def _fact(attribute: Attribute, text: str) -> Fact:
    return Fact(attribute=attribute.id, kind=attribute.kind, value=parse_value(text, attribute), standing="given")


Compared = Iterator[tuple[str, str, str]]


def _compared(example: Example, got: Assessment) -> Compared:
    """Each field stated, what is expected of it and what is so."""
    expect = example.expect
    if expect.mode is not None:
        yield "mode", expect.mode, got.mode or ""
    if expect.priority is not None:
        yield "priority", expect.priority, got.priority or ""
    if expect.possible is not None:
        yield "possible", _listed(sorted(expect.possible)), _listed(sorted(got.modes))
    if expect.score is not None:
        yield "score", _span(*expect.score), _span(got.score.low, got.score.high)
    yield from _compared_rules(example, got)
    yield from _compared_parts(example, got)


def _compared_rules(example: Example, got: Assessment) -> Compared:
    """A rule expected to fire is true, a row chosen; one expected not to may be false, undetermined or gone."""
    truths = got.trace.truths
    for rule in example.expect.fired:
        yield f"fired {rule}", "true", truths.get(rule, "")
    for rule in example.expect.not_fired:
        if truths.get(rule) == "true":
            yield f"not_fired {rule}", "false", "true"


def _compared_parts(example: Example, got: Assessment) -> Compared:
    expect = example.expect
    needed = {each.expertise: each.state for each in got.expertises}
    for expertise in expect.expertise:
        yield f"expertise {expertise}", "certain", needed.get(expertise, "")
    depths = {each.discipline: each.depth for each in got.disciplines}
    for discipline, depth in expect.depths.items():
        yield f"depths {discipline}", depth, depths[discipline] or ""
    if expect.deadline is not None:
        yield "deadline", shown(expect.deadline), shown(got.deadline) if got.deadline else ""
    asking = {request.rule for request in got.asks}
    for rule in expect.asks:
        yield f"asks {rule}", "asked", "asked" if rule in asking else ""
    yield from _compared_gaps(example, got)


def _compared_gaps(example: Example, got: Assessment) -> Compared:
    """What is missing: the ranking expected is the beginning of the one found."""
    expect = example.expect
    if expect.missing:
        ranked = [each.attribute for each in got.missing[: len(expect.missing)]]
        yield "missing", _listed(expect.missing), _listed(ranked)
    if expect.complete is not None:
        yield "complete", shown(expect.complete), shown(got.complete)


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(ids)


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"[{low}..{high}]"
