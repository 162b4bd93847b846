"""One assessment in a case file: its proposal, its facts, its rules; without what is withheld, if it is to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from engine.assessment import Assessment, Bounds
from engine.model import Level, Rulebook
from engine.secrecy import Grounds, Secrecy, secrecy_of, without_secrets
from reports.typography import day, number
from reports.views.facts import FactGroup, groups_of, lines_of
from reports.views.lexicon import Lexicon, RuleText
from reports.views.rules import RuleLists, rules_of
from reports.views.verdict import span_of

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of an assessment by the rulebook of this digest.

    `hidden_facts` and `hidden_rules` are withheld, each with its ground.
    """

    digest: str
    mode: str
    score: str
    lines: Pairs
    groups: tuple[FactGroup, ...]
    rules: RuleLists
    thresholds: Pairs
    policy: str
    hidden_facts: Pairs
    hidden_rules: tuple[tuple[RuleText, str], ...]


def withholding(rulebook: Rulebook, *, communicable: bool, beside: Iterable[Rulebook] = ()) -> Secrecy:
    """What is withheld, by what this version or any beside it declares: nothing in the internal version."""
    return secrecy_of(rulebook, beside) if communicable else Secrecy(rulebook, {}, {}, sources=False)


def shown_of(said: Assessment, lexicon: Lexicon, secrecy: Secrecy) -> Shown:
    """What is shown of an assessment by the rulebook of a lexicon."""
    public = without_secrets(said, secrecy)
    lines = lines_of(public, lexicon, frozenset())
    mode, score = lexicon.mode(public.mode), _points(public.score, lexicon, _if(secrecy, secrecy.score))
    return Shown(
        digest=lexicon.digest,
        mode=mode,
        score=score,
        lines=tuple(_lines(public, lexicon, secrecy, score)),
        groups=tuple(groups_of(lines, lexicon)),
        rules=rules_of(public, lexicon, lines),
        thresholds=tuple(thresholds_of(lexicon)),
        policy=getattr(lexicon.words, f"policy_{lexicon.rulebook.when_unknown}"),
        hidden_facts=tuple((lexicon.label(id), said_grounds(held, lexicon)) for id, held in secrecy.attributes.items()),
        hidden_rules=tuple((lexicon.rule(id), said_grounds(held, lexicon)) for id, held in secrecy.rules.items()),
    )


def said_grounds(grounds: Grounds, lexicon: Lexicon) -> str:
    """`occulté : secret des affaires, CRPA L311-6 1°`."""
    said = [getattr(lexicon.words, f"ground_{ground}") for ground in grounds]
    return lexicon.words("withheld", grounds=lexicon.words.list_separator.join(said))


def _if(secrecy: Secrecy, withheld: bool) -> Grounds:
    """The grounds on which a figure is withheld: those of every rule withheld; none if it is not."""
    return tuple(sorted({ground for held in secrecy.rules.values() for ground in held})) if withheld else ()


def _points(bounds: Bounds, lexicon: Lexicon, withheld: Grounds) -> str:
    if withheld:
        return said_grounds(withheld, lexicon)
    known, low, high = (number(each, lexicon.language) for each in (bounds.known, bounds.low, bounds.high))
    return known if low == high else lexicon.words("table_between", known=known, low=low, high=high)


def _lines(public: Assessment, lexicon: Lexicon, secrecy: Secrecy, score: str) -> Iterator[tuple[str, str]]:
    words = lexicon.words
    yield words.mode_proposed, lexicon.mode(public.mode)
    yield words.score, score
    if lexicon.priorities:
        yield words.priority, lexicon.priority(public.priority)
        yield words.urgency_points, _points(public.urgency, lexicon, _if(secrecy, secrecy.urgency))
    yield words.deadline, _deadline(public, lexicon, _if(secrecy, secrecy.deadline))
    yield from _brought(public, lexicon)


def _deadline(public: Assessment, lexicon: Lexicon, withheld: Grounds) -> str:
    if withheld:
        return said_grounds(withheld, lexicon)
    if public.deadline is not None:
        return day(public.deadline, lexicon.language)
    return lexicon.words.deadline_unknown if public.deadlines else lexicon.words.deadline_none


def _brought(public: Assessment, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    words, rulebook = lexicon.words, lexicon.rulebook
    found = {
        words.depth_proposed: [_depth(each.discipline, each.depth, lexicon) for each in public.disciplines],
        words.risks: [lexicon.said(each.text) for each in public.risks],
        words.stakes: [lexicon.said(each.text) for each in public.stakes],
        words.expertises: [rulebook.expertises[each.expertise] for each in public.expertises],
        words.asks: [lexicon.said(each.text) for each in public.asks],
    }
    for name, texts in found.items():
        if texts:
            whole = all(text.endswith(".") for text in texts)
            yield name, (" " if whole else words.list_separator).join(dict.fromkeys(texts))


def _depth(discipline: str, depth: str | None, lexicon: Lexicon) -> str:
    held = lexicon.rulebook.disciplines[discipline]
    label = next((each.label for each in held.depths if each.id == depth), lexicon.words.no_depth)
    return lexicon.words("fact_is", label=held.label, value=label)


def thresholds_of(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Each mode, and which scores reach it."""
    return spans_of(lexicon.rulebook.modes, lexicon)


def spans_of(levels: Sequence[Level], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Each level of a scale, lightest first, and which points reach it."""
    for rank, level in enumerate(levels):
        above = levels[rank + 1] if rank + 1 < len(levels) else None
        yield level.label, span_of(level, above, lexicon, first=rank == 0)
