"""What remains possible once every unknown fact is known: said only where it is tighter than the rules' own bounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from engine.assessment import Assessment, Bounds, Missing
from engine.explanation.model import Exact, Explanation, Interval
from engine.model import Level
from reports.typography import joined, number
from reports.views.lexicon import Lexicon


def exact_of(explanation: Explanation, assessment: Assessment, lexicon: Lexicon) -> tuple[str, ...]:
    """A sentence for each figure that the unknown facts, taken together, leave less open than one by one."""
    return tuple(_sentences(explanation.exact, assessment, lexicon)) if explanation.exact else ()


def _sentences(exact: Exact, assessment: Assessment, lexicon: Lexicon) -> Iterator[str]:
    yield from _interval("exact_score", exact.score, assessment.score, lexicon)
    yield from _interval("exact_urgency", exact.urgency, assessment.urgency, lexicon)
    yield from _levels("exact_modes", exact.modes, assessment.modes, lexicon.modes, lexicon)
    yield from _levels("exact_priorities", exact.priorities, assessment.priorities, lexicon.priorities, lexicon)
    if assessment.mode is not None and exact.modes and assessment.mode not in exact.modes:
        yield lexicon.words("exact_unreached", mode=lexicon.mode(assessment.mode))


def _interval(key: str, exact: Interval, bounds: Bounds, lexicon: Lexicon) -> Iterator[str]:
    if (exact.low, exact.high) == (bounds.low, bounds.high):
        return
    low, high = number(exact.low, lexicon.language), number(exact.high, lexicon.language)
    yield lexicon.words(f"{key}_point", n=low) if low == high else lexicon.words(f"{key}_interval", low=low, high=high)


def _levels(
    key: str, exact: tuple[str, ...], possible: tuple[str, ...], scale: Mapping[str, Level], lexicon: Lexicon
) -> Iterator[str]:
    if exact and exact != possible:
        yield lexicon.words(key, levels=_listed((scale[id] for id in exact), lexicon))


def _listed(levels: Iterable[Level], lexicon: Lexicon) -> str:
    said = [lexicon.words("quoted", text=level.label) for level in levels]
    return joined(said, lexicon.language, lexicon.words.word_or)


def next_of(explanation: Explanation, assessment: Assessment, lexicon: Lexicon) -> str:
    """Why the next fact to ask for is the one: how many modes its answer would leave; empty without one."""
    following = explanation.next_fact
    if following is None:
        return ""
    now = len(explanation.exact.modes if explanation.exact else assessment.modes)
    counts = {"now": now, "worst": following.worst, "best": following.best}
    if following.worst == following.best:
        return lexicon.words.count("next_sure", following.worst, **counts)
    return lexicon.words("next_depends", **counts)


def most_useful(assessment: Assessment, explanation: Explanation | None) -> list[Missing]:
    """The missing facts, the next one to ask for first, then the heaviest."""
    following = explanation.next_fact if explanation else None
    first = following.attribute if following else ""
    return sorted(assessment.missing, key=lambda each: each.attribute != first)


def unweighed_of(explanation: Explanation | None, lexicon: Lexicon) -> str:
    """The missing facts that were not weighed, and why; empty if all were."""
    labels = [lexicon.label(id) for id in explanation.unweighed] if explanation else []
    return lexicon.words.count("unweighed", len(labels), facts=joined(labels, lexicon.language)) if labels else ""
