"""Running scenarios one after the other: each step found by its sentence, the first that fails ends its scenario."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from desk.qa import messages as say_step
from desk.qa import messages_file as say
from desk.qa.bench import Bench, id_named
from desk.qa.coverage import Seen
from desk.qa.errors import Mistake, Unmet, mistake
from desk.qa.feature import Feature, Line, Scenario
from desk.qa.naming import rulebook_named
from desk.qa.pasting import pasted
from desk.qa.result import Ran
from desk.qa.steps import MODULES
from desk.qa.vocabulary import KEYWORDS, STEPS, Guarantee, Step
from desk.qa.world import World
from engine.errors import Diagnostic, GdrError, Language, Location
from engine.model import Rulebook

assert MODULES  # noqa: S101 - importing them defines the steps
_STRENGTH: tuple[Guarantee, ...] = ("example", "history", "proven")


@dataclass
class Run:
    """Scenarios under way. `books` are the rulebooks met, by id; `seen` what was assessed one file at a time."""

    bench: Bench
    books: dict[str, Rulebook] = field(default_factory=dict)
    seen: dict[str, Seen] = field(default_factory=dict)

    def feature(self, feature: Feature) -> Iterator[Ran]:
        """Each scenario of a file as it ends."""
        for each in feature.scenarios:
            yield self.scenario(feature, each)

    def scenario(self, feature: Feature, scenario: Scenario) -> Ran:
        """One scenario, whatever happens in it."""
        world = World(self.bench, feature.file.parent)
        said, step = self._steps(world, scenario, feature.language)
        at = step.line if step is not None else scenario.line
        book = world.book
        if book is not None:
            self.books[book.id] = book
            self.seen.setdefault(book.id, Seen()).add(world.seen)
        unmet = isinstance(said, Unmet)
        return Ran(
            feature=feature.name,
            file=str(feature.file),
            line=scenario.line,
            name=scenario.name,
            rulebook=book.id if book is not None else id_named(rulebook_named(scenario)),
            rule=next(iter(_rules_named(scenario, book)), ""),
            guarantee=guarantee_of(scenario),
            state="passed" if said is None else "failed" if unmet else "refused",
            said=scenario.faults or (_at(said.diagnostics, feature, at) if said is not None else ()),
            noted=_at(world.noted, feature, scenario.line),
            step=f"{step.keyword} {step.text}" if step is not None else "",
            pasted=pasted(said, book, scenario.name) if isinstance(said, Unmet) and book is not None else "",
            files=len(world.pairs or world.cases),
        )

    def _steps(self, world: World, scenario: Scenario, language: Language) -> tuple[GdrError | None, Line | None]:
        """What stopped the scenario, and at which step; nothing if it passed."""
        if scenario.faults:
            return Mistake(scenario.faults), None
        if not any(each.kind == "then" for each in scenario.steps):
            return mistake(say.ASSERTS_NOTHING, keyword=KEYWORDS["then"][_place(language)]), None
        found: list[Ready] = []
        for line in scenario.steps:
            try:
                found.append(ready(line, language))
            except Mistake as error:
                return error, line
        return played(world, found)


class Ready(NamedTuple):
    """A line understood: its step, and what it is called with."""

    line: Line
    step: Step
    arguments: dict[str, Any]


def ready(line: Line, language: Language) -> Ready:
    """Raises Mistake for a line that no step means."""
    return Ready(line, *matched(line, language))


def played(world: World, steps: Iterable[Ready]) -> tuple[GdrError | None, Line | None]:
    """What stopped the steps, and at which; nothing if all were met."""
    for line, step, arguments in steps:
        world.own = not line.background
        try:
            step.run(world, **arguments)
        except GdrError as error:
            return error, line
        except Exception as error:  # noqa: BLE001 - one scenario's failure is never that of the others
            return mistake(say.INTERNAL, reason=f"{type(error).__name__}: {error}"[:200]), line
    return None, None


def matched(line: Line, language: Language) -> tuple[Step, dict[str, Any]]:
    """The step that a line means and what it is called with. Raises Mistake, with the nearest."""
    found = [each for each in STEPS if each.arguments(line.text) is not None]
    step = next((each for each in found if each.kind == line.kind), None)
    elsewhere = next((each for each in found if each.kind != line.kind and each.telling), None)
    which = _place(language)
    if elsewhere is not None and (step is None or not step.telling):
        raise mistake(say.STEP_ELSEWHERE, text=line.text[:200], keyword=KEYWORDS[elsewhere.kind][which])
    if step is None:
        raise mistake(say.STEP_UNKNOWN, text=line.text[:200], near=_nearest(line, language))
    return step, {**(step.arguments(line.text) or {}), **_under(line, step)}


def _under(line: Line, step: Step) -> dict[str, Any]:
    """The table written under a step, which takes one or not. Raises Mistake."""
    if step.takes_table:
        if line.table is None:
            raise mistake(say_step.TABLE_MISSING)
        return {"datatable": line.table}
    if line.table is not None or line.document is not None:
        raise mistake(say_step.TABLE_EXTRA)
    return {}


def _nearest(line: Line, language: Language) -> str:
    """The two steps most like a line, as they are written."""
    which = _place(language)
    near = sorted(filter(lambda each: each.telling, STEPS), key=lambda each: -_likeness(line, each, language))[:2]
    return " / ".join(f"{KEYWORDS[each.kind][which]} {each.sentence(language)}" for each in near)


def _likeness(line: Line, step: Step, language: Language) -> float:
    """By the words in common, then by the letters; a step of the same kind first."""
    one, other = line.text[:200].casefold(), step.sentence(language).casefold()
    words, known = set(one.split()), {each for each in other.split() if not each.startswith("<")}
    shared = len(words & known) / max(len(known), 1)
    return shared + SequenceMatcher(None, one, other).ratio() + (0.1 if step.kind == line.kind else 0)


def guarantee_of(scenario: Scenario) -> Guarantee:
    """The strongest of its steps."""
    found = [
        step.guarantee
        for line in scenario.steps
        for step in STEPS
        if step.kind == line.kind and step.arguments(line.text) is not None
    ]
    return max(found, key=_STRENGTH.index, default="example")


def _rules_named(scenario: Scenario, book: Rulebook | None) -> Iterable[str]:
    """The rules of the rulebook that tags name: those of the scenario, and of the `Règle:` it is in."""
    known = {rule.id for rule in book.all_rules} if book is not None else set()
    return (tag for tag in (*(scenario.rule.tags if scenario.rule else ()), *scenario.tags) if tag in known)


def _place(language: Language) -> int:
    return 0 if language == "fr" else 1


def _at(said: Iterable[Diagnostic], feature: Feature, line: int) -> tuple[Diagnostic, ...]:
    place = Location(file=str(feature.file), line=line)
    return tuple(each.model_copy(update={"location": place}) for each in said)
