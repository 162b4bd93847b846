"""How often the guard against facts written after the decision is set off, rightly and wrongly.

Files are drawn from the examples of a shipped rulebook: each fact is that of one of two examples. People decide what
the rulebook proposes, or a level beside it now and then; then facts are hidden, or written after the decision.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import numpy as np

from engine import chaining
from engine.examples import case_of
from engine.facts import Case, Fact
from engine.loading import load_rulebook
from engine.model import Rulebook
from learner.history import PastDecision
from learner.sorting import Caution
from learner.usable import usable

BOOKS = ("amm", "defaut-qualite", "essai-clinique", "pharmacovigilance")
FIRST = date(2025, 1, 1)
Random = np.random.Generator
Hides = Callable[["History"], list[PastDecision]]


@dataclass(frozen=True)
class Plan:
    """A line: how many decisions a history, how often people slip, and what is hidden of their facts, and when."""

    name: str
    hides: Hides
    slips: float = 0.1
    before: bool = False
    files: int = 600


@dataclass
class History:
    """Decisions on whole files, by a rulebook; `random` draws the rest; `after`: what is written after decisions."""

    rulebook: Rulebook
    decisions: list[PastDecision]
    random: Random
    after: str = ""

    @property
    def attributes(self) -> list[str]:
        """Those that files tell, and that are not about who asks."""
        book = self.rulebook.attributes.values()
        return [each.id for each in book if not each.derived and each.role != "identity"]

    def often_known(self) -> str:
        """An attribute, drawn among those known in nine files of ten."""
        known = {id: sum(id in each.case.given for each in self.decisions) for id in self.attributes}
        return str(self.random.choice([id for id, count in known.items() if count > 0.9 * len(self.decisions)]))

    def known_if(self, attribute: str, known: Callable[[PastDecision], bool]) -> list[PastDecision]:
        """The same, an attribute being known only in some files."""
        return [each if known(each) else bare(each, {attribute}) for each in self.decisions]


def bare(decision: PastDecision, hidden: set[str]) -> PastDecision:
    """The same decision without some facts."""
    facts = tuple(fact for fact in decision.case.facts if fact.attribute not in hidden)
    return replace(decision, case=Case(id=decision.case.id, facts=facts))


def nothing(history: History) -> list[PastDecision]:
    """All is known that the examples know."""
    return history.decisions


def at_random(history: History) -> list[PastDecision]:
    """One fact in five is missing."""
    hidden = history.random.random((len(history.decisions), len(history.attributes))) < 0.2
    return [
        bare(each, {id for id, gone in zip(history.attributes, row, strict=True) if gone})
        for each, row in zip(history.decisions, hidden, strict=True)
    ]


def by_form(history: History) -> list[PastDecision]:
    """Half of the attributes are asked for on some forms only: those of the files that say one value of another."""
    ids, random = history.attributes, history.random
    found = history.decisions
    for id in random.permutation(ids)[: len(ids) // 2]:
        other = str(random.choice([each for each in ids if each != id]))
        values = [each.case.given[other].value for each in found if other in each.case.given]
        if values:
            asked = values[int(random.integers(len(values)))]
            found = [each if _says(each, other, asked) else bare(each, {str(id)}) for each in found]
    return found


def _says(decision: PastDecision, attribute: str, value: object) -> bool:
    fact = decision.case.given.get(attribute)
    return fact is not None and fact.value == value


def filled_in_after(heavy: float, light: float, levels: int) -> Hides:
    """One attribute is known in some of the files at the heaviest levels, and in some of the others."""

    def hides(history: History) -> list[PastDecision]:
        heaviest = {level.id for level in history.rulebook.modes[-levels:]}
        random, decisions = history.random, history.decisions
        shares = (heavy if each.level in heaviest else light for each in decisions)
        kept = iter(list(random.random(len(decisions)) < np.fromiter(shares, dtype=float)))
        history.after = history.often_known()
        return history.known_if(history.after, lambda _: bool(next(kept)))

    return hides


def by_proposal(history: History) -> list[PastDecision]:
    """One attribute is asked for before the decision, but only of files that the rulebook finds heavy."""
    book = history.rulebook
    heaviest = {level.id for level in book.modes[-2:]}
    asked = {each.case.id for each in history.decisions if chaining.assess(book, each.case).mode in heaviest}
    return history.known_if(history.often_known(), lambda each: each.case.id in asked)


def unwritten(history: History) -> list[PastDecision]:
    """All files where one fact holds are at the heaviest level, and no rule says so: people follow it to the letter."""
    book, random = history.rulebook, history.random
    plain = [each for each in history.attributes if book.attributes[each].kind == "boolean"]
    held = {id: sum(_says(each, id, value=True) for each in history.decisions) for id in plain}
    id = str(random.choice([each for each in plain if 30 <= held[each] <= 300] or plain))
    top = book.modes[-1].id
    return [replace(each, level=top) if _says(each, id, value=True) else each for each in history.decisions]


PLANS = (
    Plan("nothing is missing", nothing),
    Plan("the same, rulebook followed to the letter", nothing, slips=0.0),
    Plan("one fact in five missing, when deciding", at_random, before=True),
    Plan("the same, rulebook followed to the letter", at_random, slips=0.0, before=True),
    Plan("one fact in five lost since", at_random),
    Plan("half asked for on some forms only", by_form, before=True),
    Plan("the same, rulebook followed to the letter", by_form, slips=0.0, before=True),
    Plan("half lost since, by form", by_form),
    Plan("one known at the two heaviest levels only", filled_in_after(1.0, 0.0, 2)),
    Plan("one known at the heaviest level only", filled_in_after(1.0, 0.0, 1)),
    Plan("one known for 95 % of the two heaviest, 5 % of the others", filled_in_after(0.95, 0.05, 2)),
    Plan("one known for 90 % of the two heaviest, 10 % of the others", filled_in_after(0.9, 0.1, 2)),
    Plan("one known for 75 % of the two heaviest, 25 % of the others", filled_in_after(0.75, 0.25, 2)),
    Plan("one asked for only of files that the rulebook finds heavy", by_proposal),
    Plan("one fact makes the heaviest level, unwritten", unwritten),
)


HEAD = "| | histories | stopped | attributes set aside, wrongly | rightly |\n| --- | ---: | ---: | ---: | ---: |"


@cache
def _book(name: str) -> Rulebook:
    return load_rulebook(Path("rulebooks") / f"{name}.yaml")


def files_of(book: Rulebook, count: int, random: Random) -> list[Case]:
    """Files, each fact that of one of two examples drawn."""
    examples = [case_of(book, each).given for each in book.examples]
    pairs = random.integers(len(examples), size=(count, 2))
    return [_mixed(f"D-{each}", examples[one], examples[other], random) for each, (one, other) in enumerate(pairs)]


def _mixed(id: str, one: Mapping[str, Fact], other: Mapping[str, Fact], random: Random) -> Case:
    facts = (one.get(each) if random.random() < 0.5 else other.get(each) for each in sorted({*one, *other}))
    return Case(id=id, facts=tuple(each for each in facts if each is not None))


def decided(book: Rulebook, cases: list[Case], slips: float, random: Random) -> list[PastDecision]:
    """What the rulebook proposes of each, or a level beside it."""
    levels = [level.id for level in book.modes]
    ranks = [levels.index(chaining.assess(book, case).mode or levels[0]) for case in cases]
    moved = np.where(random.random(len(cases)) < slips, random.choice([-1, 1], len(cases)), 0)
    found = np.clip(np.array(ranks) + moved, 0, len(levels) - 1)
    return [
        PastDecision(case, levels[rank], FIRST + timedelta(days=place % 300), directorate="AB"[place % 2])
        for place, (case, rank) in enumerate(zip(cases, found, strict=True))
    ]


def history(plan: Plan, name: str, seed: int) -> tuple[list[PastDecision], str]:
    """A history of a line, and the attribute that was written after the decision, if any was."""
    book, random = _book(name), np.random.default_rng([seed, BOOKS.index(name)])
    whole = History(book, decided(book, files_of(book, plan.files, random), plan.slips, random), random)
    found = plan.hides(whole)
    if plan.before:  # decided as it is known
        found = decided(book, [each.case for each in found], plan.slips, random)
    return found, whole.after


def line(plan: Plan, seeds: Iterable[int], books: Iterable[str] = BOOKS) -> str:
    """A line of the table."""
    stopped = wrongly = rightly = count = 0
    for seed in seeds:
        for name in books:
            decisions, after = history(plan, name, seed)
            found = usable(_book(name), decisions, Caution("modes", date(2030, 1, 1)), chaining.assess)
            aside = {each.attribute for each in found.leaks} | {each.attribute for each in found.apart}
            count, stopped = count + 1, stopped + bool(found.leaks)
            wrongly, rightly = wrongly + len(aside - {after}), rightly + (after in aside)
    return f"| {plan.name} | {count} | {stopped} | {wrongly} | {rightly} |"


def main() -> None:
    """The table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seeds", type=int, default=5)
    asked.add_argument("--first", type=int, default=0)
    seeds = asked.parse_args()
    print(HEAD)
    for plan in PLANS:
        print(line(plan, range(seeds.first, seeds.first + seeds.seeds)), flush=True)


if __name__ == "__main__":
    main()
