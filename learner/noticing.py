"""What is worth knowing of a history before believing what is learnt from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence

from engine.errors import Diagnostic, Language, diagnostic
from engine.model import Rulebook
from engine.values import Value, shown
from learner import messages as say
from learner.candidates.sample import FEW
from learner.history import PastDecision, situation
from learner.sorting import listed

KNOWN = 0.05  # of the files: below, an attribute is nearly always unknown


def noticed(rulebook: Rulebook, decisions: Sequence[PastDecision]) -> Iterator[Diagnostic]:
    """Everything that makes what is learnt less certain, one after the other."""
    yield from days(rulebook, decisions)
    yield from directorates(decisions)
    yield from contradictions(decisions)
    yield from attributes(rulebook, decisions)


def days(rulebook: Rulebook, decisions: Sequence[PastDecision]) -> Iterator[Diagnostic]:
    """Decisions without a day or all of one day, and those from before the rulebook."""
    undated, held = sum(each.times for each in decisions if each.day is None), {each.day for each in decisions}
    if undated:
        yield diagnostic(say.NO_DAY, count=undated)
    elif len(held) == 1:
        yield diagnostic(say.ONE_DAY, day=shown(*filter(None, held)))
    start = rulebook.in_force.start
    earlier = sum(each.times for each in decisions if each.day and start and each.day < start)
    if start and earlier:
        total = sum(each.times for each in decisions)
        yield diagnostic(say.NEWER_RULEBOOK, count=earlier, total=total, start=shown(start))


def directorates(decisions: Sequence[PastDecision]) -> Iterator[Diagnostic]:
    """Those with few files; and if fewer than two have enough."""
    files: Counter[str] = Counter()
    for each in decisions:
        files[each.directorate] += each.times
    del files[""]
    small = sorted(name for name, count in files.items() if count < FEW)
    if small:
        said = listed([f"{name} ({files[name]})" for name in small])
        yield diagnostic(say.SMALL_DIRECTORATE, least=FEW, said=said)
    if len(files) - len(small) < 2:
        yield diagnostic(say.ONE_DIRECTORATE, least=FEW)


def contradictions(decisions: Sequence[PastDecision]) -> Iterator[Diagnostic]:
    """The same facts, decided differently, and the best that anyone could do of it."""
    differing = [counts for counts in _by_situation(decisions) if len(counts) > 1]
    if differing:
        files = sum(counts.total() for counts in differing)
        values = {"situations": len(differing), "files": files, **shares(best=1.0 - contradicted(decisions))}
        yield diagnostic(say.CONTRADICTORY, **values)


def contradicted(decisions: Sequence[PastDecision]) -> float:
    """The share of decisions at another level than most of those on the same facts: no fact explains them."""
    best = sum(max(counts.values()) for counts in _by_situation(decisions))
    return 1.0 - best / _total(decisions) if decisions else 0.0


def _by_situation(decisions: Sequence[PastDecision]) -> list[Counter[str]]:
    """How often each level was decided, of each situation."""
    levels: defaultdict[Hashable, Counter[str]] = defaultdict(Counter)
    for each in decisions:
        levels[situation(each.case)][each.level] += each.times
    return [*levels.values()]


def attributes(rulebook: Rulebook, decisions: Sequence[PastDecision]) -> Iterator[Diagnostic]:
    """Those that say nothing: always the same, or nearly always unknown. Derived ones are for rules to say."""
    values: dict[str, Counter[Value]] = {id: Counter() for id, each in rulebook.attributes.items() if not each.derived}
    for decision in decisions:
        for id, counts in values.items():
            fact = decision.case.given.get(id)
            if fact is not None and fact.value is not None:
                counts[fact.value] += decision.times
    least = KNOWN * _total(decisions)
    unknown = [id for id, counts in values.items() if counts.total() < least]
    constant = [id for id, counts in values.items() if len(counts) == 1 and id not in unknown]
    if constant:
        yield diagnostic(say.CONSTANT, named=", ".join(constant))
    if unknown:
        yield diagnostic(say.MOSTLY_UNKNOWN, **shares(share=KNOWN), named=", ".join(unknown))


def _total(decisions: Sequence[PastDecision]) -> int:
    return sum(each.times for each in decisions)


def share_of(share: float, language: Language) -> str:
    """As people read it: a whole number of hundredths, or tenths of them where it is small."""
    told = round(100 * share, 0 if 0.1 <= share <= 0.99 else 1)
    said = f"{min(told, 99.9) if share < 1 else told:g}"  # nearly all is not all
    return f"{said} %".replace(".", ",") if language == "fr" else f"{said}%"


def shares(**named: float) -> dict[str, str]:
    """What a message in both languages says of shares: `best` as `best_fr` and `best_en`."""
    languages: tuple[Language, ...] = ("fr", "en")
    return {f"{name}_{each}": share_of(value, each) for name, value in named.items() for each in languages}
